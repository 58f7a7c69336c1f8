package cn.mingchu.jobs.alert;

import cn.mingchu.jobs.alert.area.AreaBook;
import cn.mingchu.jobs.alert.area.AreaJudge;
import cn.mingchu.jobs.alert.area.AreaSilence;
import cn.mingchu.jobs.alert.area.AreaVoice;
import cn.mingchu.jobs.alert.news.DeskInput;
import cn.mingchu.jobs.alert.news.FarCause;
import cn.mingchu.jobs.alert.news.FindingNews;
import cn.mingchu.jobs.keeping.BookFunction;
import cn.mingchu.jobs.rule.FirstReferences;
import cn.mingchu.jobs.rule.RuleOffice;
import cn.mingchu.jobs.rule.RulesOverTime;
import cn.mingchu.jobs.rule.ScopedRules;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Judges what the schools of each county have in common. New settings are heeded with the next
 * finding of the county, or when time shows something.
 */
final class AreaFunction extends BookFunction<DeskInput, AreaSilence, AreaBook, ScopedRules> {

  private static final long serialVersionUID = 1L;

  /** What the desks of schools hear of it. */
  static final OutputTag<DeskInput> FAR_CAUSES = new OutputTag<>("far-causes", AlertTypes.INPUT);

  private transient AreaJudge judge;

  /** Makes a function that knows some rule settings from its first finding on. */
  AreaFunction(FirstReferences first) {
    super(first);
  }

  /** Whether an input may concern the county that it is of. */
  static boolean concerns(DeskInput input) {
    return input instanceof FindingNews news && news.isOutageOfSchool();
  }

  /** Which county one that {@linkplain #concerns concerns} it is in. */
  static String county(DeskInput input) {
    return Objects.requireNonNull(((FindingNews) input).regionCode());
  }

  @Override
  public void open(OpenContext context) {
    super.open(context);
    judge = new AreaJudge();
  }

  @Override
  protected RuleOffice.Opening<ScopedRules> opening() {
    return (rules, scopes, calendar) -> new ScopedRules(rules, scopes);
  }

  @Override
  protected ValueStateDescriptor<AreaBook> state() {
    return new ValueStateDescriptor<>("area", AlertTypes.AREA);
  }

  @Override
  protected AreaBook emptyBook() {
    return new AreaBook();
  }

  @Override
  protected void hear(
      AreaBook book, DeskInput input, ReadOnlyContext context, Collector<AreaSilence> out) {
    FindingNews news = (FindingNews) input;
    book.locate(news);
    judge.hear(book, news, rules(book), voice(out, context));
  }

  @Override
  protected void ring(
      AreaBook book, long now, ReadOnlyContext context, Collector<AreaSilence> out) {
    judge.timePasses(book, now, rules(book), voice(out, context));
  }

  private RulesOverTime rules(AreaBook book) {
    return desk().of(book.regionCode(), null);
  }

  private static AreaVoice voice(Collector<AreaSilence> out, ReadOnlyContext context) {
    return new Outputs(out::collect, cause -> context.output(FAR_CAUSES, cause));
  }

  private record Outputs(Consumer<AreaSilence> silences, Consumer<FarCause> causes)
      implements AreaVoice {

    @Override
    public void tell(AreaSilence silence) {
      silences.accept(silence);
    }

    @Override
    public void tell(FarCause cause) {
      causes.accept(cause);
    }
  }
}
