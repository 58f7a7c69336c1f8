package cn.mingchu.launcher.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestEquipmentTest {

  @TempDir Path programs;

  @Test
  void namesWhatIsSkippedAndThePackageThatBringsIt() {
    assertThat(new TestEquipment(Programs.in(programs)).examine())
        .contains(
            Diagnosis.less(
                "browser",
                "no Chromium",
                "the tests of the live page in a browser are skipped; apt install chromium"),
            Diagnosis.less(
                "fonts",
                "no font with Chinese characters",
                "pictures of the pages show boxes; apt install fonts-noto-cjk"),
            Diagnosis.less(
                "compose",
                "no docker-compose",
                "docker-compose.yml is not read by it in a test; apt install docker-compose"),
            Diagnosis.less(
                "openssl",
                "no OpenSSL",
                "keys and signatures are not checked with it in a test; apt install openssl"),
            Diagnosis.less(
                "influxdb",
                "no InfluxDB",
                "points are not written to a real one in tests, and mingchu up and demo have no"
                    + " time series of their own; apt install influxdb"));
  }

  @Test
  void findsABrowserByItsName() throws IOException {
    Path chromium = programs.resolve("chromium");
    Files.createFile(
        chromium,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));

    assertThat(new TestEquipment(Programs.in(programs)).examine())
        .contains(Diagnosis.well("browser", chromium.toString()));
  }
}
