package cn.mingchu.launcher;

import java.util.ArrayList;
import java.util.List;

/**
 * Command lines of systems that run beside others, as tests do; without time series, which cost a
 * start of InfluxDB and of a job.
 */
public final class AnyPorts {

  private static final List<String> OPTIONS =
      List.of("--port", "--gateway-port", "--kafka-port", "--flink-port", "--mqtt-port");

  private AnyPorts() {}

  /** The command line, and that its system listens on any free ports. */
  public static String[] with(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--influx", "off"));
    OPTIONS.forEach(option -> all.addAll(List.of(option, "0")));
    return all.toArray(String[]::new);
  }
}
