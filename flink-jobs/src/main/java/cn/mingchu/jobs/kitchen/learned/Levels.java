package cn.mingchu.jobs.kitchen.learned;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What a device shows hour by hour, and how far that is from the same hours of the week before.
 *
 * <p>An hour is told by its median, and a day by that of its hours: doors, thaws, deliveries and
 * cleaning come and go within hours, and do not move it.
 */
final class Levels {

  private static final int DAY = 24;
  private static final int DAYS = 7;
  private static final int FEWEST_OF_AN_HOUR = 3;

  /** With less of a day there is no telling where most of it was. */
  private static final int FEWEST_OF_A_DAY = 17;

  /** With fewer days before it, none how far days are from one another. */
  private static final int FEWEST_DAYS = 2;

  /** How far three of four hours are from what is usual: what a day has to go well beyond. */
  private static final double RANK = 0.75;

  private static final double TIMES_USUAL = 2;

  /** What is usually farther off than this share of its movement within an hour, nothing keeps. */
  private static final double KEPT_SHARE_OF_SPAN = 1;

  /** This share of it is nothing, however alike the days are. */
  private static final double LEAST_SHARE_OF_SPAN = 1 / 6.0;

  private static final int RETURNED_HOURS = 3;
  private static final double RETURNED = 0.5;

  /** NaN where nothing was measured. */
  private final Ring levels = new Ring(DAYS * DAY + 1);

  /** How far they were from what was usual; NaN where one of the two is not known. */
  private final Ring offs = new Ring(4 * DAY);

  private long newest = Long.MIN_VALUE;

  /** Up to this hour the last day holds hours of a departure that is over. */
  private long echoUntil = Long.MIN_VALUE;

  /** Takes in the readings of an hour. Of one that was taken in before it takes no more. */
  void closeHour(long hour, double[] values) {
    if (hour <= newest) {
      return;
    }
    long missing = levels.isEmpty() ? 0 : Math.min(hour - newest - 1, DAYS * DAY + 1);
    for (; missing > 0; missing--) {
      levels.add(Double.NaN);
      offs.add(Double.NaN);
    }
    double level = Median.of(values);
    offs.add(level - usual());
    levels.add(level);
    newest = hour;
  }

  /** The level of the hour so long before the newest; NaN where it is not known. */
  double before(int hours) {
    return hours < levels.size() ? levels.fromEnd(hours) : Double.NaN;
  }

  double median() {
    return levels.median();
  }

  /**
   * How far most of the last day was from what is usual, and the last hours still are; 0 where that
   * is not far, or not known, or was told already.
   *
   * <p>It says nothing of what nobody keeps at its level: a room that goes with the weather moves
   * more from day to day than within an hour.
   */
  double departure(double usualSpan) {
    if (newest < echoUntil) {
      return 0;
    }
    double[] all = offs.inOrder();
    int past = Math.max(0, all.length - DAY);
    double[] day = Median.known(Arrays.copyOfRange(all, past, all.length));
    double[] before = Median.known(Arrays.copyOfRange(all, 0, past));
    if (day.length < FEWEST_OF_A_DAY || before.length < FEWEST_DAYS * FEWEST_OF_A_DAY) {
      return 0;
    }
    double[] distances = Arrays.stream(before).map(Math::abs).sorted().toArray();
    double usual = distances[(int) (RANK * distances.length)];
    double departure = Median.of(day);
    boolean far = Math.abs(departure) > TIMES_USUAL * usual + LEAST_SHARE_OF_SPAN * usualSpan;
    boolean kept = usual < KEPT_SHARE_OF_SPAN * usualSpan;
    return far && kept && !hasReturnedFrom(departure) ? departure : 0;
  }

  /** Whether a value is where it belongs, or nearer to that than to where a leap led from. */
  boolean isHome(double value, double leap) {
    double usual = levels.fromEnd(0) - offs.fromEnd(0);
    return (value - usual) / leap < RETURNED;
  }

  /** Takes in that a departure that was told is over: its hours are not told again. */
  void endDeparture() {
    echoUntil = newest + DAY;
  }

  /** Whether the last hours are back from a departure, or it is usual by now. */
  boolean hasReturnedFrom(double departure) {
    return offs.fromEnd(0) / departure < RETURNED
        && Median.of(offs.last(RETURNED_HOURS)) / departure < RETURNED;
  }

  /** What the hour that follows should show: what it did in the week before, or nearly then. */
  private double usual() {
    double[] same = new double[3 * DAYS];
    for (int day = 1; day <= DAYS; day++) {
      for (int neighbour = -1; neighbour <= 1; neighbour++) {
        same[(day - 1) * 3 + neighbour + 1] = before(day * DAY - 1 + neighbour);
      }
    }
    double[] known = Median.known(same);
    return known.length < FEWEST_OF_AN_HOUR ? Double.NaN : Median.of(known);
  }

  void write(ByteBuffer out) {
    levels.write(out);
    offs.write(out);
    out.putLong(newest).putLong(echoUntil);
  }

  static Levels read(ByteBuffer in) {
    Levels read = new Levels();
    read.levels.read(in);
    read.offs.read(in);
    read.newest = in.getLong();
    read.echoUntil = in.getLong();
    return read;
  }
}
