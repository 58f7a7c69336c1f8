package cn.mingchu.launcher.system;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;

/** Whether what comes in happens now. */
public enum Era {

  /** It happens now: people wait for what is found. */
  PRESENT,

  /**
   * It is sent again: the gateway believes when it arrived. Nobody waits for what is found, and the
   * system never goes on from a checkpoint, so nothing hurries: what is moved is moved in large
   * pieces, which costs less.
   */
  PAST;

  private static final Duration STEP_OF_A_TRACE = Duration.ofMillis(250);
  private static final Duration UNHURRIED_STEP = Duration.ofSeconds(5);
  private static final Duration UNHURRIED_BUFFER = Duration.ofMillis(100);

  /** For Flink, of the kitchen job. */
  Configuration kitchen(Configuration usual) {
    Configuration settings = new Configuration(usual);
    if (this == PAST) {
      settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, UNHURRIED_STEP);
      settings.set(ExecutionOptions.BUFFER_TIMEOUT, UNHURRIED_BUFFER);
    }
    return settings;
  }

  /** For Flink, of the trace job: from lot to lot it takes one checkpoint. */
  Configuration trace(Configuration usual) {
    Configuration settings = kitchen(usual);
    if (this == PRESENT) {
      settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, STEP_OF_A_TRACE);
    }
    return settings;
  }

  /** For the Kafka clients of jobs. */
  Map<String, String> jobClients() {
    return prefixed("kafka.client.", "fetch.min.bytes", "262144", "fetch.max.wait.ms", "200");
  }

  /** For the Kafka clients of the gateway. */
  Map<String, String> gatewayClients() {
    return prefixed(
        "mingchu.gateway.kafka-properties.",
        "linger.ms",
        "20",
        "fetch.min.bytes",
        "262144",
        "fetch.max.wait.ms",
        "100");
  }

  private Map<String, String> prefixed(String prefix, String... keysAndValues) {
    Map<String, String> settings = new HashMap<>();
    for (int i = 0; this == PAST && i < keysAndValues.length; i += 2) {
      settings.put(prefix + keysAndValues[i], keysAndValues[i + 1]);
    }
    return settings;
  }
}
