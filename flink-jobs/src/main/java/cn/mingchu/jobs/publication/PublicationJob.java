package cn.mingchu.jobs.publication;

import cn.mingchu.connectors.kafka.SetAside;
import cn.mingchu.jobs.publication.complaint.Complaint;
import cn.mingchu.jobs.publication.word.DeliveryWord;
import cn.mingchu.jobs.publication.word.Inquiry;
import cn.mingchu.jobs.publication.word.PublicationWord;
import cn.mingchu.jobs.rule.Notice;
import cn.mingchu.jobs.rule.RuleOffice;
import cn.mingchu.jobs.runtime.JobConfig;
import cn.mingchu.jobs.runtime.NeverHoldsBack;
import cn.mingchu.jobs.runtime.ReadableStream;
import cn.mingchu.jobs.runtime.StrictFlink;
import cn.mingchu.schemas.event.PublicMenu;
import cn.mingchu.schemas.topic.Topics;
import java.util.Map;
import java.util.Set;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;
import org.apache.flink.util.ParameterTool;

/** Tells what anybody may know of what the children of each school eat. */
public final class PublicationJob {

  /** The job's name in Flink. */
  public static final String NAME = "publication";

  /** The consumer group under which Kafka shows how far the job's last checkpoint is. */
  public static final String GROUP = "mingchu-publication";

  /** Of all others, what cannot be read is set aside by the job that lives by it. */
  private static final Set<String> READ_BY_NO_OTHER_JOB = Set.of(Topics.PLAN_CHECKS.name());

  private PublicationJob() {}

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
    define(env, PublicationSources.of(config.kafka()), PublicationSinks.of(config.kafka()), config);
  }

  private static void define(
      StreamExecutionEnvironment env,
      PublicationSources sources,
      PublicationSinks sinks,
      JobConfig config) {
    // Parents look once a day.
    env.setBufferTimeout(ReadableStream.UNHURRIED.toMillis());
    ReadableStream<PublicationWord> menus =
        ReadableStream.of(
            env, sources.menus(), config.byIngestTime(), PublicationTypes.WORD, "menus");
    ReadableStream<PublicationWord> meals =
        ReadableStream.of(
            env, sources.meals(), config.byIngestTime(), PublicationTypes.WORD, "meals");
    ReadableStream<PublicationWord> deliveries =
        ReadableStream.of(
            env, sources.deliveries(), config.byIngestTime(), PublicationTypes.WORD, "deliveries");
    ReadableStream<Inquiry> tests =
        ReadableStream.of(
            env, sources.tests(), config.byIngestTime(), PublicationTypes.INQUIRY, "tests");
    ReadableStream<PublicationWord> results =
        ReadableStream.of(
            env, sources.results(), NeverHoldsBack.strategy(), PublicationTypes.WORD, "results");
    ReadableStream<Inquiry> suppliers =
        ReadableStream.ofReferences(
            env, sources.suppliers(), PublicationTypes.INQUIRY, "suppliers");
    ReadableStream<Complaint> complaints =
        ReadableStream.of(
            env,
            sources.complaints(),
            NeverHoldsBack.strategy(),
            PublicationTypes.COMPLAINT,
            "complaints");
    ReadableStream<Notice> settings =
        ReadableStream.ofReferences(env, sources.settings(), PublicationTypes.NOTICE, "settings");
    ReadableStream<Notice> calendar =
        ReadableStream.ofReferences(env, sources.calendar(), PublicationTypes.NOTICE, "calendar");

    SingleOutputStreamOperator<PublicMenu> published =
        menus
            .values()
            .union(
                meals.values(),
                deliveries.values(),
                results.values(),
                answers(deliveries.values(), tests.values().union(suppliers.values())))
            .keyBy(PublicationWord::schoolId)
            .connect(
                settings
                    .values()
                    .union(calendar.values())
                    .broadcast(RuleOffice.SETTINGS, RuleOffice.CALENDAR))
            // told at once: Flink would look for its own form of Avro records first
            .process(new PublicationFunction(sources.first()), PublicationTypes.MENU)
            .uid("publications")
            .name("Tell what anybody may know of each meal");
    published.sinkTo(sinks.menus()).uid("public-menus").name("Public menus");
    published
        .getSideOutput(PublicationFunction.FINDINGS)
        .sinkTo(sinks.findings())
        .uid("findings")
        .name("Findings");
    complaints
        .values()
        .union(timeOf(menus.values()))
        .keyBy(Complaint::feedbackId)
        .connect(
            settings
                .values()
                .union(calendar.values())
                .broadcast(RuleOffice.SETTINGS, RuleOffice.CALENDAR))
        .process(new ComplaintFunction(sources.first()))
        .returns(PublicationTypes.FINDING)
        .uid("unanswered")
        .name("Watch complaints until they are answered")
        .sinkTo(sinks.findings())
        .uid("unanswered-findings")
        .name("Findings of complaints");
    late(published)
        .union(setAside(results), suppliers.unreadable(), complaints.unreadable())
        .sinkTo(sinks.rejects())
        .uid("rejects")
        .name("Rejects");
  }

  /** Nothing but how far the gateway's clock has come: complaints bring none with them. */
  private static DataStream<Complaint> timeOf(DataStream<PublicationWord> menus) {
    return menus
        .flatMap((PublicationWord menu, Collector<Complaint> out) -> {})
        .returns(PublicationTypes.COMPLAINT)
        .uid("time")
        .name("Time alone");
  }

  /** What schools are told of the lots that they were delivered, and of who delivered them. */
  private static DataStream<PublicationWord> answers(
      DataStream<PublicationWord> deliveries, DataStream<Inquiry> told) {
    return deliveries
        .flatMap(PublicationJob::inquire)
        .returns(PublicationTypes.INQUIRY)
        .uid("inquiries")
        .name("Lots and suppliers that schools have")
        .union(told)
        .keyBy(Inquiry::subject)
        .process(new AnswerFunction())
        .returns(PublicationTypes.WORD)
        .uid("answers")
        .name("Tell each school of its lots and suppliers");
  }

  private static void inquire(PublicationWord word, Collector<Inquiry> out) {
    if (word instanceof DeliveryWord delivery) {
      out.collect(Inquiry.ofSupplier(delivery));
      for (DeliveryWord.Line line : delivery.lines()) {
        out.collect(Inquiry.ofLot(line.lotId(), delivery));
        line.origins().forEach(origin -> out.collect(Inquiry.ofLot(origin, delivery)));
      }
    }
  }

  private static DataStream<SetAside> late(SingleOutputStreamOperator<PublicMenu> published) {
    return published
        .getSideOutput(PublicationFunction.LATE)
        .map((PublicationWord word) -> PublicationRecords.late(word))
        .returns(SetAside.class)
        .uid("late-words")
        .name("Words on days that are closed");
  }

  private static DataStream<SetAside> setAside(ReadableStream<PublicationWord> results) {
    return results
        .unreadable()
        .filter((SetAside aside) -> READ_BY_NO_OTHER_JOB.contains(aside.topic()))
        .uid("unreadable-results")
        .name("What no other job reads");
  }
}
