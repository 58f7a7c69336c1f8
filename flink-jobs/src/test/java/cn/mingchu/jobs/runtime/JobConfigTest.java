package cn.mingchu.jobs.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.mingchu.connectors.kafka.KafkaEdge;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JobConfigTest {

  @Test
  void hasSafeDefaults() {
    assertThat(JobConfig.from("kitchen", Map.of()))
        .isEqualTo(
            new JobConfig(
                new KafkaEdge("127.0.0.1:9092", null, Map.of()),
                Duration.ofSeconds(5),
                Duration.ofSeconds(30)));
  }

  @Test
  void readsEveryKey() {
    assertThat(
            JobConfig.from(
                "kitchen",
                Map.of(
                    "kafka.bootstrap.servers", "a:1,b:2",
                    "kafka.client.security.protocol", "SSL",
                    "schema.registry.url", "http://r:8081",
                    "kitchen.ingest-disorder", "2 s",
                    "kitchen.idle-after", "1 min")))
        .isEqualTo(
            new JobConfig(
                new KafkaEdge("a:1,b:2", "http://r:8081", Map.of("security.protocol", "SSL")),
                Duration.ofSeconds(2),
                Duration.ofMinutes(1)));
  }

  @Test
  void refusesAnUnknownKey() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JobConfig.from("kitchen", Map.of("kitchen.ingest-disoder", "2 s")))
        .withMessage("unknown settings: [kitchen.ingest-disoder]");
  }

  @Test
  void refusesAnIdleTimeOfNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JobConfig.from("kitchen", Map.of("kitchen.idle-after", "0 s")))
        .withMessage("kitchen.idle-after must be positive, was PT0S");
  }
}
