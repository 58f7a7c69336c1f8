package cn.mingchu.launcher.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The server that a killed launcher left running on a data folder.
 *
 * <p>A second server on the same folder would refuse to start, and rightly so.
 */
final class OrphanedPostmaster {

  private static final long PATIENCE_SECONDS = 20;

  private OrphanedPostmaster() {}

  /** Ends the server that runs on {@code data}, if there is one, and waits until it is gone. */
  static void stopIn(Path data) throws IOException {
    Path pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    Optional<ProcessHandle> running =
        Files.readAllLines(pidFile).stream()
            .findFirst()
            .map(line -> Long.parseLong(line.strip()))
            .flatMap(ProcessHandle::of)
            .filter(process -> runsOn(process, data));
    if (running.isEmpty()) {
      return;
    }
    running.get().destroy();
    try {
      running.get().onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the old PostgreSQL server stops", e);
    } catch (Exception e) {
      throw new IOException(
          "an old PostgreSQL server (process %d) does not leave %s"
              .formatted(running.get().pid(), data),
          e);
    }
  }

  /** Process ids are used again: only a postgres that names this folder is meant. */
  private static boolean runsOn(ProcessHandle process, Path data) {
    return process
        .info()
        .commandLine()
        .filter(line -> line.contains("postgres") && line.contains(data.toString()))
        .isPresent();
  }
}
