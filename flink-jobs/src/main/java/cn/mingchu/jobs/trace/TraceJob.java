package cn.mingchu.jobs.trace;

import cn.mingchu.connectors.kafka.KafkaEdge;
import cn.mingchu.connectors.kafka.SetAside;
import cn.mingchu.jobs.rule.Notice;
import cn.mingchu.jobs.rule.RuleOffice;
import cn.mingchu.jobs.runtime.NeverHoldsBack;
import cn.mingchu.jobs.runtime.ReadableStream;
import cn.mingchu.jobs.runtime.StrictFlink;
import cn.mingchu.jobs.trace.chain.DishWord;
import cn.mingchu.jobs.trace.drill.DrillWord;
import cn.mingchu.jobs.trace.drill.RegisteredSchool;
import cn.mingchu.jobs.trace.lot.Hearing;
import cn.mingchu.jobs.trace.lot.LotFinding;
import cn.mingchu.jobs.trace.paper.Breach;
import cn.mingchu.jobs.trace.paper.Claim;
import cn.mingchu.jobs.trace.paper.Paper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.ParameterTool;

/** Follows every lot from farm to plate, and what is suspect through all that was made of it. */
public final class TraceJob {

  /** The job's name in Flink. */
  public static final String NAME = "trace";

  /** The consumer group under which Kafka shows how far the job's last checkpoint is. */
  public static final String GROUP = "mingchu-trace";

  /** A fraction of a checkpoint, with which all that is told is told. */
  private static final Duration BUFFER_TIMEOUT = Duration.ofMillis(25);

  private TraceJob() {}

