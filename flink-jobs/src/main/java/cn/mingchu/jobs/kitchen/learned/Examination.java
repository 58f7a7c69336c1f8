package cn.mingchu.jobs.kitchen.learned;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Tells a sick sensor from warm food, by what sensors do and air cannot, and the other way round.
 *
 * <p>It remembers the last two hours of a reading a minute, and four days of hours. Of a device
 * that reports less often its minutes are readings.
 */
public final class Examination {

  private static final int MINUTES = 120;
  private static final int HOURS = 96;
  private static final int HOURS_A_DAY = 24;
  private static final long MILLIS_A_HOUR = 3_600_000;

  /** With less of a healthy past there is nothing to compare with. */
  private static final int FEWEST_HOURS = 12;

  private static final int STUCK_MINUTES = 20;
  private static final double STUCK_TIMES_LONGEST = 2;
  private static final double NOISY_TIMES_USUAL = 2;

  /** Of noise, two neighbours differ as much as two strangers; of air, much less. */
  private static final double NOISY_NEIGHBOURS = 0.7;

  private static final int STRANGERS = 8;
  private static final int SETTLED_MINUTES = 10;

  /** One step that makes up so much of a lasting change is no change of air. */
  private static final double SWAP_IN_ONE_STEP = 0.7;

  private static final double SWAP_TIMES_SPAN = 1.5;
  private static final double SWAP_STAYS = 0.3;

  private static final int DRIFT_HOURS = 3;
  private static final double DRIFT_HALFWAY = 0.35;
  private static final double DRIFT_KEEPS_RHYTHM = 3;

  private final Ring minutes = new Ring(MINUTES);

  /** Of each hour the mean, the root mean square of the steps, and from lowest to highest. */
  private final Ring means = new Ring(HOURS);

  private final Ring roughnesses = new Ring(HOURS);
  private final Ring spans = new Ring(HOURS);
  private long hour = Long.MIN_VALUE;
  private int rowsOfHour;
  private double sum;
  private double squares;
  private double lowest;
  private double highest;
  private int run;
  private int longestRun;

  /** Remembers a reading; one a minute. */
  public void observe(long time, double value) {
    long now = Math.floorDiv(time, MILLIS_A_HOUR);
    if (now != hour) {
      closeHour();
      hour = now;
    }
    double step = minutes.isEmpty() ? 0 : value - minutes.fromEnd(0);
    sum += value;
    squares += step * step;
    lowest = rowsOfHour == 0 ? value : Math.min(lowest, value);
    highest = rowsOfHour == 0 ? value : Math.max(highest, value);
    rowsOfHour++;
    if (!minutes.isEmpty() && minutes.fromEnd(0) == (float) value) {
      run++;
    } else {
      closeRun();
      run = 1;
    }
    minutes.add(value);
  }

  /**
   * Takes in that nothing is known for a while: who jumps from one side of a gap to the other has
   * not jumped in one step, and whoever shows the same on both has not stood still.
   */
  public void passGap() {
    closeRun();
    minutes.clear();
  }

  /** What is wrong, as far as the readings up to now show. */
  public Complaint complaint() {
    double[] recent = minutes.inOrder();
    if (means.size() < FEWEST_HOURS || recent.length < MINUTES / 2) {
      return Complaint.UNEXPLAINED;
    }
    double usualRoughness = roughnesses.median();
    double usualSpan = spans.median();
    if (isStuck()) {
      return Complaint.STUCK;
    }
    if (isSwapped(recent, usualSpan)) {
      return Complaint.SWAPPED;
    }
    double[] last = Arrays.copyOfRange(recent, recent.length - MINUTES / 4, recent.length);
    if (isNoisy(last, usualRoughness)) {
      return Complaint.NOISY;
    }
    double departure = median(last) - means.median();
    if (isDrifting(recent, usualRoughness, usualSpan)) {
      return Complaint.DRIFTING;
    }
    return Math.abs(departure) > usualSpan / 2 ? Complaint.CHANGED_AIR : Complaint.UNEXPLAINED;
  }

