package cn.mingchu.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;

class GatewaySettingsTest {

  @Test
  void hasSafeDefaults() {
    assertThat(settings(Map.of()))
        .isEqualTo(
            new GatewaySettings(
                "127.0.0.1:9092",
                Map.of(),
                null,
                Path.of("data/gateway"),
                Path.of("data/keys.json"),
                Duration.ofSeconds(5),
                new GatewaySettings.TopicSettings(true, (short) 1, 1),
                new GatewaySettings.LimitSettings(
                    1_000, 10_000, 5 * 1024 * 1024, 64 * 1024 * 1024, 50_000),
                new GatewaySettings.MqttSettings(null, "5", "mingchu-gateway", null, null, null)));
  }

  @Test
  void readsEveryKey() {
    Map<String, Object> written = new HashMap<>();
    written.put("bootstrap-servers", "kafka:9092");
    written.put("kafka-properties.security.protocol", "SASL_SSL");
    written.put("schema-registry-url", "http://registry:8081");
    written.put("data-dir", "/d");
    written.put("keys-file", "/k.json");
    written.put("heartbeat", "2s");
    written.put("topics.create", "false");
    written.put("topics.replication-factor", "3");
    written.put("topics.partition-factor", "4");
    written.put("limits.events-per-second", "1");
    written.put("limits.burst", "2");
    written.put("limits.body-bytes", "3");
    written.put("limits.body-memory-bytes", "4");
    written.put("limits.open-events", "5");
    written.put("mqtt.uri", "mqtts://mqtt:8883");
    written.put("mqtt.version", "3.1.1");
    written.put("mqtt.client-id", "g1");
    written.put("mqtt.username", "u");
    written.put("mqtt.password", "p");
    written.put("mqtt.share-group", "s");

    assertThat(settings(written))
        .isEqualTo(
            new GatewaySettings(
                "kafka:9092",
                Map.of("security.protocol", "SASL_SSL"),
                "http://registry:8081",
                Path.of("/d"),
                Path.of("/k.json"),
                Duration.ofSeconds(2),
                new GatewaySettings.TopicSettings(false, (short) 3, 4),
                new GatewaySettings.LimitSettings(1, 2, 3, 4, 5),
                new GatewaySettings.MqttSettings(
                    URI.create("mqtts://mqtt:8883"), "3.1.1", "g1", "u", "p", "s")));
  }

  @Test
  void refusesAnUnknownKey() {
    assertThatThrownBy(() -> settings(Map.of("limits.events-per-minute", "1")))
        .rootCause()
        .hasMessageContaining("limits.events-per-minute");
  }

  @Test
  void refusesNonsense() {
    assertThatThrownBy(() -> settings(Map.of("limits.burst", "0")))
        .rootCause()
        .hasMessage("limits.burst must be at least 1, was 0");
    assertThatThrownBy(() -> settings(Map.of("heartbeat", "0s")))
        .rootCause()
        .hasMessage("heartbeat must be positive, was PT0S");
    assertThatThrownBy(() -> settings(Map.of("mqtt.version", "4")))
        .rootCause()
        .hasMessage("mqtt.version must be 5 or 3.1.1, was 4");
    assertThatThrownBy(() -> settings(Map.of("mqtt.uri", "tcp://mqtt:1883")))
        .rootCause()
        .hasMessage("mqtt.uri must start with mqtt:// or mqtts://, was tcp://mqtt:1883");
  }

  @Test
  void doesNotTellPasswords() {
    GatewaySettings settings =
        settings(
            Map.of("mqtt.password", "secret", "kafka-properties.ssl.keystore.password", "secret"));

    assertThat(settings.toString()).doesNotContain("secret");
  }

  private static GatewaySettings settings(Map<String, Object> written) {
    Map<String, Object> properties = new HashMap<>();
    written.forEach((name, value) -> properties.put("mingchu.gateway." + name, value));
    try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("test", properties));
      context.register(Bound.class);
      context.refresh();
      return context.getBean(GatewaySettings.class);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(GatewaySettings.class)
  static class Bound {}
}
