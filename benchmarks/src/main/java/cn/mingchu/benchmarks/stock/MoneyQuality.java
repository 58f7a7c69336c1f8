package cn.mingchu.benchmarks.stock;

import cn.mingchu.benchmarks.report.BenchReport;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.stock.money.Programme;
import cn.mingchu.jobs.stock.rules.StockRules;
import cn.mingchu.schemas.event.Delivery;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.ReferencePrice;
import cn.mingchu.schemas.event.RuleSetting;
import cn.mingchu.simulator.fault.FaultKind;
import cn.mingchu.simulator.fraud.Fraud;
import cn.mingchu.simulator.fraud.FraudKind;
import cn.mingchu.simulator.fraud.Frauds;
import cn.mingchu.simulator.fraud.Misdeliveries;
import cn.mingchu.simulator.fraud.Misdelivery;
import cn.mingchu.simulator.fraud.MisdeliveryKind;
import cn.mingchu.simulator.plan.FaultRequest;
import cn.mingchu.simulator.plan.RandomFrauds;
import cn.mingchu.simulator.plan.RandomMisdeliveries;
import cn.mingchu.simulator.supply.FraudScore;
import cn.mingchu.simulator.supply.FraudScore.JudgedCanteen;
import cn.mingchu.simulator.supply.FraudScore.JudgedDelivery;
import cn.mingchu.simulator.supply.FraudTruth;
import cn.mingchu.simulator.supply.SimulatedPaper;
import cn.mingchu.simulator.supply.SupplyChain;
import cn.mingchu.simulator.variety.Variety;
import cn.mingchu.simulator.world.SimulatedSchool;
import cn.mingchu.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Simulated canteens that split their orders, buy all of one supplier, cook for less than the
 * subsidy or are stolen from, suppliers whose prices creep up, and what the judges of money, of
 * stores and of prices say of them.
 */
public final class MoneyQuality {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final long FEN_OF_A_YUAN = 100;

  /** Until a month is over, and no paper of it comes any more. */
  private static final int LEAST_DAYS = 45;

  /** A fault of each kind for so many schools. */
  private static final int SCHOOLS_A_FAULT = 8;

  /** Of a drift one supplier shows little: only what has a price to compare it with can be told. */
  private static final int SCHOOLS_A_DRIFT = 4;

  /** School-days of half a year, and of a week. */
  private static final double TERM = 100;

  private static final int SCHOOL_DAYS_OF_WEEK = 5;
  private static final int DAYS_OF_WEEK = 7;
  private static final int QUARTERS = 4;

  private static final List<FraudKind> CANTEENS =
      List.of(
          FraudKind.SPLIT_ORDERS,
          FraudKind.ONE_SUPPLIER,
          FraudKind.SUBSIDY_SHORT,
          FraudKind.STORE_THEFT);

  /** Those by which these are told. */
  private static final Set<String> RULES =
      Set.of(
          "ORDER_SPLITTING",
          "SUPPLIER_CONCENTRATION",
          "SUBSIDY_SHORTFALL",
          "STOCKTAKE_VARIANCE",
          "PRICE_DRIFT");

  private final World world;
  private final LocalDate first;
  private final int days;
  private final Instant to;
  private final SupplyChain chain;
  private final Map<String, BookFinding> newest = new HashMap<>();

  /** When each was first told, by the gateway's clock, UTC milliseconds. */
  private final Map<String, Long> toldAt = new HashMap<>();

  private long now;

  /** A province to be; it is watched for a month and a half at least. */
  public MoneyQuality(long seed, int schools, LocalDate first, int days) {
    this.world = World.drawn(seed, schools, Variety.broad()).withoutDevices();
    this.first = first;
    this.days = Math.max(days, LEAST_DAYS);
    Instant from = first.atStartOfDay(SHANGHAI).toInstant();
    this.to = first.plusDays(this.days).atStartOfDay(SHANGHAI).toInstant();
    int count = Math.max(1, schools / SCHOOLS_A_FAULT);
    SupplyChain honest = new SupplyChain(world, from, to, List.of());
    SupplyChain cheating = honest.cheating(drawn(from, count));
    FaultRequest drifts =
        new FaultRequest(FaultKind.PRICE_DRIFT, Math.max(1, schools / SCHOOLS_A_DRIFT));
    this.chain =
        cheating.misdelivering(
            new Misdeliveries(
                RandomMisdeliveries.draw(honest, seed, List.of(drifts)).stream()
                    .map(this::fromTheSecondQuarterOn)
                    .toList()));
  }

