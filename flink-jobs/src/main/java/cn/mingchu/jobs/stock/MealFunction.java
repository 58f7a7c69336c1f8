package cn.mingchu.jobs.stock;

import cn.mingchu.connectors.kafka.SetAside;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.rule.FirstReferences;
import cn.mingchu.jobs.runtime.Tally;
import cn.mingchu.jobs.stock.meal.AuditedMeal;
import cn.mingchu.jobs.stock.meal.MealBook;
import cn.mingchu.jobs.stock.meal.MealInput;
import cn.mingchu.jobs.stock.meal.MealJudge;
import cn.mingchu.jobs.stock.meal.MealVoice;
import cn.mingchu.jobs.stock.meal.MealWord;
import cn.mingchu.jobs.stock.money.EatenMeal;
import cn.mingchu.jobs.stock.money.MoneyWord;
import cn.mingchu.jobs.stock.pantry.PantryInput;
import cn.mingchu.jobs.stock.pantry.PlannedNeed;
import cn.mingchu.jobs.stock.paper.Filing;
import cn.mingchu.schemas.event.RejectReason;
import cn.mingchu.schemas.food.FoodCatalogue;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Keeps the book of a meal: tells what it comes to each time that it changes, and a day after it
 * what is wrong with it. New settings are heeded with the next word on the meal, or when time shows
 * something of it.
 */
final class MealFunction extends StoreBookFunction<MealInput, AuditedMeal, MealBook> {

  private static final long serialVersionUID = 1L;

  static final OutputTag<BookFinding> FINDINGS =
      new OutputTag<>("findings-on-meals", StockTypes.FINDING);

  static final OutputTag<PantryInput> NEEDS =
      new OutputTag<>("needs-of-foods", StockTypes.PANTRY_INPUT);

  /** What meals come to, as it concerns the money that they are paid with. */
  static final OutputTag<MoneyWord> EATEN = new OutputTag<>("eaten-meals", StockTypes.MONEY_WORD);

  static final OutputTag<SetAside> SET_ASIDE = new OutputTag<>("set-aside-meals") {};

  private transient Tally<StockOutcome> tally;
  private transient MealJudge judge;

  /** Makes a function that knows some rule settings from its first word on. */
  MealFunction(FirstReferences first) {
    super(first);
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    super.initializeState(context);
    tally = Tally.open(StockOutcome.class, context, getRuntimeContext());
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    super.snapshotState(context);
    tally.snapshot();
  }

  @Override
  public void open(OpenContext context) {
    super.open(context);
    judge = new MealJudge(FoodCatalogue.load());
  }

  @Override
  protected ValueStateDescriptor<MealBook> state() {
    return new ValueStateDescriptor<>("meal", StockTypes.MEAL_BOOK);
  }

  @Override
  protected MealBook emptyBook() {
    return new MealBook();
  }

  @Override
  protected void hear(
      MealBook book, MealInput input, ReadOnlyContext context, Collector<AuditedMeal> out) {
    if (input instanceof MealWord word && isLate(word.ingestTime(), word.servedTime())) {
      tally.count(StockOutcome.LATE);
      context.output(SET_ASIDE, MealRecords.setAside(RejectReason.LATE, late(word), word));
      return;
    }
    Filing.Outcome outcome =
        judge.hear(book, rules(input.regionCode(), input.schoolId()), input, outputs(context, out));
    if (input instanceof MealWord word) {
      count(outcome, word, setAside -> context.output(SET_ASIDE, setAside));
    }
  }

  @Override
  protected void ring(
      MealBook book, long now, ReadOnlyContext context, Collector<AuditedMeal> out) {
    judge.close(book, now);
    judge.timePasses(book, rules(book.regionCode(), book.schoolId()), now, outputs(context, out));
  }

  private Outputs outputs(ReadOnlyContext context, Collector<AuditedMeal> meals) {
    return new Outputs(
        meals,
        eaten -> context.output(EATEN, eaten),
        finding -> context.output(FINDINGS, finding),
        need -> context.output(NEEDS, need));
  }

  private void count(Filing.Outcome outcome, MealWord word, Consumer<SetAside> aside) {
    switch (outcome) {
      case FILED, SUPERSEDED -> tally.count(StockOutcome.ACCEPTED);
      case DUPLICATE -> tally.count(StockOutcome.DUPLICATES);
      case CONTRADICTION -> {
        tally.count(StockOutcome.REJECTED);
        aside.accept(
            MealRecords.setAside(
                RejectReason.DUPLICATE,
                "revision %d of meal %s was told before, by another event; a correction needs a higher revision"
                    .formatted(word.revision(), word.mealKey()),
                word));
      }
    }
  }

  /** Whether something is told of a meal when that is closed. */
  static boolean isLate(long ingestTime, long servedTime) {
    return ingestTime - servedTime > MealJudge.LATENESS_BOUND.toMillis();
  }

  private static String late(MealWord word) {
    return "meal %s was told of %d days after it, and is closed after %d"
        .formatted(
            word.mealKey(),
            Duration.ofMillis(word.ingestTime() - word.servedTime()).toDays(),
            MealJudge.LATENESS_BOUND.toDays());
  }

  /** What a meal comes to leaves by the main output, what is wrong with it by the side. */
  private record Outputs(
      Collector<AuditedMeal> meals,
      Consumer<MoneyWord> eaten,
      Consumer<BookFinding> findings,
      Consumer<PlannedNeed> needs)
      implements MealVoice {

    @Override
    public void tell(PlannedNeed need) {
      needs.accept(need);
    }

    @Override
    public void tell(AuditedMeal meal) {
      meals.collect(meal);
      eaten.accept(EatenMeal.of(meal));
    }

    @Override
    public void tell(BookFinding finding) {
      findings.accept(finding);
    }
  }
}
