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
import cn.mingchu.jobs.trace.drill.DeliveredLot;
import cn.mingchu.jobs.trace.drill.DeliveredLotForm;
import cn.mingchu.jobs.trace.drill.DrawBook;
import cn.mingchu.jobs.trace.drill.DrawBookForm;
import cn.mingchu.jobs.trace.drill.DrillBook;
import cn.mingchu.jobs.trace.drill.DrillBookForm;
import cn.mingchu.jobs.trace.drill.DrillResult;
import cn.mingchu.jobs.trace.drill.DrillResultForm;
import cn.mingchu.jobs.trace.drill.DrillWord;
import cn.mingchu.jobs.trace.drill.DrillWordForm;
import cn.mingchu.jobs.trace.drill.RegisteredSchool;
import cn.mingchu.jobs.trace.drill.RegisteredSchoolForm;
import cn.mingchu.jobs.trace.lot.Hearing;
import cn.mingchu.jobs.trace.lot.HearingForm;
import cn.mingchu.jobs.trace.lot.LotAccount;
import cn.mingchu.jobs.trace.lot.LotAccountForm;
import cn.mingchu.jobs.trace.lot.LotFinding;
import cn.mingchu.jobs.trace.lot.LotFindingForm;
import cn.mingchu.jobs.trace.paper.Breach;
import cn.mingchu.jobs.trace.paper.BreachBook;
import cn.mingchu.jobs.trace.paper.BreachBookForm;
import cn.mingchu.jobs.trace.paper.BreachForm;
import cn.mingchu.jobs.trace.paper.Claim;
import cn.mingchu.jobs.trace.paper.ClaimForm;
import cn.mingchu.jobs.trace.paper.LotStays;
import cn.mingchu.jobs.trace.paper.LotStaysForm;
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
  static final BinaryFormType<BreachBook> BREACH_BOOK =
      BinaryFormType.of(BreachBook.class, new BreachBookForm());
  static final BinaryFormType<LotStays> LOT_STAYS =
      BinaryFormType.of(LotStays.class, new LotStaysForm());
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

  static final BinaryFormType<DeliveredLot> DELIVERED_LOT =
      BinaryFormType.of(DeliveredLot.class, new DeliveredLotForm());
  static final BinaryFormType<DrawBook> DRAW_BOOK =
      BinaryFormType.of(DrawBook.class, new DrawBookForm());
  static final BinaryFormType<DrillWord> DRILL_WORD =
      BinaryFormType.of(DrillWord.class, new DrillWordForm());
  static final BinaryFormType<DrillBook> DRILL_BOOK =
      BinaryFormType.of(DrillBook.class, new DrillBookForm());
  static final BinaryFormType<DrillResult> DRILL_RESULT =
      BinaryFormType.of(DrillResult.class, new DrillResultForm());
  static final BinaryFormType<RegisteredSchool> REGISTERED_SCHOOL =
      BinaryFormType.of(RegisteredSchool.class, new RegisteredSchoolForm());

  private TraceTypes() {}
}
