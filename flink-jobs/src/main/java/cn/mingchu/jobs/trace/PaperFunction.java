package cn.mingchu.jobs.trace;

import cn.mingchu.connectors.kafka.SetAside;
import cn.mingchu.jobs.rule.FirstReferences;
import cn.mingchu.jobs.rule.Notice;
import cn.mingchu.jobs.rule.ReferenceChange;
import cn.mingchu.jobs.rule.RuleOffice;
import cn.mingchu.jobs.runtime.Tally;
import cn.mingchu.jobs.trace.lot.Hearing;
import cn.mingchu.jobs.trace.lot.LotFinding;
import cn.mingchu.jobs.trace.paper.AcknowledgementClaim;
import cn.mingchu.jobs.trace.paper.Claim;
import cn.mingchu.jobs.trace.paper.FaultClaim;
import cn.mingchu.jobs.trace.paper.MealClaim;
import cn.mingchu.jobs.trace.paper.MoveClaim;
import cn.mingchu.jobs.trace.paper.Node;
import cn.mingchu.jobs.trace.paper.Paper;
import cn.mingchu.jobs.trace.paper.PaperBook;
import cn.mingchu.jobs.trace.paper.PaperJudge;
import cn.mingchu.jobs.trace.paper.RecallClaim;
import cn.mingchu.jobs.trace.paper.Reception;
import cn.mingchu.jobs.trace.paper.SchoolRules;
import cn.mingchu.jobs.trace.paper.StowClaim;
import cn.mingchu.schemas.event.RejectReason;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/** Lets the highest revision of each paper count, and hands on what it claims. */
final class PaperFunction extends KeyedBroadcastProcessFunction<String, Paper, Notice, TracedMove>
    implements CheckpointedFunction {

  private static final long serialVersionUID = 1L;

  /** Claims on what was issued for a meal. */
  static final OutputTag<Claim> OF_MEALS = new OutputTag<>("claims-on-meals", TraceTypes.CLAIM);

  /** Claims that a lot must not be used. */
  static final OutputTag<Claim> OF_RECALLS = new OutputTag<>("claims-on-recalls", TraceTypes.CLAIM);

  /** Claims that a lot lies in a store. */
  static final OutputTag<Claim> OF_STORES = new OutputTag<>("claims-on-stores", TraceTypes.CLAIM);

  /** That schools say that they have a lot. */
  static final OutputTag<Hearing> ACKNOWLEDGEMENTS =
      new OutputTag<>("acknowledgements", TraceTypes.HEARING);

  /** What papers show that must not be. */
  static final OutputTag<LotFinding> FINDINGS =
      new OutputTag<>("findings-on-papers", TraceTypes.FINDING);

  static final OutputTag<SetAside> SET_ASIDE = new OutputTag<>("set-aside-papers") {};

  private static final byte[] IN_PLACE = {};

  private final FirstReferences first;
  private final Retention retention;

  private transient ValueState<PaperBook> books;
  private transient RuleOffice<SchoolRules> office;
  private transient PaperJudge judge;
  private transient Tally<PaperOutcome> tally;

  /** Makes a function that knows some rule settings from its first paper on. */
  PaperFunction(FirstReferences first, Retention retention) {
    this.first = first;
    this.retention = retention;
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    office = TraceRules.office(context.getOperatorStateStore(), first);
    judge = new PaperJudge(office.desk());
    tally = Tally.open(PaperOutcome.class, context, getRuntimeContext());
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    tally.snapshot();
  }

  @Override
  public void open(OpenContext context) {
    books = getRuntimeContext().getState(retention.of("paper", TraceTypes.PAPER_BOOK));
  }

  @Override
  public void processElement(Paper paper, ReadOnlyContext context, Collector<TracedMove> out)
      throws Exception {
    PaperBook book = Objects.requireNonNullElseGet(books.value(), PaperBook::new);
    Reception reception =
        judge.hear(book, paper, (claim, before) -> tell(claim, before, context, out));
    switch (reception) {
      case ACCEPTED -> {
        books.update(book);
        tally.count(PaperOutcome.ACCEPTED);
      }
      case SUPERSEDED -> tally.count(PaperOutcome.ACCEPTED);
      case DUPLICATE -> tally.count(PaperOutcome.DUPLICATES);
      case CONTRADICTION -> {
        tally.count(PaperOutcome.REJECTED);
        context.output(SET_ASIDE, contradiction(paper));
      }
    }
  }

  @Override
  public void processBroadcastElement(Notice notice, Context context, Collector<TracedMove> out)
      throws Exception {
    if (notice instanceof ReferenceChange change) {
      office.apply(change, context);
      judge = new PaperJudge(office.desk());
    }
  }

  private void tell(
      Claim claim, @Nullable Claim before, ReadOnlyContext context, Collector<TracedMove> out) {
    if (claim instanceof MoveClaim move) {
      out.collect(new TracedMove(move, formerEnds(move, (MoveClaim) before)));
    } else if (claim instanceof MealClaim) {
      context.output(OF_MEALS, claim);
    } else if (claim instanceof RecallClaim) {
      context.output(OF_RECALLS, claim);
    } else if (claim instanceof StowClaim) {
      context.output(OF_STORES, claim);
    } else if (claim instanceof AcknowledgementClaim acknowledgement) {
      context.output(ACKNOWLEDGEMENTS, Hearing.of(acknowledgement));
    } else if (claim instanceof FaultClaim fault) {
      context.output(FINDINGS, LotFinding.of(fault, office.desk().released(fault)));
    }
  }

  static List<String> formerEnds(MoveClaim move, @Nullable MoveClaim before) {
    if (before == null) {
      return List.of();
    }
    return Stream.of(before.from(), before.to())
        .filter(Objects::nonNull)
        .filter(node -> !node.equals(move.from()) && !node.equals(move.to()))
        .map(Node::id)
        .toList();
  }

  private static SetAside contradiction(Paper paper) {
    return new SetAside(
        RejectReason.DUPLICATE,
        "revision %d of %s was told before, by another event; a correction needs a higher revision"
            .formatted(paper.revision(), paper.paperId()),
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
