package cn.mingchu.jobs.runtime;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.runtime.state.FunctionInitializationContext;

/**
 * Counts what became of each record, once each: the counts are part of every checkpoint, so that a
 * crash and its replay count nothing twice.
 *
 * <p>Shown as accumulators and as gauges, by the outcome's name in lower case with hyphens.
 *
 * @param <E> the outcomes
 */
public final class Tally<E extends Enum<E>> {

  private final Map<E, LongCounter> counters;
  private final Map<E, ListState<Long>> states;

  private Tally(Map<E, LongCounter> counters, Map<E, ListState<Long>> states) {
    this.counters = counters;
    this.states = states;
  }

  /** A tally that goes on where the checkpoint left it; to be opened in initializeState. */
  public static <E extends Enum<E>> Tally<E> open(
      Class<E> outcomes, FunctionInitializationContext context, RuntimeContext runtime)
      throws Exception {
    Map<E, LongCounter> counters = new EnumMap<>(outcomes);
    Map<E, ListState<Long>> states = new EnumMap<>(outcomes);
    for (E outcome : outcomes.getEnumConstants()) {
      String name = outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
      ListState<Long> state =
          context
              .getOperatorStateStore()
              .getListState(new ListStateDescriptor<>("tally-" + name, Types.LONG));
      LongCounter counter = new LongCounter();
      for (Long counted : state.get()) {
        counter.add(counted); // after a change of parallelism, the shares of several
      }
      states.put(outcome, state);
      counters.put(outcome, counter);
      runtime.addAccumulator(name, counter);
      runtime.getMetricGroup().gauge(name, (Gauge<Long>) counter::getLocalValue);
    }
    return new Tally<>(counters, states);
  }

  /** Counts one record. */
  public void count(E outcome) {
    counter(outcome).add(1L);
  }

  /** Puts the counts into the checkpoint; to be called in snapshotState. */
  public void snapshot() throws Exception {
    for (Map.Entry<E, ListState<Long>> entry : states.entrySet()) {
      entry.getValue().update(List.of(counter(entry.getKey()).getLocalValuePrimitive()));
    }
  }

  private LongCounter counter(E outcome) {
    return Objects.requireNonNull(counters.get(outcome));
  }
}
