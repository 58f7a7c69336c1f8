package cn.mingchu.dashboards;

import cn.mingchu.connectors.influxdb.SeriesPoint;
import cn.mingchu.schemas.series.Field;
import cn.mingchu.schemas.series.FieldType;
import cn.mingchu.schemas.series.Measurement;
import cn.mingchu.schemas.series.Measurements;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A day of three cities, each of two counties, each of two schools, each of two fridges. */
final class SeededProvince {

  static final Instant MIDNIGHT = Instant.parse("2026-03-01T16:00:00Z");
  static final Instant NEXT_MIDNIGHT = MIDNIGHT.plus(Duration.ofDays(1));

  private static final int DEVICES = 2;
  private static final List<String> CITIES = List.of("5101", "5117", "5106");

  private final List<SeriesPoint> points = new ArrayList<>();

  /** All points that jobs would write; what the database makes of them is not among them. */
  static List<SeriesPoint> points() {
    SeededProvince province = new SeededProvince();
    province.name("PROVINCE", "51 四川省", "51");
    for (String city : CITIES) {
      province.name("CITY", city + " 某市", city);
      for (String county : List.of(city + "02", city + "03")) {
        province.name("COUNTY", county + " 某县", county);
        province.school(county, "21" + county + "01");
        province.school(county, "21" + county + "02");
      }
    }
    for (String reason : List.of("CLOCK_AHEAD", "MALFORMED")) {
      province.points.add(
          SeriesPoint.of(Measurements.REJECTS)
              .tag("component", "gateway")
              .tag("reason", reason)
              .tag("topic", "mingchu.kitchen-readings")
              .field("records", 3)
              .at(MIDNIGHT.plus(Duration.ofHours(9))));
    }
    return province.points;
  }

  private void name(String level, String place, String code) {
    points.add(
        at(Measurements.PLACES, code, null)
            .tag("level", level)
            .tag("place", place)
            .field("name", place)
            .at(MIDNIGHT));
  }

  private void school(String county, String school) {
    points.add(
        at(Measurements.PLACES, county, school)
            .tag("level", "SCHOOL")
            .tag("place", school + " 某小学")
            .field("name", "某小学")
            .at(MIDNIGHT));
    points.add(filled(Measurements.STOCK, county, school).at(MIDNIGHT.plus(Duration.ofHours(8))));
    points.add(filled(Measurements.MEALS, county, school).tag("meal", "LUNCH").at(MIDNIGHT));
    for (int hour = 7; hour < 15; hour++) {
      Instant time = MIDNIGHT.plus(Duration.ofHours(hour));
      points.add(
          filled(Measurements.FINDINGS, county, school).tag("rule", "COLD_HOLD_HIGH").at(time));
      points.add(
          filled(Measurements.ALERTS, county, school).tag("rule", "COLD_HOLD_HIGH").at(time));
    }
    for (int device = 0; device < DEVICES; device++) {
      device(county, school, school + "-fridge-" + device);
    }
  }

  private void device(String county, String school, String device) {
    points.add(
        at(Measurements.PLACES, county, school)
            .tag("level", "DEVICE")
            .tag("place", device + " 冷藏柜")
            .field("name", "冷藏柜")
            .at(MIDNIGHT));
    for (int minute = 0; minute < 24 * 60; minute += 10) {
      points.add(
          filled(Measurements.READINGS, county, school)
              .tag("device", device)
              .tag("kind", "FRIDGE")
              .tag("quantity", "TEMPERATURE")
              .at(MIDNIGHT.plus(Duration.ofMinutes(minute))));
    }
  }

  /** Every field that the catalogue has, as 1. */
  private static SeriesPoint.Builder filled(Measurement measurement, String county, String school) {
    SeriesPoint.Builder point = at(measurement, county, school);
    for (Field field : measurement.fields()) {
      if (field.type() == FieldType.FLOAT) {
        point.field(field.name(), 1.5);
      } else {
        point.field(field.name(), 1);
      }
    }
    return point;
  }

  private static SeriesPoint.Builder at(
      Measurement measurement, String code, @Nullable String school) {
    return SeriesPoint.of(measurement)
        .tag("province", code.substring(0, 2))
        .tag("city", code.length() < 4 ? null : code.substring(0, 4))
        .tag("county", code.length() < 6 ? null : code)
        .tag("school", school);
  }
}
