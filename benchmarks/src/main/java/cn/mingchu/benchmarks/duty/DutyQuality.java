package cn.mingchu.benchmarks.duty;

import cn.mingchu.benchmarks.report.BenchReport;
import cn.mingchu.jobs.duty.due.DutyRules;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.RuleBook;
import cn.mingchu.schemas.rule.RuleCatalogue;
import cn.mingchu.simulator.duty.DutyPapers;
import cn.mingchu.simulator.duty.Neglect;
import cn.mingchu.simulator.fault.FaultKind;
import cn.mingchu.simulator.fraud.FraudKind;
import cn.mingchu.simulator.plan.FaultRequest;
import cn.mingchu.simulator.plan.RandomFrauds;
import cn.mingchu.simulator.register.Flaw;
import cn.mingchu.simulator.register.SchoolRegisters;
import cn.mingchu.simulator.supply.SimulatedPaper;
import cn.mingchu.simulator.supply.SupplyChain;
import cn.mingchu.simulator.variety.Variety;
import cn.mingchu.simulator.world.SimulatedSchool;
import cn.mingchu.simulator.world.World;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Simulated canteens some of which neglect a duty, and what the judge of duties says of all of
 * them. What is true is what people left out; the judge's own idea of what is due is not asked.
 */
public final class DutyQuality {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** A canteen of each kind for so many schools. */
  private static final int SCHOOLS_A_FAULT = 8;

  /** School-days of half a year, and of a week. */
  private static final double TERM = 100;

  private static final int SCHOOL_DAYS_OF_WEEK = 5;
  private static final int DAYS_OF_WEEK = 7;
  private static final double MILLIS_OF_AN_HOUR = 3_600_000;

  private static final List<FraudKind> KINDS =
      List.of(FraudKind.NO_COMPANION, FraudKind.NO_SAMPLE, FraudKind.LATE_PAPERS);

  private final long seed;
  private final World world;
  private final int days;
  private final Instant to;
  private final DutyPapers papers;
  private final SchoolRegisters registers;
  private final Map<String, Flaw> flaws = new HashMap<>();
  private final Map<String, BookFinding> newest = new HashMap<>();

  /** When each was first told, by the gateway's clock, UTC milliseconds. */
  private final Map<String, Long> toldAt = new HashMap<>();

  private long now;

  /** What a finding is about, as the truth and the judge name it alike. */
  private record Claim(String ruleId, String schoolId, String causeId) {

    static Claim of(Neglect neglect) {
      return new Claim(neglect.ruleId(), neglect.schoolId(), neglect.causeId());
    }

    static Claim of(BookFinding finding) {
      return new Claim(finding.ruleId(), school(finding), String.valueOf(finding.causeId()));
    }
  }

  /** A province to be. */
  public DutyQuality(long seed, int schools, LocalDate first, int days) {
    this.world = World.drawn(seed, schools, Variety.broad()).withoutDevices();
    this.seed = seed;
    this.days = days;
    Instant from = first.atStartOfDay(SHANGHAI).toInstant();
    this.to = first.plusDays(days).atStartOfDay(SHANGHAI).toInstant();
    int count = Math.max(1, schools / SCHOOLS_A_FAULT);
    List<FaultRequest> requests =
        KINDS.stream()
            .map(kind -> new FaultRequest(FaultKind.valueOf(kind.name()), count))
            .toList();
    SupplyChain chain =
        new SupplyChain(world, from, to, List.of())
            .cheating(RandomFrauds.draw(world, from, to, requests));
    this.papers = new DutyPapers(chain);
    this.registers = new SchoolRegisters(world, from);
    for (SimulatedSchool school : world.schools()) {
      registers.flaw(school).ifPresent(flaw -> flaws.put(school.schoolId(), flaw));
    }
  }

  /** Runs it, and says what came of it. */
  public BenchReport run() {
    play();
    Map<Claim, Neglect> truth =
        papers.neglects().stream()
            .collect(Collectors.toMap(Claim::of, Function.identity(), (one, same) -> one));
    List<BookFinding> standing =
        newest.values().stream()
            .filter(finding -> finding.status() != FindingStatus.WITHDRAWN)
            .toList();
    List<BookFinding> unfounded =
        standing.stream().filter(finding -> isUnfounded(finding, truth)).toList();
    BenchReport report = new BenchReport("quality --job duty", seed);
    for (FraudKind kind : KINDS) {
      add(report, kind, truth, standing, unfounded);
    }
    addRegisters(report, standing);
    double terms = world.schools().size() * days * SCHOOL_DAYS_OF_WEEK / (DAYS_OF_WEEK * TERM);
    report.addAtMost("unfounded of duties a school-term", unfounded.size() / terms, 1);
    unfounded.stream()
        .collect(Collectors.groupingBy(BookFinding::ruleId, TreeMap::new, Collectors.counting()))
        .forEach((ruleId, times) -> report.add("unfounded " + ruleId, times));
    return report;
  }

