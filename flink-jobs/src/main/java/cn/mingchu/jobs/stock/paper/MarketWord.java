package cn.mingchu.jobs.stock.paper;

import cn.mingchu.jobs.runtime.Ingested;

/** What a paper says of what an ingredient costs in a county. */
public sealed interface MarketWord extends Ingested permits Purchase, Quote {

  /** The county where it is bought. */
  String regionCode();

  /** What is bought, as the catalogue of foods calls it. */
  String ingredient();

  /** Where prices are compared: one ingredient in one county. */
  default String marketId() {
    return regionCode() + ' ' + ingredient();
  }
}
