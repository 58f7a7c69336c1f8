package cn.mingchu.portal.projection;

import cn.mingchu.portal.projection.Changes.FindingChange;

/** Changes as a batch makes them, for those who are told of them. */
public final class ChangesFixture {

  private ChangesFixture() {}

  public static Changes finding(
      String findingId,
      String deviceId,
      String schoolId,
      String countyCode,
      String cityCode,
      String provinceCode) {
    Changes changes = new Changes();
    changes.findingChanged(
        new FindingChange(findingId, 1, deviceId, schoolId, countyCode, cityCode, provinceCode));
    return changes;
  }
}
