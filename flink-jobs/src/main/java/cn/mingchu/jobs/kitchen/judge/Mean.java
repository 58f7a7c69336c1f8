package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.event.EvidenceRole;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a value over the quarter of an hour that runs and those before it. */
final class Mean {

  static final long QUARTER_MILLIS = Duration.ofMinutes(15).toMillis();

  /** In order of time; only those of which something is known. */
  final Deque<Quarter> quarters = new ArrayDeque<>();

  /**
   * The last reading beyond the limit of its date, while it has a part in the mean; null where
   * there is none, as under a limit that was made stricter since.
   */
  @Nullable EvidenceItem last;

  /** When the last reading came in, by the gateway's clock; it has a part in what follows it. */
  long lastIngest = Course.NEVER;

  /** What is said of it now, and the worst mean since; null while nothing is said. */
  @Nullable KitchenFinding told;

  int worstHundredths;

  /** What is known of a quarter of an hour. */
  static final class Quarter {

    final long number;
    long knownMillis;

    /** Twice the sum of hundredths times milliseconds, as a step has the mean of its two ends. */
    long doubledSum;

    /** Whether a reading beyond the limit has a part in it. */
    boolean beyond;

    /** When the newest of the readings that have a part in it came in, by the gateway's clock. */
    long ingestTime = Course.NEVER;

    Quarter(long number) {
      this.number = number;
    }

    Quarter copy() {
      Quarter copy = new Quarter(number);
      copy.knownMillis = knownMillis;
      copy.doubledSum = doubledSum;
      copy.beyond = beyond;
      copy.ingestTime = ingestTime;
      return copy;
    }
  }

  Mean copy() {
    Mean copy = new Mean();
    quarters.forEach(quarter -> copy.quarters.add(quarter.copy()));
    copy.last = last;
    copy.lastIngest = lastIngest;
    copy.told = told;
    copy.worstHundredths = worstHundredths;
    return copy;
  }

  /** Takes in that time has come to a reading; what is too far back has no part any more. */
  void comesTo(Reading reading, MeanRule rule) {
    long oldest = quarter(reading) - rule.quarters();
    boolean dropped = false;
    while (!quarters.isEmpty() && quarters.getFirst().number <= oldest) {
      quarters.removeFirst();
      dropped = true;
    }
    if (dropped && quarters.stream().noneMatch(quarter -> quarter.beyond)) {
      last = null;
    }
  }

  /** Takes in a reading of which nobody knows what was before it. */
  void begin(Reading reading, MeanRule rule) {
    lastIngest = reading.ingestTime();
    if (rule.isBrokenBy(reading.hundredths())) {
      last = EvidenceItem.of(EvidenceRole.DECIDING, reading);
    }
  }

  /**
   * Takes in the time between two readings.
   *
   * @param fromHundredths the value before
   * @param sinceLast time since then, in milliseconds
   */
  void add(Reading reading, MeanRule rule, int fromHundredths, long sinceLast) {
    Quarter quarter = quarters.peekLast();
    if (quarter == null || quarter.number != quarter(reading)) {
      quarter = new Quarter(quarter(reading));
      quarters.add(quarter);
    }
    quarter.ingestTime = Math.max(quarter.ingestTime, Math.max(lastIngest, reading.ingestTime()));
    lastIngest = reading.ingestTime();
    quarter.knownMillis += sinceLast;
    quarter.doubledSum += ((long) fromHundredths + reading.hundredths()) * sinceLast;
    if (rule.isBrokenBy(reading.hundredths())) {
      last = EvidenceItem.of(EvidenceRole.DECIDING, reading);
      quarter.beyond = true;
    } else {
      quarter.beyond |= rule.isBrokenBy(fromHundredths);
    }
  }

  /** What has to be said after a reading; null while nothing new is true. */
  @Nullable KitchenFinding news(MeanRule rule, DeviceProfile device, Reading reading) {
    long known = 0;
    long doubledSum = 0;
    for (Quarter quarter : quarters) {
      known += quarter.knownMillis;
      doubledSum += quarter.doubledSum;
    }
    if (known == 0) {
      return null;
    }
    int mean = Math.toIntExact(Math.floorDiv(doubledSum + known, 2 * known)); // half goes up
    if (told == null) {
      return rule.isKnown(known) && rule.isBrokenBy(mean)
          ? open(rule, device, reading, mean)
          : null;
    }
    worstHundredths = rule.isWorse(mean, worstHundredths) ? mean : worstHundredths;
    return rule.isRecoveredBy(mean) ? end(reading.eventTime(), reading) : null;
  }

  private KitchenFinding open(MeanRule rule, DeviceProfile device, Reading reading, int mean) {
    KitchenFinding finding =
        KitchenFinding.aboutValues(
            rule.inForce(),
            rule.inForce().limitHundredths(),
            mean,
            device,
            Episode.open(rule.inForce().severity(), reading.eventTime()),
            reading.after(ingestTime()),
            last == null ? List.of() : List.of(last));
    worstHundredths = mean;
    told = finding;
    return finding;
  }

  /** The last word on it; null when nothing was said before. */
  @Nullable KitchenFinding end(long end, Reading shownBy) {
    KitchenFinding before = told;
    if (before == null) {
      return null;
    }
    told = null;
    Moment decided = shownBy.after(ingestTime());
    int worst = worstHundredths;
    worstHundredths = 0;
    return before.ended(before.severity(), end, decided, worst, before.evidence());
  }

  private long ingestTime() {
    return quarters.stream().mapToLong(quarter -> quarter.ingestTime).max().orElse(Course.NEVER);
  }

  private static long quarter(Reading reading) {
    return Math.floorDiv(reading.eventTime(), QUARTER_MILLIS);
  }
}
