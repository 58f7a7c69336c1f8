package cn.mingchu.jobs.stock.book;

import cn.mingchu.schemas.rule.EffectiveRule;
import org.jspecify.annotations.Nullable;

/** The rules that bind one canteen's store, over time. */
public interface StockRules {

  /** Less in the book than nothing. */
  String NEGATIVE = "STOCK_NEGATIVE";

  /** Something left the store that never came. */
  String NEVER_CAME = "OUTBOUND_NO_INBOUND";

  /** What was counted is not what the book says. */
  String MISCOUNTED = "STOCKTAKE_VARIANCE";

  /** Still there after its last day. */
  String EXPIRED = "EXPIRED_STOCK";

  /** Still there shortly before. */
  String EXPIRING = "EXPIRING_STOCK";

  /** One of them as it is in force at a moment, UTC milliseconds; null where it is not. */
  @Nullable EffectiveRule at(String ruleId, long time);
}
