package cn.mingchu.launcher.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;

/** One command line, run in this process, and what it said. */
final class CommandRun {

  /** Unpacked once for all tests of this module. */
  private static final Path CACHE = Path.of("target", "cache").toAbsolutePath();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final StopSignal stop = new StopSignal();
  private final CompletableFuture<Integer> status = new CompletableFuture<>();

  private CommandRun(Path temporary, String... arguments) {
    Surroundings surroundings =
        new Surroundings(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            temporary,
            CACHE,
            stop,
            Clock.systemUTC());
    Thread thread =
        new Thread(() -> status.complete(MingchuCommand.run(surroundings, arguments)), "mingchu");
    thread.start();
  }

  /** Begins a command that works in {@code temporary}. */
  static CommandRun begin(Path temporary, String... arguments) {
    return new CommandRun(temporary, arguments);
  }

  /** As Ctrl-C does. */
  void stop() {
    stop.ask();
  }

  boolean isOver() {
    return status.isDone();
  }

  /** The exit status, when it is over. */
  int status() {
    return status.join();
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8).strip();
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8).strip();
  }
}
