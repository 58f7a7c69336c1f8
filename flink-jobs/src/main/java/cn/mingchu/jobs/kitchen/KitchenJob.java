package cn.mingchu.jobs.kitchen;

import cn.mingchu.connectors.kafka.SetAside;
import cn.mingchu.jobs.kitchen.camera.CameraInput;
import cn.mingchu.jobs.kitchen.judge.DeviceInput;
import cn.mingchu.jobs.kitchen.judge.DishReading;
import cn.mingchu.jobs.kitchen.judge.KitchenFinding;
import cn.mingchu.jobs.kitchen.school.MainsLoss;
import cn.mingchu.jobs.kitchen.school.SchoolInput;
import cn.mingchu.jobs.rule.Notice;
import cn.mingchu.jobs.rule.RuleOffice;
import cn.mingchu.jobs.runtime.JobConfig;
import cn.mingchu.jobs.runtime.ReadableStream;
import cn.mingchu.jobs.runtime.StrictFlink;
import java.util.Map;
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
  private static final TypeInformation<CameraInput> CAMERA_INPUT = KitchenSources.CAMERA_INPUT;
  private static final TypeInformation<Notice> NOTICE = KitchenSources.NOTICE;

  private KitchenJob() {}

  /** Runs the job; settings as {@code --key value}, see {@link JobConfig}. */
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
    JobConfig config = JobConfig.from(NAME, settings);
    define(env, KitchenSources.of(config.kafka()), KitchenSinks.of(config.kafka()), config);
  }

  static void define(
      StreamExecutionEnvironment env,
      KitchenSources sources,
      KitchenSinks sinks,
      JobConfig config) {
    ReadableStream<DeviceInput> readings =
        ReadableStream.of(env, sources.readings(), config.byIngestTime(), DEVICE_INPUT, "readings");
    ReadableStream<DeviceInput> devices =
        ReadableStream.ofReferences(env, sources.devices(), DEVICE_INPUT, "devices");
    ReadableStream<DeviceInput> refusals =
        ReadableStream.ofReferences(env, sources.refusals(), DEVICE_INPUT, "refusals");
    ReadableStream<CameraInput> observations =
        ReadableStream.of(
            env, sources.observations(), config.byIngestTime(), CAMERA_INPUT, "observations");
    ReadableStream<CameraInput> cameras =
        ReadableStream.ofReferences(env, sources.cameras(), CAMERA_INPUT, "cameras");
    ReadableStream<SchoolInput> schoolDevices =
        ReadableStream.ofReferences(
            env, sources.schoolDevices(), KitchenSources.SCHOOL_INPUT, "school-devices");
    ReadableStream<Notice> settings =
        ReadableStream.ofReferences(env, sources.settings(), NOTICE, "settings");
    ReadableStream<Notice> calendar =
        ReadableStream.ofReferences(env, sources.calendar(), NOTICE, "calendar");
    BroadcastStream<Notice> notices =
        broadcast(settings.values().union(calendar.values(), comebacks(readings)));

    SingleOutputStreamOperator<KitchenFinding> ofDevices =
        readings
            .values()
            .union(devices.values(), refusals.values())
            .keyBy(DeviceInput::deviceId)
            .connect(notices)
            .process(new DeviceJudgeFunction(sources.first()))
            .uid("device-judgements")
            .name("Judge each device");
    ofDevices
        .filter(finding -> !MainsLoss.isOne(finding))
        .uid("complete-findings")
        .name("Findings that are complete")
        .sinkTo(sinks.findings())
        .uid("findings")
        .name("Findings");
    SingleOutputStreamOperator<KitchenFinding> ofCameras =
        observations
            .values()
            .union(cameras.values())
            .keyBy(CameraInput::deviceId)
            .connect(notices)
            .process(new CameraJudgeFunction(sources.first()))
            .uid("camera-judgements")
            .name("Judge each camera");
    // A sink of their own: one behind both would no longer be chained to either, and come later.
    ofCameras.sinkTo(sinks.findings()).uid("camera-findings").name("Findings of cameras");
    SingleOutputStreamOperator<KitchenFinding> ofDishes =
        dishReadings(readings)
            .union(devices.values())
            .keyBy(DeviceInput::deviceId)
            .connect(notices)
            .process(new DishJudgeFunction(sources.first()))
            .uid("dish-judgements")
            .name("Judge each dish");
    ofDishes.sinkTo(sinks.findings()).uid("dish-findings").name("Findings of dishes");

    DataStream<Addressed> ofSchools =
        addressed(readings, observations, schoolDevices, ofDevices).union(troubles(ofDevices));
    ofSchools
        .keyBy(Addressed::schoolId)
        .connect(notices)
        .process(new SchoolJudgeFunction(sources.first()))
        .uid("school-judgements")
        .name("Judge each school")
        .sinkTo(sinks.findings())
        .uid("school-findings")
        .name("Findings of schools");

    // What of the devices cannot be read is set aside once, though cameras and schools read them,
    // too.
    DataStream<SetAside> rejects =
        ofDevices
            .getSideOutput(DeviceJudgeFunction.SET_ASIDE)
            .union(
                ofCameras.getSideOutput(CameraJudgeFunction.SET_ASIDE),
                ofDishes.getSideOutput(DishJudgeFunction.SET_ASIDE),
                readings.unreadable(),
                devices.unreadable(),
                refusals.unreadable(),
                observations.unreadable(),
                settings.unreadable(),
                calendar.unreadable());
    rejects.sinkTo(sinks.rejects()).uid("rejects").name("Rejects");
  }

  /** Noticed on the busiest topic; who cannot deliver readings cannot deliver anything. */
  private static DataStream<Notice> comebacks(ReadableStream<DeviceInput> readings) {
    return readings
        .received()
        .process(new ComebackFunction())
        .returns(NOTICE)
        .uid("comebacks")
        .name("Comebacks")
        .setBufferTimeout(ReadableStream.UNHURRIED.toMillis());
  }

  private static DataStream<DeviceInput> dishReadings(ReadableStream<DeviceInput> readings) {
    return readings
        .values()
        .filter(reading -> reading instanceof DishReading)
        .uid("dish-readings")
        .name("Readings of dishes")
        .setBufferTimeout(ReadableStream.UNHURRIED.toMillis());
  }

  /** What only their school can make something of. */
  private static DataStream<Addressed> addressed(
      ReadableStream<DeviceInput> readings,
      ReadableStream<CameraInput> observations,
      ReadableStream<SchoolInput> devices,
      SingleOutputStreamOperator<KitchenFinding> ofDevices) {
    DataStream<SchoolInput> lamps =
        readings
            .values()
            .filter(SchoolInputs::isOfLamp)
            .uid("lamp-readings")
            .name("Readings of lamps")
            .map(SchoolInputs::ofLamp)
            .returns(KitchenSources.SCHOOL_INPUT)
            .uid("lamps")
            .name("Lamps")
            .setBufferTimeout(ReadableStream.UNHURRIED.toMillis());
    DataStream<SchoolInput> persons =
        observations
            .values()
            .filter(SchoolInputs::isOfPerson)
            .uid("person-observations")
            .name("Observations of people")
            .map(SchoolInputs::ofPerson)
            .returns(KitchenSources.SCHOOL_INPUT)
            .uid("persons")
            .name("People");
    return devices
        .values()
        .union(lamps, persons, ofDevices.getSideOutput(DeviceJudgeFunction.FIRST_HEARD))
        .keyBy(SchoolInput::deviceId)
        .process(new SchoolAddressFunction())
        .returns(KitchenSources.ADDRESSED)
        .uid("school-addresses")
        .name("Address to the school");
  }

  private static DataStream<Addressed> troubles(DataStream<KitchenFinding> ofDevices) {
    return ofDevices
        .flatMap(new SchoolInputs.OfFindings())
        .returns(KitchenSources.ADDRESSED)
        .uid("troubles")
        .name("Troubles of devices")
        .setBufferTimeout(ReadableStream.UNHURRIED.toMillis());
  }

  private static BroadcastStream<Notice> broadcast(DataStream<Notice> notices) {
    return notices.broadcast(
        RuleOffice.SETTINGS, RuleOffice.CALENDAR, DeviceJudgeFunction.COMEBACK);
  }
}
