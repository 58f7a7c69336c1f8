package cn.mingchu.launcher;

import cn.mingchu.launcher.command.MingchuCommand;
import cn.mingchu.launcher.command.StopSignal;
import cn.mingchu.launcher.command.Surroundings;
import cn.mingchu.launcher.folder.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Begins and ends the process of the {@code mingchu} command. */
public final class Mingchu {

  private static final long PATIENCE_SECONDS = 90;

  private Mingchu() {}

  /** Runs one command and ends the process with its status. */
  public static void main(String[] arguments) throws IOException {
    TemporaryFolder temporary = TemporaryFolder.in(Path.of(System.getProperty("java.io.tmpdir")));
    // Before anything asks for it: libraries leave megabytes there.
    System.setProperty("java.io.tmpdir", temporary.path().toString());
    StopSignal stop = new StopSignal();
    CountDownLatch ended = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> end(stop, ended, temporary), "mingchu-end"));
    Surroundings surroundings =
        new Surroundings(
            System.out, System.err, temporary.path(), cache(), stop, Clock.systemUTC());
    int status = MingchuCommand.run(surroundings, arguments);
    System.out.flush();
    ended.countDown();
    System.exit(status);
  }

  /** Runs while the process ends, whoever ended it: waits until the command has cleaned up. */
  private static void end(StopSignal stop, CountDownLatch ended, TemporaryFolder temporary) {
    stop.ask();
    try {
      if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("mingchu: not everything stopped within " + PATIENCE_SECONDS + " s");
      }
      temporary.close();
    } catch (IOException e) {
      System.err.println("mingchu: " + temporary.path() + " is left behind: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Path cache() {
    return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
        .filter(folder -> !folder.isBlank())
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
        .resolve("mingchu");
  }
}
