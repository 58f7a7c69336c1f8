package cn.mingchu.launcher.doctor;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The programs of this machine. */
public final class Programs {

  private static final long PATIENCE_SECONDS = 10;

  private final List<Path> folders;

  private Programs(List<Path> folders) {
    this.folders = List.copyOf(folders);
  }

  /** Those on the search path. */
  public static Programs onThePath() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return new Programs(
        Arrays.stream(path.split(File.pathSeparator, -1))
            .filter(folder -> !folder.isEmpty())
            .map(Path::of)
            .toList());
  }

  static Programs in(Path folder) {
    return new Programs(List.of(folder));
  }

  /** Where the first of these programs is that is installed. */
  public Optional<Path> find(String... names) {
    return Arrays.stream(names)
        .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Whether a command line runs and says that all is well. */
  boolean succeeds(String... command) {
    return output(command).isPresent();
  }

  /** What a command line prints; empty where it cannot run or says that something is wrong. */
  Optional<String> output(String... command) {
    Optional<Path> program = find(command[0]);
    if (program.isEmpty()) {
      return Optional.empty();
    }
    try {
      Process process = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return ended && process.exitValue() == 0 ? Optional.of(output) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
