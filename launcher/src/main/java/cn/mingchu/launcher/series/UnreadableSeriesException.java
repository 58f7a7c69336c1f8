package cn.mingchu.launcher.series;

import java.io.IOException;
import java.nio.file.Path;

/** A file does not say what it should; the message names file, line, column and value. */
public final class UnreadableSeriesException extends IOException {

  private static final long serialVersionUID = 1L;

  public UnreadableSeriesException(Path file, String problem) {
    super(file + ": " + problem);
  }

  public UnreadableSeriesException(Path file, long line, String problem) {
    super("%s, line %d: %s".formatted(file, line, problem));
  }

  public UnreadableSeriesException(
      Path file, long line, String column, String value, String problem) {
    super("%s, line %d, column %s: \"%s\" %s".formatted(file, line, column, value, problem));
  }
}
