package cn.mingchu.jobs.supervision;

import cn.mingchu.jobs.supervision.word.SupervisionWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.DeviceOfSchool;
import cn.mingchu.jobs.supervision.word.SupervisionWord.DeviceWord;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Tells each school which devices it has. Who had a device before is told that it is gone; where
 * the register removes one it only says which, and nothing is left of it here.
 */
final class DeviceAddressFunction
    extends KeyedProcessFunction<String, SupervisionWord, SupervisionWord> {

  private static final long serialVersionUID = 1L;

  private transient ValueState<SupervisionWord> newest;

  @Override
  public void open(OpenContext context) {
    newest =
        getRuntimeContext().getState(new ValueStateDescriptor<>("device", SupervisionTypes.WORD));
  }

  @Override
  public void processElement(SupervisionWord word, Context context, Collector<SupervisionWord> out)
      throws Exception {
    if (!(word instanceof DeviceWord device)) {
      return;
    }
    String school = device.schoolId();
    if (newest.value() instanceof DeviceWord before) {
      if (before.place() >= device.place()) {
        return;
      }
      String last = before.schoolId();
      if (last != null && !last.equals(school)) {
        out.collect(ofSchool(device, last, false));
      }
    }
    if (school == null) {
      newest.clear();
    } else {
      newest.update(device);
      out.collect(ofSchool(device, school, true));
    }
  }

  private static DeviceOfSchool ofSchool(DeviceWord device, String school, boolean isThere) {
    return new DeviceOfSchool(
        school, device.deviceId(), isThere, device.isWatched(), device.since(), device.place());
  }
}
