package cn.mingchu.jobs.supervision.node;

import cn.mingchu.jobs.supervision.canteen.SchoolDay;
import cn.mingchu.jobs.supervision.diligence.OfficeCodes;
import cn.mingchu.jobs.supervision.period.Period;
import cn.mingchu.schemas.event.OfficeLevel;
import java.util.ArrayList;
import java.util.List;

/** The day of a school, as a part of what a node of the region tree comes to over a period. */
public record NodeShare(String node, OfficeLevel level, Period period, SchoolDay day) {

  private static final List<OfficeLevel> LEVELS =
      List.of(OfficeLevel.SCHOOL, OfficeLevel.COUNTY, OfficeLevel.CITY, OfficeLevel.PROVINCE);

  /** Of all nodes and periods that a school's day is in. */
  public static List<NodeShare> of(SchoolDay day) {
    List<Period> periods = day.isLive() ? List.of(Period.LIVE) : Period.of(day.slot());
    List<NodeShare> shares = new ArrayList<>();
    for (OfficeLevel level : LEVELS) {
      String node = OfficeCodes.office(level, day.regionCode(), day.schoolId());
      periods.forEach(period -> shares.add(new NodeShare(node, level, period, day)));
    }
    return shares;
  }

  /** One for a node and period. */
  public String key() {
    return node + ' ' + period.name();
  }
}
