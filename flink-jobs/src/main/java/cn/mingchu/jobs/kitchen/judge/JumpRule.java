package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;

/**
 * A value that has jumped is believed when the next one confirms it, and is no measurement when the
 * next one is back.
 *
 * <p>It jumps when it changes by more than the air can within the time; within less time it cannot
 * change further. The next value confirms it when it is nearer to it than to the last one that was
 * believed. So a real step counts from its first reading, and is known one reading later.
 */
final class JumpRule {

  private final long jumpHundredths;
  private final long withinMillis;

  JumpRule(EffectiveRule inForce) {
    this.jumpHundredths = inForce.amount(ParameterName.JUMP);
    this.withinMillis = Math.max(1, inForce.amount(ParameterName.WITHIN));
  }

  /** Whether a value has come too far from the last one in the time since. */
  boolean isJump(int from, int to, long sinceLast) {
    return Math.abs((long) to - from) * withinMillis
        > jumpHundredths * Math.max(withinMillis, sinceLast);
  }

  /** Whether the value after a jump shows that it was real. */
  static boolean isConfirmed(int before, int jumped, int next) {
    return Math.abs((long) next - jumped) < Math.abs((long) next - before);
  }
}
