package cn.mingchu.portal.duty;

import cn.mingchu.portal.duty.DutySection.Stretch;
import cn.mingchu.portal.finding.FindingSummary;
import cn.mingchu.portal.page.DaySpan;
import cn.mingchu.portal.page.Words;
import cn.mingchu.schemas.event.DutyKind;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The duties of a school on a day: those of each meal and of the day itself, and those of its week
 * and its month, which are due when these end.
 *
 * @param counts of what is due on the day
 * @param others what was found that day that is no duty left undone, such as a sample that is too
 *     small; the worst first
 */
record DutyBoard(
    LocalDate day, DutyCounts counts, List<DutySection> sections, List<FindingSummary> others) {

  private static final Set<DutyKind> OF_A_WEEK =
      EnumSet.of(DutyKind.STUDENT_RATING, DutyKind.WEEKLY_REVIEW);
  private static final Set<DutyKind> OF_A_MONTH =
      EnumSet.of(DutyKind.PARENT_MEAL, DutyKind.MONTHLY_DISPATCH);

  DutyBoard {
    sections = List.copyOf(sections);
    others = List.copyOf(others);
  }

  /** What has to be known for the board of a day: the days up to the end of its week and month. */
  static DaySpan needed(LocalDate day) {
    LocalDate sunday = sunday(day);
    LocalDate last = lastOfMonth(day);
    return new DaySpan(day, sunday.isAfter(last) ? sunday : last);
  }

  /**
   * Lays out a day.
   *
   * @param days what is due on the {@linkplain #needed needed} days, as far as it is known
   * @param meals by id
   * @param found what rules of duties found on these days, the worst first
   */
  static DutyBoard of(
      LocalDate day,
      Collection<DayOfDuties> days,
      Map<String, DutyMeal> meals,
      List<FindingSummary> found) {
    Map<LocalDate, DayOfDuties> byDay =
        days.stream().collect(Collectors.toMap(DayOfDuties::day, one -> one));
    DayOfDuties here = byDay.getOrDefault(day, DayOfDuties.empty(day));
    List<DutySection> sections = new ArrayList<>();
    linesOfMeals(here.duties(), found)
        .forEach(
            (mealId, lines) ->
                sections.add(new DutySection(Stretch.MEAL, mealId, meals.get(mealId), lines)));
    add(
        sections,
        Stretch.DAY,
        here,
        duty ->
            duty.mealId() == null
                && !OF_A_WEEK.contains(duty.kind())
                && !OF_A_MONTH.contains(duty.kind()),
        found);
    DayOfDuties endOfWeek = byDay.getOrDefault(sunday(day), DayOfDuties.empty(day));
    add(sections, Stretch.WEEK, endOfWeek, duty -> OF_A_WEEK.contains(duty.kind()), found);
    DayOfDuties endOfMonth = byDay.getOrDefault(lastOfMonth(day), DayOfDuties.empty(day));
    add(sections, Stretch.MONTH, endOfMonth, duty -> OF_A_MONTH.contains(duty.kind()), found);
    return new DutyBoard(day, here.counts(), sections, others(day, sections, found));
  }

  public LocalDate before() {
    return day.minusDays(1);
  }

  public LocalDate after() {
    return day.plusDays(1);
  }

  private static Map<String, List<DutyLine>> linesOfMeals(
      List<Duty> duties, List<FindingSummary> found) {
    Map<String, List<DutyLine>> meals = new LinkedHashMap<>();
    for (DutyLine line : lines(duties.stream().filter(duty -> duty.mealId() != null), found)) {
      meals.computeIfAbsent(String.valueOf(line.mealId()), none -> new ArrayList<>()).add(line);
    }
    return meals;
  }

  private static void add(
      List<DutySection> sections,
      Stretch stretch,
      DayOfDuties day,
      Predicate<Duty> which,
      List<FindingSummary> found) {
    List<DutyLine> lines = lines(day.duties().stream().filter(which), found);
    if (!lines.isEmpty()) {
      sections.add(new DutySection(stretch, null, null, lines));
    }
  }

  /** Puts together what is due at the same moment for the same meal; keeps the order. */
  private static List<DutyLine> lines(Stream<Duty> duties, List<FindingSummary> found) {
    return duties
        .collect(Collectors.groupingBy(Key::of, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(together -> new DutyLine(together.get(0), together, found))
        .toList();
  }

  private static List<FindingSummary> others(
      LocalDate day, List<DutySection> sections, List<FindingSummary> found) {
    Set<String> atLines =
        sections.stream()
            .flatMap(section -> section.lines().stream())
            .flatMap(line -> line.findings().stream())
            .map(FindingSummary::findingId)
            .collect(Collectors.toSet());
    Instant end = day.plusDays(1).atStartOfDay(Words.ZONE).toInstant();
    return found.stream()
        .filter(finding -> !finding.startTime().isAfter(end))
        .filter(finding -> !atLines.contains(finding.findingId()))
        .toList();
  }

  private static LocalDate sunday(LocalDate day) {
    return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
  }

  private static LocalDate lastOfMonth(LocalDate day) {
    return YearMonth.from(day).atEndOfMonth();
  }

  private record Key(DutyKind kind, String mealId, Instant dueTime) {

    static Key of(Duty duty) {
      return new Key(duty.kind(), String.valueOf(duty.mealId()), duty.dueTime());
    }
  }
}
