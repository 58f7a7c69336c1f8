package cn.mingchu.jobs.supervision.canteen;

import cn.mingchu.jobs.supervision.diligence.MissedClock;
import cn.mingchu.jobs.supervision.figure.Figure;
import cn.mingchu.jobs.supervision.figure.Figures;
import cn.mingchu.schemas.event.OfficeLevel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is counted of the days of a school that may still change, and of what stands now. */
final class Reckoning {

  /** So many clocks of each level are told of a day. */
  private static final int MOST_MISSED = 20;

  private static final class Page {
    final Figures.Counting figures = new Figures.Counting();
    final List<MissedClock> missed = new ArrayList<>();
    long asOf = Long.MIN_VALUE;
  }

  private final long firstDay;
  private final long lastDay;
  private final SortedMap<Long, Page> pages = new TreeMap<>();

  /** Of days between two, both included. */
  Reckoning(long firstDay, long lastDay) {
    this.firstDay = firstDay;
    this.lastDay = lastDay;
  }

  /** So many more on a day; nothing where the day cannot change any more, or is to come. */
  void add(long day, Figure figure, long count, long asOf) {
    if (day >= firstDay && day <= lastDay) {
      note(day, figure, count, asOf);
    }
  }

  /** So many more of what stands now. */
  void addLive(Figure figure, long count, long asOf) {
    note(SchoolDay.LIVE, figure, count, asOf);
  }

  void miss(long day, MissedClock clock) {
    if (day >= firstDay && day <= lastDay) {
      page(day).missed.add(clock);
    }
  }

  /** What it all comes to; nothing is said of a day of which nothing was counted. */
  Map<Long, SchoolDay> days(String schoolId, String regionCode) {
    Map<Long, SchoolDay> days = new TreeMap<>();
    pages.forEach(
        (slot, page) -> {
          Figures figures = page.figures.done();
          if (!figures.isEmpty()) {
            days.put(
                slot,
                new SchoolDay(
                    schoolId, regionCode, slot, 0, figures, gravest(page.missed), page.asOf));
          }
        });
    return days;
  }

  private void note(long slot, Figure figure, long count, long asOf) {
    Page page = page(slot);
    page.figures.add(figure, count);
    page.asOf = Math.max(page.asOf, asOf);
  }

  private Page page(long slot) {
    return pages.computeIfAbsent(slot, none -> new Page());
  }

  private static List<MissedClock> gravest(List<MissedClock> missed) {
    List<MissedClock> told = new ArrayList<>();
    for (OfficeLevel level : OfficeLevel.values()) {
      missed.stream()
          .filter(clock -> clock.level() == level)
          .sorted()
          .limit(MOST_MISSED)
          .forEach(told::add);
    }
    Collections.sort(told);
    return told;
  }
}
