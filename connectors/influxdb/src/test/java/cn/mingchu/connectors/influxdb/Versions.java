package cn.mingchu.connectors.influxdb;

import cn.mingchu.schemas.series.Measurements;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.state.CheckpointListener;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * A job that tells each of some points again and again, each time with a higher number: what is
 * kept in the end shows whether something was lost, or overtaken by what was said before.
 *
 * @param points told in all
 * @param identities how many points they are
 * @param badEach of which each n-th is one that no server takes; 0 for none
 */
record Versions(long points, int identities, int badEach) implements Serializable {

  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  private static final int PER_SECOND = 20_000;

  /** What must be kept, by measurement, tags and time. */
  Map<String, String> wanted() {
    Map<String, String> wanted = new TreeMap<>();
    for (long version = 0; version < points; version++) {
      if (!isBad(version)) {
        String[] parts = point(version).line().split(" ", -1);
        wanted.put(parts[0] + ' ' + parts[2], parts[1]);
      }
    }
    return wanted;
  }

  long bad() {
    return badEach == 0 ? 0 : points / badEach;
  }

  /**
   * Runs it to its end.
   *
   * @param failing whether it fails in the middle, after a checkpoint, and goes on from there
   */
  void run(InfluxEdge edge, WriteSettings settings, Refusals refusals, Failing failing)
      throws Exception {
    Configuration flink = new Configuration();
    flink.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(50));
    flink.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
    flink.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(10));
    flink.setString("rest.bind-address", "127.0.0.1");
    flink.setString("rest.bind-port", "0");
    StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1, flink);
    env.fromSource(
            new DataGeneratorSource<>(
                version -> version, points, RateLimiterStrategy.perSecond(PER_SECOND), Types.LONG),
            WatermarkStrategy.noWatermarks(),
            "versions")
        .map(failing)
        .map(this::point)
        .returns(SeriesPoint.class)
        .sinkTo(edge.sink(settings, refusals));
    env.execute();
  }

  private boolean isBad(long version) {
    return badEach != 0 && version % badEach == badEach - 1;
  }

  private SeriesPoint point(long version) {
    String device = "d" + version % identities;
    SeriesPoint.Builder point = SeriesPoint.of(Measurements.READINGS).tag("device", device);
    return (isBad(version) ? point.field("bad", version) : point.field("readings", version))
        .at(NOON);
  }

  /** Fails once in the process, at a version, where at least one checkpoint is complete by then. */
  static final class Failing implements MapFunction<Long, Long>, CheckpointListener {

    private static final Map<String, Boolean> FAILED = new ConcurrentHashMap<>();

    private final String name;
    private final long from;
    private boolean hasCheckpoint;

    private Failing(String name, long from) {
      this.name = name;
      this.from = from;
    }

    static Failing never() {
      return new Failing("never", Long.MAX_VALUE);
    }

    static Failing onceFrom(String name, long version) {
      return new Failing(name, version);
    }

    static boolean hasFailed(String name) {
      return FAILED.containsKey(name);
    }

    @Override
    public Long map(Long version) {
      if (version >= from && hasCheckpoint && FAILED.putIfAbsent(name, true) == null) {
        throw new IllegalStateException("as the test asks for");
      }
      return version;
    }

    @Override
    public void notifyCheckpointComplete(long checkpointId) {
      hasCheckpoint = true;
    }
  }
}
