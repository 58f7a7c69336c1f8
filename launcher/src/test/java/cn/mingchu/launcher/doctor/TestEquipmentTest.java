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
                "pictures of the pages show boxes; apt install fonts-noto-cjk"));
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
