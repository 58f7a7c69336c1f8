package cn.mingchu.launcher.command;

import java.io.Console;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * A password that is set: asked for, or in a file; never on a command line, which others can read.
 */
final class NewPassword {

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "A file whose first line is the password; without it, it is asked for.")
  private @Nullable Path file;

  CharSequence read() throws IOException, UnusableArgumentException {
    if (file != null) {
      if (!Files.isRegularFile(file)) {
        throw new UnusableArgumentException(file + ": there is no such file");
      }
      return Files.readString(file).lines().findFirst().orElse("");
    }
    char[] once = asked("Password: ");
    char[] again = asked("Once more: ");
    if (!Arrays.equals(once, again)) {
      throw new UnusableArgumentException("the two passwords are not the same");
    }
    return CharBuffer.wrap(once);
  }

  /** From Java 22 on there always is a console, which takes what is piped in. */
  @SuppressWarnings("SystemConsoleNull")
  private static char[] asked(String prompt) throws UnusableArgumentException {
    Console console = System.console();
    char[] password = console == null ? null : console.readPassword(prompt);
    if (password == null) {
      throw new UnusableArgumentException(
          "there is no terminal to ask for a password; --password-file names a file that has it");
    }
    return password;
  }
}
