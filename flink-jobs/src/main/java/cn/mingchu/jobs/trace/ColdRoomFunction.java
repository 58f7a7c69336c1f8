package cn.mingchu.jobs.trace;

import cn.mingchu.jobs.trace.paper.Breach;
import cn.mingchu.jobs.trace.paper.BreachBook;
import cn.mingchu.jobs.trace.paper.Claim;
import cn.mingchu.jobs.trace.paper.ColdRoomJudge;
import cn.mingchu.jobs.trace.paper.StowClaim;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/** Holds what lay in a school's store while it was too warm, also where a paper comes later. */
final class ColdRoomFunction extends KeyedCoProcessFunction<String, Claim, Breach, Claim> {

  private static final long serialVersionUID = 1L;

  private transient ValueState<BreachBook> books;
  private transient StateStays stays;
  private transient ColdRoomJudge judge;

  @Override
  public void open(OpenContext context) {
    judge = new ColdRoomJudge();
    books =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("breaches", TraceTypes.BREACH_BOOK));
    stays = StateStays.open(getRuntimeContext());
  }

  @Override
  public void processElement1(Claim claim, Context context, Collector<Claim> out) throws Exception {
    BreachBook book = Objects.requireNonNullElseGet(books.value(), BreachBook::new);
    judge.hear(book, stays, (StowClaim) claim, out::collect);
    books.update(book);
  }

  @Override
  public void processElement2(Breach breach, Context context, Collector<Claim> out)
      throws Exception {
    BreachBook book = Objects.requireNonNullElseGet(books.value(), BreachBook::new);
    judge.hear(book, stays, breach, out::collect);
    books.update(book);
  }
}
