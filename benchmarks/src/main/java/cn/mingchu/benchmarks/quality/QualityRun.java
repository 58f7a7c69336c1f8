package cn.mingchu.benchmarks.quality;

import cn.mingchu.jobs.kitchen.camera.CameraJudge;
import cn.mingchu.jobs.kitchen.dish.DishJudge;
import cn.mingchu.jobs.kitchen.judge.DeviceJudge;
import cn.mingchu.jobs.kitchen.judge.RuleDesk;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.RuleBook;
import cn.mingchu.schemas.rule.RuleCatalogue;
import cn.mingchu.simulator.actual.ActualOracle;
import cn.mingchu.simulator.actual.Circumstances;
import cn.mingchu.simulator.fault.InjectedFault;
import cn.mingchu.simulator.run.SimulatedObservation;
import cn.mingchu.simulator.run.SimulatedReading;
import cn.mingchu.simulator.run.Simulation;
import cn.mingchu.simulator.truth.ExpectedFinding;
import cn.mingchu.simulator.truth.Oracle;
import cn.mingchu.simulator.world.SimulatedDevice;
import cn.mingchu.simulator.world.SimulatedSchool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;

/** Lets the job's judges watch a simulated province, and scores it against what really happened. */
final class QualityRun {

  private final Simulation simulation;
  private final double days;
  private final ActualOracle actual = ActualOracle.released();
  private final Oracle oracle = Oracle.released();
  private final RuleDesk desk =
      new RuleDesk(new RuleBook(RuleCatalogue.load(), List.of()), Set.of());
  private final DeviceJudge judge = new DeviceJudge(desk);
  private final DishJudge dishJudge = new DishJudge(desk);
  private final CameraJudge cameraJudge = new CameraJudge(desk, CameraJudge.ALWAYS_THERE);
  private final ScoreCard card = new ScoreCard();
  private final Map<String, DeviceScore> scores = new HashMap<>();
  private long events;

  private QualityRun(Simulation simulation) {
    this.simulation = simulation;
    this.days =
        Duration.between(simulation.from(), simulation.to()).toSeconds()
            / (double) Duration.ofDays(1).toSeconds();
  }

  /** A score card and how many readings and observations it rests on. */
  record Result(ScoreCard card, long events) {}

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
    return new Result(run.card, run.events);
  }

  private void watch(SimulatedDevice device) {
    if (device.kind() == DeviceKind.CAMERA) {
      watchCamera(device);
    } else if (device.kind() == DeviceKind.COOK_PROBE) {
      watchProbe(device);
    } else {
      watchUnit(device);
    }
  }

  private void watchUnit(SimulatedDevice device) {
    List<SimulatedReading> arrived = new ArrayList<>();
    simulation.readingsOf(device).forEachRemaining(arrived::add);
    events += arrived.size();
    add(
        device,
        actual.findings(simulation, device, arrived),
        JudgedDevice.judge(judge, device, arrived, simulation.from(), simulation.to()));
  }

  private void watchProbe(SimulatedDevice probe) {
    List<SimulatedReading> arrived = new ArrayList<>();
    simulation.readingsOf(probe).forEachRemaining(arrived::add);
    events += arrived.size();
    add(
        probe,
        actual.findingsOfDishes(simulation, probe, arrived),
        JudgedProbe.judge(dishJudge, probe, arrived, simulation.to()));
  }

  private void watchCamera(SimulatedDevice camera) {
    List<SimulatedObservation> arrived = new ArrayList<>();
    simulation.observationsOf(camera).forEachRemaining(arrived::add);
    events += arrived.size();
    add(
        camera,
        actual.findingsOfCamera(simulation, camera, arrived),
        JudgedCamera.judge(cameraJudge, camera, arrived, simulation.from(), simulation.to()));
  }

  private void add(SimulatedDevice device, List<ExpectedFinding> expected, Told told) {
    List<EffectiveRule> rules = oracle.binding(simulation, device);
    DeviceScore score =
        DeviceScore.of(expected, told.findings(), Substitutes.among(rules), simulation.to());
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
