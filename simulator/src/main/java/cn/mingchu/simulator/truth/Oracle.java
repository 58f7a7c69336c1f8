package cn.mingchu.simulator.truth;

import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.RuleBook;
import cn.mingchu.schemas.rule.RuleCatalogue;
import cn.mingchu.schemas.rule.RuleKind;
import cn.mingchu.simulator.run.SimulatedObservation;
import cn.mingchu.simulator.run.SimulatedReading;
import cn.mingchu.simulator.run.Simulation;
import cn.mingchu.simulator.world.SimulatedDevice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads off a device's emitted readings which findings there should be.
 *
 * <p>Takes the numbers from the rule catalogue, as they are data, and judges with code of its own:
 * it MUST NOT share any with the jobs that it is used to check. It looks back over a whole run,
 * which a job cannot, and is slow where a job must be fast.
 */
public final class Oracle {

  private static final String JOB = "kitchen";

  private final RuleBook rules;

  private Oracle(RuleBook rules) {
    this.rules = rules;
  }

  /** Judges by the catalogue as released. */
  public static Oracle released() {
    return new Oracle(new RuleBook(RuleCatalogue.load(), List.of()));
  }

  /** All findings that one device's part of a run calls for. */
  public List<ExpectedFinding> findings(Simulation simulation, SimulatedDevice device) {
    Heard heard = Heard.of(device, simulation.readingsOf(device), simulation.to());
    List<ExpectedFinding> found = new ArrayList<>();
    for (EffectiveRule rule : binding(simulation, device)) {
      found.addAll(
          switch (rule.kind()) {
            case LIMIT -> LimitOracle.judge(rule, heard);
            case HARM -> HarmOracle.judge(rule, heard);
            case CYCLE -> CycleOracle.judge(rule, heard);
            case SILENCE -> SilenceOracle.judge(rule, heard);
            case CLOCK -> ClockOracle.judge(rule, heard);
            case SPOT -> List.of(); // nobody tests by hand in a simulation
            case MEAN -> List.of(); // no simulated kitchen is so badly aired for hours
            case JUMP -> List.of(); // nobody is ever told of one
            case SIGHTING, IMPAIRMENT -> sceneFindings(rule, simulation, device);
            case ABSENCE -> absences(rule, simulation, device, observations(simulation, device));
            case HABIT -> strangeness(rule, simulation, device);
            case COOKING, COOLING, HOLDING, REHEATING, DELIVERY, SHELF ->
                dishFindings(rule, simulation, heard);
            default -> {
              if (rule.kind().isAboutOneDevice()) {
                throw new IllegalStateException("no oracle judges " + rule.kind());
              }
              yield List.of();
            }
          });
    }
    return found;
  }

  /** What was learned cannot be read off the readings; what is wrong may show in how they go. */
  private static List<ExpectedFinding> strangeness(
      EffectiveRule rule, Simulation simulation, SimulatedDevice device) {
    return simulation.faultsOf(device.deviceId()).stream()
        .map(injected -> Instant.ofEpochSecond(injected.fault().fromSecond()))
        .map(
            begun ->
                new ExpectedFinding(
                    rule.ruleId(), device.deviceId(), begun, null, begun, Certainty.POSSIBLE))
        .toList();
  }

  /**
   * The findings about the device itself, its silence and its clock. For these there is no other
   * truth than what arrived, and when.
   */
  public List<ExpectedFinding> findingsAboutItself(
      Simulation simulation, SimulatedDevice device, List<SimulatedReading> arrived) {
    Heard heard = Heard.of(device, arrived.iterator(), simulation.to());
    List<ExpectedFinding> found = new ArrayList<>();
    for (EffectiveRule rule : binding(simulation, device)) {
      if (rule.kind() == RuleKind.SILENCE) {
        found.addAll(SilenceOracle.judge(rule, heard));
      } else if (rule.kind() == RuleKind.CLOCK) {
        found.addAll(ClockOracle.judge(rule, heard));
      }
    }
    return found;
  }

  /** The findings that what goes on in front of a camera calls for, and how its view is. */
  public List<ExpectedFinding> findingsOfScene(Simulation simulation, SimulatedDevice camera) {
    List<ExpectedFinding> found = new ArrayList<>();
    for (EffectiveRule rule : binding(simulation, camera)) {
      if (rule.kind() != RuleKind.ABSENCE) {
        found.addAll(sceneFindings(rule, simulation, camera));
      }
    }
    return found;
  }

  /** The findings about a camera's silence, for which there is no other truth than what arrived. */
  public List<ExpectedFinding> findingsOfSilence(
      Simulation simulation, SimulatedDevice camera, List<SimulatedObservation> arrived) {
    List<ExpectedFinding> found = new ArrayList<>();
    for (EffectiveRule rule : binding(simulation, camera)) {
      if (rule.kind() == RuleKind.ABSENCE) {
        found.addAll(absences(rule, simulation, camera, arrived));
      }
    }
    return found;
  }

  /**
   * The findings that what became of dishes calls for.
   *
   * @param arrived what arrived from the probe that they were measured with
   */
  public List<ExpectedFinding> findingsOfDishes(
      Simulation simulation, SimulatedDevice probe, List<SimulatedReading> arrived) {
    Heard heard = Heard.of(probe, arrived.iterator(), simulation.to());
    List<ExpectedFinding> found = new ArrayList<>();
    for (EffectiveRule rule : binding(simulation, probe)) {
      found.addAll(dishFindings(rule, simulation, heard));
    }
    return found;
  }

  private static List<ExpectedFinding> dishFindings(
      EffectiveRule rule, Simulation simulation, Heard heard) {
    long from = simulation.from().getEpochSecond();
    long to = simulation.to().getEpochSecond();
    return simulation.menu(heard.device()).between(from, to).stream()
        .flatMap(dish -> DishFacts.judge(rule, heard, dish).stream())
        .toList();
  }

  private static List<ExpectedFinding> sceneFindings(
      EffectiveRule rule, Simulation simulation, SimulatedDevice camera) {
    return rule.kind() == RuleKind.SIGHTING
        ? SceneFacts.ofSights(rule, simulation, camera)
        : SceneFacts.ofViews(rule, simulation, camera);
  }

  private static List<ExpectedFinding> absences(
      EffectiveRule rule,
      Simulation simulation,
      SimulatedDevice camera,
      List<SimulatedObservation> arrived) {
    return AbsenceOracle.judge(rule, camera, arrived, simulation.to());
  }

  private static List<SimulatedObservation> observations(
      Simulation simulation, SimulatedDevice camera) {
    List<SimulatedObservation> arrived = new ArrayList<>();
    simulation.observationsOf(camera).forEachRemaining(arrived::add);
    return arrived;
  }

  /** The rules that bind a device in a run. */
  public List<EffectiveRule> binding(Simulation simulation, SimulatedDevice device) {
    Integer label =
        device.labelMaxHundredths().isPresent() ? device.labelMaxHundredths().getAsInt() : null;
    return rules.forDevice(JOB, device.kind(), label, List.of(), simulation.from()).stream()
        .filter(rule -> rule.quantity() == null || device.quantities().contains(rule.quantity()))
        .toList();
  }
}
