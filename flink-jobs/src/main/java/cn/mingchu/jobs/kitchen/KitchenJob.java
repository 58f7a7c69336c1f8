package cn.mingchu.jobs.kitchen;

import cn.mingchu.connectors.kafka.Received;
import cn.mingchu.connectors.kafka.SetAside;
import cn.mingchu.jobs.kitchen.judge.DeviceInput;
import cn.mingchu.jobs.kitchen.judge.KitchenFinding;
import cn.mingchu.jobs.runtime.NeverHoldsBack;
import cn.mingchu.jobs.runtime.ReadableStream;
import cn.mingchu.jobs.runtime.StrictFlink;
import java.util.Map;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.ParameterTool;

/** Tells what is wrong in a kitchen, the moment its devices show it. */
public final class KitchenJob {

  /** The job's name in Flink. */
  public static final String NAME = "kitchen";

  /** The consumer group under which Kafka shows how far the job's last checkpoint is. */
  public static final String GROUP = "mingchu-kitchen";

  private static final TypeInformation<DeviceInput> DEVICE_INPUT = KitchenSources.DEVICE_INPUT;
  private static final TypeInformation<Notice> NOTICE = KitchenSources.NOTICE;

  private KitchenJob() {}

  /** Runs the job; settings as {@code --key value}, see {@link KitchenConfig}. */
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
    KitchenConfig config = KitchenConfig.from(settings);
    define(env, KitchenSources.of(config.kafka()), KitchenSinks.of(config.kafka()), config);
  }

  static void define(
      StreamExecutionEnvironment env,
      KitchenSources sources,
      KitchenSinks sinks,
      KitchenConfig config) {
    ReadableStream<DeviceInput> readings =
        ReadableStream.of(env, sources.readings(), byIngestTime(config), DEVICE_INPUT, "readings");
    ReadableStream<DeviceInput> devices =
        ReadableStream.of(
            env, sources.devices(), NeverHoldsBack.strategy(), DEVICE_INPUT, "devices");
    ReadableStream<DeviceInput> refusals =
        ReadableStream.of(
            env, sources.refusals(), NeverHoldsBack.strategy(), DEVICE_INPUT, "refusals");
    ReadableStream<Notice> settings =
        ReadableStream.of(env, sources.settings(), NeverHoldsBack.strategy(), NOTICE, "settings");

    DataStream<Notice> comebacks =
        readings
            .received()
            .process(new ComebackFunction())
            .returns(NOTICE)
            .uid("comebacks")
            .name("Comebacks");

    SingleOutputStreamOperator<KitchenFinding> findings =
        readings
            .values()
            .union(devices.values(), refusals.values())
            .keyBy(DeviceInput::deviceId)
            .connect(broadcast(settings.values().union(comebacks)))
            .process(new DeviceJudgeFunction(sources.firstSettings()))
            .uid("device-judgements")
            .name("Judge each device");
    findings.sinkTo(sinks.findings()).uid("findings").name("Findings");

    DataStream<SetAside> rejects =
        findings
            .getSideOutput(DeviceJudgeFunction.SET_ASIDE)
            .union(
                readings.unreadable(),
                devices.unreadable(),
                refusals.unreadable(),
                settings.unreadable());
    rejects.sinkTo(sinks.rejects()).uid("rejects").name("Rejects");
  }

  private static BroadcastStream<Notice> broadcast(DataStream<Notice> notices) {
    return notices.broadcast(RuleOffice.SETTINGS, DeviceJudgeFunction.COMEBACK);
  }

  /** The gateway's clock moves time forward: a device's own may be wrong, and harms nobody. */
  private static WatermarkStrategy<Received<DeviceInput>> byIngestTime(KitchenConfig config) {
    return WatermarkStrategy.<Received<DeviceInput>>forBoundedOutOfOrderness(
            config.ingestDisorder())
        .withTimestampAssigner(context -> new IngestTime())
        .withIdleness(config.idleAfter());
  }
}
