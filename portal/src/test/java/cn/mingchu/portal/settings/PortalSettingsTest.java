package cn.mingchu.portal.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingchu.schemas.event.Severity;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ByteArrayResource;

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
                NoticeSettings.NONE,
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
                Map.entry("mingchu.portal.notices.channels[0].name", "county"),
                Map.entry("mingchu.portal.notices.channels[0].kind", "webhook"),
                Map.entry(
                    "mingchu.portal.notices.channels[0].address", "http://10.1.2.3:8000/hook"),
                Map.entry(
                    "mingchu.portal.notices.channels[0].secret",
                    "a-secret-of-thirty-two-characters"),
                Map.entry("mingchu.portal.notices.channels[0].region", "511702"),
                Map.entry("mingchu.portal.notices.channels[0].least-severity", "yellow"),
                Map.entry("mingchu.portal.notices.channels[0].language", "en"),
                Map.entry(
                    "mingchu.portal.notices.hosts",
                    "qyapi.weixin.qq.com:443, oapi.dingtalk.com:443"),
                Map.entry("mingchu.portal.notices.inside-hosts[0]", "10.1.2.3:8000"),
                Map.entry("mingchu.portal.notices.pages", "https://kitchen.example/"),
                Map.entry("mingchu.portal.notices.timeout", "3s"),
                Map.entry("mingchu.portal.notices.attempts", "5"),
                Map.entry("mingchu.portal.notices.first-wait", "1s"),
                Map.entry("mingchu.portal.notices.longest-wait", "10m"),
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
                new NoticeSettings(
                    List.of(
                        new NoticeSettings.Channel(
                            "county",
                            NoticeSettings.Kind.WEBHOOK,
                            URI.create("http://10.1.2.3:8000/hook"),
                            "a-secret-of-thirty-two-characters",
                            "511702",
                            Severity.YELLOW,
                            NoticeSettings.Language.EN)),
                    List.of("qyapi.weixin.qq.com:443", "oapi.dingtalk.com:443"),
                    List.of("10.1.2.3:8000"),
                    URI.create("https://kitchen.example/"),
                    Duration.ofSeconds(3),
                    5,
                    Duration.ofSeconds(1),
                    Duration.ofMinutes(10)),
                true,
                60));
  }

  @Test
  void readsChannelsWithWhatTheyNeedNotSay() {
    NoticeSettings.Channel channel = read(withRobot("", "")).notices().channels().get(0);

    assertThat(channel)
        .isEqualTo(
            new NoticeSettings.Channel(
                "robot",
                NoticeSettings.Kind.WECOM,
                URI.create("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k"),
                null,
                "5117",
                Severity.ORANGE,
                NoticeSettings.Language.ZH));
    assertThat(channel.place()).isEqualTo("qyapi.weixin.qq.com:443");
    assertThat(channel.toString()).doesNotContain("key=k");
  }

  @Test
  void readsTheExampleOfTheDocumentation() throws IOException {
    String text = Files.readString(Path.of("..", "docs", "notifications.md"));
    int begin = text.indexOf("```yaml") + "```yaml".length();
    String yaml = text.substring(begin, text.indexOf("```", begin));
    YamlPropertiesFactoryBean reader = new YamlPropertiesFactoryBean();
    reader.setResources(new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)));
    Map<String, Object> properties = new HashMap<>();
    Objects.requireNonNull(reader.getObject())
        .forEach((key, value) -> properties.put(key.toString(), value));

    NoticeSettings notices = read(properties).notices();

    assertThat(notices.channels())
        .extracting(NoticeSettings.Channel::kind)
        .containsExactly(
            NoticeSettings.Kind.WEBHOOK, NoticeSettings.Kind.WECOM, NoticeSettings.Kind.DINGTALK);
    assertThat(notices.channels().get(0).leastSeverity()).isEqualTo(Severity.YELLOW);
    assertThat(notices.insideHosts()).containsExactly("10.1.2.3:8000");
  }

  @Test
  void refusesAnUnknownKeyOfAChannel() {
    assertThatThrownBy(() -> read(withRobot("least", "RED")))
        .hasStackTraceContaining("mingchu.portal.notices.channels[0].least");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name|A name|channels.name must match [a-z0-9-]{1,40}, was A name",
        "region|' '|channels.robot.region must be the code of a region, was",
        "secret|s|channels.robot.secret must have at least 32 for a webhook, some for dingtalk and"
            + " none for wecom, was 1 characters",
        "kind|dingtalk|none for wecom, was 0 characters",
        "kind|webhook|none for wecom, was 0 characters",
        "address|https://evil.example/|channels.robot.address must be one of hosts or inside-hosts,"
            + " was evil.example:443",
        "address|https://qyapi.weixin.qq.com:444/|hosts or inside-hosts, was qyapi.weixin.qq.com:444",
        "address|http://qyapi.weixin.qq.com:443/|must begin with https:// unless it is one of",
        "address|https://login@qyapi.weixin.qq.com/|must be an address like https://host/path",
        "address|https://2130706433/|hosts or inside-hosts, was 2130706433:443",
        "address|file:///etc/passwd|must be an address like https://host/path"
      })
  void refusesAChannelThatCannotBe(String key, String value, String message) {
    assertThatThrownBy(() -> read(withRobot(key, value))).hasStackTraceContaining(message);
  }

  @Test
  void refusesTwoChannelsOfOneName() {
    Map<String, Object> twice = withRobot("", "");
    withRobot("", "").forEach((key, value) -> twice.put(key.replace("[0]", "[1]"), value));

    assertThatThrownBy(() -> read(twice))
        .hasStackTraceContaining("channels.robot must not come twice, was robot");
  }

  /** A channel with one thing that is otherwise. */
  private static Map<String, Object> withRobot(String key, String value) {
    String channel = "mingchu.portal.notices.channels[0].";
    Map<String, Object> properties = new HashMap<>();
    properties.put("mingchu.portal.notices.hosts", "QYAPI.weixin.qq.com:443");
    properties.put(channel + "name", "robot");
    properties.put(channel + "kind", "wecom");
    properties.put(channel + "address", "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k");
    properties.put(channel + "region", "5117");
    if (!key.isEmpty()) {
      properties.put(channel + key, value);
    }
    return properties;
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
        "notices.hosts|example.com|notices.hosts must be like host:443, was example.com",
        "notices.inside-hosts|h:0|notices.inside-hosts must be like host:443, was h:0",
        "notices.pages|ftp://x|notices.pages must begin with http:// or https://, was ftp://x",
        "notices.timeout|2m|notices.timeout must be from PT0.1S to PT1M, was PT2M",
        "notices.attempts|0|notices.attempts must be from 1 to 1000, was 0",
        "notices.first-wait|0s|notices.first-wait must be at least 1 ms, was PT0S",
        "notices.longest-wait|1s|notices.longest-wait must be at least first-wait, was PT1S",
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
