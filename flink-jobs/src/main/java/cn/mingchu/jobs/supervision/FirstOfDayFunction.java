package cn.mingchu.jobs.supervision;

import cn.mingchu.jobs.supervision.word.SupervisionWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.Heard;
import java.util.HashSet;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;

/**
 * Lets pass what is heard of a device first on a day: of thousands of readings one is enough. What
 * it has let pass it only remembers while it runs; a repeat does no harm.
 */
final class FirstOfDayFunction extends RichFlatMapFunction<SupervisionWord, SupervisionWord> {

  private static final long serialVersionUID = 1L;

  /** Names of the devices of a large share of a province; then it begins anew. */
  private static final int MOST = 200_000;

  private transient Set<String> passed;

  @Override
  public void open(OpenContext context) {
    passed = new HashSet<>();
  }

  @Override
  public void flatMap(SupervisionWord word, Collector<SupervisionWord> out) {
    if (word instanceof Heard heard) {
      if (passed.size() >= MOST) {
        passed.clear();
      }
      if (passed.add(heard.schoolId() + ' ' + heard.name())) {
        out.collect(heard);
      }
    }
  }
}
