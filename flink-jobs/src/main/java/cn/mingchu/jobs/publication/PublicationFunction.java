package cn.mingchu.jobs.publication;

import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.keeping.BookFunction;
import cn.mingchu.jobs.publication.book.PublicationBook;
import cn.mingchu.jobs.publication.book.PublicationJudge;
import cn.mingchu.jobs.publication.book.PublicationRules;
import cn.mingchu.jobs.publication.book.PublicationVoice;
import cn.mingchu.jobs.publication.word.PublicationWord;
import cn.mingchu.jobs.rule.FirstReferences;
import cn.mingchu.jobs.rule.RuleOffice;
import cn.mingchu.jobs.runtime.Tally;
import cn.mingchu.schemas.event.PublicMenu;
import java.util.function.Consumer;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Tells what anybody may know of the meals of each school, with each word that changes it, and what
 * is held back or missing. New settings and a new calendar are heeded then, too.
 */
final class PublicationFunction
    extends BookFunction<PublicationWord, PublicMenu, PublicationBook, SchoolRules> {

  private static final long serialVersionUID = 1L;

  static final OutputTag<BookFinding> FINDINGS =
      new OutputTag<>("findings", PublicationTypes.FINDING);

  /** What is told of a day that is closed: corrections of what cannot be corrected any more. */
  static final OutputTag<PublicationWord> LATE = new OutputTag<>("late", PublicationTypes.WORD);

  private transient PublicationJudge judge;
  private transient Tally<PublicationOutcome> tally;

  /** Makes a function that knows some settings and school days from its first word on. */
  PublicationFunction(FirstReferences first) {
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
    judge = new PublicationJudge();
  }

  @Override
  protected RuleOffice.Opening<SchoolRules> opening() {
    return SchoolRules::new;
  }

  @Override
  protected ValueStateDescriptor<PublicationBook> state() {
    return new ValueStateDescriptor<>("publications", PublicationTypes.BOOK);
  }

  @Override
  protected PublicationBook emptyBook() {
    return new PublicationBook();
  }

  @Override
  protected void hear(
      PublicationBook book,
      PublicationWord word,
      ReadOnlyContext context,
      Collector<PublicMenu> out) {
    PublicationJudge.Reception reception = judge.hear(book, word);
    tally.count(outcome(reception));
    if (reception == PublicationJudge.Reception.LATE) {
      context.output(LATE, word);
    } else if (reception == PublicationJudge.Reception.ACCEPTED) {
      judge.timePasses(book, rules(book), context.currentWatermark(), outputs(context, out));
    }
  }

  /** How far everybody is, and not only what the alarm was set to: days may have gone by. */
  @Override
  protected void ring(
      PublicationBook book, long now, ReadOnlyContext context, Collector<PublicMenu> out) {
    judge.close(
        book, rules(book), Math.max(now, context.currentWatermark()), outputs(context, out));
  }

  private static PublicationOutcome outcome(PublicationJudge.Reception reception) {
    return switch (reception) {
      case ACCEPTED -> PublicationOutcome.ACCEPTED;
      case KNOWN -> PublicationOutcome.DUPLICATES;
      case LATE -> PublicationOutcome.LATE;
      case NOBODYS -> PublicationOutcome.NOBODYS;
    };
  }

  private PublicationRules rules(PublicationBook book) {
    return desk().of(book.regionCode(), book.schoolId());
  }

  private static PublicationVoice outputs(ReadOnlyContext context, Collector<PublicMenu> out) {
    return new Outputs(out, finding -> context.output(FINDINGS, finding));
  }

  /** Menus leave by the main output, what is held back or missing by the side. */
  private record Outputs(Collector<PublicMenu> menus, Consumer<BookFinding> findings)
      implements PublicationVoice {

    @Override
    public void publish(PublicMenu menu) {
      menus.collect(menu);
    }

    @Override
    public void tell(BookFinding finding) {
      findings.accept(finding);
    }
  }
}
