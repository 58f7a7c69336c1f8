package cn.mingchu.jobs.supervision.figure;

import cn.mingchu.schemas.event.AlertAge;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.Severity;
import java.util.HashMap;
import java.util.Map;

/**
 * What is counted of a school's day. Each is a whole number from 0 that adds over schools and days.
 */
public enum Figure {
  /** Days of schools on which it was over and known whether anything was heard. */
  SCHOOLS(1),
  SCHOOLS_HEARD(2),
  /** Minutes in meal hours of devices whose silence a rule watches. */
  DEVICE_MINUTES(3),
  DEVICE_MINUTES_ON_LINE(4),
  /** Now, such devices. */
  DEVICES(5),
  DEVICES_ON_LINE(6),
  /** Raised, and neither withdrawn nor part of another. */
  ALERTS(10),
  ALERTS_REPEATED(11),
  /** Called false, and nobody has to look any more; the others that ended, or stand. */
  ALERTS_FALSE(12),
  RED_INCIDENTS(13),
  /** Called false, and shown not to be. */
  CONCEALMENTS(14),
  ACKNOWLEDGED_IN_TIME(15),
  ACKNOWLEDGED_TOO_LATE(16),
  ACTED_IN_TIME(17),
  ACTED_TOO_LATE(18),
  CLOSED_IN_TIME(19),
  CLOSED_TOO_LATE(20),
  FIXES_HELD(21),
  FIXES_RECURRED(22),
  DUTIES(30),
  DUTIES_DONE(31),
  SAMPLES(32),
  SAMPLES_KEPT(33),
  PUBLIC_DUTIES(34),
  PUBLIC_DUTIES_DONE(35),
  LOTS(40),
  LOTS_TRACED(41),
  FOOD_GROUPS(42),
  FOOD_GROUPS_IN_BAND(43),
  FEN_PAID(44),
  FEN_OVERPAID(45),
  ENTRIES(46),
  ENTRIES_IN_TIME(47),
  /** What parents and children think of their meals. */
  RATINGS(86),
  RATINGS_SATISFIED(87),
  /** Complaints that were answered, or laid aside, or waited too long; of these, in time. */
  COMPLAINTS(88),
  COMPLAINTS_ANSWERED_IN_TIME(89),
  /** Clocks of offices that ended, by level, by whether they were answered in time. */
  CLOCKS_MET_SCHOOL(50),
  CLOCKS_MET_COUNTY(51),
  CLOCKS_MET_CITY(52),
  CLOCKS_MET_PROVINCE(53),
  CLOCKS_MISSED_SCHOOL(54),
  CLOCKS_MISSED_COUNTY(55),
  CLOCKS_MISSED_CITY(56),
  CLOCKS_MISSED_PROVINCE(57),
  RED_CLOCKS_MISSED_SCHOOL(58),
  RED_CLOCKS_MISSED_COUNTY(59),
  RED_CLOCKS_MISSED_CITY(60),
  RED_CLOCKS_MISSED_PROVINCE(61),
  /** Of the alerts that were raised on a day, those that are open. */
  OPEN_BLUE(62),
  OPEN_YELLOW(63),
  OPEN_ORANGE(64),
  OPEN_RED(65),
  /** Now, by how many days ago they were raised. */
  OPEN_BLUE_SAME_DAY(70),
  OPEN_BLUE_DAYS_1_TO_2(71),
  OPEN_BLUE_DAYS_3_TO_6(72),
  OPEN_BLUE_FROM_DAY_7(73),
  OPEN_YELLOW_SAME_DAY(74),
  OPEN_YELLOW_DAYS_1_TO_2(75),
  OPEN_YELLOW_DAYS_3_TO_6(76),
  OPEN_YELLOW_FROM_DAY_7(77),
  OPEN_ORANGE_SAME_DAY(78),
  OPEN_ORANGE_DAYS_1_TO_2(79),
  OPEN_ORANGE_DAYS_3_TO_6(80),
  OPEN_ORANGE_FROM_DAY_7(81),
  OPEN_RED_SAME_DAY(82),
  OPEN_RED_DAYS_1_TO_2(83),
  OPEN_RED_DAYS_3_TO_6(84),
  OPEN_RED_FROM_DAY_7(85);

  private static final Map<Integer, Figure> BY_CODE = new HashMap<>();

  static {
    for (Figure figure : values()) {
      if (BY_CODE.put(figure.code, figure) != null) {
        throw new IllegalStateException("two figures have code " + figure.code);
      }
    }
  }

  private final int code;

  Figure(int code) {
    this.code = code;
  }

  /** How it is written into state, 1 to 127; never changed, and never given to another. */
  public int code() {
    return code;
  }

  /**
   * The figure of a code.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Figure ofCode(int code) {
    Figure figure = BY_CODE.get(code);
    if (figure == null) {
      throw new IllegalArgumentException("no figure has code " + code);
    }
    return figure;
  }

  /** Clocks that offices of a level answered in time. */
  public static Figure clocksMet(OfficeLevel level) {
    return valueOf("CLOCKS_MET_" + level);
  }

  /** Clocks that offices of a level let run out. */
  public static Figure clocksMissed(OfficeLevel level) {
    return valueOf("CLOCKS_MISSED_" + level);
  }

  /** Those of them that were RED. */
  public static Figure redClocksMissed(OfficeLevel level) {
    return valueOf("RED_CLOCKS_MISSED_" + level);
  }

  /** Alerts of a severity that were raised on a day, and are open. */
  public static Figure open(Severity severity) {
    return valueOf("OPEN_" + severity);
  }

  /** Alerts of a severity that are open now, and were raised so long ago. */
  public static Figure open(Severity severity, AlertAge age) {
    return valueOf("OPEN_" + severity + '_' + age);
  }
}
