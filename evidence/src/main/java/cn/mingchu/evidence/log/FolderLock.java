package cn.mingchu.evidence.log;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps all others from writing to a log or a witness's folder, until it is closed. */
public final class FolderLock implements Closeable {

  /** Empty, in the locked folder; it stays there. */
  public static final String FILE = ".lock";

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock, or leaves it to who has it.
   *
   * @throws UnusableLogException if somebody has it
   */
  public static FolderLock take(Path folder) throws IOException, UnusableLogException {
    FileChannel channel =
        FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FolderLock taken = new FolderLock(channel);
    if (isLocked(channel)) {
      return taken;
    }
    taken.close();
    throw new UnusableLogException("somebody else writes to " + folder, null);
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      @Nullable FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
