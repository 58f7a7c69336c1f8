package cn.mingchu.launcher.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a running system tells other commands of itself, in its data folder.
 *
 * <p>It holds the database's password and the portal's token, so only its owner may read it. A
 * killed system leaves it behind: that the folder is in use is told by the folder's lock, not by
 * this.
 *
 * @param pid the process
 * @param portalToken what programs show to the portal; null in what an older system left behind
 * @param databaseUrl without user and password
 */
public record RunningRecord(
    long pid,
    String portal,
    @Nullable String portalToken,
    String gateway,
    String kafka,
    String databaseUrl,
    String databaseUser,
    String databasePassword) {

  private static final String NAME = "running.json";

  /** What the system on {@code folder} told last; empty where none ever ran. */
  public static Optional<RunningRecord> in(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    try {
      return Optional.of(
          JsonMapper.shared().readValue(Files.readString(file), RunningRecord.class));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (JacksonException e) {
      throw new IOException(file + " does not tell of a running system", e);
    }
  }

  /** Tells it. */
  public void writeTo(DataFolder data) throws IOException {
    Path file = data.path().resolve(NAME);
    Path draft =
        Files.createTempFile(
            data.path(),
            NAME,
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(draft, JsonMapper.shared().writeValueAsString(this));
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Tells that nothing runs any more. */
  public static void removeFrom(DataFolder data) throws IOException {
    Files.deleteIfExists(data.path().resolve(NAME));
  }

  /** Neither password nor token must reach a log. */
  @Override
  public String toString() {
    return "RunningRecord[pid=" + pid + ", portal=" + portal + ", gateway=" + gateway + "]";
  }
}
