package cn.mingchu.benchmarks.stock;

import cn.mingchu.benchmarks.report.BenchReport;
import cn.mingchu.jobs.day.BusinessDay;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.stock.MealPapers;
import cn.mingchu.jobs.stock.paper.Filing;
import cn.mingchu.jobs.stock.paper.RegisteredSchool;
import cn.mingchu.jobs.stock.plan.Canteen;
import cn.mingchu.jobs.stock.plan.CheckedWeek;
import cn.mingchu.jobs.stock.plan.PlanBook;
import cn.mingchu.jobs.stock.plan.PlanJudge;
import cn.mingchu.jobs.stock.plan.PlanRules;
import cn.mingchu.jobs.stock.plan.PlanVoice;
import cn.mingchu.jobs.stock.rules.StockRules;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.MenuPlan;
import cn.mingchu.schemas.event.SchoolType;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.food.FoodCatalogue;
import cn.mingchu.schemas.food.MealStandard;
import cn.mingchu.simulator.fraud.Fraud;
import cn.mingchu.simulator.fraud.FraudKind;
import cn.mingchu.simulator.fraud.Frauds;
import cn.mingchu.simulator.supply.SimulatedPaper;
import cn.mingchu.simulator.supply.SupplyChain;
import cn.mingchu.simulator.variety.Variety;
import cn.mingchu.simulator.world.SimulatedSchool;
import cn.mingchu.simulator.world.World;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Simulated menus, some of which become thin, have a banned food on them or are announced from day
 * to day, and what the judge of plans says of them.
 */
final class PlanQuality {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** School-weeks of half a year. */
  private static final double TERM = 20;

  private static final int[] PERCENTS = {20, 30, 50};
  private static final String BANNED = "PROHIBITED_FOOD_K12";
  private static final String LATE = "RECIPE_NOT_PUBLISHED";

  /** From the Friday on which a week is due to its Monday. */
  private static final int DUE_DAYS = 3;

  private final World world;
  private final PlanRules rules;
  private final LocalDate first;
  private final int days;
  private final Frauds frauds;

  private final Map<String, BookFinding> newest = new HashMap<>();
  private final Set<String> everTold = new HashSet<>();

  /** The weeks of which a school planned something. */
  private final Set<String> weeks = new HashSet<>();

  private long bannedMeals;

  /** A province to be. */
  PlanQuality(long seed, int schools, LocalDate first, int days, StockRules rules) {
    this.world = World.drawn(seed, schools, Variety.broad());
    this.rules = new PlanRules(rules, day -> true);
    this.first = first;
    this.days = days;
    this.frauds = drawn();
  }

  /**
   * Every second school that the standard is for becomes thin, every tenth plans what is banned,
   * and every tenth is late.
   */
  private Frauds drawn() {
    long from = first.toEpochDay() + days / 4;
    List<Fraud> all = new ArrayList<>();
    for (int school = 0; school < world.schools().size(); school++) {
      boolean isJudged =
          switch (world.schools().get(school).type()) {
            case PRIMARY, JUNIOR_MIDDLE, SENIOR_MIDDLE, VOCATIONAL, SPECIAL_EDUCATION -> true;
            case KINDERGARTEN, UNIVERSITY, OTHER_SCHOOL -> false;
          };
      if (school % 2 == 0 && isJudged) {
        all.add(
            new Fraud(
                FraudKind.THIN_MENU, school, from, PERCENTS[all.size() % PERCENTS.length], null));
      } else if (school % 10 == 1 && world.schools().get(school).type() != SchoolType.UNIVERSITY) {
        all.add(new Fraud(FraudKind.BANNED_FOOD, school, from, 1, null));
      } else if (school % 10 == 3) {
        all.add(new Fraud(FraudKind.MENU_LATE, school, from, 1, null));
      }
    }
    return new Frauds(all);
  }

