package cn.mingchu.jobs.stock;

import cn.mingchu.connectors.kafka.SetAside;
import cn.mingchu.jobs.runtime.Tally;
import cn.mingchu.jobs.stock.entry.BookEntry;
import cn.mingchu.jobs.stock.entry.EntryInput;
import cn.mingchu.jobs.stock.money.MoneyWord;
import cn.mingchu.jobs.stock.money.Payment;
import cn.mingchu.jobs.stock.paper.Filing;
import cn.mingchu.jobs.stock.paper.FilingVoice;
import cn.mingchu.jobs.stock.paper.Handover;
import cn.mingchu.jobs.stock.paper.MarketWord;
import cn.mingchu.jobs.stock.paper.Purchase;
import cn.mingchu.jobs.stock.paper.StockClaim;
import cn.mingchu.jobs.stock.paper.StockPaper;
import cn.mingchu.schemas.event.RejectReason;
import java.time.Duration;
import java.util.function.Consumer;
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

  /** How goods change hands, as far as there is anything in it to look into. */
  static final OutputTag<Handover> HANDOVERS = new OutputTag<>("handovers", StockTypes.HANDOVER);

  /** What schools paid. */
  static final OutputTag<MarketWord> PURCHASES =
      new OutputTag<>("purchases", StockTypes.MARKET_WORD);

  /** When papers were written down, each in all its revisions. */
  static final OutputTag<EntryInput> ENTRIES = new OutputTag<>("entries", StockTypes.ENTRY_INPUT);

  /** The same, as it concerns the school that paid. */
  static final OutputTag<MoneyWord> PAYMENTS = new OutputTag<>("payments", StockTypes.MONEY_WORD);

  /** Twice the bound: a correction is dated as what it corrects, and no older than the bound. */
  private static final long KEPT_MILLIS = 2 * Filing.LATENESS_BOUND.toMillis();

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
    switch (Filing.file(filed.value(), paper, outputs(out, context))) {
      case FILED -> {
        filed.update(paper);
        context.timerService().registerEventTimeTimer(paper.ingestTime() + KEPT_MILLIS);
        context.output(ENTRIES, BookEntry.of(paper));
        tally.count(StockOutcome.ACCEPTED);
      }
      case SUPERSEDED -> {
        context.output(ENTRIES, BookEntry.of(paper)); // it may be what was written first
        tally.count(StockOutcome.ACCEPTED);
      }
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
    return age.compareTo(Filing.LATENESS_BOUND) <= 0
        ? null
        : "%s came in %d days after what it tells of, and the books of a store are closed after %d"
            .formatted(paper.paperId(), age.toDays(), Filing.LATENESS_BOUND.toDays());
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

  private static FilingVoice outputs(Collector<StockClaim> claims, Context context) {
    return new Outputs(
        claims,
        handover -> context.output(HANDOVERS, handover),
        purchase -> {
          context.output(PURCHASES, purchase);
          context.output(PAYMENTS, new Payment(purchase));
        });
  }

  /** What is claimed of stores leaves by the main output, all else by the side. */
  private record Outputs(
      Collector<StockClaim> claims, Consumer<Handover> handovers, Consumer<Purchase> purchases)
      implements FilingVoice {

    @Override
    public void tell(StockClaim claim) {
      claims.collect(claim);
    }

    @Override
    public void tell(Handover handover) {
      handovers.accept(handover);
    }

    @Override
    public void tell(Purchase purchase) {
      purchases.accept(purchase);
    }
  }
}
