package cn.mingchu.jobs.stock.price;

import cn.mingchu.jobs.stock.rules.StockRules;

/** A school that buys an ingredient, and what binds it. */
record Buyer(String schoolId, String regionCode, String ingredient, StockRules rules) {

  static Buyer of(String schoolId, Market market) {
    return new Buyer(
        schoolId, market.regionCode(), market.ingredient(), market.rules().apply(schoolId));
  }
}
