package cn.mingchu.simulator.actual;

import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.simulator.kitchen.SchoolTime;
import cn.mingchu.simulator.truth.Certainty;
import cn.mingchu.simulator.truth.ExpectedFinding;
import cn.mingchu.simulator.world.SimulatedDevice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds where a limit was really broken for too long.
 *
 * <p>Certain where it was, without a break, by more than sensors may be off, and for longer than
 * two readings and a slow sensor need to show it. Possible where a sensor that is off by as much
 * may show it.
 */
final class LimitFacts {

  /** A sensor in a bottle follows this much later, as a share of the time that a rule grants. */
  private static final double SLOWNESS = 0.25;

  private final EffectiveRule rule;
  private final SimulatedDevice device;
  private final Life life;

  private LimitFacts(EffectiveRule rule, SimulatedDevice device, Life life) {
    this.rule = rule;
    this.device = device;
    this.life = life;
  }

  static List<ExpectedFinding> judge(
      EffectiveRule rule, SimulatedDevice device, Life life, Course course) {
    LimitFacts facts = new LimitFacts(rule, device, life);
    long learned = life.second(0) + rule.learn().toSeconds();
    List<Runs.Run> sure =
        Runs.of(life.steps(), step -> course.isBrokenForSure(step) && life.second(step) >= learned);
    List<Runs.Run> certain =
        Runs.widened(
            sure.stream().filter(facts::isLongForSure).toList(), life.steps(), course::isBroken);
    List<ExpectedFinding> found = new ArrayList<>();
    for (Runs.Run run : certain) {
      found.add(facts.finding(run, facts.inexcusable(run), Certainty.CERTAIN));
    }
    for (Runs.Run run : Runs.of(life.steps(), course::mayBeBroken)) {
      if (facts.mayBeLong(run)) {
        found.add(facts.finding(run, rule.sustained().toSeconds(), Certainty.POSSIBLE));
      }
    }
    return found;
  }

  private boolean isLongForSure(Runs.Run run) {
    long asked = inexcusable(run);
    return seconds(run) >= asked + slowness(asked);
  }

  private boolean mayBeLong(Runs.Run run) {
    long asked = rule.sustained().toSeconds();
    return seconds(run) >= asked - slowness(asked);
  }

  private long slowness(long asked) {
    return (long) (SLOWNESS * asked) + 2L * device.periodSeconds();
  }

  private long seconds(Runs.Run run) {
    return (long) run.steps() * life.stepSeconds();
  }

  /** How long it has to last until nothing may excuse it, in seconds. */
  private long inexcusable(Runs.Run run) {
    long sustained = Math.max(rule.sustained().toSeconds(), rule.usualUpTo().toSeconds());
    if (rule.busyFor().isEmpty()) {
      return sustained;
    }
    int begun = SchoolTime.secondOfDay(life.second(run.from()));
    long told = begun + sustained;
    boolean atWork = told >= rule.workFrom().toSeconds() && begun < rule.workTo().toSeconds();
    return atWork ? Math.max(sustained, rule.busyFor().get().toSeconds()) : sustained;
  }

  private ExpectedFinding finding(Runs.Run run, long asked, Certainty certainty) {
    Instant from = Instant.ofEpochSecond(life.second(run.from()));
    return new ExpectedFinding(
        rule.ruleId(),
        device.deviceId(),
        from,
        run.to() == life.steps() ? null : Instant.ofEpochSecond(life.second(run.to())),
        from.plusSeconds(asked),
        certainty);
  }
}
