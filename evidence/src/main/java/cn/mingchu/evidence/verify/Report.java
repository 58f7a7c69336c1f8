package cn.mingchu.evidence.verify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a check.
 *
 * @param head null where there is no readable checkpoint; then nothing else was looked at
 * @param faults in the order in which they were found; none in a log that is what it says
 * @param unfinished files that no checkpoint covers: left by a crash, and in no log
 */
public record Report(@Nullable SignedHead head, List<Fault> faults, List<String> unfinished) {

  public Report {
    faults = List.copyOf(faults);
    unfinished = List.copyOf(unfinished);
  }

  /** Whether the log is what its signed head says. */
  public boolean isSound() {
    return faults.isEmpty();
  }
}
