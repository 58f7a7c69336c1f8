package cn.mingchu.portal.region;

import cn.mingchu.portal.finding.SeverityCounts;

/** A part of a region as its table shows it: a city, a county or a school. */
public record RegionPart(String name, String path, SeverityCounts open, Tally tally) {

  /**
   * What there is in a part.
   *
   * @param devices those that measure
   */
  public record Tally(int schools, int devices, int online) {

    public static final Tally NONE = new Tally(0, 0, 0);

    public int silent() {
      return devices - online;
    }

    /** Share of the devices that report, in whole per cent; 100 where there are none. */
    public int onlinePercent() {
      return devices == 0 ? 100 : (int) Math.floor(100.0 * online / devices);
    }

    Tally plus(Tally other) {
      return new Tally(schools + other.schools, devices + other.devices, online + other.online);
    }
  }
}
