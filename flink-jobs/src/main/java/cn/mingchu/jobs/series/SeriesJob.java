package cn.mingchu.jobs.series;

import cn.mingchu.connectors.influxdb.SeriesPoint;
import cn.mingchu.connectors.kafka.SetAside;
import cn.mingchu.jobs.runtime.NeverHoldsBack;
import cn.mingchu.jobs.runtime.ReadableStream;
import cn.mingchu.jobs.runtime.StrictFlink;
import cn.mingchu.jobs.series.SeriesInput.LotWord;
import cn.mingchu.jobs.series.SeriesInput.OfDevice;
import cn.mingchu.jobs.series.SeriesInput.RejectWord;
import cn.mingchu.schemas.topic.Topics;
import java.util.Map;
import java.util.Set;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.ParameterTool;

/**
 * Makes time series of what kitchens measure and what all jobs say, and writes them to InfluxDB.
 */
public final class SeriesJob {

  /** The job's name in Flink. */
  public static final String NAME = "series";

  /** The consumer group under which Kafka shows how far the job's last checkpoint is. */
  public static final String GROUP = "mingchu-series";

  /** Of all others, what cannot be read is set aside by the job that lives by it. */
  private static final Set<String> READ_BY_NO_OTHER_JOB =
      Set.of(Topics.ALERTS.name(), Topics.MEAL_AUDITS.name(), Topics.STOCK_LEVELS.name());

  private SeriesJob() {}

  /**
   * Runs the job; settings as {@code --key value}: those of every job, and {@code
   * series.influx.url}, {@code series.influx.database}, {@code series.influx.user}, {@code
   * series.influx.password-file}.
   */
  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StrictFlink.environment();
    define(env, ParameterTool.fromArgs(args).toMap());
    env.execute(NAME);
  }

  /**
   * Draws the job into {@code env}.
   *
   * @param settings as given to {@link #main}
   * @throws IllegalArgumentException if a setting is unknown or wrong, naming it
   */
  public static void define(StreamExecutionEnvironment env, Map<String, String> settings) {
    SeriesConfig config = SeriesConfig.from(settings);
    define(
        env,
        SeriesSources.of(config.job().kafka()),
        SeriesSinks.of(config.job().kafka(), config.influx()),
        config);
  }

  private static void define(
      StreamExecutionEnvironment env,
      SeriesSources sources,
      SeriesSinks sinks,
      SeriesConfig config) {
    // Nobody waits for a point: it is written with others, once a second.
    env.setBufferTimeout(ReadableStream.UNHURRIED.toMillis());
    ReadableStream<SeriesInput> readings =
        ReadableStream.of(
            env, sources.readings(), config.job().byIngestTime(), SeriesTypes.INPUT, "readings");
    ReadableStream<SeriesInput> words =
        ReadableStream.of(
            env, sources.words(), NeverHoldsBack.strategy(), SeriesTypes.INPUT, "words");

    SingleOutputStreamOperator<SeriesPoint> told =
        words
            .values()
            .process(new ByKindFunction())
            .returns(SeriesTypes.POINT)
            .uid("words-by-kind")
            .name("Part what is a point from what is added up");
    DataStream<SeriesPoint> minutes =
        measured(readings.values())
            .union(told.getSideOutput(ByKindFunction.DEVICES))
            .keyBy(OfDevice::deviceId)
            .process(new MinuteFunction())
            .returns(SeriesTypes.POINT)
            .uid("minutes")
            .name("Add up the minutes of each device");
    DataStream<SeriesPoint> stores =
        told.getSideOutput(ByKindFunction.LOTS)
            .keyBy(LotWord::schoolId)
            .process(new StoreTotalsFunction())
            .returns(SeriesTypes.POINT)
            .uid("store-totals")
            .name("Add up the stores of each school");
    DataStream<SeriesPoint> rejects =
        told.getSideOutput(ByKindFunction.REJECTS)
            .keyBy(RejectWord::tally)
            .process(new RejectCountFunction())
            .returns(SeriesTypes.POINT)
            .uid("reject-counts")
            .name("Count what was set aside");
    told.union(minutes, stores, rejects).sinkTo(sinks.points()).uid("points").name("Points");
    words
        .unreadable()
        .filter((SetAside aside) -> READ_BY_NO_OTHER_JOB.contains(aside.topic()))
        .uid("unreadable-results")
        .name("What no other job reads")
        .sinkTo(sinks.rejects())
        .uid("rejects")
        .name("Rejects");
  }

  private static DataStream<OfDevice> measured(DataStream<SeriesInput> readings) {
    return readings
        .map((SeriesInput reading) -> (OfDevice) reading)
        .returns(SeriesTypes.OF_DEVICE)
        .uid("measured")
        .name("Measurements");
  }
}
