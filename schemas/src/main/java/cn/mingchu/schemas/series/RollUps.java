package cn.mingchu.schemas.series;

import java.time.Duration;
import java.util.List;

/** What the database makes of its points by itself: hours of minutes, days of hours. */
public final class RollUps {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  private static final Duration EVERY_HALF_HOUR = Duration.ofMinutes(30);
  private static final Duration EVERY_SIX_HOURS = Duration.ofHours(6);

  /**
   * A reading that is two hours late is in its hour by itself; further back is asked for nightly.
   */
  private static final Duration THREE_HOURS = Duration.ofHours(3);

  private static final Duration THREE_DAYS = Duration.ofDays(3);

  /** Alerts change until they are closed, the mildest for a week; they are few. */
  private static final Duration EIGHT_DAYS = Duration.ofDays(8);

  /** Papers of a meal may come for a week, and be corrected. */
  private static final Duration TWO_WEEKS = Duration.ofDays(14);

  private static final List<Selection> READING_SELECTIONS =
      List.of(
          Selection.min("min"),
          Selection.max("max"),
          new Selection("mean", "sum(\"sum\") / sum(\"readings\")"),
          Selection.sum("sum"),
          Selection.last("last"),
          Selection.sum("readings"),
          Selection.sum("bad"),
          Selection.sum("known_seconds"));

  private static final List<RollUp> ALL =
      List.of(
          hours(
              Measurements.READINGS,
              Measurements.READINGS_OF_HOURS,
              READING_SELECTIONS,
              THREE_HOURS),
          hours(
              Measurements.READINGS_OF_HOURS,
              Measurements.KITCHENS_OF_HOURS,
              List.of(
                  new Selection("device_hours", "count(\"known_seconds\")"),
                  Selection.sum("readings"),
                  Selection.sum("bad"),
                  Selection.sum("known_seconds")),
              THREE_HOURS),
          hours(
              Measurements.FINDINGS,
              Measurements.FINDINGS_OF_HOURS,
              sums(Measurements.FINDINGS_OF_HOURS),
              EIGHT_DAYS),
          hours(
              Measurements.ALERTS,
              Measurements.ALERTS_OF_HOURS,
              sums(Measurements.ALERTS_OF_HOURS),
              EIGHT_DAYS),
          hours(
              Measurements.REJECTS,
              Measurements.REJECTS_OF_HOURS,
              sums(Measurements.REJECTS_OF_HOURS),
              THREE_HOURS),
          days(
              Measurements.READINGS_OF_HOURS,
              Measurements.READINGS_OF_DAYS,
              READING_SELECTIONS,
              THREE_DAYS),
          days(
              Measurements.KITCHENS_OF_HOURS,
              Measurements.KITCHENS_OF_DAYS,
              sums(Measurements.KITCHENS_OF_DAYS),
              THREE_DAYS),
          days(
              Measurements.FINDINGS_OF_HOURS,
              Measurements.FINDINGS_OF_DAYS,
              sums(Measurements.FINDINGS_OF_DAYS),
              EIGHT_DAYS),
          days(
              Measurements.ALERTS_OF_HOURS,
              Measurements.ALERTS_OF_DAYS,
              sums(Measurements.ALERTS_OF_DAYS),
              EIGHT_DAYS),
          days(
              Measurements.MEALS,
              Measurements.MEALS_OF_DAYS,
              sums(Measurements.MEALS_OF_DAYS),
              TWO_WEEKS));

  private RollUps() {}

  /** All of them, each after those whose result it rolls up. */
  public static List<RollUp> all() {
    return ALL;
  }

  private static RollUp hours(
      Measurement from, Measurement into, List<Selection> selections, Duration reach) {
    return new RollUp(from, into, HOUR, selections, EVERY_HALF_HOUR, reach);
  }

  private static RollUp days(
      Measurement from, Measurement into, List<Selection> selections, Duration reach) {
    return new RollUp(from, into, DAY, selections, EVERY_SIX_HOURS, reach);
  }

  private static List<Selection> sums(Measurement into) {
    return into.fields().stream().map(field -> Selection.sum(field.name())).toList();
  }
}
