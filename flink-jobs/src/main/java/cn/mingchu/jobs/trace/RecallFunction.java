package cn.mingchu.jobs.trace;

import cn.mingchu.jobs.trace.lot.Hearing;
import cn.mingchu.jobs.trace.paper.Claim;
import cn.mingchu.jobs.trace.paper.Node;
import cn.mingchu.jobs.trace.paper.RecallBook;
import cn.mingchu.jobs.trace.paper.RecallClaim;
import cn.mingchu.jobs.trace.paper.RecallJudge;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Tells a recall to every place where the lot lies, also where it comes later.
 *
 * <p>Time here is the gateway's: it ends drills.
 */
final class RecallFunction extends KeyedCoProcessFunction<String, Claim, Sighting, Hearing> {

  private static final long serialVersionUID = 1L;

  private final Retention retention;

  private transient ValueState<RecallBook> books;
  private transient RecallJudge judge;

  /** Makes a function that keeps what it knows for some time. */
  RecallFunction(Retention retention) {
    this.retention = retention;
  }

  @Override
  public void open(OpenContext context) {
    judge = new RecallJudge();
    books = getRuntimeContext().getState(retention.of("recall", TraceTypes.RECALL_BOOK));
  }

  @Override
  public void processElement1(Claim claim, Context context, Collector<Hearing> out)
      throws Exception {
    RecallClaim recall = (RecallClaim) claim;
    RecallBook book = book(recall.lotId());
    judge.hear(
        book, recall, told -> out.collect(new Hearing(told, recall.source().ingestTime(), null)));
    keep(book, context.timerService());
  }

  @Override
  public void processElement2(Sighting sighting, Context context, Collector<Hearing> out)
      throws Exception {
    Node place = sighting.node();
    RecallBook book = book(place.name());
    if (judge.isNew(book, place)) {
      judge.seen(book, place, told -> out.collect(new Hearing(told, sighting.ingestTime(), null)));
      books.update(book);
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<Hearing> out)
      throws Exception {
    RecallBook book = books.value();
    if (book != null) {
      judge.timePasses(book, timestamp);
      keep(book, context.timerService());
    }
  }

  private void keep(RecallBook book, TimerService timers) throws Exception {
    Long next = judge.nextAlarm(book);
    if (next != null) {
      timers.registerEventTimeTimer(next); // one that is there already is the same
    }
    books.update(book);
  }

  private RecallBook book(String lotId) throws Exception {
    RecallBook book = books.value();
    return book == null ? new RecallBook(lotId) : book;
  }
}
