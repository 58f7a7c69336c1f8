package cn.mingchu.jobs.supervision.diligence;

import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.region.RegionLevel;
import org.jspecify.annotations.Nullable;

/** Which office sits where. */
public final class OfficeCodes {

  private OfficeCodes() {}

  /** The level of a region's office; null where a code is none of a region. */
  public static @Nullable OfficeLevel level(String region) {
    for (RegionLevel level : RegionLevel.values()) {
      if (region.length() == level.codeDigits()) {
        return switch (level) {
          case PROVINCE -> OfficeLevel.PROVINCE;
          case CITY -> OfficeLevel.CITY;
          case COUNTY -> OfficeLevel.COUNTY;
        };
      }
    }
    return null;
  }

  /**
   * The office of a level that a school is under; the school itself at its own.
   *
   * @param county of the school, 6 digits
   */
  public static String office(OfficeLevel level, String county, String schoolId) {
    return switch (level) {
      case SCHOOL -> schoolId;
      case COUNTY -> county.substring(0, RegionLevel.COUNTY.codeDigits());
      case CITY -> county.substring(0, RegionLevel.CITY.codeDigits());
      case PROVINCE -> county.substring(0, RegionLevel.PROVINCE.codeDigits());
      case OTHER_LEVEL -> throw new IllegalArgumentException("no office has level " + level);
    };
  }

  /** The level below; null below a school. */
  public static @Nullable OfficeLevel below(OfficeLevel level) {
    return switch (level) {
      case PROVINCE -> OfficeLevel.CITY;
      case CITY -> OfficeLevel.COUNTY;
      case COUNTY -> OfficeLevel.SCHOOL;
      case SCHOOL, OTHER_LEVEL -> null;
    };
  }
}