  /**
   * A drift takes three weeks, and is told by what a supplier asked before: one that begins on the
   * last days of a run, as faults may, is not there to be found.
   */
  private Misdelivery fromTheSecondQuarterOn(Misdelivery drift) {
    return new Misdelivery(
        drift.misdeliveryId(),
        drift.kind(),
        drift.percent(),
        drift.schoolId(),
        drift.partyId(),
        first.toEpochDay() + days / QUARTERS,
        drift.toDay(),
        drift.line());
  }

  /** What is judged by the month is done from the first day on, so that a month is full of it. */
  private Frauds drawn(Instant from, int count) {
    int paid = (int) world.schools().stream().filter(SimulatedSchool::nutritionProgramme).count();
    List<FaultRequest> requests = new ArrayList<>();
    requests.add(new FaultRequest(FaultKind.SPLIT_ORDERS, count));
    if (paid > 0) {
      int few = Math.max(1, Math.min(count, paid / 2));
      requests.add(new FaultRequest(FaultKind.SUBSIDY_SHORT, few));
    }
    requests.add(new FaultRequest(FaultKind.ONE_SUPPLIER, count));
    requests.add(new FaultRequest(FaultKind.STORE_THEFT, count));
    long first = LocalDate.ofInstant(from, SHANGHAI).toEpochDay();
    return new Frauds(
        RandomFrauds.draw(world, from, to, requests).all().stream()
            .map(
                fraud ->
                    isOfMonths(fraud.kind())
                        ? new Fraud(
                            fraud.kind(), fraud.school(), first, fraud.percent(), fraud.group())
                        : fraud)
            .toList());
  }

  private static boolean isOfMonths(FraudKind kind) {
    return kind == FraudKind.ONE_SUPPLIER || kind == FraudKind.SUBSIDY_SHORT;
  }

  /** Runs it, and says what came of it. */
  public void addTo(BenchReport report) {
    play();
    FraudTruth truth = FraudTruth.of(chain);
    List<BookFinding> standing =
        newest.values().stream()
            .filter(finding -> finding.status() != FindingStatus.WITHDRAWN)
            .filter(finding -> RULES.contains(finding.ruleId()))
            .toList();
    FraudScore score = FraudScore.of(truth, standing.stream().map(FraudFindings::of).toList());
    for (FraudKind kind : CANTEENS) {
      List<JudgedCanteen> its =
          score.canteens().stream().filter(one -> one.canteen().kind() == kind).toList();
      String name = name(kind);
      report.add(name + ", schools", its.size());
      report.add(
          name + ", recall",
          its.stream().filter(JudgedCanteen::isFound).count() / (double) its.size());
      report.add(
          name + ", precision",
          precision(
              standing,
              kind.ruleIds(),
              its.stream().map(one -> one.canteen().schoolId()).collect(Collectors.toSet())));
      report.add(
          name + ", median days until told",
          median(
              its.stream()
                  .filter(JudgedCanteen::isFound)
                  .map(one -> days(one.canteen().begin(), kind.ruleIds(), one.canteen().schoolId()))
                  .toList()));
    }
    List<JudgedDelivery> drifts =
        score.deliveries().stream()
            .filter(one -> one.fraud().kind() == MisdeliveryKind.PRICE_DRIFT)
            .toList();
    Set<String> rule = MisdeliveryKind.PRICE_DRIFT.ruleIds();
    report.add("price drift, suppliers of a school", drifts.size());
    report.add(
        "price drift, recall",
        drifts.stream().filter(JudgedDelivery::isFound).count() / (double) drifts.size());
    report.add(
        "price drift, precision",
        precision(
            standing,
            rule,
            drifts.stream().map(one -> one.fraud().schoolId()).collect(Collectors.toSet())));
    report.add(
        "price drift, median days until told",
        median(
            drifts.stream()
                .filter(JudgedDelivery::isFound)
                .map(
                    one ->
                        days(
                            LocalDate.parse(one.fraud().lines().get(0).day())
                                .atStartOfDay(SHANGHAI)
                                .toInstant(),
                            rule,
                            one.fraud().schoolId()))
                .toList()));
    double terms = world.schools().size() * days * SCHOOL_DAYS_OF_WEEK / (DAYS_OF_WEEK * TERM);
    report.addAtMost("unfounded of money a school-term", score.unfounded().size() / terms, 1);
  }

