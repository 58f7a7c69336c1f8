package cn.mingchu.jobs.alert;

import cn.mingchu.jobs.alert.area.AreaSilence;
import cn.mingchu.jobs.alert.course.AlertStatement;
import cn.mingchu.jobs.alert.news.DeskInput;
import cn.mingchu.jobs.rule.Notice;
import cn.mingchu.jobs.rule.RuleOffice;
import cn.mingchu.jobs.runtime.JobConfig;
import cn.mingchu.jobs.runtime.ReadableStream;
import cn.mingchu.jobs.runtime.StrictFlink;
import java.util.Map;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.ParameterTool;

/** Makes alerts of what all jobs find, and follows what people do about them. */
public final class AlertJob {

  /** The job's name in Flink. */
  public static final String NAME = "alert";

  /** The consumer group under which Kafka shows how far the job's last checkpoint is. */
  public static final String GROUP = "mingchu-alert";

  private AlertJob() {}

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
    define(env, AlertSources.of(config.kafka()), AlertSinks.of(config.kafka()), config);
  }

  private static void define(
      StreamExecutionEnvironment env, AlertSources sources, AlertSinks sinks, JobConfig config) {
    ReadableStream<DeskInput> findings =
        ReadableStream.of(
            env, sources.findings(), config.byIngestTime(), AlertTypes.INPUT, "findings");
    ReadableStream<DeskInput> actions =
        ReadableStream.of(
            env, sources.actions(), config.byIngestTime(), AlertTypes.INPUT, "actions");
    ReadableStream<DeskInput> clock =
        ReadableStream.of(env, sources.clock(), config.byIngestTime(), AlertTypes.INPUT, "clock");
    ReadableStream<Notice> settings =
        ReadableStream.ofReferences(env, sources.settings(), AlertTypes.NOTICE, "settings");
    ReadableStream<Notice> calendar =
        ReadableStream.ofReferences(env, sources.calendar(), AlertTypes.NOTICE, "calendar");

    BroadcastStream<Notice> notices =
        settings
            .values()
            .union(calendar.values())
            .broadcast(RuleOffice.SETTINGS, RuleOffice.CALENDAR);

    SingleOutputStreamOperator<AreaSilence> areas =
        findings
            .values()
            .union(clock.values())
            .filter(AreaFunction::concerns)
            .uid("outages-of-schools")
            .name("Outages of schools")
            .keyBy(AreaFunction::county)
            .connect(notices)
            .process(new AreaFunction(sources.first()))
            .returns(AlertTypes.AREA_SILENCE)
            .uid("areas")
            .name("Judge what schools of a county have in common");
    // Their alerts come of these findings as of all others: by their topic.
    areas.sinkTo(sinks.findings()).uid("area-findings").name("Findings of areas");
    SingleOutputStreamOperator<AlertStatement> alerts =
        findings
            .values()
            .union(actions.values(), clock.values(), areas.getSideOutput(AreaFunction.FAR_CAUSES))
            .keyBy(DeskInput::deskId)
            .connect(notices)
            .process(new AlertFunction(sources.first()))
            .returns(AlertTypes.ALERT)
            .uid("desks")
            .name("Keep the alerts of each desk");
    alerts.sinkTo(sinks.alerts()).uid("alerts").name("Alerts");
    alerts
        .getSideOutput(AlertFunction.REFUSALS)
        .sinkTo(sinks.refusals())
        .uid("refusals")
        .name("Refusals");
    // What of the clock's topic cannot be read is set aside by the job that reads it.
    findings
        .unreadable()
        .union(actions.unreadable(), settings.unreadable(), calendar.unreadable())
        .sinkTo(sinks.rejects())
        .uid("rejects")
        .name("Rejects");
  }
}