  /** Runs the job; settings as {@code --key value}, see {@link TraceConfig}. */
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
    TraceConfig config = TraceConfig.from(settings);
    KafkaEdge kafka = config.job().kafka();
    define(env, TraceSources.of(kafka), TraceSinks.of(kafka), config);
  }

  private static void define(
      StreamExecutionEnvironment env, TraceSources sources, TraceSinks sinks, TraceConfig config) {
    env.setBufferTimeout(BUFFER_TIMEOUT.toMillis());
    List<ReadableStream<Paper>> papers = new ArrayList<>();
    sources
        .papers()
        .forEach(
            (name, source) ->
                papers.add(
                    ReadableStream.of(
                        env, source, config.job().byIngestTime(), TraceTypes.PAPER, name)));
    ReadableStream<Hearing> suspicions =
        ReadableStream.of(
            env, sources.suspicions(), NeverHoldsBack.strategy(), TraceTypes.HEARING, "suspicions");
    ReadableStream<Notice> settings =
        ReadableStream.ofReferences(env, sources.settings(), TraceTypes.NOTICE, "settings");
    BroadcastStream<Notice> notices = settings.values().broadcast(RuleOffice.SETTINGS);

    ReadableStream<Breach> breaches =
        ReadableStream.ofReferences(env, sources.breaches(), TraceTypes.BREACH, "breaches");
    ReadableStream<RegisteredSchool> schools =
        ReadableStream.ofReferences(
            env, sources.schools(), TraceTypes.REGISTERED_SCHOOL, "schools");

    DataStream<Paper> written = union(papers.stream().map(ReadableStream::values).toList());
    SingleOutputStreamOperator<DrillWord> issued = DrillStreams.issued(written, config.drills());
    SingleOutputStreamOperator<TracedMove> told =
        written
            .keyBy(Paper::paperId)
            .connect(notices)
            .process(new PaperFunction(sources.first(), config.retention()))
            .returns(TraceTypes.MOVE)
            .uid("papers")
            .name("Let the last revision count");
    DataStream<TracedMove> moves =
        told.union(
            told.getSideOutput(PaperFunction.OF_MEALS)
                .keyBy(Claim::desk)
                .process(new MealFunction(config.retention()))
                .returns(TraceTypes.MOVE)
                .uid("kitchens")
                .name("What is issued and in no dish"));
    moves.sinkTo(sinks.links()).uid("links").name("Links");

    SingleOutputStreamOperator<DishWord> stores =
        moves
            .flatMap(new Ends.InStores())
            .returns(TraceTypes.STORE_MOVE)
            .uid("store-moves")
            .name("What canteens keep")
            .keyBy(StoreMove::nodeId)
            .connect(notices)
            .process(new StoreFunction(sources.first(), config.retention()))
            .returns(TraceTypes.DISH_WORD)
            .uid("stores")
            .name("What each lot can show");
    SingleOutputStreamOperator<LotFinding> dishes =
        moves
            .flatMap(new Ends.AreServed())
            .returns(TraceTypes.DISH_WORD)
            .uid("servings")
            .name("What is served")
            .union(stores)
            .keyBy(word -> word.dish().id())
            .connect(notices)
            .process(new DishFunction(sources.first(), config.retention()))
            .returns(TraceTypes.FINDING)
            .uid("dishes")
            .name("What each dish can show");

    SingleOutputStreamOperator<NodeExposure> exposures =
        hearings(moves)
            .union(
                recalls(told, breaches.values(), issued, moves, config.retention()),
                told.getSideOutput(PaperFunction.ACKNOWLEDGEMENTS),
                suspicions.values())
            .keyBy(Hearing::nodeId)
            .process(new LotFunction(config.retention()))
            .returns(TraceTypes.EXPOSURE)
            .uid("lots")
            .name("Follow what is suspect");
    exposures.sinkTo(sinks.exposures()).uid("exposures").name("Exposures");
    exposures
        .getSideOutput(LotFunction.SUSPICIONS)
        .sinkTo(sinks.suspicions())
        .uid("told-suspicions")
        .name("Suspicions");
    exposures
        .getSideOutput(LotFunction.FINDINGS)
        .union(
            told.getSideOutput(PaperFunction.FINDINGS),
            stores.getSideOutput(StoreFunction.FINDINGS),
            dishes)
        .sinkTo(sinks.findings())
        .uid("findings")
        .name("Findings");

    DrillStreams.results(
            issued.union(exposures.getSideOutput(LotFunction.ANSWERS)),
            schools.values(),
            config.drills())
        .sinkTo(sinks.drills())
        .uid("recall-drills")
        .name("Drills");

    List<DataStream<SetAside>> rejects = new ArrayList<>();
    rejects.add(told.getSideOutput(PaperFunction.SET_ASIDE));
    papers.forEach(stream -> rejects.add(stream.unreadable()));
    rejects.add(breaches.unreadable());
    rejects.add(suspicions.unreadable());
    rejects.add(settings.unreadable());
    rejects.add(schools.unreadable());
    union(rejects).sinkTo(sinks.rejects()).uid("rejects").name("Rejects");
  }

  private static DataStream<Hearing> hearings(DataStream<TracedMove> moves) {
    return moves
        .flatMap(new Ends.Hear())
        .returns(TraceTypes.HEARING)
        .uid("ends")
        .name("Tell both ends");
  }

  private static DataStream<Hearing> recalls(
      SingleOutputStreamOperator<TracedMove> told,
      DataStream<Breach> breaches,
      SingleOutputStreamOperator<DrillWord> drills,
      DataStream<TracedMove> moves,
      Retention retention) {
    DataStream<Sighting> sightings =
        moves
            .flatMap(new Ends.AreSeen())
            .returns(TraceTypes.SIGHTING)
            .uid("sightings")
            .name("Where lots lie");
    DataStream<Claim> holds =
        told.getSideOutput(PaperFunction.OF_STORES)
            .keyBy(Claim::desk)
            .connect(breaches.keyBy(Breach::schoolId))
            .process(new ColdRoomFunction())
            .returns(TraceTypes.CLAIM)
            .uid("cold-rooms")
            .name("Hold what lay too warm");
    return told.getSideOutput(PaperFunction.OF_RECALLS)
        .union(holds, drills.getSideOutput(DrawFunction.RECALLS))
        .keyBy(Claim::desk)
        .connect(sightings.keyBy(sighting -> sighting.node().name()))
        .process(new RecallFunction(retention))
        .returns(TraceTypes.HEARING)
        .uid("recalls-of-lots")
        .name("Tell recalls to each place");
  }

  @SuppressWarnings("unchecked") // an array of streams of one type, as union wants it
  private static <V> DataStream<V> union(List<DataStream<V>> streams) {
    return streams.get(0).union(streams.subList(1, streams.size()).toArray(DataStream[]::new));
  }
}
