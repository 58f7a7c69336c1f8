package cn.mingchu.jobs.trace;

import cn.mingchu.jobs.runtime.JobConfig;
import cn.mingchu.jobs.trace.drill.DrillPlan;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.util.TimeUtils;

/**
 * The settings of the trace job.
 *
 * @param job those that all jobs have
 * @param drills when a lot is recalled in a drill
 * @param retention how long what nobody touches is remembered
 */
record TraceConfig(JobConfig job, DrillPlan drills, Retention retention) {

  static final ConfigOption<String> DRILL_AT =
      ConfigOptions.key("trace.drill-at")
          .stringType()
          .defaultValue(DrillPlan.USUAL.issuedAt().toString())
          .withDescription("When a lot of each county is recalled in a drill, in Shanghai");

  static final ConfigOption<Duration> DRILL_TOLD_AFTER =
      ConfigOptions.key("trace.drill-told-after")
          .durationType()
          .defaultValue(DrillPlan.USUAL.toldAfter())
          .withDescription("How long after that the result is told, on the same day");

  static final ConfigOption<Integer> DRILL_DAYS =
      ConfigOptions.key("trace.drill-days")
          .intType()
          .defaultValue(DrillPlan.USUAL.drawnFromDays())
          .withDescription("Of the lots of how many days one is drawn");

  static final ConfigOption<Duration> RETENTION =
      ConfigOptions.key("trace.retention")
          .durationType()
          .defaultValue(Retention.USUAL.time())
          .withDescription("How long a lot is remembered that nothing is heard of, at least 30 d");

  /**
   * Reads the settings.
   *
   * @throws IllegalArgumentException if a setting is unknown or wrong, naming it
   */
  static TraceConfig from(Map<String, String> properties) {
    Map<String, String> others = new HashMap<>(properties);
    others.remove(DRILL_AT.key());
    others.remove(DRILL_TOLD_AFTER.key());
    others.remove(DRILL_DAYS.key());
    others.remove(RETENTION.key());
    Configuration settings = Configuration.fromMap(properties);
    return new TraceConfig(
        JobConfig.from(TraceJob.NAME, others),
        new DrillPlan(
            time(settings.get(DRILL_AT)), settings.get(DRILL_TOLD_AFTER), settings.get(DRILL_DAYS)),
        retention(settings.get(RETENTION)));
  }

  private static Retention retention(Duration time) {
    if (time.compareTo(Retention.LEAST) < 0) {
      throw new IllegalArgumentException(
          "%s must be at least %s, was %s"
              .formatted(
                  RETENTION.key(),
                  TimeUtils.formatWithHighestUnit(Retention.LEAST),
                  TimeUtils.formatWithHighestUnit(time)));
    }
    return new Retention(time);
  }

  private static LocalTime time(String text) {
    try {
      return LocalTime.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "%s must be a time such as 02:00, was %s".formatted(DRILL_AT.key(), text), e);
    }
  }
}
