package cn.mingchu.jobs.trace;

import cn.mingchu.jobs.rule.FirstReferences;
import cn.mingchu.jobs.rule.Notice;
import cn.mingchu.jobs.rule.ReferenceChange;
import cn.mingchu.jobs.rule.RuleOffice;
import cn.mingchu.jobs.trace.chain.Backing;
import cn.mingchu.jobs.trace.chain.DishWord;
import cn.mingchu.jobs.trace.chain.StoreBook;
import cn.mingchu.jobs.trace.chain.StoreJudge;
import cn.mingchu.jobs.trace.chain.StoreVoice;
import cn.mingchu.jobs.trace.lot.LotFinding;
import cn.mingchu.jobs.trace.paper.FaultClaim;
import cn.mingchu.jobs.trace.paper.SchoolRules;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Tells dishes what each lot in a canteen's store can show, and who uses what is out of date. */
final class StoreFunction extends KeyedBroadcastProcessFunction<String, StoreMove, Notice, DishWord>
    implements CheckpointedFunction {

  private static final long serialVersionUID = 1L;

  /** What was used when it was out of date. */
  static final OutputTag<LotFinding> FINDINGS =
      new OutputTag<>("findings-on-stores", TraceTypes.FINDING);

  private final FirstReferences first;
  private final Retention retention;

  private transient ValueState<StoreBook> books;
  private transient RuleOffice<SchoolRules> office;
  private transient StoreJudge judge;

  /** Makes a function that knows some rule settings from its first move on. */
  StoreFunction(FirstReferences first, Retention retention) {
    this.first = first;
    this.retention = retention;
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    office = TraceRules.office(context.getOperatorStateStore(), first);
    judge = new StoreJudge(office.desk());
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) {}

  @Override
  public void open(OpenContext context) {
    books = getRuntimeContext().getState(retention.of("store", TraceTypes.STORE_BOOK));
  }

  @Override
  public void processElement(StoreMove stored, ReadOnlyContext context, Collector<DishWord> out)
      throws Exception {
    StoreBook book = books.value();
    if (book == null) {
      book = new StoreBook(stored.nodeId());
    }
    judge.hear(
        book,
        stored.move(),
        new StoreVoice() {
          @Override
          public void tell(Backing backing) {
            out.collect(backing);
          }

          @Override
          public void tell(FaultClaim fault) {
            context.output(FINDINGS, LotFinding.ofMany(fault, office.desk().released(fault)));
          }
        });
    books.update(book);
  }

  @Override
  public void processBroadcastElement(Notice notice, Context context, Collector<DishWord> out)
      throws Exception {
    if (notice instanceof ReferenceChange change) {
      office.apply(change, context);
      judge = new StoreJudge(office.desk());
    }
  }
}