  private void add(
      BenchReport report,
      FraudKind kind,
      Map<Claim, Neglect> truth,
      List<BookFinding> standing,
      List<BookFinding> unfounded) {
    List<Neglect> its = truth.values().stream().filter(neglect -> neglect.kind() == kind).toList();
    Set<Claim> told = standing.stream().map(Claim::of).collect(Collectors.toSet());
    String name = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    report.add(name + ", schools", its.stream().map(Neglect::schoolId).distinct().count());
    report.add(name + ", neglected", its.size());
    report.add(
        name + ", recall",
        its.stream().map(Claim::of).filter(told::contains).count() / (double) its.size());
    report.add(name + ", precision", 1 - count(unfounded, kind) / (double) count(standing, kind));
    report.add(name + ", median hours until told", medianHours(its, standing));
  }

  private void addRegisters(BenchReport report, List<BookFinding> standing) {
    report.add("flawed registers", flaws.size());
    report.add(
        "flawed registers, recall",
        flaws.entrySet().stream()
                .filter(
                    flaw ->
                        standing.stream()
                            .anyMatch(
                                finding ->
                                    finding.ruleId().equals(flaw.getValue().ruleId())
                                        && school(finding).equals(flaw.getKey())))
                .count()
            / (double) flaws.size());
  }

  private static long count(List<BookFinding> findings, FraudKind kind) {
    return findings.stream().filter(finding -> kind.ruleIds().contains(finding.ruleId())).count();
  }

  /** From the meal to the first word on it; not a number where nothing was told. */
  private double medianHours(List<Neglect> neglects, List<BookFinding> standing) {
    Map<Claim, Long> told = new HashMap<>();
    standing.forEach(
        finding ->
            told.merge(
                Claim.of(finding), toldAt.getOrDefault(finding.findingId(), now), Math::min));
    double[] hours =
        neglects.stream()
            .filter(neglect -> told.containsKey(Claim.of(neglect)))
            .mapToDouble(
                neglect ->
                    (told.getOrDefault(Claim.of(neglect), now)
                            - neglect.servedTime().toEpochMilli())
                        / MILLIS_OF_AN_HOUR)
            .sorted()
            .toArray();
    return hours.length == 0 ? Double.NaN : hours[hours.length / 2];
  }

  private void play() {
    DutyDesk desk = new DutyDesk(new Released(), this::hear);
    registers.records().forEach(desk::take);
    while (papers.hasNext()) {
      SimulatedPaper paper = papers.next();
      now = paper.arrivalTime().toEpochMilli();
      if (now < to.toEpochMilli()) {
        desk.take(paper);
      }
    }
    now = to.toEpochMilli();
    desk.timePassesTo(now);
  }

  private void hear(BookFinding finding) {
    newest.put(finding.findingId(), finding);
    toldAt.putIfAbsent(finding.findingId(), now);
  }

  /** That it happens meal after meal is so where it happens. */
  private boolean isUnfounded(BookFinding finding, Map<Claim, Neglect> truth) {
    Flaw flaw = flaws.get(school(finding));
    if (flaw != null && flaw.explains(finding.ruleId())) {
      return false;
    }
    return finding.ruleId().equals(DutyRules.NO_LEADER_AGAIN)
        ? truth.values().stream()
            .filter(neglect -> neglect.kind() == FraudKind.NO_COMPANION)
            .noneMatch(neglect -> neglect.schoolId().equals(school(finding)))
        : !truth.containsKey(Claim.of(finding));
  }

  private static String school(BookFinding finding) {
    return Objects.requireNonNull(finding.subject().schoolId(), finding.findingId());
  }

  /** The rules as they were released, the same at all times; each day is one of school. */
  private static final class Released implements DutyRules {

    private final RuleBook book = new RuleBook(RuleCatalogue.load(), List.of());
    private final Map<String, EffectiveRule> known = new HashMap<>();

    @Override
    public EffectiveRule at(String ruleId, long time) {
      return known.computeIfAbsent(
          ruleId,
          id -> book.effective(id, List.of("51"), Instant.ofEpochMilli(time)).orElseThrow());
    }

    @Override
    public boolean isSchoolDay(long day) {
      return true;
    }
  }
}
