package cn.mingchu.jobs.trace;

import cn.mingchu.jobs.trace.paper.Claim;
import cn.mingchu.jobs.trace.paper.MealBook;
import cn.mingchu.jobs.trace.paper.MealClaim;
import cn.mingchu.jobs.trace.paper.MealJudge;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Tells what was issued for a meal and is in none of its dishes. */
final class MealFunction extends KeyedProcessFunction<String, Claim, TracedMove> {

  private static final long serialVersionUID = 1L;

  private final Retention retention;

  private transient ValueState<MealBook> books;
  private transient MealJudge judge;

  /** Makes a function that keeps what it knows for some time. */
  MealFunction(Retention retention) {
    this.retention = retention;
  }

  @Override
  public void open(OpenContext context) {
    judge = new MealJudge();
    books = getRuntimeContext().getState(retention.of("meal", TraceTypes.MEAL_BOOK));
  }

  @Override
  public void processElement(Claim claim, Context context, Collector<TracedMove> out)
      throws Exception {
    MealBook book = Objects.requireNonNullElseGet(books.value(), MealBook::new);
    judge.hear(book, (MealClaim) claim, move -> out.collect(new TracedMove(move, List.of())));
    books.update(book);
  }
}
