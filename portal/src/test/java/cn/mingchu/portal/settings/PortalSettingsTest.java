package cn.mingchu.portal.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;

class PortalSettingsTest {

  @Test
  void hasSafeDefaults() {
    PortalSettings settings = read(Map.of());

    assertThat(settings)
        .isEqualTo(
            new PortalSettings(
                new PortalSettings.Kafka("127.0.0.1:9092", null, Map.of()),
                new PortalSettings.Readings(Duration.ofDays(2)),
                new PortalSettings.Rejects(1_000),
                new PortalSettings.Live(4, Duration.ofSeconds(15), 5_000),
                false,
                1));
  }

  @Test
  void readsEveryKey() {
    PortalSettings settings =
        read(
            Map.of(
                "mingchu.portal.kafka.bootstrap-servers", "kafka:9092",
                "mingchu.portal.kafka.schema-registry-url", "http://registry:8081",
                "mingchu.portal.kafka.properties[security.protocol]", "SSL",
                "mingchu.portal.readings.keep", "7d",
                "mingchu.portal.rejects.keep", "20",
                "mingchu.portal.live.pushes-per-second", "2",
                "mingchu.portal.live.heartbeat", "30s",
                "mingchu.portal.live.pages", "10",
                "mingchu.portal.simulated", "true",
                "mingchu.portal.speed", "60"));

    assertThat(settings)
        .isEqualTo(
            new PortalSettings(
                new PortalSettings.Kafka(
                    "kafka:9092", "http://registry:8081", Map.of("security.protocol", "SSL")),
                new PortalSettings.Readings(Duration.ofDays(7)),
                new PortalSettings.Rejects(20),
                new PortalSettings.Live(2, Duration.ofSeconds(30), 10),
                true,
                60));
  }

  @Test
  void refusesAnUnknownKey() {
    assertThatThrownBy(() -> read(Map.of("mingchu.portal.live.push-per-second", "2")))
        .hasStackTraceContaining("mingchu.portal.live.push-per-second");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "speed|0|mingchu.portal.speed must be positive, was 0.0",
        "kafka.bootstrap-servers|' '|mingchu.portal.kafka.bootstrap-servers must not be blank, was",
        "readings.keep|6h|mingchu.portal.readings.keep must be at least PT48H, was PT6H",
        "rejects.keep|0|mingchu.portal.rejects.keep must be at least 1, was 0",
        "live.pushes-per-second|0|mingchu.portal.live.pushes-per-second must be from 1 to 50, was 0",
        "live.heartbeat|10ms|mingchu.portal.live.heartbeat must be at least 1 s, was PT0.01S",
        "live.pages|0|mingchu.portal.live.pages must be at least 1, was 0"
      })
  void refusesNonsenseAndNamesIt(String key, String value, String message) {
    assertThatThrownBy(() -> read(Map.of("mingchu.portal." + key, value)))
        .hasStackTraceContaining(message);
  }

  private static PortalSettings read(Map<String, Object> properties) {
    try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("test", properties));
      context.register(Settings.class);
      context.refresh();
      return context.getBean(PortalSettings.class);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(PortalSettings.class)
  static class Settings {}
}
