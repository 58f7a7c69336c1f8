package cn.mingchu.benchmarks.drain;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * What Java's own compiler has spent in this process, as Linux tells it of each thread. A job runs
 * for months and is compiled in its first minutes; a benchmark is over by then, and up to a third
 * of its CPU would be the compiler's.
 */
final class CompilerCpu {

  private static final Path TASKS = Path.of("/proc/self/task");

  /** Linux keeps fifteen letters of "C2 CompilerThread0". */
  private static final String NAME = "[^ ]+ CompilerThre.*";

  /** Fields after the closing bracket of the name: user and system time stand at these places. */
  private static final int USER = 11;

  private static final int SYSTEM = 12;

  /** The clock of these files ticks a hundred times a second on every Linux. */
  private static final long NANOS_A_TICK = 10_000_000;

  private CompilerCpu() {}

  /**
   * Since this process began, in nanoseconds, to a hundredth of a second.
   *
   * @throws IllegalStateException if Linux does not tell
   */
  static long nanos() {
    long ticks = 0;
    try (DirectoryStream<Path> tasks = Files.newDirectoryStream(TASKS)) {
      for (Path task : tasks) {
        ticks += ticks(task);
      }
    } catch (IOException e) {
      throw new IllegalStateException("cannot read what threads have spent from " + TASKS, e);
    }
    return ticks * NANOS_A_TICK;
  }

  private static long ticks(Path task) throws IOException {
    String stat;
    try {
      stat = Files.readString(task.resolve("stat"));
    } catch (NoSuchFileException e) {
      return 0; // the thread has ended since the folder was listed; compilers do not end
    }
    int end = stat.lastIndexOf(')');
    if (!stat.substring(stat.indexOf('(') + 1, end).matches(NAME)) {
      return 0;
    }
    String[] fields = stat.substring(end + 2).split(" ", -1);
    return Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM]);
  }
}
