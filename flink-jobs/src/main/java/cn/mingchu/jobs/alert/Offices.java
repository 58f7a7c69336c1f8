package cn.mingchu.jobs.alert;

import cn.mingchu.jobs.alert.course.Office;
import cn.mingchu.jobs.rule.Scopes;
import cn.mingchu.schemas.alert.AlertTerms;
import cn.mingchu.schemas.calendar.SchoolCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** By which terms and on which days alerts are handled at each school, by one calendar. */
final class Offices {

  private final AlertTerms terms;
  private final SchoolCalendar calendar;
  private final Map<List<String>, Office> known = new HashMap<>();

  Offices(AlertTerms terms, SchoolCalendar calendar) {
    this.terms = terms;
    this.calendar = calendar;
  }

  /** That of a school; schools of which nobody has said anything share theirs. */
  Office of(@Nullable String regionCode, @Nullable String schoolId) {
    List<String> scopes =
        Scopes.of(regionCode, schoolId).stream().filter(calendar::speaksOf).toList();
    return known.computeIfAbsent(scopes, named -> new Office(terms, calendar.daysOf(named)));
  }
}
