package cn.mingchu.jobs.supervision.node;

import cn.mingchu.jobs.supervision.canteen.SchoolDay;
import cn.mingchu.jobs.supervision.diligence.DailyClocks;
import cn.mingchu.jobs.supervision.diligence.MissedClock;
import cn.mingchu.jobs.supervision.diligence.OfficeCodes;
import cn.mingchu.jobs.supervision.figure.Figures;
import cn.mingchu.jobs.supervision.period.Period;
import cn.mingchu.schemas.event.OfficeLevel;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the days of the schools of a node come to over a period: their sum, and the clocks of its
 * own office and of those right below it.
 *
 * <p>It is changed by the difference that a new revision of a school's day makes, and as all of it
 * are whole numbers it is always what adding up all days anew would come to.
 */
public final class NodeTotals {

  final String node;
  final OfficeLevel level;
  final Period period;

  long schoolDays;
  Figures figures = Figures.NONE;
  OfficeRecord own = new OfficeRecord();
  final SortedMap<String, OfficeRecord> below = new TreeMap<>();
  long asOf = Long.MIN_VALUE;
  @Nullable NodeStatement told;

  /** Nothing yet, of a node and period. */
  public NodeTotals(String node, OfficeLevel level, Period period) {
    this.node = node;
    this.level = level;
    this.period = period;
  }

  /** Over which days it is. */
  public Period period() {
    return period;
  }

  /**
   * Lets a revision of a school's day count instead of an earlier one.
   *
   * @param before null where there was none
   */
  public void replace(@Nullable SchoolDay before, SchoolDay now) {
    if (before != null && !before.figures().isEmpty()) {
      schoolDays--;
      figures = figures.minus(before.figures());
      change(before, false);
    }
    if (!now.figures().isEmpty()) {
      schoolDays++;
      figures = figures.plus(now.figures());
      change(now, true);
    }
    asOf = Math.max(asOf, now.asOf());
  }

  private void change(SchoolDay day, boolean isAdded) {
    change(own, level, day, isAdded);
    OfficeLevel lower = OfficeCodes.below(level);
    if (lower != null) {
      String office = OfficeCodes.office(lower, day.regionCode(), day.schoolId());
      OfficeRecord kept = below.computeIfAbsent(office, none -> new OfficeRecord());
      change(kept, lower, day, isAdded);
      if (kept.isEmpty()) {
        below.remove(office);
      }
    }
  }

  private static void change(OfficeRecord kept, OfficeLevel level, SchoolDay day, boolean isAdded) {
    DailyClocks clocks = DailyClocks.of(level, day.figures());
    List<MissedClock> missed =
        day.missed().stream().filter(clock -> clock.level() == level).toList();
    if (isAdded) {
      kept.add(day.slot(), clocks, missed);
    } else {
      kept.takeAway(day.slot(), clocks, missed);
    }
  }

  /** Remembers what was told. */
  public void tell(NodeStatement statement) {
    told = statement;
  }

  /** What was told last; null where nothing was. */
  public @Nullable NodeStatement told() {
    return told;
  }

  NodeTotals copy() {
    NodeTotals copy = new NodeTotals(node, level, period);
    copy.schoolDays = schoolDays;
    copy.figures = figures;
    copy.own = own.copy();
    below.forEach((office, kept) -> copy.below.put(office, kept.copy()));
    copy.asOf = asOf;
    copy.told = told;
    return copy;
  }
}
