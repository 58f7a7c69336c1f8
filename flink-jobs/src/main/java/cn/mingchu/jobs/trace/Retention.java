package cn.mingchu.jobs.trace;

import java.io.Serializable;
import java.time.Duration;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/**
 * How long the job keeps the book of a paper, lot, dish or meal that nothing was written into.
 *
 * <p>The time is that of the machine, not of events: a replay of what is years old forgets nothing
 * on its way, and what is forgotten is far older than any paper that may still come.
 *
 * @param time at least {@link #LEAST}, which is longer than any paper may be late
 */
record Retention(Duration time) implements Serializable {

  /**
   * Two years: food that bears no shelf life has to be accounted for at least that long (Food
   * Safety Law, article 50).
   */
  static final Retention USUAL = new Retention(Duration.ofDays(730));

  /** Anything that may still come, comes in it: a paper may be seven days late. */
  static final Duration LEAST = Duration.ofDays(30);

  /** Of the heap's entries, with each access to one. */
  private static final int LOOKED_AT_PER_ACCESS = 4;

  /** In entries of RocksDB. */
  private static final long COMPACTION_ASKS_THE_TIME_EVERY = 1_000;

  /** Describes state that is kept so long after it was written last. */
  <V> ValueStateDescriptor<V> of(String name, TypeInformation<V> type) {
    ValueStateDescriptor<V> descriptor = new ValueStateDescriptor<>(name, type);
    descriptor.enableTimeToLive(
        StateTtlConfig.newBuilder(time)
            .cleanupIncrementally(LOOKED_AT_PER_ACCESS, false)
            .cleanupInRocksdbCompactFilter(COMPACTION_ASKS_THE_TIME_EVERY)
            .build());
    return descriptor;
  }
}
