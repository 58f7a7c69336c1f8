package cn.mingchu.evidence.log;

import java.io.IOException;
import java.util.List;

/**
 * The few things that a log asks of a file system, so that a test can let each of them fail.
 *
 * <p>Paths are relative, with {@code /} between their parts. Nothing is certain to outlive a crash
 * before it was synced: a file by {@link #sync}, its name by {@link #syncFolderOf}.
 */
public interface Disk {

  /**
   * All bytes of a file.
   *
   * @throws java.nio.file.NoSuchFileException if there is none
   */
  byte[] read(String path) throws IOException;

  /** Makes the file and the folders above it, or replaces what the file held. */
  void write(String path, byte[] content) throws IOException;

  /** Returns when the bytes of the file outlive a crash. */
  void sync(String path) throws IOException;

  /** Puts a file in the place of another, or of none, in one step. */
  void rename(String from, String to) throws IOException;

  /** Returns when it outlives a crash which names stand in the folder of this file. */
  void syncFolderOf(String path) throws IOException;

  /** Does nothing where there is no such file. */
  void delete(String path) throws IOException;

  /** The files in this folder and below it, {@code ""} for all; none where there is no folder. */
  List<String> files(String folder) throws IOException;
}
