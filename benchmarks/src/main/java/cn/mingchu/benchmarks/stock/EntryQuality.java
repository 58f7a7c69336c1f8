package cn.mingchu.benchmarks.stock;

import cn.mingchu.benchmarks.report.BenchReport;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.stock.entry.DayProfile;
import cn.mingchu.jobs.stock.rules.StockRules;
import cn.mingchu.schemas.event.EntryLabel;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.simulator.fraud.BookHabit;
import cn.mingchu.simulator.fraud.BookHabits;
import cn.mingchu.simulator.fraud.Fraud;
import cn.mingchu.simulator.fraud.FraudKind;
import cn.mingchu.simulator.fraud.Frauds;
import cn.mingchu.simulator.supply.SimulatedPaper;
import cn.mingchu.simulator.supply.SupplyChain;
import cn.mingchu.simulator.variety.Variety;
import cn.mingchu.simulator.world.World;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Simulated canteens of which one in four makes its books up and one in four is only late, from
 * some Monday on, and what the judge of entries says of them.
 *
 * <p>Told of books that are made up is a school of which a rule says so that looks at more than
 * lateness.
 */
final class EntryQuality {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final String LATE = "BACKDATED_ENTRY";
  private static final Set<String> MADE_UP = FraudKind.MADE_UP_WEEKS.ruleIds();

  /** One in so many is of each kind. */
  private static final int KINDS = 4;

  private static final int DAYS_OF_WEEK = 7;

  /** School-days of half a year, and of a week. */
  private static final double TERM = 100;

  private static final int SCHOOL_DAYS_OF_WEEK = 5;

  private final World world;
  private final StockRules rules;
  private final Instant from;
  private final Instant to;
  private final int days;
  private final Frauds frauds;
  private final Map<String, BookFinding> newest = new HashMap<>();
  private final Map<List<Object>, DayProfile> profiles = new HashMap<>();

  /** A province to be. */
  EntryQuality(long seed, int schools, LocalDate first, int days, StockRules rules) {
    this.world = World.drawn(seed, schools, Variety.broad());
    this.rules = rules;
    this.days = days;
    this.from = first.atStartOfDay(SHANGHAI).toInstant();
    this.to = first.plusDays(days).atStartOfDay(SHANGHAI).toInstant();
    this.frauds = drawn(first.toEpochDay() + days / KINDS / DAYS_OF_WEEK * (long) DAYS_OF_WEEK);
  }

  private Frauds drawn(long begin) {
    List<Fraud> all = new ArrayList<>();
    for (int school = 0; school < world.schools().size(); school++) {
      if (school % KINDS == 1) {
        all.add(new Fraud(FraudKind.MADE_UP_WEEKS, school, begin, 1, null));
      } else if (school % KINDS == KINDS - 1) {
        all.add(new Fraud(FraudKind.HONEST_SLOPPINESS, school, begin, 1, null));
      }
    }
    return new Frauds(all);
  }

  /** Runs it, and says what came of it. */
  void addTo(BenchReport report) {
    EntryDesk desk = new EntryDesk(rules, this::hear, this::hear);
    Iterator<SimulatedPaper> papers =
        new SupplyChain(world, from, to, List.of()).cheating(frauds).run();
    while (papers.hasNext()) {
      desk.take(papers.next());
    }
    desk.timePassesTo(to.toEpochMilli());

    Set<String> madeUp = schools(FraudKind.MADE_UP_WEEKS);
    Set<String> sloppy = schools(FraudKind.HONEST_SLOPPINESS);
    Set<String> told = toldBy(MADE_UP);
    long right = told.stream().filter(madeUp::contains).count();
    report.add("made-up books, schools", madeUp.size());
    report.addAtLeast("made-up books, recall by school", right / (double) madeUp.size(), 0.9);
    report.addAtLeast("made-up books, precision by school", right / (double) told.size(), 0.9);
    for (BookHabit habit : BookHabit.values()) {
      Set<String> its = having(habit);
      if (its.stream().anyMatch(madeUp::contains)) {
        report.add(
            "made-up books, %s, recall"
                .formatted(habit.name().toLowerCase(Locale.ROOT).replace('_', ' ')),
            its.stream().filter(told::contains).count() / (double) its.size());
      }
    }
    report.add("made-up books, called late", share(madeUp, toldBy(Set.of(LATE))));
    report.add("late but true books, schools", sloppy.size());
    report.add("late but true books, called late", share(sloppy, toldBy(Set.of(LATE))));
    report.add("late but true books, called made up", share(sloppy, told));
    report.addAtMost("late but true books, unfounded a school-term", unfounded(sloppy), 1);
    report.add("other books, unfounded a school-term", unfounded(others(madeUp, sloppy)));
    for (EntryLabel label : List.of(EntryLabel.BACK_FILLED, EntryLabel.OVERDUE)) {
      report.add(
          "late but true books, %s a school-day"
              .formatted(label.name().toLowerCase(Locale.ROOT).replace('_', ' ')),
          labelled(sloppy, label));
    }
  }

  private void hear(DayProfile day) {
    profiles.put(List.of(day.schoolId(), day.day()), day);
  }

  private void hear(BookFinding finding) {
    newest.put(finding.findingId(), finding);
  }

  private static double share(Set<String> schools, Set<String> told) {
    return schools.stream().filter(told::contains).count() / (double) schools.size();
  }

  private Set<String> others(Set<String> madeUp, Set<String> sloppy) {
    Set<String> others =
        world.schools().stream().map(one -> one.schoolId()).collect(Collectors.toSet());
    others.removeAll(madeUp);
    others.removeAll(sloppy);
    return others;
  }

  private Set<String> schools(FraudKind kind) {
    return frauds.all().stream()
        .filter(fraud -> fraud.kind() == kind)
        .map(this::schoolId)
        .collect(Collectors.toSet());
  }

  private Set<String> having(BookHabit habit) {
    return frauds.all().stream()
        .filter(fraud -> BookHabits.of(world.seed(), fraud).has(habit))
        .map(this::schoolId)
        .collect(Collectors.toSet());
  }

  private String schoolId(Fraud fraud) {
    return world.schools().get(fraud.school()).schoolId();
  }

  private Set<String> toldBy(Set<String> ruleIds) {
    Set<String> told = new HashSet<>();
    standing(ruleIds).forEach(finding -> told.add(finding.subject().schoolId()));
    return told;
  }

  private double unfounded(Set<String> schools) {
    double terms = schools.size() * days * SCHOOL_DAYS_OF_WEEK / (DAYS_OF_WEEK * TERM);
    return standing(MADE_UP).stream()
            .filter(finding -> schools.contains(finding.subject().schoolId()))
            .count()
        / terms;
  }

  private double labelled(Set<String> schools, EntryLabel label) {
    return profiles.values().stream()
        .filter(day -> schools.contains(day.schoolId()))
        .mapToInt(day -> day.count(label))
        .average()
        .orElse(0);
  }

  private List<BookFinding> standing(Set<String> ruleIds) {
    return newest.values().stream()
        .filter(finding -> finding.status() != FindingStatus.WITHDRAWN)
        .filter(finding -> ruleIds.contains(finding.ruleId()))
        .toList();
  }
}
