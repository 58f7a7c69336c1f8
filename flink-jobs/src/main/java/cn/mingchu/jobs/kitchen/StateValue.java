package cn.mingchu.jobs.kitchen;

import cn.mingchu.jobs.runtime.BinaryFormType;
import java.io.IOException;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.util.FlinkRuntimeException;
import org.jspecify.annotations.Nullable;

/** One value of whichever device is being judged, in keyed state, which declares an exception. */
final class StateValue<V> {

  private final ValueState<V> state;
  private final String name;

  private StateValue(ValueState<V> state, String name) {
    this.state = state;
    this.name = name;
  }

  static <V> StateValue<V> open(RuntimeContext context, String name, BinaryFormType<V> type) {
    return new StateValue<>(context.getState(new ValueStateDescriptor<>(name, type)), name);
  }

  @Nullable V get() {
    try {
      return state.value();
    } catch (IOException e) {
      throw unreachable(e);
    }
  }

  void put(V value) {
    try {
      state.update(value);
    } catch (IOException e) {
      throw unreachable(e);
    }
  }

  void clear() {
    state.clear();
  }

  private FlinkRuntimeException unreachable(Exception cause) {
    return new FlinkRuntimeException("the state " + name + " cannot be reached", cause);
  }
}
