package cn.mingchu.jobs.duty;

import cn.mingchu.connectors.kafka.SetAside;
import cn.mingchu.jobs.duty.book.DayOfDuties;
import cn.mingchu.jobs.duty.paper.DutyInput;
import cn.mingchu.jobs.rule.Notice;
import cn.mingchu.jobs.rule.RuleOffice;
import cn.mingchu.jobs.runtime.JobConfig;
import cn.mingchu.jobs.runtime.ReadableStream;
import cn.mingchu.jobs.runtime.StrictFlink;
import java.util.Map;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.ParameterTool;

/** Judges what the people of each canteen had to do, and what of it they did. */
public final class DutyJob {

  /** The job's name in Flink. */
  public static final String NAME = "duty";

  /** The consumer group under which Kafka shows how far the job's last checkpoint is. */
  public static final String GROUP = "mingchu-duty";

  private DutyJob() {}

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
    define(env, DutySources.of(config.kafka()), DutySinks.of(config.kafka()), config);
  }

  private static void define(
      StreamExecutionEnvironment env, DutySources sources, DutySinks sinks, JobConfig config) {
    ReadableStream<DutyInput> records =
        ReadableStream.of(
            env, sources.records(), config.byIngestTime(), DutyTypes.INPUT, "duty-records");
    ReadableStream<DutyInput> menus =
        ReadableStream.of(env, sources.menus(), config.byIngestTime(), DutyTypes.INPUT, "menus");
    ReadableStream<DutyInput> meals =
        ReadableStream.of(env, sources.meals(), config.byIngestTime(), DutyTypes.INPUT, "meals");
    ReadableStream<DutyInput> registers =
        ReadableStream.of(
            env, sources.registers(), config.byIngestTime(), DutyTypes.INPUT, "registers");
    ReadableStream<Notice> settings =
        ReadableStream.ofReferences(env, sources.settings(), DutyTypes.NOTICE, "settings");
    ReadableStream<Notice> calendar =
        ReadableStream.ofReferences(env, sources.calendar(), DutyTypes.NOTICE, "calendar");

    SingleOutputStreamOperator<DayOfDuties> days =
        records
            .values()
            .union(menus.values(), meals.values(), registers.values())
            .keyBy(DutyInput::schoolId)
            .connect(
                settings
                    .values()
                    .union(calendar.values())
                    .broadcast(RuleOffice.SETTINGS, RuleOffice.CALENDAR))
            .process(new DutyFunction(sources.first()))
            .returns(DutyTypes.DAY)
            .uid("duties")
            .name("Judge the duties of each canteen");
    days.sinkTo(sinks.days()).uid("duty-days").name("Days of duties");
    days.getSideOutput(DutyFunction.FINDINGS)
        .sinkTo(sinks.findings())
        .uid("findings")
        .name("Findings");
    late(days)
        .union(
            records.unreadable(),
            menus.unreadable(),
            meals.unreadable(),
            registers.unreadable(),
            settings.unreadable(),
            calendar.unreadable())
        .sinkTo(sinks.rejects())
        .uid("rejects")
        .name("Rejects");
  }

  private static DataStream<SetAside> late(SingleOutputStreamOperator<DayOfDuties> days) {
    return days.getSideOutput(DutyFunction.LATE)
        .map((DutyInput input) -> DutyRecords.late(input))
        .returns(SetAside.class)
        .uid("late-records")
        .name("Records of days that are closed");
  }
}
