package cn.mingchu.jobs.runtime;

import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.state.rocksdb.RocksDBConfigurableOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.rocksdb.CompactionStyle;

/** The only place that builds an environment, for {@code main} and for tests alike. */
public final class StrictFlink {

  /**
   * Set once for all clusters: it is part of every savepoint. Only a cluster that never grows
   * beyond its own process may set a smaller one, since each checkpoint writes every key group of
   * every state, the empty ones too.
   */
  private static final int MAX_PARALLELISM = 720;

  /** Flink's own 100 ms would be most of the way from a reading to its finding. */
  private static final Duration BUFFER_TIMEOUT = Duration.ofMillis(5);

  /**
   * For jobs whose state is in RocksDB. Each checkpoint flushes what little is new, four times a
   * second, and by levels each fourth of these small files is merged with a whole level: flushes
   * then wait for that, and single checkpoints took thirteen seconds. By size, small files are
   * merged with small ones.
   */
  private static final CompactionStyle COMPACTION = CompactionStyle.UNIVERSAL;

  /** All tables of all tasks of a process share the threads that merge files. */
  private static final int COMPACTION_THREADS = 4;

  private StrictFlink() {}

  /** An environment with the settings of the cluster that runs the job. */
  public static StreamExecutionEnvironment environment() {
    return environment(new Configuration());
  }

  /**
   * An environment with further settings; those that keep a job honest cannot be changed.
   *
   * @param settings Flink's own, such as where checkpoints go
   */
  public static StreamExecutionEnvironment environment(Configuration settings) {
    Configuration all = new Configuration();
    all.set(ExecutionOptions.BUFFER_TIMEOUT, BUFFER_TIMEOUT);
    all.set(PipelineOptions.MAX_PARALLELISM, MAX_PARALLELISM);
    all.set(RocksDBConfigurableOptions.COMPACTION_STYLE, COMPACTION);
    all.set(RocksDBConfigurableOptions.MAX_BACKGROUND_THREADS, COMPACTION_THREADS);
    all.addAll(settings);
    all.set(PipelineOptions.AUTO_GENERATE_UIDS, false); // an operator without a uid is refused
    all.set(PipelineOptions.GENERIC_TYPES, false); // a type that needs Kryo is refused
    all.set(CheckpointingOptions.ENABLE_UNALIGNED, false); // a job that hears itself counts on it
    all.set(PipelineOptions.OBJECT_REUSE, true); // values in our streams are immutable
    return StreamExecutionEnvironment.getExecutionEnvironment(all);
  }
}
