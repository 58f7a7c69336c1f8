package cn.mingchu.jobs.stock.price;

import cn.mingchu.schemas.event.Sign;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;
import org.jspecify.annotations.Nullable;

/**
 * A price near ten times or a tenth of what is usual has its decimal point in the wrong place, and
 * one near twice or half of it is for a jin where a kilogram is meant, or the other way round.
 * Exactly at the limit is still near.
 *
 * @param rule of kind PRICE_SLIP
 */
record SlipRule(EffectiveRule rule) {

  private static final int DECIMAL = 10;
  private static final int JIN_IN_KILOGRAM = 2;

  /** What a price looks like; null where it has not slipped. */
  @Nullable Sign signOf(long price, Yardstick usual) {
    if (isSlipBy(DECIMAL, price, usual)) {
      return Sign.DECIMAL_SLIP;
    }
    return isSlipBy(JIN_IN_KILOGRAM, price, usual) ? Sign.UNIT_SLIP : null;
  }

  private boolean isSlipBy(int factor, long price, Yardstick usual) {
    long near = rule.amount(ParameterName.NEAR);
    return usual.isNearTimes(factor, price, near) || usual.isNearPart(factor, price, near);
  }
}
