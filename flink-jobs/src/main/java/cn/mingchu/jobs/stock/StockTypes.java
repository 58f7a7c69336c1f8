package cn.mingchu.jobs.stock;

import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.finding.BookFindingForm;
import cn.mingchu.jobs.rule.Notice;
import cn.mingchu.jobs.rule.NoticeForm;
import cn.mingchu.jobs.runtime.BinaryFormType;
import cn.mingchu.jobs.stock.acceptance.AcceptanceBook;
import cn.mingchu.jobs.stock.acceptance.AcceptanceBookForm;
import cn.mingchu.jobs.stock.book.LotBook;
import cn.mingchu.jobs.stock.book.LotBookForm;
import cn.mingchu.jobs.stock.book.LotStock;
import cn.mingchu.jobs.stock.book.LotStockForm;
import cn.mingchu.jobs.stock.entry.DayProfile;
import cn.mingchu.jobs.stock.entry.DayProfileForm;
import cn.mingchu.jobs.stock.entry.EntryBook;
import cn.mingchu.jobs.stock.entry.EntryBookForm;
import cn.mingchu.jobs.stock.entry.EntryInput;
import cn.mingchu.jobs.stock.entry.EntryInputForm;
import cn.mingchu.jobs.stock.gap.GapBook;
import cn.mingchu.jobs.stock.gap.GapBookForm;
import cn.mingchu.jobs.stock.meal.AuditedMeal;
import cn.mingchu.jobs.stock.meal.AuditedMealForm;
import cn.mingchu.jobs.stock.meal.MealBook;
import cn.mingchu.jobs.stock.meal.MealBookForm;
import cn.mingchu.jobs.stock.meal.MealInput;
import cn.mingchu.jobs.stock.meal.MealInputForm;
import cn.mingchu.jobs.stock.money.MoneyBook;
import cn.mingchu.jobs.stock.money.MoneyBookForm;
import cn.mingchu.jobs.stock.money.MoneyWord;
import cn.mingchu.jobs.stock.money.MoneyWordForm;
import cn.mingchu.jobs.stock.pantry.PantryBook;
import cn.mingchu.jobs.stock.pantry.PantryBookForm;
import cn.mingchu.jobs.stock.pantry.PantryInput;
import cn.mingchu.jobs.stock.pantry.PantryInputForm;
import cn.mingchu.jobs.stock.paper.Handover;
import cn.mingchu.jobs.stock.paper.HandoverForm;
import cn.mingchu.jobs.stock.paper.MarketWord;
import cn.mingchu.jobs.stock.paper.MarketWordForm;
import cn.mingchu.jobs.stock.paper.RegisteredSchool;
import cn.mingchu.jobs.stock.paper.RegisteredSchoolForm;
import cn.mingchu.jobs.stock.paper.StockClaim;
import cn.mingchu.jobs.stock.paper.StockClaimForm;
import cn.mingchu.jobs.stock.paper.StockPaper;
import cn.mingchu.jobs.stock.paper.StockPaperForm;
import cn.mingchu.jobs.stock.plan.CheckedWeek;
import cn.mingchu.jobs.stock.plan.CheckedWeekForm;
import cn.mingchu.jobs.stock.plan.PlanBook;
import cn.mingchu.jobs.stock.plan.PlanBookForm;
import cn.mingchu.jobs.stock.plan.PlanInput;
import cn.mingchu.jobs.stock.plan.PlanInputForm;
import cn.mingchu.jobs.stock.plan.PlannedMeal;
import cn.mingchu.jobs.stock.plan.PlannedMealForm;
import cn.mingchu.jobs.stock.price.PriceBook;
import cn.mingchu.jobs.stock.price.PriceBookForm;

/** The types of the job's streams and states. */
final class StockTypes {

  static final BinaryFormType<Notice> NOTICE = BinaryFormType.of(Notice.class, new NoticeForm());
  static final BinaryFormType<StockPaper> PAPER =
      BinaryFormType.of(StockPaper.class, new StockPaperForm());
  static final BinaryFormType<StockClaim> CLAIM =
      BinaryFormType.of(StockClaim.class, new StockClaimForm());
  static final BinaryFormType<Handover> HANDOVER =
      BinaryFormType.of(Handover.class, new HandoverForm());
  static final BinaryFormType<AcceptanceBook> ACCEPTANCE_BOOK =
      BinaryFormType.of(AcceptanceBook.class, new AcceptanceBookForm());
  static final BinaryFormType<MarketWord> MARKET_WORD =
      BinaryFormType.of(MarketWord.class, new MarketWordForm());
  static final BinaryFormType<PriceBook> PRICE_BOOK =
      BinaryFormType.of(PriceBook.class, new PriceBookForm());
  static final BinaryFormType<LotBook> BOOK = BinaryFormType.of(LotBook.class, new LotBookForm());
  static final BinaryFormType<LotStock> STOCK =
      BinaryFormType.of(LotStock.class, new LotStockForm());
  static final BinaryFormType<MealInput> MEAL_INPUT =
      BinaryFormType.of(MealInput.class, new MealInputForm());
  static final BinaryFormType<MealBook> MEAL_BOOK =
      BinaryFormType.of(MealBook.class, new MealBookForm());
  static final BinaryFormType<AuditedMeal> AUDITED_MEAL =
      BinaryFormType.of(AuditedMeal.class, new AuditedMealForm());
  static final BinaryFormType<PantryInput> PANTRY_INPUT =
      BinaryFormType.of(PantryInput.class, new PantryInputForm());
  static final BinaryFormType<PantryBook> PANTRY_BOOK =
      BinaryFormType.of(PantryBook.class, new PantryBookForm());
  static final BinaryFormType<GapBook> GAP_BOOK =
      BinaryFormType.of(GapBook.class, new GapBookForm());
  static final BinaryFormType<PlannedMeal> PLANNED_MEAL =
      BinaryFormType.of(PlannedMeal.class, new PlannedMealForm());
  static final BinaryFormType<PlanInput> PLAN_INPUT =
      BinaryFormType.of(PlanInput.class, new PlanInputForm());
  static final BinaryFormType<PlanBook> PLAN_BOOK =
      BinaryFormType.of(PlanBook.class, new PlanBookForm());
  static final BinaryFormType<CheckedWeek> CHECKED_WEEK =
      BinaryFormType.of(CheckedWeek.class, new CheckedWeekForm());
  static final BinaryFormType<EntryInput> ENTRY_INPUT =
      BinaryFormType.of(EntryInput.class, new EntryInputForm());
  static final BinaryFormType<EntryBook> ENTRY_BOOK =
      BinaryFormType.of(EntryBook.class, new EntryBookForm());
  static final BinaryFormType<DayProfile> DAY_PROFILE =
      BinaryFormType.of(DayProfile.class, new DayProfileForm());
  static final BinaryFormType<MoneyWord> MONEY_WORD =
      BinaryFormType.of(MoneyWord.class, new MoneyWordForm());
  static final BinaryFormType<MoneyBook> MONEY_BOOK =
      BinaryFormType.of(MoneyBook.class, new MoneyBookForm());
  static final BinaryFormType<RegisteredSchool> SCHOOL =
      BinaryFormType.of(RegisteredSchool.class, new RegisteredSchoolForm());
  static final BinaryFormType<BookFinding> FINDING =
      BinaryFormType.of(BookFinding.class, new BookFindingForm());

  private StockTypes() {}
}
