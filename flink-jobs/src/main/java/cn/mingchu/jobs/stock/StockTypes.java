package cn.mingchu.jobs.stock;

import cn.mingchu.jobs.rule.Notice;
import cn.mingchu.jobs.rule.NoticeForm;
import cn.mingchu.jobs.runtime.BinaryFormType;
import cn.mingchu.jobs.stock.book.LotBook;
import cn.mingchu.jobs.stock.book.LotBookForm;
import cn.mingchu.jobs.stock.book.LotStock;
import cn.mingchu.jobs.stock.book.LotStockForm;
import cn.mingchu.jobs.stock.book.StockClaim;
import cn.mingchu.jobs.stock.book.StockClaimForm;
import cn.mingchu.jobs.stock.book.StockFinding;
import cn.mingchu.jobs.stock.book.StockFindingForm;
import cn.mingchu.jobs.stock.book.StockPaper;
import cn.mingchu.jobs.stock.book.StockPaperForm;

/** The types of the job's streams and states. */
final class StockTypes {

  static final BinaryFormType<Notice> NOTICE = BinaryFormType.of(Notice.class, new NoticeForm());
  static final BinaryFormType<StockPaper> PAPER =
      BinaryFormType.of(StockPaper.class, new StockPaperForm());
  static final BinaryFormType<StockClaim> CLAIM =
      BinaryFormType.of(StockClaim.class, new StockClaimForm());
  static final BinaryFormType<LotBook> BOOK = BinaryFormType.of(LotBook.class, new LotBookForm());
  static final BinaryFormType<LotStock> STOCK =
      BinaryFormType.of(LotStock.class, new LotStockForm());
  static final BinaryFormType<StockFinding> FINDING =
      BinaryFormType.of(StockFinding.class, new StockFindingForm());

  private StockTypes() {}
}
