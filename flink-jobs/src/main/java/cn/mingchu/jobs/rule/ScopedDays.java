package cn.mingchu.jobs.rule;

import cn.mingchu.schemas.calendar.SchoolCalendar;
import cn.mingchu.schemas.calendar.SchoolDays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hands out the school days of a school, by what regions and schools have said of them. */
public final class ScopedDays {

  private final SchoolCalendar calendar;
  private final Map<List<String>, SchoolDays> known = new HashMap<>();

  /** Days of one calendar. */
  public ScopedDays(SchoolCalendar calendar) {
    this.calendar = calendar;
  }

  /**
   * Those of a school; schools that nobody has said anything of share theirs.
   *
   * @param regionCode its county; null where nobody knows
   */
  public SchoolDays of(@Nullable String regionCode, String schoolId) {
    List<String> scopes =
        Scopes.of(regionCode, schoolId).stream().filter(calendar::speaksOf).toList();
    return known.computeIfAbsent(scopes, calendar::daysOf);
  }
}
