package cn.mingchu.jobs.stock;

import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.rule.FirstReferences;
import cn.mingchu.jobs.stock.plan.CheckedWeek;
import cn.mingchu.jobs.stock.plan.PlanBook;
import cn.mingchu.jobs.stock.plan.PlanJudge;
import cn.mingchu.jobs.stock.plan.PlanVoice;
import cn.mingchu.jobs.stock.plan.PlannedMeal;
import cn.mingchu.schemas.food.FoodCatalogue;
import cn.mingchu.schemas.food.MealStandard;
import java.util.function.Consumer;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Checks what a school plans to cook, as soon as it is planned: tells what each week holds and what
 * is wrong with it. New settings are heeded with the school's next plan.
 *
 * <p>What comes too late, or twice, is told of where the meal is audited.
 */
final class PlanFunction extends StoreBookFunction<PlannedMeal, CheckedWeek, PlanBook> {

  private static final long serialVersionUID = 1L;

  static final OutputTag<BookFinding> FINDINGS =
      new OutputTag<>("findings-on-plans", StockTypes.FINDING);

  private transient PlanJudge judge;

  /** Makes a function that knows some rule settings from its first plan on. */
  PlanFunction(FirstReferences first) {
    super(first);
  }

  @Override
  public void open(OpenContext context) {
    super.open(context);
    judge = new PlanJudge(FoodCatalogue.load(), MealStandard.load());
  }

  @Override
  protected ValueStateDescriptor<PlanBook> state() {
    return new ValueStateDescriptor<>("plans", StockTypes.PLAN_BOOK);
  }

  @Override
  protected PlanBook emptyBook() {
    return new PlanBook();
  }

  @Override
  protected void hear(
      PlanBook book, PlannedMeal meal, ReadOnlyContext context, Collector<CheckedWeek> out) {
    if (!MealFunction.isLate(meal.ingestTime(), meal.servedTime())) {
      judge.hear(
          book,
          rules(meal.regionCode(), meal.schoolId()),
          meal,
          new Outputs(out, finding -> context.output(FINDINGS, finding)));
    }
  }

  @Override
  protected void ring(
      PlanBook book, long now, ReadOnlyContext context, Collector<CheckedWeek> out) {
    judge.close(book, now);
  }

  /** What a week holds leaves by the main output, what is wrong with it by the side. */
  private record Outputs(Collector<CheckedWeek> weeks, Consumer<BookFinding> findings)
      implements PlanVoice {

    @Override
    public void tell(CheckedWeek week) {
      weeks.collect(week);
    }

    @Override
    public void tell(BookFinding finding) {
      findings.accept(finding);
    }
  }
}
