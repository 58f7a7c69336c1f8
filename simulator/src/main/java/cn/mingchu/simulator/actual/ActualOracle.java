package cn.mingchu.simulator.actual;

import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.simulator.run.SimulatedObservation;
import cn.mingchu.simulator.run.SimulatedReading;
import cn.mingchu.simulator.run.Simulation;
import cn.mingchu.simulator.truth.ExpectedFinding;
import cn.mingchu.simulator.truth.Oracle;
import cn.mingchu.simulator.world.SimulatedDevice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Says which findings a device's real life calls for.
 *
 * <p>It asks the simulated units themselves, not their sensors: what air and food really were, held
 * against the sentence of the rule. It takes the numbers from the rule catalogue and shares no code
 * with any judge. Where a device is silent, where its clock is wrong and where its sensor lies,
 * that is the truth about the device, and nobody is to blame for what it hides.
 */
public final class ActualOracle {

  private final Oracle oracle;

  private ActualOracle(Oracle oracle) {
    this.oracle = oracle;
  }

  /** Judges by the catalogue as released. */
  public static ActualOracle released() {
    return new ActualOracle(Oracle.released());
  }

  /**
   * All that must, and all that may, be found of a device in a run.
   *
   * @param arrived what arrived from it
   */
  public List<ExpectedFinding> findings(
      Simulation simulation, SimulatedDevice device, List<SimulatedReading> arrived) {
    List<ExpectedFinding> found = new ArrayList<>();
    Visibility visibility = Visibility.of(simulation, device, arrived);
    Map<Quantity, Life> lives = new EnumMap<>(Quantity.class);
    List<ExpectedFinding> byLimits = new ArrayList<>();
    List<EffectiveRule> rules = new ArrayList<>(oracle.binding(simulation, device));
    rules.sort(Comparator.comparing(EffectiveRule::kind)); // limits before harm
    for (EffectiveRule rule : rules) {
      switch (rule.kind()) {
        case LIMIT -> {
          Life life = life(lives, simulation, device, rule);
          List<ExpectedFinding> broken =
              LimitFacts.judge(rule, device, life, new Course(rule, device, life, visibility));
          found.addAll(broken);
          if (!rule.isEarlyWarning()) {
            broken.stream().filter(ExpectedFinding::mustBeFound).forEach(byLimits::add);
          }
        }
        case HARM -> {
          Life life = life(lives, simulation, device, rule);
          Course course = new Course(rule, device, life, visibility);
          found.addAll(HarmFacts.judge(rule, device, life, course, byLimits));
        }
        case CYCLE ->
            found.addAll(
                ProgramFacts.judge(
                    rule, device, life(lives, simulation, device, rule), visibility));
        case SILENCE, CLOCK, HABIT -> {} // all of them together, below
        case SPOT -> {} // nobody tests by hand in a simulation
        case MEAN -> {} // no simulated kitchen is so badly aired for hours
        case JUMP -> {} // nobody is ever told of one
        case SIGHTING, IMPAIRMENT, ABSENCE -> {} // of cameras
        case COOKING, COOLING, HOLDING, REHEATING, DELIVERY, SHELF -> {} // of dishes
        default -> {
          if (rule.kind().isAboutOneDevice()) {
            throw new IllegalStateException("no truth is told by " + rule.kind());
          }
        }
      }
    }
    Evidence evidence = new Evidence(arrived);
    found.replaceAll(evidence::known);
    found.addAll(oracle.findingsAboutItself(simulation, device, arrived));
    found.addAll(StrangenessFacts.of(simulation, device));
    return found;
  }

  /**
   * All that must, and all that may, be found of a camera in a run.
   *
   * @param arrived what arrived from it
   */
  public List<ExpectedFinding> findingsOfCamera(
      Simulation simulation, SimulatedDevice camera, List<SimulatedObservation> arrived) {
    List<ExpectedFinding> found = new ArrayList<>(oracle.findingsOfScene(simulation, camera));
    Evidence evidence = new Evidence(arrived);
    found.replaceAll(evidence::known);
    found.addAll(oracle.findingsOfSilence(simulation, camera, arrived));
    return found;
  }

  /**
   * All that must, and all that may, be found of the dishes that a probe measures in a run.
   *
   * @param arrived what arrived from it
   */
  public List<ExpectedFinding> findingsOfDishes(
      Simulation simulation, SimulatedDevice probe, List<SimulatedReading> arrived) {
    return oracle.findingsOfDishes(simulation, probe, arrived);
  }

  private static Life life(
      Map<Quantity, Life> lives,
      Simulation simulation,
      SimulatedDevice device,
      EffectiveRule rule) {
    return lives.computeIfAbsent(
        Objects.requireNonNull(rule.quantity(), rule.ruleId()),
        quantity -> Life.of(simulation, device, quantity));
  }
}
