package cn.mingchu.jobs.duty;

import cn.mingchu.jobs.duty.book.DayOfDuties;
import cn.mingchu.jobs.duty.book.DutyBook;
import cn.mingchu.jobs.duty.book.DutyJudge;
import cn.mingchu.jobs.duty.book.DutyVoice;
import cn.mingchu.jobs.duty.due.DutyRules;
import cn.mingchu.jobs.duty.paper.DutyInput;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.keeping.BookFunction;
import cn.mingchu.jobs.rule.FirstReferences;
import cn.mingchu.jobs.rule.RuleOffice;
import cn.mingchu.jobs.runtime.Tally;
import java.util.function.Consumer;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Judges what the people of each canteen do about their duties, with each meal and record, and when
 * something is due. New settings and a new calendar are heeded then, too.
 */
final class DutyFunction extends BookFunction<DutyInput, DayOfDuties, DutyBook, CanteenRules> {

  private static final long serialVersionUID = 1L;

  static final OutputTag<BookFinding> FINDINGS = new OutputTag<>("findings", DutyTypes.FINDING);

  /** What is told of a day that is closed: corrections of what cannot be corrected any more. */
  static final OutputTag<DutyInput> LATE = new OutputTag<>("late", DutyTypes.INPUT);

  private transient DutyJudge judge;
  private transient Tally<DutyOutcome> tally;

  /** Makes a function that knows some settings and school days from its first meal on. */
  DutyFunction(FirstReferences first) {
    super(first);
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    super.initializeState(context);
    tally = Tally.open(DutyOutcome.class, context, getRuntimeContext());
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    super.snapshotState(context);
    tally.snapshot();
  }

  @Override
  public void open(OpenContext context) {
    super.open(context);
    judge = new DutyJudge();
  }

  @Override
  protected RuleOffice.Opening<CanteenRules> opening() {
    return CanteenRules::new;
  }

  @Override
  protected ValueStateDescriptor<DutyBook> state() {
    return new ValueStateDescriptor<>("duties", DutyTypes.BOOK);
  }

  @Override
  protected DutyBook emptyBook() {
    return new DutyBook();
  }

  @Override
  protected void hear(
      DutyBook book, DutyInput input, ReadOnlyContext context, Collector<DayOfDuties> out) {
    book.locate(input.schoolId(), input.regionCode());
    DutyJudge.Reception reception = judge.hear(book, input);
    tally.count(outcome(reception));
    if (reception == DutyJudge.Reception.LATE) {
      context.output(LATE, input);
    } else if (reception == DutyJudge.Reception.ACCEPTED) {
      judge.timePasses(book, rules(book), context.currentWatermark(), outputs(context, out));
    }
  }

  @Override
  protected void ring(
      DutyBook book, long now, ReadOnlyContext context, Collector<DayOfDuties> out) {
    judge.close(book, rules(book), now, outputs(context, out));
  }

  private static DutyOutcome outcome(DutyJudge.Reception reception) {
    return switch (reception) {
      case ACCEPTED -> DutyOutcome.ACCEPTED;
      case KNOWN -> DutyOutcome.DUPLICATES;
      case LATE -> DutyOutcome.LATE;
    };
  }

  private DutyRules rules(DutyBook book) {
    return desk().of(book.regionCode(), book.schoolId());
  }

  private static DutyVoice outputs(ReadOnlyContext context, Collector<DayOfDuties> out) {
    return new Outputs(out, finding -> context.output(FINDINGS, finding));
  }

  /** How a day was leaves by the main output, what was not done as it must be by the side. */
  private record Outputs(Collector<DayOfDuties> days, Consumer<BookFinding> findings)
      implements DutyVoice {

    @Override
    public void tell(DayOfDuties day) {
      days.collect(day);
    }

    @Override
    public void tell(BookFinding finding) {
      findings.accept(finding);
    }
  }
}
