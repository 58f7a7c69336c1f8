package cn.mingchu.jobs.stock.paper;

/** Hears what papers say, once it is known which revision of each counts. */
public interface FilingVoice {

  /** What a paper claims of a lot in a store, or no longer claims. */
  void tell(StockClaim claim);

  /** How goods came into other hands by a paper, or did not after all. */
  void tell(Handover handover);

  /** What a school paid by a paper, or did not after all. */
  void tell(Purchase purchase);
}
