package cn.mingchu.simulator.files;

import java.io.IOException;
import java.nio.file.Path;

/** A run was to be written over something; nothing was touched. */
public final class FolderInUseException extends IOException {

  FolderInUseException(Path folder) {
    super(folder + " is not an empty folder; name one that is empty or does not exist");
  }
}
