package cn.mingchu.launcher.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Where a system keeps what it must not forget; one process at a time works on it.
 *
 * <p>Whoever loses it loses the system's memory. Whoever copies it while no process works on it has
 * a backup.
 */
public final class DataFolder implements AutoCloseable {

  private static final String LOCK = "lock";

  private final Path path;
  private final FileChannel lock;

  private DataFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Takes hold of a folder, which is made where it is missing.
   *
   * @throws FolderInUseException if another process works on it
   */
  public static DataFolder open(Path folder) throws IOException {
    Path path = folder.toAbsolutePath().normalize();
    Files.createDirectories(path);
    FileChannel channel =
        FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean held = false;
    try {
      held = takesLock(channel);
    } finally {
      if (!held) {
        channel.close();
      }
    }
    if (!held) {
      throw new FolderInUseException(path);
    }
    return new DataFolder(path, channel);
  }

  /** Whether a process works on a folder. */
  public static boolean isInUse(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE)) {
      return !takesLock(channel);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** Takes the lock, which is held until the channel is closed; false where another has it. */
  private static boolean takesLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // this very process has it
    }
  }

  public Path path() {
    return path;
  }

  /** Kafka's log: every event that was taken in. */
  public Path kafka() {
    return path.resolve("kafka");
  }

  /**
   * PostgreSQL: accounts and the audit; all else that the portal shows can be rebuilt from Kafka.
   */
  public Path postgres() {
    return path.resolve("postgres");
  }

  /** Flink's checkpoints: what the jobs remember, and how far they have read. */
  public Path checkpoints() {
    return path.resolve("checkpoints");
  }

  /** What the gateway knows of events it has taken; can be rebuilt from Kafka. */
  public Path gateway() {
    return path.resolve("gateway");
  }

  /** The senders' keys. */
  public Path keys() {
    return keys(path);
  }

  /** The senders' keys in a folder that another process may be working on. */
  public static Path keys(Path folder) {
    return folder.resolve("keys.json");
  }

  /** What devices published and the gateway has not taken yet. */
  public Path mqtt() {
    return path.resolve("mqtt");
  }

  /** Who may connect to the MQTT broker. */
  public Path logins() {
    return path.resolve("mqtt-logins.json");
  }

  /** What the parts say. */
  public Path log() {
    return path.resolve("mingchu.log");
  }

  /** InfluxDB's points: filled again from Kafka, as far as that goes back. */
  public Path influx() {
    return path.resolve("influxdb");
  }

  /** What InfluxDB says. */
  public Path influxLog() {
    return path.resolve("influxdb.log");
  }

  /** What PostgreSQL says. */
  public Path databaseLog() {
    return path.resolve("postgres.log");
  }

  /** Lets the next process have it. */
  @Override
  public void close() throws IOException {
    lock.close();
  }
}
