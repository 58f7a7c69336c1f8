package cn.mingchu.benchmarks.stock;

import cn.mingchu.benchmarks.report.BenchReport;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.stock.rules.StockRules;
import cn.mingchu.schemas.event.Delivery;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.ReferencePrice;
import cn.mingchu.simulator.fault.FaultKind;
import cn.mingchu.simulator.fraud.Misdeliveries;
import cn.mingchu.simulator.fraud.MisdeliveryKind;
import cn.mingchu.simulator.plan.FaultRequest;
import cn.mingchu.simulator.plan.RandomMisdeliveries;
import cn.mingchu.simulator.supply.FraudScore;
import cn.mingchu.simulator.supply.FraudScore.JudgedDelivery;
import cn.mingchu.simulator.supply.FraudTruth;
import cn.mingchu.simulator.supply.SimulatedPaper;
import cn.mingchu.simulator.supply.SupplyChain;
import cn.mingchu.simulator.variety.Variety;
import cn.mingchu.simulator.world.World;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Simulated suppliers, some of whom cheat in the second half of a run, mistyped prices among honest
 * ones, and what the judges of the stock job say of them.
 */
final class DeliveryQuality {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** A fault of each kind for so many schools. */
  private static final int SCHOOLS_A_FAULT = 4;

  private static final int PADDING = 15;
  private static final double THOUSAND = 1_000;

  private final World world;
  private final StockRules rules;
  private final SupplyChain chain;
  private final Instant to;
  private final Map<String, BookFinding> newest = new HashMap<>();
  private long prices;

  /** A province to be. */
  DeliveryQuality(long seed, int schools, LocalDate first, int days, StockRules rules) {
    this.world = World.drawn(seed, schools, Variety.broad());
    this.rules = rules;
    this.to = first.plusDays(days).atStartOfDay(SHANGHAI).toInstant();
    SupplyChain honest =
        new SupplyChain(world, first.atStartOfDay(SHANGHAI).toInstant(), to, List.of());
    int count = Math.max(1, schools / SCHOOLS_A_FAULT);
    List<FaultRequest> requests =
        List.of(
            new FaultRequest(FaultKind.PRICE_PADDING, count, PADDING),
            new FaultRequest(FaultKind.SHORT_WEIGHT, count),
            new FaultRequest(FaultKind.DECIMAL_SLIP, count),
            new FaultRequest(FaultKind.UNIT_SLIP, count));
    this.chain =
        honest.misdelivering(new Misdeliveries(RandomMisdeliveries.draw(honest, seed, requests)));
  }

  /** What became of the faults of a kind, and of the lines that they were done to. */
  private record Tally(int faults, int toldFaults, int lines, int toldLines) {

    static final Tally NONE = new Tally(0, 0, 0, 0);

    Tally plus(JudgedDelivery one) {
      return new Tally(
          faults + 1,
          toldFaults + (one.isFound() ? 1 : 0),
          lines + one.fraud().lines().size(),
          toldLines + one.toldLines());
    }

    Tally plus(Tally other) {
      return new Tally(
          faults + other.faults,
          toldFaults + other.toldFaults,
          lines + other.lines,
          toldLines + other.toldLines);
    }

    double toldShare() {
      return toldLines / (double) lines;
    }
  }

  /** Runs it, and says what came of it. */
  void addTo(BenchReport report) {
    play();
    FraudScore score =
        FraudScore.of(
            FraudTruth.of(chain),
            newest.values().stream()
                .filter(finding -> finding.status() != FindingStatus.WITHDRAWN)
                .map(FraudFindings::of)
                .toList());
    Map<MisdeliveryKind, Tally> tallies = new EnumMap<>(MisdeliveryKind.class);
    for (JudgedDelivery one : score.deliveries()) {
      MisdeliveryKind kind = one.fraud().kind();
      tallies.put(kind, tallies.getOrDefault(kind, Tally.NONE).plus(one));
    }
    report.add("prices", prices);
    tallies.forEach(
        (kind, tally) -> {
          String name = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
          report.add(name + ", lines", tally.lines());
          report.add(name + ", lines told", tally.toldLines());
          report.add(name + ", told at all", tally.toldFaults() / (double) tally.faults());
        });
    Tally slips =
        tallies
            .getOrDefault(MisdeliveryKind.DECIMAL_SLIP, Tally.NONE)
            .plus(tallies.getOrDefault(MisdeliveryKind.UNIT_SLIP, Tally.NONE));
    report.addAtLeast("slips told", slips.toldShare(), 0.95);
    report.addAtMost(
        "unfounded a thousand prices", score.unfounded().size() * THOUSAND / prices, 1);
  }

  private void play() {
    Counties counties = Counties.of(world);
    DeliveryDesk desk = new DeliveryDesk(rules, this::hear);
    Iterator<SimulatedPaper> papers = chain.run();
    while (papers.hasNext()) {
      SimulatedPaper paper = papers.next();
      if (paper.record() instanceof Delivery delivery) {
        prices += delivery.getLines().size();
        desk.take(counties.registered(delivery));
      } else if (paper.record() instanceof ReferencePrice price) {
        desk.take(price);
      }
    }
    desk.timePassesTo(to.toEpochMilli());
  }

  private void hear(BookFinding finding) {
    newest.put(finding.findingId(), finding);
  }
}
