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
    return List.of(compiler(), browser(), fonts());
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
    return programs
        .find("chromium", "chromium-browser", "google-chrome")
        .map(path -> Diagnosis.well("browser", path.toString()))
        .orElseGet(
            () ->
                Diagnosis.less(
                    "browser",
                    "no Chromium",
                    "the tests of the live page in a browser are skipped; apt install chromium"));
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
}
