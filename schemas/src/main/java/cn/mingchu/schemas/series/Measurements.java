package cn.mingchu.schemas.series;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The catalogue of time series. */
public final class Measurements {

  private static final String PROVINCE = "province";
  private static final String CITY = "city";
  private static final String COUNTY = "county";
  private static final String SCHOOL = "school";
  private static final String RULE = "rule";

  private static final List<Field> READING_FIELDS =
      List.of(
          Field.measured("min", "the lowest value"),
          Field.measured("max", "the highest value"),
          Field.measured("mean", "the mean of the values"),
          Field.measured("sum", "the sum of the values, for means of more"),
          Field.measured("last", "the value measured last"),
          Field.count("readings", "how many readings count"),
          Field.count("bad", "how many the device itself calls bad; they do not count"),
          Field.integer("known_seconds", "s", "how much time the readings vouch for"));

  private static final List<Field> SEVERITY_FIELDS =
      List.of(
          Field.count("red", "1 where it is RED"),
          Field.count("orange", "1 where it is ORANGE"),
          Field.count("yellow", "1 where it is YELLOW"),
          Field.count("blue", "1 where it is BLUE"));

  private static final List<Field> FINDING_FIELDS =
      and(
          SEVERITY_FIELDS,
          Field.count("standing", "1 where it is so, or was"),
          Field.count("open", "1 where it lasts"),
          Field.count("held_back", "1 where nobody was alerted, for a reason"),
          Field.count("withdrawn", "1 where it never was so after all"),
          Field.integer("lasted_seconds", "s", "how long it lasted; 0 while it lasts"));

  private static final List<Field> ALERT_FIELDS =
      and(
          SEVERITY_FIELDS,
          Field.count("raised", "1 where it stands: neither withdrawn, nor explained by another"),
          Field.count("explained", "1 where another alert is its cause, or has it in it"),
          Field.count("waiting", "1 where nobody has said that they know"),
          Field.count("in_hand", "1 where somebody has, and it is not yet looked at"),
          Field.count("done", "1 where it was looked at and good, or is closed"),
          Field.count("called_false", "1 where there is nothing in it"),
          Field.count("withdrawn", "1 where what was found never was so"),
          Field.count("lapsed", "1 where it is over, and nobody has said a word"),
          Field.count("acknowledged", "1 where somebody said in time or late that they know"),
          Field.integer("acknowledge_seconds", "s", "how long that took; 0 where nobody did"),
          Field.count("closed", "1 where it was declared good"),
          Field.integer("close_seconds", "s", "how long that took; 0 where nobody did"),
          Field.count("acknowledge_overdue", "1 where that clock has run out"),
          Field.count("act_overdue", "1 where that clock has run out"),
          Field.count("close_overdue", "1 where that clock has run out"),
          Field.count("escalations", "how often the office above was told"),
          Field.count("yellow_cards", "1 where the office above was named"),
          Field.count("red_cards", "1 where the office above was named twice"),
          Field.count("recurrences", "how often it came back after it was declared good"));

  private static final List<Field> MEAL_FIELDS =
      List.of(
          Field.count("meals", "1"),
          Field.count("planned", "1 where there is a plan"),
          Field.count("served", "1 where it was told of when it was over"),
          Field.count("planned_diners", "who was expected"),
          Field.count("diners", "who ate"),
          Field.integer("planned_grams", "g", "what was planned of all ingredients, for who ate"),
          Field.integer("used_grams", "g", "what was taken out of the store for it"),
          Field.integer("cooked_grams", "g", "what was cooked"),
          Field.integer("left_grams", "g", "what of it was not eaten"),
          Field.integer("cost_fen", "fen", "what was used cost; missing while not known"),
          Field.integer("income_fen", "fen", "what was paid for it; missing while not known"));

  /** What each device measures, minute by minute. */
  public static final Measurement READINGS = readings(Retention.MINUTES, "minute");

  public static final Measurement READINGS_OF_HOURS = readings(Retention.HOURS, "hour");
  public static final Measurement READINGS_OF_DAYS = readings(Retention.DAYS, "day");

  /** How much of its kitchens a county knows. */
  public static final Measurement KITCHENS_OF_HOURS = kitchens(Retention.HOURS, "hour");

  public static final Measurement KITCHENS_OF_DAYS = kitchens(Retention.DAYS, "day");

  /** What was found, at the moment when it began. */
  public static final Measurement FINDINGS =
      new Measurement(
          "findings",
          Retention.EVENTS,
          List.of(PROVINCE, CITY, COUNTY, SCHOOL, RULE),
          FINDING_FIELDS,
          "What a rule has found, at the moment when it began.");

  public static final Measurement FINDINGS_OF_HOURS =
      ofCounties(
          FINDINGS, Retention.HOURS, List.of(RULE), "What was found in a county and an hour.");
  public static final Measurement FINDINGS_OF_DAYS =
      ofCounties(FINDINGS, Retention.DAYS, List.of(RULE), "What was found in a county and a day.");

