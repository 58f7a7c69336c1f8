package cn.mingchu.evidence.log;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Files that are there whole or not at all, whenever a crash comes.
 *
 * <p>A file that ends in {@link #UNFINISHED} was never put: whoever finds one may delete it.
 */
public final class DurableFiles {

  public static final String UNFINISHED = ".new";

  private final Disk disk;

  public DurableFiles(Disk disk) {
    this.disk = disk;
  }

  /** Returns when the file outlives a crash. Until then there is the old one, or none. */
  public void put(String path, byte[] content) throws IOException {
    putAll(Map.of(path, content));
  }

  /** The same for several files; a crash in between may leave some of them put and others not. */
  public void putAll(Map<String, byte[]> files) throws IOException {
    Map<String, String> folders = new LinkedHashMap<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      disk.write(file.getKey() + UNFINISHED, file.getValue());
    }
    for (String path : files.keySet()) {
      disk.sync(path + UNFINISHED);
    }
    for (String path : files.keySet()) {
      disk.rename(path + UNFINISHED, path);
      folders.putIfAbsent(path.substring(0, path.lastIndexOf('/') + 1), path);
    }
    for (String path : folders.values()) {
      disk.syncFolderOf(path);
    }
  }
}
