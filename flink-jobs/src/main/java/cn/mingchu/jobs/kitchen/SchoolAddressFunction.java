package cn.mingchu.jobs.kitchen;

import cn.mingchu.jobs.kitchen.school.DeviceGone;
import cn.mingchu.jobs.kitchen.school.FirstHeard;
import cn.mingchu.jobs.kitchen.school.SchoolDevice;
import cn.mingchu.jobs.kitchen.school.SchoolInput;
import cn.mingchu.jobs.kitchen.school.Signal;
import cn.mingchu.jobs.runtime.StateMap;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Sends what comes of each device to the school that has it, and tells a school that had it before
 * that it is gone.
 *
 * <p>What comes before the register knows the device waits; what is one too many is let go of, as
 * the judges of devices and cameras set it aside.
 */
final class SchoolAddressFunction extends KeyedProcessFunction<String, SchoolInput, Addressed> {

  private static final long serialVersionUID = 1L;

  /** As many as the judges of devices and cameras let wait. */
  static final int MOST_WAITING = 720;

  private transient ValueState<SchoolInput> device;
  private transient ValueState<Long> firstHeard;
  private transient StateMap<Integer, SchoolInput> waiting;

  @Override
  public void open(OpenContext context) {
    device =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("device", KitchenSources.SCHOOL_INPUT));
    firstHeard =
        getRuntimeContext().getState(new ValueStateDescriptor<>("first-heard", Types.LONG));
    waiting = StateMap.open(getRuntimeContext(), "waiting", Types.INT, KitchenSources.SCHOOL_INPUT);
  }

  @Override
  public void processElement(SchoolInput input, Context context, Collector<Addressed> out)
      throws Exception {
    SchoolDevice known = (SchoolDevice) device.value();
    if (input instanceof SchoolDevice registered) {
      register(registered, known, out);
    } else if (input instanceof DeviceGone) {
      leave(known, out);
      device.clear();
      firstHeard.clear();
      waiting.clear();
    } else {
      if (input instanceof FirstHeard heard) {
        firstHeard.update(heard.eventTime());
      }
      if (known != null) {
        out.collect(addressed(known, input));
      } else if (!(input instanceof FirstHeard)) {
        int number = waiting.keys().size();
        if (number < MOST_WAITING) {
          waiting.put(number, input);
        }
      }
    }
  }

  private void register(
      SchoolDevice registered, @Nullable SchoolDevice known, Collector<Addressed> out)
      throws Exception {
    String schoolId = registered.schoolId();
    if (known != null && !known.schoolId().equals(schoolId)) {
      leave(known, out);
    }
    device.update(registered);
    out.collect(new Addressed(schoolId, registered));
    Long heard = firstHeard.value();
    if (heard != null && (known == null || !known.schoolId().equals(schoolId))) {
      out.collect(new Addressed(schoolId, new FirstHeard(registered.deviceId(), heard)));
    }
    for (SchoolInput input : waiting.values()) {
      out.collect(addressed(registered, input));
    }
    waiting.clear();
  }

  private static Addressed addressed(SchoolDevice device, SchoolInput input) {
    return new Addressed(
        device.schoolId(), input instanceof Signal signal ? signal.setRight(device) : input);
  }

  private static void leave(@Nullable SchoolDevice known, Collector<Addressed> out) {
    if (known != null) {
      out.collect(new Addressed(known.schoolId(), new DeviceGone(known.deviceId())));
    }
  }
}
