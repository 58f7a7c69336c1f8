package cn.mingchu.jobs.stock.acceptance;

import cn.mingchu.jobs.stock.paper.HandoverLine;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;

/**
 * What is weighed when goods come, and what of them is refused, is what the delivery note declares,
 * to a share of that and to a number of kilograms: beyond either is too far, exactly at it is not.
 *
 * @param rule of kind ACCEPTED_WEIGHT
 */
record WeightRule(EffectiveRule rule) {

  private static final int WHOLE = 100;

  /** The rule knows kilograms to two decimals. */
  private static final int GRAMS_IN_HUNDREDTH = 10;

  /** Of a line that was refused altogether nobody weighed anything. */
  boolean isBrokenBy(HandoverLine line) {
    long off = Math.abs(line.surplus());
    return line.isTaken()
        && (off * WHOLE > rule.amount(ParameterName.VARIANCE) * line.declared()
            || off > rule.amount(ParameterName.VARIANCE_MASS) * GRAMS_IN_HUNDREDTH);
  }
}
