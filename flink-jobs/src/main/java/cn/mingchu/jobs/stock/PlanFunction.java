package cn.mingchu.jobs.stock;

import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.keeping.BookFunction;
import cn.mingchu.jobs.rule.FirstReferences;
import cn.mingchu.jobs.rule.RuleOffice;
import cn.mingchu.jobs.stock.paper.Filing;
import cn.mingchu.jobs.stock.plan.Canteen;
import cn.mingchu.jobs.stock.plan.CheckedWeek;
import cn.mingchu.jobs.stock.plan.PlanBook;
import cn.mingchu.jobs.stock.plan.PlanInput;
import cn.mingchu.jobs.stock.plan.PlanJudge;
import cn.mingchu.jobs.stock.plan.PlanRules;
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
 * is wrong with it, and, when a week is due, that it is not planned. New settings and a new
 * calendar are heeded with the school's next plan, or when time shows something of it.
 *
 * <p>What comes too late, or twice, is told of where the meal is audited.
 */
final class PlanFunction extends BookFunction<PlanInput, CheckedWeek, PlanBook, PlanOffice> {

  private static final long serialVersionUID = 1L;

  static final OutputTag<BookFinding> FINDINGS =
      new OutputTag<>("findings-on-plans", StockTypes.FINDING);

  private transient PlanJudge judge;

  /** Makes a function that knows some rule settings and school days from its first plan on. */
  PlanFunction(FirstReferences first) {
    super(first);
  }

  @Override
  public void open(OpenContext context) {
    super.open(context);
    judge = new PlanJudge(FoodCatalogue.load(), MealStandard.load());
  }

  @Override
  protected RuleOffice.Opening<PlanOffice> opening() {
    return PlanOffice::new;
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
      PlanBook book, PlanInput input, ReadOnlyContext context, Collector<CheckedWeek> out) {
    if (input instanceof PlannedMeal meal) {
      if (!MealFunction.isLate(meal.ingestTime(), meal.servedTime())) {
        PlanRules rules = desk().of(meal.regionCode(), meal.schoolId());
        Filing.Outcome unused = judge.hear(book, rules, meal, outputs(context, out));
      }
    } else if (input instanceof Canteen canteen) {
      PlanRules rules = desk().of(canteen.school().regionCode(), canteen.schoolId());
      judge.hear(book, rules, canteen, outputs(context, out));
    }
  }

  @Override
  protected void ring(
      PlanBook book, long now, ReadOnlyContext context, Collector<CheckedWeek> out) {
    judge.timePasses(
        book,
        desk().of(book.regionCode(), book.schoolId()),
        Math.max(now, context.currentWatermark()),
        outputs(context, out));
  }

  private static Outputs outputs(ReadOnlyContext context, Collector<CheckedWeek> out) {
    return new Outputs(out, finding -> context.output(FINDINGS, finding));
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
