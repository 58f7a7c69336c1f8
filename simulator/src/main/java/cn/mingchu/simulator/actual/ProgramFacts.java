package cn.mingchu.simulator.actual;

import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.simulator.truth.Certainty;
import cn.mingchu.simulator.truth.ExpectedFinding;
import cn.mingchu.simulator.world.SimulatedDevice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Finds programs that really did not hold their value for long enough.
 *
 * <p>Certain where even a value that is too low by what sensors may be off was held too shortly by
 * more than two reporting periods; possible where a value that is too high by as much was.
 */
final class ProgramFacts {

  private final EffectiveRule rule;
  private final SimulatedDevice device;
  private final Life life;
  private final Visibility visibility;
  private final double start;
  private final double hold;
  private final double tolerance;
  private final List<ExpectedFinding> found = new ArrayList<>();

  private ProgramFacts(
      EffectiveRule rule, SimulatedDevice device, Life life, Visibility visibility) {
    this.rule = rule;
    this.device = device;
    this.life = life;
    this.visibility = visibility;
    this.start = rule.startHundredths() / 100.0;
    this.hold = rule.holdHundredths() / 100.0;
    Quantity quantity = Objects.requireNonNull(rule.quantity(), rule.ruleId());
    this.tolerance = Tolerance.of(device.kind(), quantity);
  }

  static List<ExpectedFinding> judge(
      EffectiveRule rule, SimulatedDevice device, Life life, Visibility visibility) {
    ProgramFacts facts = new ProgramFacts(rule, device, life, visibility);
    for (Runs.Run program : Runs.of(life.steps(), step -> life.value(step) >= facts.start)) {
      if (program.to() < life.steps()) { // one that still runs is not judged
        facts.judge(program.from(), program.to());
      }
    }
    return facts.found;
  }

  private void judge(int from, int to) {
    long asked = rule.sustained().toSeconds();
    long margin = 2L * device.periodSeconds() + 2L * life.stepSeconds();
    boolean isSeen = true;
    for (int step = from; step < to; step++) {
      isSeen &= visibility.isSeen(life.second(step));
    }
    if (isSeen && longest(from, to, hold - tolerance) + margin < asked) {
      found.add(finding(from, to, Certainty.CERTAIN));
    } else if (longest(from, to, hold + tolerance) - margin < asked) {
      found.add(finding(from, to, Certainty.POSSIBLE));
    }
  }

  /** The longest that a value was held without a break, in seconds. */
  private long longest(int from, int to, double value) {
    int longest = 0;
    int held = 0;
    for (int step = from; step < to; step++) {
      held = life.value(step) >= value ? held + 1 : 0;
      longest = Math.max(longest, held);
    }
    return (long) longest * life.stepSeconds();
  }

  private ExpectedFinding finding(int from, int to, Certainty certainty) {
    Instant ended = Instant.ofEpochSecond(life.second(to));
    return new ExpectedFinding(
        rule.ruleId(),
        device.deviceId(),
        Instant.ofEpochSecond(life.second(from)),
        ended,
        ended,
        certainty);
  }
}
