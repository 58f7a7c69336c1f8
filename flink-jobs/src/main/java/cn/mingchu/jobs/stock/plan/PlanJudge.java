package cn.mingchu.jobs.stock.plan;

import cn.mingchu.jobs.day.BusinessDay;
import cn.mingchu.jobs.finding.BookEpisode;
import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.finding.BookSubject;
import cn.mingchu.jobs.finding.Stakes;
import cn.mingchu.jobs.stock.meal.MealJudge;
import cn.mingchu.jobs.stock.paper.Filing;
import cn.mingchu.jobs.stock.rules.StockRules;
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
import java.util.TreeMap;

/**
 * Checks what a school plans to cook, week by week, as soon as it is planned, whatever order that
 * is heard in.
 *
 * <p>What stands in the end is a function of the last revision of each meal and the rules. All
 * weeks that may still change are judged again with each word that comes. It asks no clock.
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
   * Takes in what is planned for a meal, and says what is new.
   *
   * @param rules those that bind its school
   */
  public Filing.Outcome hear(PlanBook book, StockRules rules, PlannedMeal meal, PlanVoice voice) {
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
      judge(book, rules, voice);
    }
    return outcome;
  }

  /**
   * Forgets the weeks of which nothing that is said can count any more.
   *
   * @param now how far the gateway's clock has come, UTC milliseconds
   */
  public void close(PlanBook book, long now) {
    book.told.keySet().removeIf(monday -> closedFrom(monday) <= now);
    book.meals.values().removeIf(meal -> closedFrom(meal.monday().date().toEpochDay()) <= now);
  }

  /** A plan may be told a week late, and so may a correction of one that was late. */
  static long closedFrom(long monday) {
    BusinessDay first = new BusinessDay(LocalDate.ofEpochDay(monday));
    return first.plus(DAYS_OF_WEEK).begin() + 2 * MealJudge.LATENESS_BOUND.toMillis();
  }

  private void judge(PlanBook book, StockRules rules, PlanVoice voice) {
    Map<Long, List<CheckedMeal>> weeks = new TreeMap<>();
    for (PlannedMeal meal : book.meals.values()) {
      long monday = meal.monday().date().toEpochDay();
      book.told.computeIfAbsent(monday, none -> new ToldWeek());
      if (!meal.isCalledOff()) {
        weeks.computeIfAbsent(monday, none -> new ArrayList<>()).add(check.read(meal.menu()));
      }
    }
    book.told.forEach(
        (monday, told) ->
            judge(book, rules, monday, weeks.getOrDefault(monday, List.of()), told, voice));
  }

  private void judge(
      PlanBook book,
      StockRules rules,
      long monday,
      List<CheckedMeal> meals,
      ToldWeek told,
      PlanVoice voice) {
    BusinessDay first = new BusinessDay(LocalDate.ofEpochDay(monday));
    PlannedWeek week = new PlannedWeek(first.date(), meals);
    List<BookFinding> stated = new ArrayList<>();
    List<Advice> advice = new ArrayList<>();
    for (MenuCheck.Fault one : check.faults(week, ruleId -> rules.at(ruleId, first.begin()))) {
      stated.add(finding(book, one.rule(), week, one.fault()));
      advice.addAll(one.fault().advice());
    }
    told.findings.tell(stated, book.now, voice::tell);
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
