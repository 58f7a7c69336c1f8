package cn.mingchu.launcher.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;

/**
 * What a command finds around it.
 *
 * @param out for the answer, and nothing else
 * @param err for progress and complaints
 * @param temporary a folder that is removed after the process
 * @param cache where programs are unpacked once and kept for other processes
 * @param stop somebody wants the process to end
 * @param wall what time it is for people
 */
public record Surroundings(
    PrintStream out, PrintStream err, Path temporary, Path cache, StopSignal stop, Clock wall) {

  /** Tells people how far it is; never on the stream of the answer. */
  void progress(String line) {
    err.println(line);
  }
}
