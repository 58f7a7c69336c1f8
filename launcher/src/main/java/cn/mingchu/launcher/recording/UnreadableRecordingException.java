package cn.mingchu.launcher.recording;

import java.io.IOException;
import java.nio.file.Path;

/** A file of a recording does not say what it should; the message names file, line and field. */
public final class UnreadableRecordingException extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * A problem of a file.
   *
   * @param line from 1; 0 for the file as a whole
   */
  UnreadableRecordingException(Path file, long line, String problem) {
    super(line == 0 ? file + ": " + problem : "%s, line %d: %s".formatted(file, line, problem));
  }
}
