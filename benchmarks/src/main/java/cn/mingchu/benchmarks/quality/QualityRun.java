package cn.mingchu.benchmarks.quality;

import cn.mingchu.jobs.kitchen.judge.DeviceJudge;
import cn.mingchu.jobs.kitchen.judge.RuleDesk;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.RuleBook;
import cn.mingchu.schemas.rule.RuleCatalogue;
import cn.mingchu.simulator.actual.ActualOracle;
import cn.mingchu.simulator.actual.Circumstances;
import cn.mingchu.simulator.fault.InjectedFault;
import cn.mingchu.simulator.run.SimulatedReading;
import cn.mingchu.simulator.run.Simulation;
import cn.mingchu.simulator.truth.ExpectedFinding;
import cn.mingchu.simulator.truth.Oracle;
import cn.mingchu.simulator.world.SimulatedDevice;
import cn.mingchu.simulator.world.SimulatedSchool;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;

/** Lets the job's judge watch a simulated province, and scores it against what really happened. */
final class QualityRun {

  private final Simulation simulation;
  private final double days;
  private final ActualOracle actual = ActualOracle.released();
  private final Oracle oracle = Oracle.released();
  private final DeviceJudge judge =
      new DeviceJudge(new RuleDesk(new RuleBook(RuleCatalogue.load(), List.of()), Set.of()));
  private final ScoreCard card = new ScoreCard();
  private final Map<String, DeviceScore> scores = new HashMap<>();
  private long readings;

  private QualityRun(Simulation simulation) {
    this.simulation = simulation;
    this.days =
        Duration.between(simulation.from(), simulation.to()).toSeconds()
            / (double) Duration.ofDays(1).toSeconds();
  }

  /** A score card and how many readings it rests on. */
  record Result(ScoreCard card, long readings) {}

  static Result of(Simulation simulation, LongConsumer schoolsDone) {
    QualityRun run = new QualityRun(simulation);
    long done = 0;
    for (SimulatedSchool school : simulation.world().schools()) {
      for (SimulatedDevice device : simulation.world().devices(school)) {
        run.watch(device);
      }
      schoolsDone.accept(++done);
    }
    for (InjectedFault fault : simulation.faults()) {
      run.card
          .faults()
          .add(
              fault,
              fault.deviceIds().stream()
                  .map(id -> Objects.requireNonNull(run.scores.get(id)))
                  .toList());
    }
    return new Result(run.card, run.readings);
  }

  private void watch(SimulatedDevice device) {
    List<SimulatedReading> arrived = new ArrayList<>();
    simulation.readingsOf(device).forEachRemaining(arrived::add);
    readings += arrived.size();
    List<ExpectedFinding> expected = actual.findings(simulation, device, arrived);
    Instant until = simulation.to();
    JudgedDevice.Told told = JudgedDevice.judge(judge, device, arrived, simulation.from(), until);
    List<EffectiveRule> rules = oracle.binding(simulation, device);
    DeviceScore score = DeviceScore.of(expected, told.findings(), Substitutes.among(rules), until);
    told.heldBack().forEach(card::addHeldBack);
    scores.put(device.deviceId(), score);
    card.addDevice(
        rules.stream().map(EffectiveRule::ruleId).toList(),
        days,
        score,
        simulation.faultsOf(device.deviceId()),
        Circumstances.of(simulation, device));
  }
}
