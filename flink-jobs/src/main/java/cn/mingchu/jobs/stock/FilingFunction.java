package cn.mingchu.jobs.stock;

import cn.mingchu.connectors.kafka.SetAside;
import cn.mingchu.jobs.runtime.Tally;
import cn.mingchu.jobs.stock.book.Filing;
import cn.mingchu.jobs.stock.book.StockClaim;
import cn.mingchu.jobs.stock.book.StockJudge;
import cn.mingchu.jobs.stock.book.StockPaper;
import cn.mingchu.schemas.event.RejectReason;
import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * Lets the highest revision of each paper count, and hands on what it claims. A paper that nothing
 * can correct any more is forgotten.
 */
final class FilingFunction extends KeyedProcessFunction<String, StockPaper, StockClaim>
    implements CheckpointedFunction {

  private static final long serialVersionUID = 1L;

  static final OutputTag<SetAside> SET_ASIDE = new OutputTag<>("set-aside-papers") {};

  /** Twice the bound: a correction is dated as what it corrects, and no older than the bound. */
  private static final long KEPT_MILLIS = 2 * StockJudge.LATENESS_BOUND.toMillis();

  private static final byte[] IN_PLACE = {};

  private transient ValueState<StockPaper> filed;
  private transient Tally<StockOutcome> tally;

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    tally = Tally.open(StockOutcome.class, context, getRuntimeContext());
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    tally.snapshot();
  }

  @Override
  public void open(OpenContext context) {
    filed = getRuntimeContext().getState(new ValueStateDescriptor<>("paper", StockTypes.PAPER));
  }

  @Override
  public void processElement(StockPaper paper, Context context, Collector<StockClaim> out)
      throws Exception {
    String late = late(paper);
    if (late != null) {
      tally.count(StockOutcome.LATE);
      context.output(SET_ASIDE, setAside(RejectReason.LATE, late, paper));
      return;
    }
    switch (Filing.file(filed.value(), paper, out::collect)) {
      case FILED -> {
        filed.update(paper);
        context.timerService().registerEventTimeTimer(paper.ingestTime() + KEPT_MILLIS);
        tally.count(StockOutcome.ACCEPTED);
      }
      case SUPERSEDED -> tally.count(StockOutcome.ACCEPTED);
      case DUPLICATE -> tally.count(StockOutcome.DUPLICATES);
      case CONTRADICTION -> {
        tally.count(StockOutcome.REJECTED);
        context.output(SET_ASIDE, setAside(RejectReason.DUPLICATE, contradiction(paper), paper));
      }
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<StockClaim> out)
      throws Exception {
    StockPaper paper = filed.value();
    if (paper != null && paper.ingestTime() + KEPT_MILLIS <= timestamp) {
      filed.clear();
    }
  }

  private static @Nullable String late(StockPaper paper) {
    Duration age = Duration.ofMillis(paper.ingestTime() - paper.eventTime());
    return age.compareTo(StockJudge.LATENESS_BOUND) <= 0
        ? null
        : "%s came in %d days after what it tells of, and the books of a store are closed after %d"
            .formatted(paper.paperId(), age.toDays(), StockJudge.LATENESS_BOUND.toDays());
  }

  private static String contradiction(StockPaper paper) {
    return "revision %d of %s was told before, by another event; a correction needs a higher revision"
        .formatted(paper.revision(), paper.paperId());
  }

  private static SetAside setAside(RejectReason reason, String detail, StockPaper paper) {
    return new SetAside(
        reason,
        detail,
        paper.topic(),
        paper.partition(),
        paper.offset(),
        paper.ingestTime(),
        paper.paperId(),
        paper.eventTime(),
        paper.ingestTime(),
        IN_PLACE);
  }
}
