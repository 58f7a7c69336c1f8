package cn.mingchu.benchmarks.quality;

import cn.mingchu.benchmarks.duty.DutyQuality;
import cn.mingchu.benchmarks.report.BenchReport;
import cn.mingchu.benchmarks.stock.MoneyQuality;
import cn.mingchu.benchmarks.stock.StockQuality;
import cn.mingchu.jobs.duty.DutyJob;
import cn.mingchu.jobs.kitchen.KitchenJob;
import cn.mingchu.jobs.stock.StockJob;
import cn.mingchu.simulator.fault.FaultKind;
import cn.mingchu.simulator.plan.FaultRequest;
import cn.mingchu.simulator.plan.FaultVariety;
import cn.mingchu.simulator.plan.RandomFaults;
import cn.mingchu.simulator.run.Simulation;
import cn.mingchu.simulator.variety.Variety;
import cn.mingchu.simulator.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What the judge finds in a simulated province whose kitchens differ as widely as they may. */
@Command(
    name = "quality",
    description = "Precision, recall, delay and false findings, by rule and by fault.")
public final class QualityCommand implements Callable<Integer> {

  private static final ZoneId SICHUAN = ZoneId.of("Asia/Shanghai");

  /** Devices are watched this long before anything goes wrong, as new ones should be. */
  private static final Duration LEAD = Duration.ofDays(3);

  /** Of each kind, one fault in so many school-days. */
  private static final int SCHOOL_DAYS_A_FAULT = 70;

  private static final int MOST_DAYS = 366;

  @Option(
      names = "--job",
      defaultValue = "kitchen",
      description = "kitchen, stock or duty (default: ${DEFAULT-VALUE})")
  private String job = KitchenJob.NAME;

  @Option(names = "--seed", defaultValue = "1", description = "same seed, same province and faults")
  private long seed;

  @Option(names = "--schools", defaultValue = "50")
  private int schools;

  @Option(names = "--days", defaultValue = "14")
  private int days;

  @Option(names = "--from", description = "first day; as the seed has it, any Monday of 2026")
  private @Nullable LocalDate from;

  @Option(
      names = "--cases",
      description = "a CSV file for every finding that is not right, or missing")
  private @Nullable Path cases;

  @Option(names = "--ranges", description = "print what kitchens and faults are drawn from")
  private boolean ranges;

  @Option(names = "--json", description = "one JSON document")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (days < 1 || days > MOST_DAYS) {
      System.err.println("--days must be 1 to " + MOST_DAYS + ", was " + days);
      return 2;
    }
    if (ranges) {
      RangesTable.lines().forEach(System.out::println);
      return 0;
    }
    if (job.equals(StockJob.NAME) || job.equals(DutyJob.NAME)) {
      return people();
    }
    if (!job.equals(KitchenJob.NAME)) {
      System.err.printf("--job must be kitchen, stock or duty, was '%s'%n", job);
      return 2;
    }
    Simulation simulation;
    try {
      simulation = simulation();
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      return 2;
    }
    long begin = System.nanoTime();
    QualityRun.Result result =
        QualityRun.of(simulation, done -> System.err.printf("%d of %d schools%n", done, schools));
    double seconds = (System.nanoTime() - begin) / 1e9;
    ScoreCard card = result.card();
    System.err.printf("%.1f µs an event%n", seconds * 1e6 / result.events());
    if (cases != null) {
      Files.write(cases, Case.lines(card.cases()));
    }
    double schoolDays = (double) schools * days;
    if (json) {
      BenchReport report = new QualityReport(card, schoolDays, seed).report();
      report.add("events", result.events());
      report.printJson(System.out);
    } else {
      System.out.printf("from %s, %d schools, %d days%n%n", simulation.from(), schools, days);
      new ScoreTable(card, schoolDays).print(System.out);
    }
    return 0;
  }

  /** What canteens do with food, money and duties. */
  private int people() {
    BenchReport report;
    try {
      LocalDate first = from == null ? monday() : from;
      if (job.equals(DutyJob.NAME)) {
        report = new DutyQuality(seed, schools, first, days).run();
      } else {
        report = new StockQuality(seed, schools, first, days).run();
        new MoneyQuality(seed, schools, first, days).addTo(report);
      }
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      return 2;
    }
    if (json) {
      report.printJson(System.out);
    } else {
      report.print(System.out);
    }
    return report.isMet() ? 0 : 1;
  }

  private Simulation simulation() {
    World world = World.drawn(seed, schools, Variety.broad());
    LocalDate first = from == null ? monday() : from;
    Instant begin = first.atStartOfDay(SICHUAN).toInstant();
    Instant end = first.plusDays(days).atStartOfDay(SICHUAN).toInstant();
    int count = Math.max(1, schools * days / SCHOOL_DAYS_A_FAULT);
    List<FaultRequest> requests =
        Arrays.stream(FaultKind.values())
            .filter(kind -> RandomFaults.isPossible(kind, world, begin, end, LEAD))
            .map(kind -> new FaultRequest(kind, count))
            .toList();
    return new Simulation(
        world,
        begin,
        end,
        RandomFaults.draw(world, begin, end, requests, FaultVariety.broad(), LEAD));
  }

  /** So that seeds meet all seasons. */
  private LocalDate monday() {
    return LocalDate.of(2026, 1, 5).plusWeeks(Math.floorMod(seed * 19, 51L));
  }
}