  private boolean isStuck() {
    return run >= Math.max(STUCK_MINUTES, STUCK_TIMES_LONGEST * longestRun);
  }

  private static boolean isSwapped(double[] recent, double usualSpan) {
    int at = 1;
    for (int i = 1; i < recent.length; i++) {
      if (Math.abs(recent[i] - recent[i - 1]) > Math.abs(recent[at] - recent[at - 1])) {
        at = i;
      }
    }
    if (at < SETTLED_MINUTES || recent.length - at < 2 * SETTLED_MINUTES) {
      return false;
    }
    double before = median(Arrays.copyOfRange(recent, at - SETTLED_MINUTES, at));
    double after = median(Arrays.copyOfRange(recent, at, at + SETTLED_MINUTES));
    double last =
        median(Arrays.copyOfRange(recent, recent.length - SETTLED_MINUTES, recent.length));
    double change = Math.abs(last - before);
    return change > SWAP_TIMES_SPAN * usualSpan
        && Math.abs(recent[at] - recent[at - 1]) > SWAP_IN_ONE_STEP * change
        && Math.abs(last - after) < SWAP_STAYS * change;
  }

  private static boolean isNoisy(double[] recent, double usualRoughness) {
    double neighbours = difference(recent, 1);
    return neighbours > NOISY_TIMES_USUAL * usualRoughness
        && neighbours > NOISY_NEIGHBOURS * difference(recent, STRANGERS);
  }

  /** Slow: much of the way was there hours ago; and the machine's rhythm goes on as ever. */
  private boolean isDrifting(double[] recent, double usualRoughness, double usualSpan) {
    if (means.size() < HOURS_A_DAY + DRIFT_HOURS) {
      return false;
    }
    // Against the same hour of the day before, because days have a course.
    double[] lastHour = Arrays.copyOfRange(recent, recent.length - MINUTES / 2, recent.length);
    double departure =
        Arrays.stream(lastHour).average().orElseThrow() - means.fromEnd(HOURS_A_DAY - 1);
    double before = means.fromEnd(DRIFT_HOURS - 1) - means.fromEnd(DRIFT_HOURS + HOURS_A_DAY - 1);
    double change = difference(lastHour, 1) / usualRoughness;
    return Math.abs(departure) > usualSpan / 4
        && before / departure > DRIFT_HALFWAY
        && change < DRIFT_KEEPS_RHYTHM
        && change > 1 / DRIFT_KEEPS_RHYTHM;
  }

  private void closeRun() {
    longestRun = Math.max(longestRun, run);
    run = 0;
  }

  private void closeHour() {
    if (rowsOfHour > 0) {
      means.add(sum / rowsOfHour);
      roughnesses.add(Math.sqrt(squares / rowsOfHour));
      spans.add(highest - lowest);
    }
    rowsOfHour = 0;
    sum = 0;
    squares = 0;
  }

  /** The root mean square of differences {@code lag} readings apart. */
  private static double difference(double[] values, int lag) {
    double total = 0;
    for (int i = lag; i < values.length; i++) {
      total += (values[i] - values[i - lag]) * (values[i] - values[i - lag]);
    }
    return Math.sqrt(total / (values.length - lag));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }

  void write(ByteBuffer out) {
    minutes.write(out);
    means.write(out);
    roughnesses.write(out);
    spans.write(out);
    out.putLong(hour).putInt(rowsOfHour);
    out.putDouble(sum).putDouble(squares).putDouble(lowest).putDouble(highest);
    out.putInt(run).putInt(longestRun);
  }

  static Examination read(ByteBuffer in) {
    Examination read = new Examination();
    read.minutes.read(in);
    read.means.read(in);
    read.roughnesses.read(in);
    read.spans.read(in);
    read.hour = in.getLong();
    read.rowsOfHour = in.getInt();
    read.sum = in.getDouble();
    read.squares = in.getDouble();
    read.lowest = in.getDouble();
    read.highest = in.getDouble();
    read.run = in.getInt();
    read.longestRun = in.getInt();
    return read;
  }
}
