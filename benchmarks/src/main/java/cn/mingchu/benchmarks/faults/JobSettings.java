package cn.mingchu.benchmarks.faults;

import java.util.Map;

/** What a job is told whose broker dies. */
final class JobSettings {

  private JobSettings() {}

  static Map<String, String> of(String bootstrapServers) {
    return Map.of(
        "kafka.bootstrap.servers",
        bootstrapServers,
        "kafka.client.reconnect.backoff.max.ms",
        "200");
  }
}
