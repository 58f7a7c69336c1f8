package cn.mingchu.jobs.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.util.FlinkRuntimeException;
import org.jspecify.annotations.Nullable;

/** A map of whichever key is at work, in keyed state, which declares every exception. */
public final class StateMap<K, V> {

  private final MapState<K, V> state;
  private final String name;

  private StateMap(MapState<K, V> state, String name) {
    this.state = state;
    this.name = name;
  }

  /** The map that the function of {@code context} has under {@code name}. */
  public static <K, V> StateMap<K, V> open(
      RuntimeContext context, String name, TypeInformation<K> keys, TypeInformation<V> values) {
    return new StateMap<>(context.getMapState(new MapStateDescriptor<>(name, keys, values)), name);
  }

  /** A copy, as state MUST NOT be changed while it is being gone through. */
  public List<K> keys() {
    return ask(() -> listOf(state.keys()));
  }

  /** A copy, as state MUST NOT be changed while it is being gone through. */
  public List<V> values() {
    return ask(() -> listOf(state.values()));
  }

  /** The value of {@code key}; null for none. */
  public @Nullable V get(K key) {
    try {
      return state.get(key);
    } catch (Exception e) {
      throw unreachable(e);
    }
  }

  /** Puts {@code value} in the place of what was there. */
  public void put(K key, V value) {
    change(() -> state.put(key, value));
  }

  /** Drops what was there. */
  public void remove(K key) {
    change(() -> state.remove(key));
  }

  /** Drops everything of this key. */
  public void clear() {
    state.clear();
  }

  /** A change of state; Flink declares that it may fail in any way. */
  private interface Change {
    void run() throws Exception;
  }

  private <T> T ask(Callable<T> question) {
    try {
      return question.call();
    } catch (Exception e) {
      throw unreachable(e);
    }
  }

  private void change(Change change) {
    try {
      change.run();
    } catch (Exception e) {
      throw unreachable(e);
    }
  }

  private FlinkRuntimeException unreachable(Exception cause) {
    return new FlinkRuntimeException("the state " + name + " cannot be reached", cause);
  }

  private static <T> List<T> listOf(Iterable<T> items) {
    List<T> list = new ArrayList<>();
    items.forEach(list::add);
    return list;
  }
}