  /** Runs it, and says what came of it. */
  void addTo(BenchReport report) {
    play();
    Map<Integer, List<Boolean>> thinWeeks = new TreeMap<>();
    for (Fraud fraud : frauds.all()) {
      if (fraud.kind() == FraudKind.THIN_MENU) {
        for (LocalDate monday : fullWeeks(fraud)) {
          if (weeks.contains(week(fraud.school(), monday))) {
            thinWeeks
                .computeIfAbsent(fraud.percent(), none -> new ArrayList<>())
                .add(isToldThin(fraud.school(), monday));
          }
        }
      }
    }
    thinWeeks.forEach(
        (percent, told) -> {
          String name = "thin menu %d %%".formatted(percent);
          double share = told.stream().filter(is -> is).count() / (double) told.size();
          report.add(name + ", weeks", told.size());
          if (percent >= 30) {
            report.addAtLeast(name + ", weeks told", share, 0.95);
          } else {
            report.add(name + ", weeks told", share);
          }
        });
    report.add("meals planned with a banned food", bannedMeals);
    report.addAtLeast("banned food told", everTold.size() / (double) Math.max(1, bannedMeals), 1);
    List<Boolean> lateWeeks =
        frauds.all().stream()
            .filter(fraud -> fraud.kind() == FraudKind.MENU_LATE)
            .flatMap(
                fraud ->
                    fullWeeks(fraud).stream()
                        .filter(
                            monday -> monday.minusDays(DUE_DAYS).toEpochDay() >= fraud.fromDay())
                        .map(monday -> isToldLate(fraud.school(), monday)))
            .toList();
    report.add("weeks announced from day to day", lateWeeks.size());
    report.addAtLeast(
        "weeks announced from day to day, told",
        lateWeeks.stream().filter(is -> is).count() / (double) Math.max(1, lateWeeks.size()),
        1);
    double terms = weeks.size() / TERM;
    Predicate<BookFinding> isReminder = finding -> finding.severity() == Severity.BLUE;
    Map<String, Long> warnings = unfounded(isReminder.negate(), BookFinding::ruleId);
    Map<String, Long> reminders = unfounded(isReminder, BookFinding::ruleId);
    Map<String, Long> bySchool =
        unfounded(isReminder.negate(), finding -> finding.subject().schoolId());
    warnings.forEach(
        (rule, times) -> report.add(rule + ", unfounded a school-term", times / terms));
    reminders.forEach(
        (rule, times) -> report.add(rule + ", unfounded a school-term", times / terms));
    report.addAtMost("unfounded warnings of plans a school-term", sum(warnings) / terms, 1);
    report.add("unfounded warnings of plans, schools", bySchool.size());
    report.add("unfounded warnings of plans, share of the worst tenth", shareOfTheWorst(bySchool));
    report.add("unfounded reminders of plans a school-term", sum(reminders) / terms);
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(count -> count).sum();
  }

  private void play() {
    PlanJudge judge = new PlanJudge(FoodCatalogue.load(), MealStandard.load());
    Map<String, PlanBook> books = new HashMap<>();
    Instant from = first.atStartOfDay(SHANGHAI).toInstant();
    Instant to = first.plusDays(days).atStartOfDay(SHANGHAI).toInstant();
    for (SimulatedSchool school : world.schools()) {
      PlanBook book = new PlanBook();
      books.put(school.schoolId(), book);
      judge.hear(book, rules, canteen(school, from), new Voice(school.schoolId()));
    }
    Iterator<SimulatedPaper> papers =
        new SupplyChain(world, from, to, List.of()).cheating(frauds).run();
    while (papers.hasNext()) {
      SimulatedPaper paper = papers.next();
      if (paper.record() instanceof MenuPlan plan) {
        PlanBook book = Objects.requireNonNull(books.get(plan.getSchoolId()));
        timePasses(judge, book, paper.arrivalTime().toEpochMilli());
        Filing.Outcome unused =
            judge.hear(book, rules, MealPapers.plan(plan, 0, 0), new Voice(plan.getSchoolId()));
        if (plan.getDishes().stream().anyMatch(dish -> dish.getName().contains("四季豆"))) {
          bannedMeals++;
        }
      }
    }
    books.values().forEach(book -> timePasses(judge, book, to.toEpochMilli()));
  }

