package cn.mingchu.jobs.publication;

import cn.mingchu.jobs.publication.menu.MealFile;
import cn.mingchu.jobs.publication.word.Inquiry;
import cn.mingchu.jobs.publication.word.PublicationWord;
import cn.mingchu.jobs.publication.word.SupplierWord;
import cn.mingchu.jobs.publication.word.TestWord;
import java.time.Duration;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Tells each school what is known of the lots and suppliers that it was delivered, whichever of the
 * two is heard first: tests of a lot, and what the register says of a supplier. A school hears of
 * nothing else.
 */
final class AnswerFunction extends KeyedProcessFunction<String, Inquiry, PublicationWord> {

  private static final long serialVersionUID = 1L;

  /** As long as what was delivered may still be told of, and papers of it be late. */
  private static final long KEPT =
      Duration.ofDays(MealFile.USED_WITHIN_DAYS).plusDays(15).toMillis();

  /** Who was delivered it, and the last day on which they were. */
  private transient MapState<String, Long> schools;

  private transient MapState<String, PublicationWord> answers;
  private transient ValueState<Long> keptUntil;

  @Override
  public void open(OpenContext context) {
    schools =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("schools", Types.STRING, Types.LONG));
    answers =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("answers", Types.STRING, PublicationTypes.WORD));
    keptUntil = getRuntimeContext().getState(new ValueStateDescriptor<>("kept-until", Types.LONG));
  }

  @Override
  public void processElement(Inquiry inquiry, Context context, Collector<PublicationWord> out)
      throws Exception {
    String school = inquiry.schoolId();
    PublicationWord answer = inquiry.answer();
    if (school != null) {
      Long before = schools.get(school);
      long day = before == null ? inquiry.day() : Math.max(before, inquiry.day());
      schools.put(school, day);
      for (PublicationWord each : answers.values()) {
        out.collect(to(each, school, day));
      }
    } else if (answer != null && isNews(answer)) {
      answers.put(name(answer), answer);
      for (Map.Entry<String, Long> each : schools.entries()) {
        out.collect(to(answer, each.getKey(), each.getValue()));
      }
    }
    if (!(answer instanceof SupplierWord)) {
      keep(inquiry.ingestTime() + KEPT, context);
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<PublicationWord> out)
      throws Exception {
    Long until = keptUntil.value();
    if (until == null || until != timestamp) {
      return; // it was heard of since
    }
    schools.clear();
    keptUntil.clear();
    for (Map.Entry<String, PublicationWord> each : answers.entries()) {
      if (each.getValue() instanceof SupplierWord) {
        return; // the register has it still
      }
    }
    answers.clear();
  }

  private boolean isNews(PublicationWord answer) throws Exception {
    PublicationWord before = answers.get(name(answer));
    if (before instanceof SupplierWord known && answer instanceof SupplierWord word) {
      return word.offset() > known.offset();
    }
    return before == null || answer.revision() > before.revision();
  }

  private void keep(long until, Context context) throws Exception {
    Long before = keptUntil.value();
    if (before == null || until > before) {
      if (before != null) {
        context.timerService().deleteEventTimeTimer(before);
      }
      context.timerService().registerEventTimeTimer(until);
      keptUntil.update(until);
    }
  }

  private static String name(PublicationWord answer) {
    return answer instanceof TestWord test ? test.key() : "";
  }

  private static PublicationWord to(PublicationWord answer, String school, long day) {
    if (answer instanceof TestWord test) {
      return test.to(school, day);
    }
    return answer instanceof SupplierWord supplier ? supplier.to(school, day) : answer;
  }
}