  private void play() {
    StockRules rules = new ReleasedRules(List.of(tenders()));
    Counties counties = Counties.of(world);
    MoneyDesk money = new MoneyDesk(rules, counties, programme(), this::hear);
    DeliveryDesk prices = new DeliveryDesk(rules, this::hear);
    Iterator<SimulatedPaper> papers = chain.run();
    while (papers.hasNext()) {
      SimulatedPaper paper = papers.next();
      now = paper.arrivalTime().toEpochMilli();
      money.take(paper);
      if (paper.record() instanceof Delivery delivery) {
        prices.take(counties.registered(delivery));
      } else if (paper.record() instanceof ReferencePrice price) {
        prices.take(price);
      }
    }
    now = to.toEpochMilli();
    money.timePassesTo(now);
    prices.timePassesTo(now);
  }

  private Programme programme() {
    return new Programme(
        world.schools().stream()
            .filter(SimulatedSchool::nutritionProgramme)
            .map(SimulatedSchool::schoolId)
            .collect(Collectors.toSet()),
        0);
  }

  /** Nobody is told of split orders where no sum is set. */
  private static RuleSetting tenders() {
    return RuleSetting.newBuilder()
        .setHeader(
            EventHeader.newBuilder()
                .setEventId(new UUID(0, 0))
                .setEventTime(Instant.EPOCH)
                .setRecordedTime(Instant.EPOCH)
                .setIngestTime(Instant.EPOCH)
                .setSource("province")
                .build())
        .setSettingId("tenders")
        .setRuleId("ORDER_SPLITTING")
        .setScope("51")
        .setParameters(Map.of("tenderFrom", Long.toString(Frauds.TENDER_FROM_FEN / FEN_OF_A_YUAN)))
        .setEffectiveFrom(Instant.EPOCH)
        .setReason("from which sum on there is a tender in the simulated counties")
        .build();
  }

  private void hear(BookFinding finding) {
    newest.put(finding.findingId(), finding);
    toldAt.putIfAbsent(finding.findingId(), now);
  }

  /** Of the schools of which some rules say something, those of which they do by right. */
  private static double precision(
      List<BookFinding> standing, Set<String> ruleIds, Set<String> guilty) {
    Set<String> told =
        standing.stream()
            .filter(finding -> ruleIds.contains(finding.ruleId()))
            .map(finding -> finding.subject().schoolId())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return told.stream().filter(guilty::contains).count() / (double) told.size();
  }

  /** From the begin of something to the first word on it, rounded down. */
  private long days(Instant begin, Set<String> ruleIds, String schoolId) {
    return newest.values().stream()
        .filter(finding -> ruleIds.contains(finding.ruleId()))
        .filter(finding -> schoolId.equals(finding.subject().schoolId()))
        .mapToLong(finding -> toldAt.getOrDefault(finding.findingId(), now))
        .filter(told -> told >= begin.toEpochMilli())
        .map(told -> Duration.ofMillis(told - begin.toEpochMilli()).toDays())
        .min()
        .orElseThrow();
  }

  private static double median(List<Long> all) {
    List<Long> sorted = all.stream().sorted().toList();
    return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
  }

  private static String name(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
