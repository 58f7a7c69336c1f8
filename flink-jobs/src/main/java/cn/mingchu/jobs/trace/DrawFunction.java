package cn.mingchu.jobs.trace;

import cn.mingchu.jobs.trace.drill.DeliveredLot;
import cn.mingchu.jobs.trace.drill.DrawBook;
import cn.mingchu.jobs.trace.drill.DrillOffice;
import cn.mingchu.jobs.trace.drill.DrillPlan;
import cn.mingchu.jobs.trace.drill.DrillWord;
import cn.mingchu.jobs.trace.drill.IssuedDrill;
import cn.mingchu.jobs.trace.paper.Claim;
import cn.mingchu.jobs.trace.paper.Paper;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Draws one lot a night of those that came into a county, and recalls it in a drill.
 *
 * <p>Time here is the gateway's: it decides when it is night, and what came before.
 */
final class DrawFunction extends KeyedProcessFunction<String, DeliveredLot, DrillWord> {

  private static final long serialVersionUID = 1L;

  /** For all places of the lot. */
  static final OutputTag<Claim> RECALLS = new OutputTag<>("recalls-of-drills", TraceTypes.CLAIM);

  private final DrillPlan plan;

  private transient ValueState<DrawBook> books;
  private transient DrillOffice office;

  /** Makes a function that goes by a plan. */
  DrawFunction(DrillPlan plan) {
    this.plan = plan;
  }

  @Override
  public void open(OpenContext context) {
    office = new DrillOffice(plan);
    books = getRuntimeContext().getState(new ValueStateDescriptor<>("draw", TraceTypes.DRAW_BOOK));
  }

  @Override
  public void processElement(DeliveredLot lot, Context context, Collector<DrillWord> out)
      throws Exception {
    DrawBook book = books.value();
    if (book == null) {
      book = new DrawBook(lot.regionCode());
    }
    TimerService timers = context.timerService();
    office.hear(book, lot, timers.currentWatermark());
    keep(book, timers);
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<DrillWord> out)
      throws Exception {
    DrawBook book = books.value();
    if (book != null) {
      office.timePasses(book, timestamp, issued -> issue(issued, context, out));
      keep(book, context.timerService());
    }
  }

  private static void issue(IssuedDrill issued, OnTimerContext context, Collector<DrillWord> out) {
    out.collect(issued);
    context.output(RECALLS, issued.claim());
  }

  private void keep(DrawBook book, TimerService timers) throws Exception {
    Long next = office.nextAlarm(book);
    if (next == null) {
      books.clear();
      return;
    }
    timers.registerEventTimeTimer(next); // one that is there already is the same
    books.update(book);
  }

  /** Each lot that a paper says came into a county. */
  static final class AreDelivered implements FlatMapFunction<Paper, DeliveredLot> {

    private static final long serialVersionUID = 1L;

    @Override
    public void flatMap(Paper paper, Collector<DeliveredLot> out) {
      DeliveredLot.of(paper).forEach(out::collect);
    }
  }
}
