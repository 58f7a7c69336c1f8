package cn.mingchu.portal.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
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
                PortalSettings.Access.DEFAULTS,
                PortalSettings.Series.NONE,
                false,
                1));
  }

  @Test
  void readsEveryKey() {
    PortalSettings settings =
        read(
            Map.ofEntries(
                Map.entry("mingchu.portal.kafka.bootstrap-servers", "kafka:9092"),
                Map.entry("mingchu.portal.kafka.schema-registry-url", "http://registry:8081"),
                Map.entry("mingchu.portal.kafka.properties[security.protocol]", "SSL"),
                Map.entry("mingchu.portal.readings.keep", "7d"),
                Map.entry("mingchu.portal.rejects.keep", "20"),
                Map.entry("mingchu.portal.live.pushes-per-second", "2"),
                Map.entry("mingchu.portal.live.heartbeat", "30s"),
                Map.entry("mingchu.portal.live.pages", "10"),
                Map.entry(
                    "mingchu.portal.access.machine-token", "a-token-of-thirty-two-characters"),
                Map.entry(
                    "mingchu.portal.access.dashboard-token", "another-one-of-thirty-two-or-more"),
                Map.entry("mingchu.portal.series.url", "http://influx:8086"),
                Map.entry("mingchu.portal.series.database", "canteens"),
                Map.entry("mingchu.portal.series.username", "portal"),
                Map.entry("mingchu.portal.series.password", "secret"),
                Map.entry("mingchu.portal.series.timeout", "10s"),
                Map.entry("mingchu.portal.access.https", "true"),
                Map.entry("mingchu.portal.access.password-length", "14"),
                Map.entry("mingchu.portal.access.password-kinds", "2"),
                Map.entry("mingchu.portal.access.attempts", "7"),
                Map.entry("mingchu.portal.access.locked-for", "30m"),
                Map.entry("mingchu.portal.access.longest-session", "8h"),
                Map.entry("mingchu.portal.simulated", "true"),
                Map.entry("mingchu.portal.speed", "60")));

    assertThat(settings)
        .isEqualTo(
            new PortalSettings(
                new PortalSettings.Kafka(
                    "kafka:9092", "http://registry:8081", Map.of("security.protocol", "SSL")),
                new PortalSettings.Readings(Duration.ofDays(7)),
                new PortalSettings.Rejects(20),
                new PortalSettings.Live(2, Duration.ofSeconds(30), 10),
                new PortalSettings.Access(
                    "a-token-of-thirty-two-characters",
                    "another-one-of-thirty-two-or-more",
                    true,
                    14,
                    2,
                    7,
                    Duration.ofMinutes(30),
                    Duration.ofHours(8)),
                new PortalSettings.Series(
                    URI.create("http://influx:8086"),
                    "canteens",
                    "portal",
                    "secret",
                    Duration.ofSeconds(10)),
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
        "live.pages|0|mingchu.portal.live.pages must be at least 1, was 0",
        "access.machine-token|short|access.machine-token must have at least 32 characters, had 5",
        "access.password-length|7|access.password-length must be from 8 to 128, was 7",
        "access.password-kinds|5|access.password-kinds must be from 1 to 4, was 5",
        "access.attempts|0|access.attempts must be at least 1, was 0",
        "access.locked-for|0s|access.locked-for must be positive, was PT0S",
        "access.longest-session|0s|access.longest-session must be positive, was PT0S"
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
