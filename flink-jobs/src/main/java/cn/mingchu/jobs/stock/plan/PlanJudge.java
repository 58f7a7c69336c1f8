package cn.mingchu.jobs.stock.plan;

import cn.mingchu.jobs.day.BusinessDay;
import cn.mingchu.jobs.finding.BookEpisode;
import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.finding.BookSubject;
import cn.mingchu.jobs.finding.Stakes;
import cn.mingchu.jobs.stock.meal.MealJudge;
import cn.mingchu.jobs.stock.paper.Filing;
import cn.mingchu.menus.Advice;
import cn.mingchu.menus.CheckedMeal;
import cn.mingchu.menus.MenuCheck;
import cn.mingchu.menus.PlanFault;
import cn.mingchu.menus.PlannedWeek;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.food.FoodCatalogue;
import cn.mingchu.schemas.food.MealStandard;
import cn.mingchu.schemas.rule.EffectiveRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Checks what a school plans to cook, week by week, as soon as it is planned, and whether that is
 * in time, whatever order it is heard in.
 *
 * <p>What stands in the end is a function of the last revision of each meal, the first word on each
 * day, the register, the rules, the calendar and how far the gateway's clock has come. All weeks
 * that may still change are judged again with each word that comes. It asks no clock.
 */
public final class PlanJudge {

  private static final int DAYS_OF_WEEK = 7;

  /** Of a week's meals, those that are named as evidence. */
  private static final int MOST_MEALS_TOLD = 20;

  private final MenuCheck check;

  /** A judge who knows these foods, and what a meal should hold. */
  public PlanJudge(FoodCatalogue foods, MealStandard standard) {
    this.check = new MenuCheck(foods, standard);
  }

  /**
   * Takes in what the register says of a school: whether its weeks have to be planned.
   *
   * @param rules those that bind it
   */
  public void hear(PlanBook book, PlanRules rules, Canteen canteen, PlanVoice voice) {
    if (book.register(canteen)) {
      judge(book, rules, voice);
    }
  }

  /**
   * Takes in what is planned for a meal, and says what is new.
   *
   * @param rules those that bind its school
   */
  public Filing.Outcome hear(PlanBook book, PlanRules rules, PlannedMeal meal, PlanVoice voice) {
    boolean isAnnounced = book.announce(meal);
    PlannedMeal filed = book.meals.get(meal.mealId());
    Filing.Outcome outcome =
        filed == null
            ? Filing.Outcome.FILED
            : Filing.outcome(filed.revision(), meal.revision(), meal.isOfTheSameEventAs(filed));
    if (outcome == Filing.Outcome.FILED) {
      book.schoolId = meal.schoolId();
      book.regionCode = meal.regionCode() == null ? book.regionCode : meal.regionCode();
      book.now = Math.max(book.now, meal.ingestTime());
      book.meals.put(meal.mealId(), meal);
    }
    if (outcome == Filing.Outcome.FILED || isAnnounced) {
      judge(book, rules, voice);
    }
    return outcome;
  }

  /**
   * Takes in how far the gateway's clock has come: forgets the weeks of which nothing that is said
   * can count any more, and says what it shows of the others.
   *
   * @param now UTC milliseconds; all that the gateway took in before MUST have been heard
   */
  public void timePasses(PlanBook book, PlanRules rules, long now, PlanVoice voice) {
    book.clock = Math.max(book.clock, now);
    book.now = Math.max(book.now, now);
    book.told.keySet().removeIf(monday -> closedFrom(monday) <= now);
    book.meals.values().removeIf(meal -> closedFrom(meal.monday().date().toEpochDay()) <= now);
    book.announced.values().removeIf(word -> closedFrom(word.monday()) <= now);
    if (book.canteen != null) {
      judge(book, rules, voice);
    }
  }

  /** The first moment after a week, UTC milliseconds. */
  static long endOf(long monday) {
    return new BusinessDay(LocalDate.ofEpochDay(monday)).plus(DAYS_OF_WEEK).begin();
  }

