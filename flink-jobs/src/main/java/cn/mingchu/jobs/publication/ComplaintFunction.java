package cn.mingchu.jobs.publication;

import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.keeping.BookFunction;
import cn.mingchu.jobs.publication.book.PublicationRules;
import cn.mingchu.jobs.publication.complaint.Complaint;
import cn.mingchu.jobs.publication.complaint.ComplaintBook;
import cn.mingchu.jobs.publication.complaint.ComplaintJudge;
import cn.mingchu.jobs.rule.FirstReferences;
import cn.mingchu.jobs.rule.RuleOffice;
import cn.mingchu.jobs.runtime.Tally;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.util.Collector;

/** Watches each complaint until it is answered. New settings are heeded with what is said of it. */
final class ComplaintFunction
    extends BookFunction<Complaint, BookFinding, ComplaintBook, SchoolRules> {

  private static final long serialVersionUID = 1L;

  private transient ComplaintJudge judge;
  private transient Tally<PublicationOutcome> tally;

  /** Makes a function that knows some settings from its first word on. */
  ComplaintFunction(FirstReferences first) {
    super(first);
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    super.initializeState(context);
    tally = Tally.open(PublicationOutcome.class, context, getRuntimeContext());
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    super.snapshotState(context);
    tally.snapshot();
  }

  @Override
  public void open(OpenContext context) {
    super.open(context);
    judge = new ComplaintJudge();
  }

  @Override
  protected RuleOffice.Opening<SchoolRules> opening() {
    return SchoolRules::new;
  }

  @Override
  protected ValueStateDescriptor<ComplaintBook> state() {
    return new ValueStateDescriptor<>("complaints", PublicationTypes.COMPLAINT_BOOK);
  }

  @Override
  protected ComplaintBook emptyBook() {
    return new ComplaintBook();
  }

  @Override
  protected void hear(
      ComplaintBook book,
      Complaint complaint,
      ReadOnlyContext context,
      Collector<BookFinding> out) {
    boolean isNew = judge.hear(book, complaint);
    tally.count(isNew ? PublicationOutcome.ACCEPTED : PublicationOutcome.DUPLICATES);
    if (isNew) {
      judge.timePasses(book, rules(book), context.currentWatermark(), out::collect);
    }
  }

  @Override
  protected void ring(
      ComplaintBook book, long now, ReadOnlyContext context, Collector<BookFinding> out) {
    judge.timePasses(book, rules(book), Math.max(now, context.currentWatermark()), out::collect);
  }

  private PublicationRules rules(ComplaintBook book) {
    return desk().of(book.regionCode(), book.schoolId());
  }
}
