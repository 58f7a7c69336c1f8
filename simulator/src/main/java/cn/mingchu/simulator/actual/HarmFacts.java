package cn.mingchu.simulator.actual;

import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.simulator.truth.Certainty;
import cn.mingchu.simulator.truth.ExpectedFinding;
import cn.mingchu.simulator.world.SimulatedDevice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds where the spells of a day above a limit really added up to too much.
 *
 * <p>Certain where what was beyond by more than sensors may be off adds up in 23 hours to the
 * budget and {@link #MARGIN} more; possible where what may have been beyond does in 25 hours, to
 * that much less.
 */
final class HarmFacts {

  /** What is lost between the readings of short spells, as a share of the budget. */
  private static final double MARGIN = 0.25;

  private static final int DAY = 24 * 3_600;
  private static final int SHORT_DAY = 23 * 3_600;
  private static final int LONG_DAY = 25 * 3_600;
  private static final double SECONDS_OF_AN_HOUR = 3_600;

  private final EffectiveRule rule;
  private final SimulatedDevice device;
  private final Life life;
  private final Course course;
  private final boolean[] toldOtherwise;
  private final double budget;

  private HarmFacts(
      EffectiveRule rule,
      SimulatedDevice device,
      Life life,
      Course course,
      List<ExpectedFinding> otherwise) {
    this.rule = rule;
    this.device = device;
    this.life = life;
    this.course = course;
    this.toldOtherwise = new boolean[life.steps()];
    otherwise.forEach(this::isTold);
    this.budget = rule.budgetHundredths() / 100.0;
  }

  /**
   * Judges a life.
   *
   * @param otherwise what limits tell of: spells in these need not be told again
   */
  static List<ExpectedFinding> judge(
      EffectiveRule rule,
      SimulatedDevice device,
      Life life,
      Course course,
      List<ExpectedFinding> otherwise) {
    HarmFacts facts = new HarmFacts(rule, device, life, course, otherwise);
    List<ExpectedFinding> found = new ArrayList<>();
    double[] exact = facts.ofDays(DAY, facts::exact);
    double[] sure = facts.ofDays(SHORT_DAY, facts::sure);
    double[] perhaps = facts.ofDays(LONG_DAY, facts::perhaps);
    double most = facts.budget * (1 + MARGIN);
    double least = facts.budget * (1 - MARGIN);
    List<Runs.Run> certain = Runs.of(life.steps(), step -> sure[step] >= most);
    for (Runs.Run run : Runs.widened(certain, life.steps(), step -> exact[step] >= facts.budget)) {
      found.add(facts.finding(run, Certainty.CERTAIN));
    }
    for (Runs.Run run : Runs.of(life.steps(), step -> perhaps[step] >= least)) {
      found.add(facts.finding(run, Certainty.POSSIBLE));
    }
    return found;
  }

  private void isTold(ExpectedFinding otherwise) {
    for (int step = 0; step < life.steps(); step++) {
      Instant now = at(step);
      boolean isOver = otherwise.to() != null && !now.isBefore(otherwise.to());
      toldOtherwise[step] |= !now.isBefore(otherwise.from()) && !isOver;
    }
  }

  /** What a step does, in the quantity's unit. */
  @FunctionalInterface
  private interface Harm {
    double of(int step);
  }

  private double sure(int step) {
    return course.isBrokenForSure(step) && !toldOtherwise[step]
        ? Math.max(1, course.beyond(step) - course.tolerance())
        : 0;
  }

  private double exact(int step) {
    return course.isBroken(step) && !toldOtherwise[step] ? Math.max(1, course.beyond(step)) : 0;
  }

  private double perhaps(int step) {
    return course.mayBeBroken(step) ? Math.max(1, course.beyond(step) + course.tolerance()) : 0;
  }

  /** The harm of the time before each step, times hours. */
  private double[] ofDays(int seconds, Harm harm) {
    int window = seconds / life.stepSeconds();
    double[] single = new double[life.steps()];
    double[] sums = new double[life.steps()];
    double sum = 0;
    for (int step = 0; step < life.steps(); step++) {
      single[step] = harm.of(step) * life.stepSeconds() / SECONDS_OF_AN_HOUR;
      sum += single[step];
      if (step >= window) {
        sum -= single[step - window];
      }
      sums[step] = sum;
    }
    return sums;
  }

  private ExpectedFinding finding(Runs.Run run, Certainty certainty) {
    return new ExpectedFinding(
        rule.ruleId(),
        device.deviceId(),
        at(run.from()),
        run.to() == life.steps() ? null : at(run.to()),
        at(run.from()),
        certainty);
  }

  private Instant at(int step) {
    return Instant.ofEpochSecond(life.second(step));
  }
}
