package cn.mingchu.jobs.series;

import cn.mingchu.connectors.influxdb.InfluxEdge;
import cn.mingchu.jobs.runtime.JobConfig;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.configuration.Configuration;

/**
 * The settings of the series job.
 *
 * @param job those that all jobs have
 * @param influx where the points go
 */
record SeriesConfig(JobConfig job, InfluxEdge influx) {

  static final ConfigOption<String> URL =
      ConfigOptions.key("series.influx.url")
          .stringType()
          .defaultValue("http://127.0.0.1:8086")
          .withDescription("Where InfluxDB is");

  static final ConfigOption<String> DATABASE =
      ConfigOptions.key("series.influx.database")
          .stringType()
          .defaultValue("mingchu")
          .withDescription("The database, as mingchu influx init has made it");

  static final ConfigOption<String> USER =
      ConfigOptions.key("series.influx.user")
          .stringType()
          .noDefaultValue()
          .withDescription("A user who may write; none: InfluxDB asks for none");

  static final ConfigOption<String> PASSWORD_FILE =
      ConfigOptions.key("series.influx.password-file")
          .stringType()
          .noDefaultValue()
          .withDescription("A file on each TaskManager whose first line is the user's password");

  /**
   * Reads the settings.
   *
   * @throws IllegalArgumentException if a setting is unknown or wrong, naming it
   */
  static SeriesConfig from(Map<String, String> properties) {
    Map<String, String> others = new HashMap<>(properties);
    List.of(URL, DATABASE, USER, PASSWORD_FILE).forEach(option -> others.remove(option.key()));
    Configuration settings = Configuration.fromMap(properties);
    return new SeriesConfig(
        JobConfig.from(SeriesJob.NAME, others),
        new InfluxEdge(
            settings.get(URL),
            settings.get(DATABASE),
            settings.getOptional(USER).orElse(null),
            settings.getOptional(PASSWORD_FILE).orElse(null)));
  }
}
