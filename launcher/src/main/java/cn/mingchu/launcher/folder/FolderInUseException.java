package cn.mingchu.launcher.folder;

import java.io.IOException;
import java.nio.file.Path;

/** Another process works on a data folder; nothing was touched. */
public final class FolderInUseException extends IOException {

  private static final long serialVersionUID = 1L;

  FolderInUseException(Path folder) {
    super(folder + " is in use by another mingchu; stop that one, or name another folder");
  }
}
