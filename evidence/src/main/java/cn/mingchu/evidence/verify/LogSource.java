package cn.mingchu.evidence.verify;

import java.io.IOException;
import java.util.List;

/** Where a log that is checked lies. */
public interface LogSource {

  /**
   * All bytes of a file of the log.
   *
   * @throws java.nio.file.NoSuchFileException if there is none
   */
  byte[] read(String path) throws IOException;

  /** All files that lie there; none where they cannot be listed. */
  List<String> files() throws IOException;
}
