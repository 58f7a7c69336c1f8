package cn.mingchu.portal.scope;

import java.io.Serializable;
import java.util.Locale;

/** A region, a school or a device: what a page shows and a question is limited to. */
public record Scope(Level level, String id) implements Serializable {

  /** How large the part is; knows where findings keep it. */
  public enum Level {
    PROVINCE("province_code"),
    CITY("city_code"),
    COUNTY("county_code"),
    SCHOOL("school_id"),
    DEVICE("subject_id");

    private final String findingColumn;

    Level(String findingColumn) {
      this.findingColumn = findingColumn;
    }

    /** The column of a finding that names its part of this level. */
    public String findingColumn() {
      return findingColumn;
    }

    /**
     * The level of the parts that a region of this level is made of.
     *
     * @throws IllegalArgumentException if it is no region's
     */
    public Level below() {
      return switch (this) {
        case PROVINCE -> CITY;
        case CITY -> COUNTY;
        case COUNTY -> SCHOOL;
        case SCHOOL, DEVICE ->
            throw new IllegalArgumentException(this + " is no region and has no parts");
      };
    }

    boolean isRegion() {
      return this == PROVINCE || this == CITY || this == COUNTY;
    }
  }

  public static Scope school(String schoolId) {
    return new Scope(Level.SCHOOL, schoolId);
  }

  public static Scope device(String deviceId) {
    return new Scope(Level.DEVICE, deviceId);
  }

  /** As in addresses: {@code region:511702}, {@code school:…}, {@code device:…}. */
  @Override
  public String toString() {
    String kind = level.isRegion() ? "region" : level.name().toLowerCase(Locale.ROOT);
    return kind + ":" + id;
  }
}
