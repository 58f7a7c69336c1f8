package cn.mingchu.benchmarks.stock;

import cn.mingchu.benchmarks.report.BenchReport;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.stock.meal.AuditedMeal;
import cn.mingchu.schemas.event.FoodGroup;
import cn.mingchu.simulator.fraud.Fraud;
import cn.mingchu.simulator.fraud.FraudKind;
import cn.mingchu.simulator.fraud.Frauds;
import cn.mingchu.simulator.supply.FraudFinding;
import cn.mingchu.simulator.supply.FraudScore;
import cn.mingchu.simulator.supply.FraudScore.JudgedCanteen;
import cn.mingchu.simulator.supply.FraudTruth;
import cn.mingchu.simulator.supply.FraudTruth.CheatingCanteen;
import cn.mingchu.simulator.supply.SimulatedPaper;
import cn.mingchu.simulator.supply.SupplyChain;
import cn.mingchu.simulator.variety.Variety;
import cn.mingchu.simulator.world.World;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Simulated canteens, every second of them dishonest from some day on, and what the judges of the
 * stock job say of them.
 */
public final class StockQuality {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** School-days of half a year. */
  private static final double TERM = 100;

  private static final int DAYS_OF_WEEK = 7;
  private static final int SCHOOL_DAYS_OF_WEEK = 5;

  /** What is eaten in nearly every lunch, and so can be skimmed in it. */
  private static final List<FoodGroup> SKIMMED =
      List.of(FoodGroup.MEAT, FoodGroup.GRAIN, FoodGroup.VEGETABLE);

  private final World world;
  private final LocalDate first;
  private final int days;
  private final long seed;
  private final SupplyChain chain;

  /** As they were first told. */
  private final List<FraudFinding> suspicions = new ArrayList<>();

  private final Map<String, Integer> told = new TreeMap<>();
  private final Map<String, Map<String, AuditedMeal>> meals = new HashMap<>();

  /** A province to be. */
  public StockQuality(long seed, int schools, LocalDate first, int days) {
    this.world = World.drawn(seed, schools, Variety.broad());
    this.first = first;
    this.days = days;
    this.seed = seed;
    this.chain =
        new SupplyChain(
                world,
                first.atStartOfDay(SHANGHAI).toInstant(),
                first.plusDays(days).atStartOfDay(SHANGHAI).toInstant(),
                List.of())
            .cheating(drawn());
  }

  /** What a fraud of a kind and size came to. */
  private record Tally(List<Integer> meals, int missed, int namedRight) {

    static final Tally NONE = new Tally(List.of(), 0, 0);

    Tally plus(int mealsUntil, boolean isNamedRight) {
      List<Integer> all = new ArrayList<>(meals);
      all.add(mealsUntil);
      return new Tally(all, missed, namedRight + (isNamedRight ? 1 : 0));
    }

    Tally plusMissed() {
      return new Tally(meals, missed + 1, namedRight);
    }

    int schools() {
      return meals.size() + missed;
    }

    double within(int most) {
      return meals.stream().filter(until -> until <= most).count() / (double) schools();
    }

    double median() {
      List<Integer> sorted = meals.stream().sorted().toList();
      return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
    }
  }

  /** Runs it. */
  public BenchReport run() {
    StockDesk desk = new StockDesk(new ReleasedRules(), this::hear, this::hear);
    Iterator<SimulatedPaper> papers = chain.run();
    long count = 0;
    while (papers.hasNext()) {
      desk.take(papers.next());
      count++;
    }
    desk.timePassesTo(chain.to().toEpochMilli());
    BenchReport report = report(count);
    new DeliveryQuality(seed, world.schools().size(), first, days, new ReleasedRules())
        .addTo(report);
    new PlanQuality(seed, world.schools().size(), first, days, new ReleasedRules()).addTo(report);
    new EntryQuality(seed, world.schools().size(), first, days, new ReleasedRules()).addTo(report);
    return report;
  }

  private void hear(AuditedMeal meal) {
    meals.computeIfAbsent(meal.schoolId(), none -> new HashMap<>()).put(meal.mealId(), meal);
  }

  private void hear(BookFinding finding) {
    if (finding.revision() == 1) {
      told.merge(finding.ruleId(), 1, Integer::sum);
      if (finding.ruleId().equals(FraudKind.RULE_ID)) {
        suspicions.add(FraudFindings.of(finding));
      }
    }
  }

  private Frauds drawn() {
    Random random = new Random(seed);
    List<Fraud> all = new ArrayList<>();
    int[] percents = {3, 5, 10, 20};
    for (int school = 0; school < world.schools().size(); school += 2) {
      long from = first.toEpochDay() + days / 4 + random.nextInt(DAYS_OF_WEEK);
      int number = school / 2;
      if (number % (percents.length + 1) < percents.length) {
        FoodGroup group = SKIMMED.get(random.nextInt(SKIMMED.size()));
        int percent = percents[number % (percents.length + 1)];
        all.add(new Fraud(FraudKind.SKIMMING, school, from, percent, group));
      } else {
        all.add(new Fraud(FraudKind.GHOST_DINERS, school, from, 10, null));
      }
    }
    return new Frauds(all);
  }

  private BenchReport report(long papers) {
    FraudScore score = FraudScore.of(FraudTruth.of(chain), suspicions);
    Map<String, Tally> tallies = new TreeMap<>();
    for (JudgedCanteen one : score.canteens()) {
      CheatingCanteen canteen = one.canteen();
      String name =
          "%s %02d %%"
              .formatted(
                  canteen.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                  canteen.percent());
      tallies.put(name, plus(tallies.getOrDefault(name, Tally.NONE), one));
    }
    BenchReport report = new BenchReport("quality --job stock", seed);
    report.add("papers", papers);
    report.add("meals", meals.values().stream().mapToLong(Map::size).sum());
    tallies.forEach(
        (name, tally) -> {
          report.add(name + ", schools", tally.schools());
          report.add(name + ", median meals until told", tally.median());
          report.add(name + ", cause named right", tally.namedRight() / (double) tally.schools());
          if (name.equals("skimming 10 %")) {
            report.addAtLeast(name + ", told within 10 meals", tally.within(10), 0.9);
          } else if (name.equals("skimming 05 %")) {
            report.addAtLeast(name + ", told within 30 meals", tally.within(30), 0.7);
          } else {
            report.add(name + ", told within 30 meals", tally.within(30));
          }
        });
    double terms = world.schools().size() * days * SCHOOL_DAYS_OF_WEEK / (DAYS_OF_WEEK * TERM);
    report.addAtMost("unfounded a school-term", score.unfounded().size() / terms, 1);
    told.forEach((rule, times) -> report.add(rule + ", told", times));
    return report;
  }

  private Tally plus(Tally tally, JudgedCanteen one) {
    return one.isFound()
        ? tally.plus(mealsUntil(one.canteen(), one.told().get(0).decided()), one.isNamedRight())
        : tally.plusMissed();
  }

  /**
   * How many meals had what is missing, from the first of the fraud to that with which it was told.
   */
  private int mealsUntil(CheatingCanteen canteen, Instant told) {
    FoodGroup group = canteen.group();
    return (int)
        meals.getOrDefault(canteen.schoolId(), Map.of()).values().stream()
            .filter(meal -> meal.servedTime() >= canteen.begin().toEpochMilli())
            .filter(meal -> meal.servedTime() <= told.toEpochMilli())
            .filter(meal -> group == null || meal.group(group).plannedGrams() > 0)
            .count();
  }
}
