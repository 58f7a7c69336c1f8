package cn.mingchu.jobs.trace;

import cn.mingchu.jobs.rule.Notice;
import cn.mingchu.jobs.rule.NoticeForm;
import cn.mingchu.jobs.runtime.BinaryFormType;
import cn.mingchu.jobs.trace.chain.DishBook;
import cn.mingchu.jobs.trace.chain.DishBookForm;
import cn.mingchu.jobs.trace.chain.DishWord;
import cn.mingchu.jobs.trace.chain.DishWordForm;
import cn.mingchu.jobs.trace.chain.StoreBook;
import cn.mingchu.jobs.trace.chain.StoreBookForm;
import cn.mingchu.jobs.trace.lot.Hearing;
import cn.mingchu.jobs.trace.lot.HearingForm;
import cn.mingchu.jobs.trace.lot.LotAccount;
import cn.mingchu.jobs.trace.lot.LotAccountForm;
import cn.mingchu.jobs.trace.lot.LotFinding;
import cn.mingchu.jobs.trace.lot.LotFindingForm;
import cn.mingchu.jobs.trace.paper.Breach;
import cn.mingchu.jobs.trace.paper.BreachForm;
import cn.mingchu.jobs.trace.paper.Claim;
import cn.mingchu.jobs.trace.paper.ClaimForm;
import cn.mingchu.jobs.trace.paper.ColdRoomBook;
import cn.mingchu.jobs.trace.paper.ColdRoomBookForm;
import cn.mingchu.jobs.trace.paper.MealBook;
import cn.mingchu.jobs.trace.paper.MealBookForm;
import cn.mingchu.jobs.trace.paper.Paper;
import cn.mingchu.jobs.trace.paper.PaperBook;
import cn.mingchu.jobs.trace.paper.PaperBookForm;
import cn.mingchu.jobs.trace.paper.PaperForm;
import cn.mingchu.jobs.trace.paper.RecallBook;
import cn.mingchu.jobs.trace.paper.RecallBookForm;

/** The types of the job's streams and states. */
final class TraceTypes {

  static final BinaryFormType<Notice> NOTICE = BinaryFormType.of(Notice.class, new NoticeForm());
  static final BinaryFormType<Paper> PAPER = BinaryFormType.of(Paper.class, new PaperForm());
  static final BinaryFormType<PaperBook> PAPER_BOOK =
      BinaryFormType.of(PaperBook.class, new PaperBookForm());
  static final BinaryFormType<Claim> CLAIM = BinaryFormType.of(Claim.class, new ClaimForm());
  static final BinaryFormType<MealBook> MEAL_BOOK =
      BinaryFormType.of(MealBook.class, new MealBookForm());
  static final BinaryFormType<RecallBook> RECALL_BOOK =
      BinaryFormType.of(RecallBook.class, new RecallBookForm());
  static final BinaryFormType<Breach> BREACH = BinaryFormType.of(Breach.class, new BreachForm());
  static final BinaryFormType<ColdRoomBook> COLD_ROOM_BOOK =
      BinaryFormType.of(ColdRoomBook.class, new ColdRoomBookForm());
  static final BinaryFormType<TracedMove> MOVE =
      BinaryFormType.of(TracedMove.class, new TracedMoveForm());
  static final BinaryFormType<Sighting> SIGHTING =
      BinaryFormType.of(Sighting.class, new SightingForm());
  static final BinaryFormType<Hearing> HEARING =
      BinaryFormType.of(Hearing.class, new HearingForm());
  static final BinaryFormType<LotAccount> ACCOUNT =
      BinaryFormType.of(LotAccount.class, new LotAccountForm());
  static final BinaryFormType<NodeExposure> EXPOSURE =
      BinaryFormType.of(NodeExposure.class, new NodeExposureForm());
  static final BinaryFormType<StoreMove> STORE_MOVE =
      BinaryFormType.of(StoreMove.class, new StoreMoveForm());
  static final BinaryFormType<StoreBook> STORE_BOOK =
      BinaryFormType.of(StoreBook.class, new StoreBookForm());
  static final BinaryFormType<DishWord> DISH_WORD =
      BinaryFormType.of(DishWord.class, new DishWordForm());
  static final BinaryFormType<DishBook> DISH_BOOK =
      BinaryFormType.of(DishBook.class, new DishBookForm());
  static final BinaryFormType<LotFinding> FINDING =
      BinaryFormType.of(LotFinding.class, new LotFindingForm());

  private TraceTypes() {}
}