  /** As its alarms ring. */
  private void timePasses(PlanJudge judge, PlanBook book, long now) {
    while (book.nextAlarm() <= now) {
      judge.timePasses(book, rules, book.nextAlarm(), new Voice(book.schoolId()));
    }
  }

  private static Canteen canteen(SimulatedSchool school, Instant registered) {
    return new Canteen(
        new RegisteredSchool(
            school.schoolId(),
            school.regionCode(),
            school.nutritionProgramme(),
            true,
            0,
            0,
            0,
            registered.toEpochMilli()));
  }

  private final class Voice implements PlanVoice {

    private final String schoolId;

    Voice(String schoolId) {
      this.schoolId = schoolId;
    }

    @Override
    public void tell(CheckedWeek week) {
      weeks.add(schoolId + ' ' + LocalDate.ofEpochDay(week.monday()));
    }

    @Override
    public void tell(BookFinding finding) {
      newest.put(finding.findingId(), finding);
      if (finding.ruleId().equals(BANNED)) {
        everTold.add(finding.findingId());
      }
    }
  }

  /** Those that are thin from their first day on, and over. */
  private List<LocalDate> fullWeeks(Fraud fraud) {
    LocalDate monday =
        LocalDate.ofEpochDay(fraud.fromDay()).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    return monday.datesUntil(first.plusDays(days - 6L), Period.ofDays(7)).toList();
  }

  private boolean isToldThin(int school, LocalDate monday) {
    return newest.values().stream()
        .filter(PlanQuality::stands)
        .filter(finding -> FraudKind.THIN_MENU.ruleIds().contains(finding.ruleId()))
        .filter(finding -> !String.valueOf(finding.causeId()).endsWith("HIGH"))
        .anyMatch(finding -> week(finding).equals(week(school, monday)));
  }

  private boolean isToldLate(int school, LocalDate monday) {
    String cause = "plan " + week(school, monday);
    return newest.values().stream()
        .filter(PlanQuality::stands)
        .anyMatch(finding -> finding.ruleId().equals(LATE) && cause.equals(finding.causeId()));
  }

  /** What stands of schools that do nothing wrong, or before they do. */
  private Map<String, Long> unfounded(
      Predicate<BookFinding> which, Function<BookFinding, String> by) {
    return newest.values().stream()
        .filter(PlanQuality::stands)
        .filter(which)
        .filter(finding -> !isOfAFraud(finding))
        .collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
  }

  /** How much of it is about the tenth of all schools that most of it is about. */
  private double shareOfTheWorst(Map<String, Long> bySchool) {
    return bySchool.values().stream()
            .sorted(Comparator.reverseOrder())
            .limit(world.schools().size() / 10)
            .mapToLong(count -> count)
            .sum()
        / (double) Math.max(1, sum(bySchool));
  }

  private boolean isOfAFraud(BookFinding finding) {
    String of = week(finding);
    return frauds.all().stream()
        .anyMatch(
            fraud ->
                of.startsWith(world.schools().get(fraud.school()).schoolId())
                    && of.compareTo(
                            week(
                                fraud.school(),
                                LocalDate.ofEpochDay(fraud.fromDay())
                                    .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))))
                        >= 0);
  }

  private String week(int school, LocalDate monday) {
    return world.schools().get(school).schoolId() + ' ' + monday;
  }

  private static String week(BookFinding finding) {
    LocalDate day = BusinessDay.of(finding.episode().startTime()).date();
    return finding.subject().schoolId()
        + ' '
        + day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static boolean stands(BookFinding finding) {
    return finding.status() != FindingStatus.WITHDRAWN;
  }
}
