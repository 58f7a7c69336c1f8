package cn.mingchu.jobs.series;

import cn.mingchu.connectors.influxdb.SeriesPoint;
import cn.mingchu.schemas.event.School;
import cn.mingchu.schemas.region.Region;
import cn.mingchu.schemas.region.RegionTree;
import cn.mingchu.schemas.series.Measurement;
import cn.mingchu.schemas.series.Measurements;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where something is, as points say it: the code of each region that it lies in, and its school.
 */
final class SeriesPlaces implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int PROVINCE_DIGITS = 2;
  private static final int CITY_DIGITS = 4;
  private static final int COUNTY_DIGITS = 6;

  private final RegionTree regions = RegionTree.sichuan();

  /**
   * Begins a point of something at a place.
   *
   * @param regionCode a province, a city or a county; null where nobody knows
   */
  static SeriesPoint.Builder point(
      Measurement measurement, @Nullable String regionCode, @Nullable String schoolId) {
    return at(measurement, regionCode).tag("school", schoolId);
  }

  private static SeriesPoint.Builder at(Measurement measurement, @Nullable String regionCode) {
    return SeriesPoint.of(measurement)
        .tag("province", prefix(regionCode, PROVINCE_DIGITS))
        .tag("city", prefix(regionCode, CITY_DIGITS))
        .tag("county", prefix(regionCode, COUNTY_DIGITS));
  }

  /** What a school is called, and the regions that it lies in. */
  List<SeriesPoint> of(School school) {
    List<SeriesPoint> points = new ArrayList<>();
    for (Region region : regions.path(school.getRegionCode())) {
      points.add(
          named(
                  at(Measurements.PLACES, region.code()),
                  region.level().name(),
                  region.code(),
                  region.name())
              .at(region.validFrom().atStartOfDay(ZoneOffset.UTC).toInstant()));
    }
    points.add(
        named(
                point(Measurements.PLACES, school.getRegionCode(), school.getSchoolId()),
                "SCHOOL",
                school.getSchoolId(),
                school.getName())
            .at(school.getHeader().getIngestTime()));
    return points;
  }

  /** What a device is called. */
  static SeriesPoint of(SeriesInput.DeviceWord device) {
    return named(
            point(Measurements.PLACES, device.regionCode(), device.schoolId()),
            "DEVICE",
            device.deviceId(),
            device.name())
        .at(Instant.ofEpochMilli(device.since()));
  }

  private static SeriesPoint.Builder named(
      SeriesPoint.Builder point, String level, String code, String name) {
    return point.tag("level", level).tag("place", code + ' ' + name).field("name", name);
  }

  private static @Nullable String prefix(@Nullable String code, int digits) {
    return code == null || code.length() < digits ? null : code.substring(0, digits);
  }
}
