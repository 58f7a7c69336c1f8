package cn.mingchu.launcher.doctor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Looks at what some tests need and leaves out where it is not there. */
public final class TestEquipment {

  private final Programs programs;

  public TestEquipment(Programs programs) {
    this.programs = programs;
  }

  public List<Diagnosis> examine() {
    return List.of(compiler(), browser(), fonts(), compose(), openssl(), influxdb());
  }

  private Diagnosis compiler() {
    Path compiler = Path.of(System.getProperty("java.home"), "bin", "javac");
    Optional<Path> found =
        compiler.toFile().canExecute() ? Optional.of(compiler) : programs.find("javac");
    return found
        .map(path -> Diagnosis.well("compiler", path.toString()))
        .orElseGet(
            () ->
                Diagnosis.less(
                    "compiler",
                    "there is a Java, but no compiler",
                    "nothing can be built; apt install openjdk-17-jdk-headless"));
  }

  private Diagnosis browser() {
    return program(
        "browser",
        "no Chromium",
        "the tests of the live page in a browser are skipped; apt install chromium",
        "chromium",
        "chromium-browser",
        "google-chrome");
  }

  private Diagnosis fonts() {
    Optional<String> chinese = programs.output("fc-list", ":lang=zh", "family");
    return chinese
        .flatMap(families -> families.lines().filter(family -> !family.isBlank()).findFirst())
        .map(family -> Diagnosis.well("fonts", family))
        .orElseGet(
            () ->
                Diagnosis.less(
                    "fonts",
                    "no font with Chinese characters",
                    "pictures of the pages show boxes; apt install fonts-noto-cjk"));
  }

  private Diagnosis compose() {
    return program(
        "compose",
        "no docker-compose",
        "docker-compose.yml is not read by it in a test; apt install docker-compose",
        "docker-compose");
  }

  private Diagnosis openssl() {
    return program(
        "openssl",
        "no OpenSSL",
        "keys and signatures are not checked with it in a test; apt install openssl",
        "openssl");
  }

  private Diagnosis influxdb() {
    return program(
        "influxdb",
        "no InfluxDB",
        "points are not written to a real one in tests, and mingchu up and demo have no time series"
            + " of their own; apt install influxdb",
        "influxd");
  }

  /**
   * Looks for a program under any of its names.
   *
   * @param part what is looked at, in a word
   * @param consequence what is left out without it, and the package that brings it
   */
  private Diagnosis program(String part, String missing, String consequence, String... names) {
    return programs
        .find(names)
        .map(path -> Diagnosis.well(part, path.toString()))
        .orElseGet(() -> Diagnosis.less(part, missing, consequence));
  }
}
