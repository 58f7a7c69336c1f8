package cn.mingchu.jobs.stock.entry;

import cn.mingchu.jobs.day.BusinessDay;
import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The entries of a book that stand, day by day. */
final class StandingEntries {

  private final SortedMap<BusinessDay, List<WrittenEntry>> days = new TreeMap<>();

  StandingEntries(EntryBook book) {
    book.entries.values().stream()
        .filter(written -> written.entry().stands())
        .sorted(WrittenEntry.BY_DATE)
        .forEach(
            written -> days.computeIfAbsent(written.day(), day -> new ArrayList<>()).add(written));
  }

  /** By day; those of a day in the order of their dates. */
  SortedMap<BusinessDay, List<WrittenEntry>> days() {
    return days;
  }

  /** Those of a day, in the order of their dates. */
  List<WrittenEntry> on(BusinessDay day) {
    return days.getOrDefault(day, List.of());
  }

  /** All, in the order of their dates. */
  List<WrittenEntry> all() {
    return days.values().stream().flatMap(Collection::stream).toList();
  }

  /** What was issued on a day. */
  Stream<BookEntry> issues(BusinessDay day) {
    return on(day).stream().filter(WrittenEntry::isIssue).map(WrittenEntry::entry);
  }

  /** What was issued on the days from one up to another, which is left out. */
  Stream<BookEntry> issues(BusinessDay from, BusinessDay to) {
    return days.subMap(from, to).keySet().stream().flatMap(this::issues);
  }

  /** What was issued on each day from one up to another, which is left out. */
  Map<BusinessDay, DayOfIssues> daysOfIssues(BusinessDay from, BusinessDay to) {
    Map<BusinessDay, DayOfIssues> issues = new HashMap<>();
    days.subMap(from, to)
        .forEach(
            (day, entries) ->
                issues.put(
                    day, DayOfIssues.of(entries.stream().filter(WrittenEntry::isIssue).toList())));
    return issues;
  }

  /** With which the weeks begin that have entries. */
  SortedSet<BusinessDay> mondays() {
    SortedSet<BusinessDay> mondays = new TreeSet<>();
    for (BusinessDay day : days.keySet()) {
      mondays.add(
          new BusinessDay(day.date().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))));
    }
    return mondays;
  }
}
