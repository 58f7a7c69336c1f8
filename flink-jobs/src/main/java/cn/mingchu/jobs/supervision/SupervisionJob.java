package cn.mingchu.jobs.supervision;

import cn.mingchu.connectors.kafka.Received;
import cn.mingchu.connectors.kafka.SetAside;
import cn.mingchu.jobs.runtime.NeverHoldsBack;
import cn.mingchu.jobs.runtime.ReadableStream;
import cn.mingchu.jobs.runtime.StrictFlink;
import cn.mingchu.jobs.supervision.canteen.SchoolDay;
import cn.mingchu.jobs.supervision.node.NodeShare;
import cn.mingchu.jobs.supervision.word.SupervisionWord;
import cn.mingchu.schemas.topic.Topics;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;
import org.apache.flink.util.ParameterTool;

/** Tells how each part of the province does, and which of its offices does not answer. */
public final class SupervisionJob {

  /** The job's name in Flink. */
  public static final String NAME = "supervision";

  /** The consumer group under which Kafka shows how far the job's last checkpoint is. */
  public static final String GROUP = "mingchu-supervision";

  /** Of all others, what cannot be read is set aside by the job that lives by it. */
  private static final Set<String> READ_BY_NO_OTHER_JOB =
      Set.of(Topics.DUTY_DAYS.name(), Topics.ENTRY_DAYS.name(), Topics.TRACE_LINKS.name());

  private SupervisionJob() {}

  /**
   * Runs the job; settings as {@code --key value}: those of every job, {@code supervision.pause},
   * and the numbers by which it counts and scores, each {@code supervision.…}.
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
    SupervisionConfig config = SupervisionConfig.from(settings);
    define(
        env,
        SupervisionSources.of(config.job().kafka(), config.canteen()),
        SupervisionSinks.of(config.job().kafka(), config.score()),
        config);
  }

  private static void define(
      StreamExecutionEnvironment env,
      SupervisionSources sources,
      SupervisionSinks sinks,
      SupervisionConfig config) {
    // Nobody waits for it: it is added up once a pause.
    env.setBufferTimeout(ReadableStream.UNHURRIED.toMillis());
    ReadableStream<SupervisionWord> words =
        ReadableStream.of(
            env, sources.words(), NeverHoldsBack.strategy(), SupervisionTypes.WORD, "words");
    DataStream<SupervisionWord> heard =
        heard(env, sources.readings(), config, "readings")
            .union(heard(env, sources.observations(), config, "observations"))
            .flatMap(new FirstOfDayFunction())
            .returns(SupervisionTypes.WORD)
            .uid("first-of-days")
            .name("Let pass what is heard first on a day");
    SingleOutputStreamOperator<SupervisionWord> said =
        words
            .values()
            .process(new BySubjectFunction())
            .returns(SupervisionTypes.WORD)
            .uid("words-by-subject")
            .name("Part schools from devices");

    DataStream<SchoolDay> days =
        said.union(heard, devices(said))
            .keyBy(SupervisionWord::subjectId)
            .process(new CanteenFunction(config.canteen(), config.pause().toMillis()))
            .returns(SupervisionTypes.DAY)
            .uid("school-days")
            .name("Add up the days of each school");
    days.flatMap(
            (SchoolDay day, Collector<NodeShare> out) -> NodeShare.of(day).forEach(out::collect))
        .returns(SupervisionTypes.SHARE)
        .uid("shares")
        .name("Nodes and periods that a day is in")
        .keyBy(NodeShare::key)
        .process(
            new NodeFunction(
                config.diligence(), config.canteen().keptDays(), config.pause().toMillis()))
        .returns(SupervisionTypes.STATEMENT)
        .uid("nodes")
        .name("Add up the schools of each node")
        .sinkTo(sinks.statements())
        .uid("supervision")
        .name("Supervision");
    setAside(words).sinkTo(sinks.rejects()).uid("rejects").name("Rejects");
  }

  /** What of these cannot be read is set aside by the kitchen job. */
  private static DataStream<SupervisionWord> heard(
      StreamExecutionEnvironment env,
      Source<Received<SupervisionWord>, ?, ?> source,
      SupervisionConfig config,
      String uid) {
    return ReadableStream.of(env, source, config.job().byIngestTime(), SupervisionTypes.WORD, uid)
        .values();
  }

  private static DataStream<SupervisionWord> devices(
      SingleOutputStreamOperator<SupervisionWord> said) {
    return said.getSideOutput(BySubjectFunction.DEVICES)
        .keyBy(SupervisionWord::subjectId)
        .process(new DeviceAddressFunction())
        .returns(SupervisionTypes.WORD)
        .uid("devices")
        .name("Tell each school its devices");
  }

  private static DataStream<SetAside> setAside(ReadableStream<SupervisionWord> words) {
    return words
        .unreadable()
        .filter((SetAside aside) -> READ_BY_NO_OTHER_JOB.contains(aside.topic()))
        .uid("unreadable-results")
        .name("What no other job reads");
  }
}
