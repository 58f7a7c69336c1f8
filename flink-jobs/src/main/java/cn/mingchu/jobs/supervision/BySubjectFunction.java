package cn.mingchu.jobs.supervision;

import cn.mingchu.jobs.supervision.word.SupervisionWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.DeviceWord;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Parts what is said of schools from what the register says of devices. */
final class BySubjectFunction extends ProcessFunction<SupervisionWord, SupervisionWord> {

  private static final long serialVersionUID = 1L;

  static final OutputTag<SupervisionWord> DEVICES =
      new OutputTag<>("devices", SupervisionTypes.WORD);

  @Override
  public void processElement(
      SupervisionWord word, Context context, Collector<SupervisionWord> out) {
    if (word instanceof DeviceWord) {
      context.output(DEVICES, word);
    } else {
      out.collect(word);
    }
  }
}
