package cn.mingchu.jobs.stock;

import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.rule.FirstReferences;
import cn.mingchu.jobs.stock.entry.BookEntry;
import cn.mingchu.jobs.stock.entry.DayProfile;
import cn.mingchu.jobs.stock.entry.EntryBook;
import cn.mingchu.jobs.stock.entry.EntryInput;
import cn.mingchu.jobs.stock.entry.EntryJudge;
import cn.mingchu.jobs.stock.entry.EntryVoice;
import cn.mingchu.jobs.stock.rules.StockRules;
import java.util.function.Consumer;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Judges how the books of a canteen's store are kept, on the full hour after something came. New
 * settings are heeded then, too.
 */
final class EntryFunction extends StoreBookFunction<EntryInput, DayProfile, EntryBook> {

  private static final long serialVersionUID = 1L;

  static final OutputTag<BookFinding> FINDINGS =
      new OutputTag<>("findings-on-entries", StockTypes.FINDING);

  /** Entries of a day that is closed: corrections of what cannot be corrected any more. */
  static final OutputTag<EntryInput> LATE = new OutputTag<>("late-entries", StockTypes.ENTRY_INPUT);

  private transient EntryJudge judge;

  /** Makes a function that knows some rule settings from its first entry on. */
  EntryFunction(FirstReferences first) {
    super(first);
  }

  @Override
  public void open(OpenContext context) {
    super.open(context);
    judge = new EntryJudge();
  }

  @Override
  protected ValueStateDescriptor<EntryBook> state() {
    return new ValueStateDescriptor<>("entries", StockTypes.ENTRY_BOOK);
  }

  @Override
  protected EntryBook emptyBook() {
    return new EntryBook();
  }

  @Override
  protected void hear(
      EntryBook book, EntryInput input, ReadOnlyContext context, Collector<DayProfile> out) {
    book.locate(input.schoolId(), input.regionCode());
    // A meal is no paper: what is told of one too late was set aside before its audit.
    if (judge.hear(book, input) == EntryJudge.Reception.LATE && input instanceof BookEntry) {
      context.output(LATE, input);
    }
  }

  @Override
  protected void ring(
      EntryBook book, long now, ReadOnlyContext context, Collector<DayProfile> out) {
    StockRules rules = rules(book.regionCode(), book.schoolId());
    judge.close(book, rules, now, new Outputs(out, one -> context.output(FINDINGS, one)));
  }

  /** How a day was kept leaves by the main output, what looks wrong by the side. */
  private record Outputs(Collector<DayProfile> days, Consumer<BookFinding> findings)
      implements EntryVoice {

    @Override
    public void tell(DayProfile day) {
      days.collect(day);
    }

    @Override
    public void tell(BookFinding finding) {
      findings.accept(finding);
    }
  }
}
