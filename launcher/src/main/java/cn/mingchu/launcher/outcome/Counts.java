package cn.mingchu.launcher.outcome;

import java.util.Map;
import java.util.TreeMap;

/**
 * What became of the events that were sent, each counted once, by whoever decided it.
 *
 * @param accepted judged
 * @param late came after what they precede was judged
 * @param rejectedBy refused by gateway or job, or a repeat of what was taken before; by reason
 */
public record Counts(long sent, long accepted, long late, Map<String, Long> rejectedBy) {

  public Counts {
    rejectedBy = Map.copyOf(rejectedBy);
  }

  /**
   * Puts together what the gateway and the job counted.
   *
   * @param gateway what the gateway counted
   * @param job the job's counters by name
   */
  public static Counts of(long sent, GatewayCounts gateway, Map<String, Long> job) {
    Map<String, Long> rejected = new TreeMap<>(gateway.refusedBy());
    rejected.merge("duplicate", gateway.duplicates(), Long::sum);
    rejected.merge("duplicate", job.getOrDefault("duplicates", 0L), Long::sum);
    rejected.merge("by-the-job", job.getOrDefault("rejected", 0L), Long::sum);
    rejected.values().removeIf(count -> count == 0);
    return new Counts(
        sent, job.getOrDefault("accepted", 0L), job.getOrDefault("late", 0L), rejected);
  }

  public long rejected() {
    return rejectedBy.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Whether every event is accounted for. */
  public boolean addUp() {
    return sent == accepted + rejected() + late;
  }
}
