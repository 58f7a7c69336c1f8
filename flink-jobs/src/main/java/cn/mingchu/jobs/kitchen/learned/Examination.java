package cn.mingchu.jobs.kitchen.learned;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells a sick sensor from warm food, by what sensors do and air cannot, and the other way round.
 *
 * <p>It remembers the last two hours of a reading a minute, and a week of hours, and looks at them
 * when an hour is over. Of a device that reports less often its minutes are readings.
 */
public final class Examination {

  private static final int MINUTES = 120;
  private static final int SPANS = 96;
  private static final int HOURS_A_DAY = 24;
  private static final long MILLIS_A_HOUR = 3_600_000;

  /** With less of a healthy past there is nothing to compare with. */
  private static final int FEWEST_HOURS = 12;

  private static final int SETTLED_MINUTES = 10;
  private static final int DRIFT_HOURS = 3;
  private static final double DRIFT_HALFWAY = 0.35;
  private static final double DRIFT_KEEPS_RHYTHM = 3;

  /** In the order in which they are written. */
  private static final List<Complaint> COMPLAINTS = Arrays.asList(Complaint.values());

  private final Ring minutes;

  /** Of each hour from lowest to highest. */
  private final Ring spans;

  private final Levels levels;
  private final Leap leap;
  private final Jitter jitter;
  private final Standstill standstill;
  private long hour = Long.MIN_VALUE;
  private int rowsOfHour;

  /** How far it went from what is usual, and stays; 0 while it is where it should be. */
  private double departure;

  /** What is wrong while it is elsewhere. */
  private @Nullable Complaint whereabouts;

  /** Nothing known yet. */
  public Examination() {
    this(
        new Ring(MINUTES),
        new Ring(SPANS),
        new Levels(),
        new Leap(),
        new Jitter(),
        new Standstill());
  }

  private Examination(
      Ring minutes, Ring spans, Levels levels, Leap leap, Jitter jitter, Standstill standstill) {
    this.minutes = minutes;
    this.spans = spans;
    this.levels = levels;
    this.leap = leap;
    this.jitter = jitter;
    this.standstill = standstill;
  }

  /** Remembers a reading; one a minute. */
  public void observe(long time, double value) {
    long now = Math.floorDiv(time, MILLIS_A_HOUR);
    if (now != hour) {
      closeHour();
      hour = now;
    }
    rowsOfHour++;
    standstill.observe(value);
    minutes.add(value);
  }

  /**
   * Takes in that nothing is known for a while: who jumps from one side of a gap to the other has
   * not jumped in one step, and whoever shows the same on both has not stood still.
   */
  public void passGap() {
    closeHour();
    standstill.end();
    minutes.clear();
  }

  /**
   * Whether something is wrong beyond doubt, however likely each reading is: the sensor repeats one
   * value, or is noisy, or is somewhere else at once, or all has been elsewhere for a day.
   */
  public boolean isSure() {
    return departure != 0 || jitter.isNoisy() || standstill.isStuck();
  }

  /** What is wrong, as far as the readings up to now show. */
  public Complaint complaint() {
    double[] recent = minutes.inOrder();
    if (spans.size() < FEWEST_HOURS || recent.length < MINUTES / 2) {
      return Complaint.UNEXPLAINED;
    }
    double usualSpan = usualSpan();
    if (standstill.isStuck()) {
      return Complaint.STUCK;
    }
    if (whereabouts != null) {
      return whereabouts;
    }
    if (leap.of(recent, usualSpan) != 0) {
      return Complaint.SWAPPED;
    }
    double[] last = minutes.last(MINUTES / 4);
    if (jitter.isNoisy(last)) {
      return Complaint.NOISY;
    }
    if (isDrifting(usualSpan)) {
      return Complaint.DRIFTING;
    }
    return Math.abs(Median.of(last) - levels.median()) > usualSpan / 2
        ? Complaint.CHANGED_AIR
        : Complaint.UNEXPLAINED;
  }

  /** Slow: much of the way was there hours ago; and the machine's rhythm goes on as ever. */
  private boolean isDrifting(double usualSpan) {
    // Against the same hour of the day before, because days have a course.
    double[] lastHour = minutes.last(MINUTES / 2);
    double now = Arrays.stream(lastHour).average().orElseThrow() - levels.before(HOURS_A_DAY - 1);
    double before = levels.before(DRIFT_HOURS - 1) - levels.before(DRIFT_HOURS + HOURS_A_DAY - 1);
    double change = jitter.timesUsual(lastHour);
    return Math.abs(now) > usualSpan / 4
        && before / now > DRIFT_HALFWAY
        && change < DRIFT_KEEPS_RHYTHM
        && change > 1 / DRIFT_KEEPS_RHYTHM;
  }

  /** Of the days before the last one, once there are any: what is wrong may change it. */
  private double usualSpan() {
    double[] all = spans.inOrder();
    int past = all.length - 2 * HOURS_A_DAY;
    return Median.of(past < FEWEST_HOURS ? all : Arrays.copyOf(all, past));
  }

  private void closeHour() {
    if (rowsOfHour > 0) {
      double[] ofHour = minutes.last(rowsOfHour);
      spans.add(
          Arrays.stream(ofHour).max().orElseThrow() - Arrays.stream(ofHour).min().orElseThrow());
      levels.closeHour(hour, ofHour);
      leap.closeHour(ofHour);
      jitter.closeHour(minutes);
      lookForDeparture();
    }
    rowsOfHour = 0;
  }

  private void lookForDeparture() {
    if (departure != 0 && levels.hasReturnedFrom(departure)) {
      levels.endDeparture();
      departure = 0;
      whereabouts = null;
    }
    if (departure == 0 && spans.size() >= FEWEST_HOURS) {
      double usualSpan = usualSpan();
      double leapt = leap.of(minutes.inOrder(), usualSpan);
      if (leapt != 0 && !levels.isHome(Median.of(minutes.last(SETTLED_MINUTES)), leapt)) {
        departure = leapt;
        whereabouts = Complaint.SWAPPED;
      } else {
        departure = levels.departure(usualSpan);
        whereabouts =
            departure == 0
                ? null
                : isDrifting(usualSpan) ? Complaint.DRIFTING : Complaint.CHANGED_AIR;
      }
    }
  }

  void write(ByteBuffer out) {
    minutes.write(out);
    spans.write(out);
    levels.write(out);
    leap.write(out);
    jitter.write(out);
    standstill.write(out);
    out.putLong(hour).putInt(rowsOfHour);
    out.putDouble(departure).put((byte) COMPLAINTS.indexOf(whereabouts));
  }

  static Examination read(ByteBuffer in) {
    Ring minutes = new Ring(MINUTES);
    minutes.read(in);
    Ring spans = new Ring(SPANS);
    spans.read(in);
    Examination read =
        new Examination(
            minutes, spans, Levels.read(in), Leap.read(in), Jitter.read(in), Standstill.read(in));
    read.hour = in.getLong();
    read.rowsOfHour = in.getInt();
    read.departure = in.getDouble();
    int whereabouts = in.get();
    read.whereabouts = whereabouts < 0 ? null : COMPLAINTS.get(whereabouts);
    return read;
  }
}
