package cn.mingchu.jobs.stock;

import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.rule.FirstReferences;
import cn.mingchu.jobs.stock.book.LotBook;
import cn.mingchu.jobs.stock.book.LotStock;
import cn.mingchu.jobs.stock.book.Reception;
import cn.mingchu.jobs.stock.book.Shelf;
import cn.mingchu.jobs.stock.book.StockJudge;
import cn.mingchu.jobs.stock.book.StockVoice;
import cn.mingchu.jobs.stock.meal.MealInput;
import cn.mingchu.jobs.stock.meal.MealUse;
import cn.mingchu.jobs.stock.pantry.PantryInput;
import cn.mingchu.jobs.stock.pantry.PantryMove;
import cn.mingchu.jobs.stock.paper.StockClaim;
import cn.mingchu.schemas.food.FoodCatalogue;
import java.util.function.Consumer;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Keeps the book of a lot in a store: tells what it comes to each time that it changes, and what in
 * it does not add up. New settings are heeded with the next paper of the lot, or when time shows
 * something of it.
 */
final class StoreFunction extends StoreBookFunction<StockClaim, LotStock, LotBook> {

  private static final long serialVersionUID = 1L;

  static final OutputTag<BookFinding> FINDINGS =
      new OutputTag<>("findings-on-stock", StockTypes.FINDING);

  static final OutputTag<MealInput> USES = new OutputTag<>("uses-for-meals", StockTypes.MEAL_INPUT);

  static final OutputTag<PantryInput> MOVES =
      new OutputTag<>("moves-of-foods", StockTypes.PANTRY_INPUT);

  /** Claims on a time that is closed: corrections of what cannot be corrected any more. */
  static final OutputTag<StockClaim> LATE = new OutputTag<>("late-claims", StockTypes.CLAIM);

  private transient StockJudge judge;
  private transient FoodCatalogue foods;

  /** Makes a function that knows some rule settings from its first claim on. */
  StoreFunction(FirstReferences first) {
    super(first);
  }

  @Override
  public void open(OpenContext context) {
    super.open(context);
    judge = new StockJudge();
    foods = FoodCatalogue.load();
  }

  @Override
  protected ValueStateDescriptor<LotBook> state() {
    return new ValueStateDescriptor<>("book", StockTypes.BOOK);
  }

  @Override
  protected LotBook emptyBook() {
    return new LotBook();
  }

  @Override
  protected void hear(
      LotBook book, StockClaim claim, ReadOnlyContext context, Collector<LotStock> out) {
    book.locate(claim.schoolId(), claim.regionCode(), claim.lotId());
    if (judge.hear(book, shelf(book), claim, outputs(context, out)) == Reception.LATE) {
      context.output(LATE, claim);
    }
  }

  @Override
  protected void ring(LotBook book, long now, ReadOnlyContext context, Collector<LotStock> out) {
    judge.timePasses(book, shelf(book), now, outputs(context, out));
    judge.close(book, shelf(book), now);
  }

  private Outputs outputs(ReadOnlyContext context, Collector<LotStock> levels) {
    return new Outputs(
        levels,
        finding -> context.output(FINDINGS, finding),
        use -> context.output(USES, use),
        move -> context.output(MOVES, move.of(foods.called(move.food()).name())));
  }

  private Shelf shelf(LotBook book) {
    return book.shelf(rules(book.regionCode(), book.schoolId()));
  }

  /** What is told of a lot leaves by the main output, what does not add up by the side. */
  private record Outputs(
      Collector<LotStock> levels,
      Consumer<BookFinding> findings,
      Consumer<MealInput> uses,
      Consumer<PantryMove> moves)
      implements StockVoice {

    @Override
    public void tell(PantryMove move) {
      moves.accept(move);
    }

    @Override
    public void tell(MealUse use) {
      uses.accept(use);
    }

    @Override
    public void tell(LotStock stock) {
      levels.collect(stock);
    }

    @Override
    public void tell(BookFinding finding) {
      findings.accept(finding);
    }
  }
}
