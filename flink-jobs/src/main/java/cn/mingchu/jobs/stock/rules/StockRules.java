package cn.mingchu.jobs.stock.rules;

import cn.mingchu.jobs.rule.RulesOverTime;

/** The rules that bind one canteen's store and how goods come there, over time. */
public interface StockRules extends RulesOverTime {

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

  /** Left in the store while others were taken that may be used for longer. */
  String OUT_OF_TURN = "FIFO_VIOLATION";

  /** Less there than is planned for the next days. */
  String RUNS_SHORT = "LOW_STOCK";

  /** What was weighed is not what was declared. */
  String WEIGHED_OTHERWISE = "WEIGHT_MISMATCH";

  /** Handed over without the signatures of two. */
  String NOT_SIGNED_BY_TWO = "DOUBLE_SIGN_MISSING";

  /** Too many of a day's weights were typed by hand. */
  String HAND_TYPED = "MANUAL_WEIGHT_SHARE";

  /** Paid more than the market asks. */
  String ABOVE_MARKET = "PRICE_ABOVE_MARKET";

  /** So for days. */
  String ABOVE_MARKET_RUN = "PRICE_ABOVE_MARKET_RUN";

  /** Paid more than the school did of late. */
  String PRICE_JUMP = "PRICE_JUMP";

  /** A price that is mistyped. */
  String PRICE_SLIP = "PRICE_SLIP";

  /** A supplier's prices creep up. */
  String PRICE_DRIFT = "PRICE_DRIFT";

  /** Most of a month's money goes to one supplier. */
  String CONCENTRATED = "SUPPLIER_CONCENTRATION";

  /** Orders stay just under the sum from which on there has to be a tender. */
  String SPLIT = "ORDER_SPLITTING";

  /** What is eaten is worth less than what is paid for it. */
  String SHORT_OF_SUBSIDY = "SUBSIDY_SHORTFALL";
}