  /** A plan may be told a week late, and so may a correction of one that was late. */
  static long closedFrom(long monday) {
    return endOf(monday) + 2 * MealJudge.LATENESS_BOUND.toMillis();
  }

  private void judge(PlanBook book, PlanRules rules, PlanVoice voice) {
    AheadReview ahead = AheadReview.of(book, rules);
    book.nextDue = ahead.nextDue();
    Map<Long, List<CheckedMeal>> weeks = new TreeMap<>();
    for (PlannedMeal meal : book.meals.values()) {
      List<CheckedMeal> week =
          weeks.computeIfAbsent(meal.monday().date().toEpochDay(), none -> new ArrayList<>());
      if (!meal.isCalledOff()) {
        week.add(check.read(meal.menu()));
      }
    }
    Set<Long> mondays = new TreeSet<>(weeks.keySet());
    mondays.addAll(ahead.unplanned().keySet());
    mondays.forEach(monday -> book.told.computeIfAbsent(monday, none -> new ToldWeek()));
    for (Map.Entry<Long, ToldWeek> each : book.told.entrySet()) {
      long monday = each.getKey();
      List<BookFinding> stated = new ArrayList<>();
      BookFinding unplanned = ahead.unplanned().get(monday);
      if (unplanned != null) {
        stated.add(unplanned);
      }
      List<Advice> advice = new ArrayList<>();
      PlannedWeek week =
          new PlannedWeek(LocalDate.ofEpochDay(monday), weeks.getOrDefault(monday, List.of()));
      for (MenuCheck.Fault one : check.faults(week, ruleId -> rules.at(ruleId, week.begin()))) {
        stated.add(finding(book, one.rule(), week, one.fault()));
        advice.addAll(one.fault().advice());
      }
      each.getValue().findings.tell(stated, book.now, voice::tell);
      if (weeks.containsKey(monday) || each.getValue().check != null) {
        tell(book, week, advice, each.getValue(), voice);
      }
    }
  }

  /** Tells what a week holds, if that is news. */
  private static void tell(
      PlanBook book, PlannedWeek week, List<Advice> advice, ToldWeek told, PlanVoice voice) {
    long monday = week.monday().toEpochDay();
    CheckedWeek checked =
        new CheckedWeek(
            book.schoolId,
            book.regionCode,
            monday,
            0,
            week.meals().stream().map(CheckedWeek.Entry::of).toList(),
            advice,
            ingestTime(book, monday));
    CheckedWeek before = told.check;
    if (before == null || !before.saysTheSameAs(checked)) {
      told.check = checked.asRevision(before == null ? 1 : before.revision() + 1);
      voice.tell(told.check);
    }
  }

  private static BookFinding finding(
      PlanBook book, EffectiveRule rule, PlannedWeek week, PlanFault fault) {
    List<PlannedMeal> plans =
        fault.meals().stream()
            .map(meal -> Objects.requireNonNull(book.meals.get(meal.mealId()), meal.mealId()))
            .toList();
    List<BookEvidence> evidence = new ArrayList<>();
    plans.stream()
        .limit(MOST_MEALS_TOLD)
        .forEach(
            plan ->
                evidence.add(
                    plan.as(
                        evidence.isEmpty() ? EvidenceRole.DECIDING : EvidenceRole.OTHER_EVIDENCE)));
    long ingestTime = plans.stream().mapToLong(PlannedMeal::ingestTime).max().orElseThrow();
    return BookFinding.of(
            rule,
            rule.severity(),
            BookSubject.school(book.schoolId, book.regionCode),
            BookEpisode.at(fault.time(), ingestTime, Stakes.ofGrams(fault.grams())),
            evidence)
        .restingOn("plan %s %s %s".formatted(book.schoolId, week.monday(), fault.cause()));
  }

  /** Of all that is said of the week, those that call a meal off included. */
  private static long ingestTime(PlanBook book, long monday) {
    return book.meals.values().stream()
        .filter(meal -> meal.monday().date().toEpochDay() == monday)
        .mapToLong(PlannedMeal::ingestTime)
        .max()
        .orElse(book.now);
  }
}
