package cn.mingchu.launcher.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the passphrase of a key file is; never on a command line, which others can read. */
final class PassphraseOptions {

  @Option(
      names = "--passphrase-file",
      paramLabel = "FILE",
      required = true,
      description = "A file whose first line is the passphrase of the key file.")
  private Path file = Path.of("");

  char[] read() throws IOException, UnusableArgumentException {
    if (!Files.isRegularFile(file)) {
      throw new UnusableArgumentException(file + ": there is no such file");
    }
    String text = Files.readString(file).lines().findFirst().orElse("");
    if (text.isEmpty()) {
      throw new UnusableArgumentException(file + ": the first line is empty");
    }
    return text.toCharArray();
  }
}
