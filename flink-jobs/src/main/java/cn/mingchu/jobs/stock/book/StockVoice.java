package cn.mingchu.jobs.stock.book;

/** Hears what is new in a store. */
public interface StockVoice {

  /** What the book of a lot comes to now. */
  void tell(LotStock stock);

  /** What does not add up, or does after all. */
  void tell(StockFinding finding);
}