  /** What people have to handle, at the moment when it was raised. */
  public static final Measurement ALERTS =
      new Measurement(
          "alerts",
          Retention.EVENTS,
          List.of(PROVINCE, CITY, COUNTY, SCHOOL, RULE),
          ALERT_FIELDS,
          "What people have to handle, and how its clocks stand, at the moment when it was raised.");

  public static final Measurement ALERTS_OF_HOURS =
      ofCounties(ALERTS, Retention.HOURS, List.of(), "The alerts raised in a county and an hour.");
  public static final Measurement ALERTS_OF_DAYS =
      ofCounties(ALERTS, Retention.DAYS, List.of(), "The alerts raised in a county and a day.");

  /** What became of each meal, at the midnight with which its day began. */
  public static final Measurement MEALS =
      new Measurement(
          "meals",
          Retention.EVENTS,
          List.of(PROVINCE, CITY, COUNTY, SCHOOL, "meal"),
          MEAL_FIELDS,
          "What was planned for a meal, used, served and left, on the day of the meal.");

  public static final Measurement MEALS_OF_DAYS =
      ofCounties(MEALS, Retention.DAYS, List.of("meal"), "The meals of a county and a day.");

  /** What lies in the stores of a school, as of the end of the hour. */
  public static final Measurement STOCK =
      new Measurement(
          "stock",
          Retention.HOURS,
          List.of(PROVINCE, CITY, COUNTY, SCHOOL),
          List.of(
              Field.integer("on_hand_grams", "g", "what lies in the store by its books"),
              Field.count("lots", "lots of which there is some"),
              Field.count("negative_lots", "lots of which there is less than nothing")),
          "What lies in the store of a school after all that was booked until the end of the hour.");

  /** What was set aside, minute by minute. */
  public static final Measurement REJECTS =
      rejects(Retention.MINUTES, "What was set aside in a minute.");

  public static final Measurement REJECTS_OF_HOURS =
      rejects(Retention.HOURS, "What was set aside in an hour.");

  /** What regions, schools and devices are called. */
  public static final Measurement PLACES =
      new Measurement(
          "places",
          Retention.REGISTER,
          List.of("level", "place", PROVINCE, CITY, COUNTY, SCHOOL),
          List.of(new Field("name", FieldType.TEXT, "", "the name alone")),
          "What a region, a school or a device is called: place is its code, a blank and its name.");

  private static final List<Measurement> ALL =
      List.of(
          READINGS,
          READINGS_OF_HOURS,
          READINGS_OF_DAYS,
          KITCHENS_OF_HOURS,
          KITCHENS_OF_DAYS,
          FINDINGS,
          FINDINGS_OF_HOURS,
          FINDINGS_OF_DAYS,
          ALERTS,
          ALERTS_OF_HOURS,
          ALERTS_OF_DAYS,
          MEALS,
          MEALS_OF_DAYS,
          STOCK,
          REJECTS,
          REJECTS_OF_HOURS,
          PLACES);

  private Measurements() {}

  /** All of them. */
  public static List<Measurement> all() {
    return ALL;
  }

  /** The one of that name under that policy; empty where there is none. */
  public static Optional<Measurement> find(String policy, String name) {
    return ALL.stream()
        .filter(one -> one.retention().policy().equals(policy) && one.name().equals(name))
        .findFirst();
  }

  private static Measurement readings(Retention retention, String of) {
    return new Measurement(
        "readings",
        retention,
        List.of(PROVINCE, CITY, COUNTY, SCHOOL, "device", "kind", "quantity"),
        READING_FIELDS,
        "What a device measured in a " + of + ".");
  }

  private static Measurement kitchens(Retention retention, String of) {
    return new Measurement(
        "kitchens",
        retention,
        List.of(PROVINCE, CITY, COUNTY, "kind", "quantity"),
        List.of(
            Field.count("device_hours", "in how many hours of how many devices something came"),
            Field.count("readings", "how many readings count"),
            Field.count("bad", "how many the devices themselves call bad"),
            Field.integer("known_seconds", "s", "how much time the readings vouch for")),
        "How much is known of the devices of a county in a " + of + ".");
  }

  private static Measurement ofCounties(
      Measurement of, Retention retention, List<String> furtherTags, String meaning) {
    return new Measurement(
        of.name(),
        retention,
        Stream.concat(Stream.of(PROVINCE, CITY, COUNTY), furtherTags.stream()).toList(),
        of.fields(),
        meaning);
  }

  private static Measurement rejects(Retention retention, String meaning) {
    return new Measurement(
        "rejects",
        retention,
        List.of("component", "reason", "topic"),
        List.of(Field.count("records", "how many")),
        meaning);
  }

  private static List<Field> and(List<Field> fields, Field... further) {
    return Stream.concat(fields.stream(), Stream.of(further)).toList();
  }
}
