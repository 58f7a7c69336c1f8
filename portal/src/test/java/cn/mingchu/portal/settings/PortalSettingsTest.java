package cn.mingchu.portal.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingchu.schemas.event.Severity;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
                PublicitySettings.DEFAULTS,
                ReportSettings.DEFAULTS,
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
                Map.entry("mingchu.portal.notices.channels[0].digest.at", "17:30"),
                Map.entry("mingchu.portal.notices.channels[0].digest.below", "yellow"),
                Map.entry(
                    "mingchu.portal.notices.hosts",
                    "qyapi.weixin.qq.com:443, oapi.dingtalk.com:443, smtp.example:465"),
                Map.entry("mingchu.portal.notices.channels[1].name", "night"),
                Map.entry("mingchu.portal.notices.channels[1].kind", "mail"),
                Map.entry("mingchu.portal.notices.channels[1].address", "smtps://smtp.example"),
                Map.entry("mingchu.portal.notices.channels[1].secret", "password"),
                Map.entry(
                    "mingchu.portal.notices.channels[1].mail.sender", "canteens@city.example"),
                Map.entry(
                    "mingchu.portal.notices.channels[1].mail.recipients",
                    "one@city.example, two@city.example"),
                Map.entry("mingchu.portal.notices.channels[1].mail.login", "canteens"),
                Map.entry("mingchu.portal.notices.channels[1].mail.starttls", "false"),
                Map.entry("mingchu.portal.notices.channels[2].name", "fallback"),
                Map.entry("mingchu.portal.notices.channels[2].kind", "wecom"),
                Map.entry(
                    "mingchu.portal.notices.channels[2].address",
                    "https://qyapi.weixin.qq.com/send?key=k"),
                Map.entry("mingchu.portal.notices.rosters[0].name", "county-office"),
                Map.entry("mingchu.portal.notices.rosters[0].region", "511702"),
                Map.entry("mingchu.portal.notices.rosters[0].least-severity", "blue"),
                Map.entry("mingchu.portal.notices.rosters[0].shifts[0].channels", "night"),
                Map.entry("mingchu.portal.notices.rosters[0].shifts[0].days", "rest-days"),
                Map.entry("mingchu.portal.notices.rosters[0].shifts[0].weekdays", "monday, sunday"),
                Map.entry("mingchu.portal.notices.rosters[0].shifts[0].from", "18:00"),
                Map.entry("mingchu.portal.notices.rosters[0].shifts[0].to", "08:30"),
                Map.entry("mingchu.portal.notices.rosters[0].away[0].channel", "night"),
                Map.entry("mingchu.portal.notices.rosters[0].away[0].from", "2026-10-01"),
                Map.entry("mingchu.portal.notices.rosters[0].away[0].to", "2026-10-07"),
                Map.entry("mingchu.portal.notices.rosters[0].fallback", "fallback"),
                Map.entry("mingchu.portal.notices.inside-hosts[0]", "10.1.2.3:8000"),
                Map.entry("mingchu.portal.notices.pages", "https://kitchen.example/"),
                Map.entry("mingchu.portal.notices.timeout", "3s"),
                Map.entry("mingchu.portal.notices.attempts", "5"),
                Map.entry("mingchu.portal.notices.first-wait", "1s"),
                Map.entry("mingchu.portal.notices.longest-wait", "10m"),
                Map.entry("mingchu.portal.publicity.address", "https://canteens.city.example"),
                Map.entry(
                    "mingchu.portal.publicity.secret", "a-secret-of-forms-with-32-characters"),
                Map.entry("mingchu.portal.publicity.fresh-for", "30s"),
                Map.entry("mingchu.portal.publicity.answer-within", "12h"),
                Map.entry("mingchu.portal.publicity.keep-original", "7d"),
                Map.entry("mingchu.portal.publicity.posts-per-address", "10"),
                Map.entry("mingchu.portal.publicity.licence", "ODbL"),
                Map.entry("mingchu.portal.publicity.licence-url", "https://licence.example/"),
                Map.entry("mingchu.portal.reports.weekly-at", "07:30"),
                Map.entry("mingchu.portal.reports.ten-days-at", "09:00"),
                Map.entry("mingchu.portal.reports.monthly-at", "23:59"),
                Map.entry("mingchu.portal.reports.look-back", "10d"),
                Map.entry("mingchu.portal.reports.periods", "12"),
                Map.entry("mingchu.portal.reports.least-change", "3"),
                Map.entry("mingchu.portal.reports.least-whole", "50"),
                Map.entry("mingchu.portal.reports.most-changes", "5"),
                Map.entry("mingchu.portal.reports.font", "/fonts/han.ttc"),
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
                            NoticeSettings.Language.EN,
                            null,
                            new NoticeSettings.Digest("17:30", Severity.YELLOW)),
                        new NoticeSettings.Channel(
                            "night",
                            NoticeSettings.Kind.MAIL,
                            URI.create("smtps://smtp.example"),
                            "password",
                            "",
                            Severity.ORANGE,
                            NoticeSettings.Language.ZH,
                            new NoticeSettings.Mail(
                                "canteens@city.example",
                                List.of("one@city.example", "two@city.example"),
                                "canteens",
                                false),
                            null),
                        new NoticeSettings.Channel(
                            "fallback",
                            NoticeSettings.Kind.WECOM,
                            URI.create("https://qyapi.weixin.qq.com/send?key=k"),
                            null,
                            "",
                            Severity.ORANGE,
                            NoticeSettings.Language.ZH,
                            null,
                            null)),
                    List.of(
                        new RosterSettings(
                            "county-office",
                            "511702",
                            Severity.BLUE,
                            List.of(
                                new RosterSettings.Shift(
                                    List.of("night"),
                                    RosterSettings.Days.REST_DAYS,
                                    List.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY),
                                    "18:00",
                                    "08:30")),
                            List.of(new RosterSettings.Away("night", "2026-10-01", "2026-10-07")),
                            List.of("fallback"))),
                    List.of("qyapi.weixin.qq.com:443", "oapi.dingtalk.com:443", "smtp.example:465"),
                    List.of("10.1.2.3:8000"),
                    URI.create("https://kitchen.example/"),
                    Duration.ofSeconds(3),
                    5,
                    Duration.ofSeconds(1),
                    Duration.ofMinutes(10)),
                new PublicitySettings(
                    URI.create("https://canteens.city.example"),
                    "a-secret-of-forms-with-32-characters",
                    Duration.ofSeconds(30),
                    Duration.ofHours(12),
                    Duration.ofDays(7),
                    10,
                    "ODbL",
                    URI.create("https://licence.example/")),
                new ReportSettings(
                    "07:30",
                    "09:00",
                    "23:59",
                    Duration.ofDays(10),
                    12,
                    3,
                    50,
                    5,
                    Path.of("/fonts/han.ttc")),
                true,
                60));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "weekly-at|480|reports.weekly-at must be like \"08:00\", in quotes, was 480",
        "ten-days-at|24:00|reports.ten-days-at must be like \"08:00\", in quotes, was 24:00",
        "monthly-at|8:00|reports.monthly-at must be like \"08:00\", in quotes, was 8:00",
        "look-back|23h|reports.look-back must be at least 1 day, was PT23H",
        "periods|1|reports.periods must be from 2 to 60, was 1",
        "periods|61|reports.periods must be from 2 to 60, was 61",
        "least-change|0|reports.least-change must be from 1 to 100, was 0",
        "least-change|101|reports.least-change must be from 1 to 100, was 101",
        "least-whole|0|reports.least-whole must be at least 1, was 0",
        "most-changes|0|reports.most-changes must be at least 1, was 0"
      })
  void refusesReportsThatCannotBe(String key, String value, String message) {
    assertThatThrownBy(() -> read(Map.of("mingchu.portal.reports." + key, value)))
        .hasStackTraceContaining(message);
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
                NoticeSettings.Language.ZH,
                null,
                null));
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
            NoticeSettings.Kind.WEBHOOK,
            NoticeSettings.Kind.WECOM,
            NoticeSettings.Kind.DINGTALK,
            NoticeSettings.Kind.MAIL,
            NoticeSettings.Kind.WECOM,
            NoticeSettings.Kind.MAIL,
            NoticeSettings.Kind.MAIL);
    assertThat(notices.rosters()).extracting(RosterSettings::name).containsExactly("county-office");
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
        "secret|s|channels.robot.secret must have at least 32 for a webhook, some for dingtalk, none"
            + " for wecom and some for mail with a login, was 1 characters",
        "kind|dingtalk|some for mail with a login, was 0 characters",
        "kind|webhook|some for mail with a login, was 0 characters",
        "address|https://evil.example/|channels.robot.address must be one of hosts or inside-hosts,"
            + " was evil.example:443",
        "address|https://qyapi.weixin.qq.com:444/|hosts or inside-hosts, was qyapi.weixin.qq.com:444",
        "address|http://qyapi.weixin.qq.com:443/|must begin with https:// unless it is one of",
        "address|https://login@qyapi.weixin.qq.com/|must be an address like https://host/path",
        "address|https://2130706433/|hosts or inside-hosts, was 2130706433:443",
        "address|file:///etc/passwd|must be an address like https://host/path",
        "digest.at|1020|channels.digest.at must be like \"17:00\", in quotes, was 1020",
        "digest.below|red|channels.digest.below must be yellow or orange, was RED",
        "digest.below|blue|channels.digest.below must be yellow or orange, was BLUE"
      })
  void refusesAChannelThatCannotBe(String key, String value, String message) {
    assertThatThrownBy(() -> read(withRobot(key, value))).hasStackTraceContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "address|https://smtp.example:465|must be an address like smtps://host:465",
        "address|smtps://smtp.example:465/path|must be an address like smtps://host:465",
        "address|smtps://login@smtp.example|must be an address like smtps://host:465",
        "address|smtps://smtp.example:25|hosts or inside-hosts, was smtp.example:25",
        "mail.starttls|false|or have starttls, unless it is one of inside-hosts, was smtp.example:587",
        "mail.login|canteens|some for mail with a login, was 0 characters",
        "secret|password|some for mail with a login, was 8 characters",
        "mail.sender|nobody|channels.mail.sender must be like name@example.com, was nobody",
        "mail.recipients|a@b.example,a@b.example|must be from 1 to 100, each once, was 2",
        "mail.recipients|a b@b.example|recipients must be like name@example.com, was a b@b.example",
        "mail.recipients||channels.mail.recipients must be from 1 to 100, each once, was 0",
        "mail.cc|a@b.example|nobody knows the setting mingchu.portal.notices.channels[0].mail.cc"
      })
  void refusesMailThatCannotBe(String key, @Nullable String value, String message) {
    Map<String, Object> properties = withMail("smtp://smtp.example");
    properties.put("mingchu.portal.notices.channels[0]." + key, value == null ? "" : value);

    assertThatThrownBy(() -> read(properties)).hasStackTraceContaining(message);
  }

  @Test
  void readsMailWithAndWithoutTls() {
    Map<String, Object> inside = withMail("smtp://10.1.2.3:25");
    inside.put("mingchu.portal.notices.inside-hosts", "10.1.2.3:25");
    inside.put("mingchu.portal.notices.channels[0].mail.starttls", "false");

    assertThat(read(withMail("smtp://smtp.example")).notices().channels().get(0).isTls()).isTrue();
    assertThat(read(withMail("smtps://smtp.example")).notices().channels().get(0).place())
        .isEqualTo("smtp.example:465");
    assertThat(read(inside).notices().channels().get(0).isTls()).isFalse();
  }

  @Test
  void refusesToShowAPasswordWithoutTls() {
    Map<String, Object> inside = withMail("smtp://10.1.2.3:25");
    inside.put("mingchu.portal.notices.inside-hosts", "10.1.2.3:25");
    inside.put("mingchu.portal.notices.channels[0].mail.starttls", "false");
    inside.put("mingchu.portal.notices.channels[0].mail.login", "canteens");
    inside.put("mingchu.portal.notices.channels[0].secret", "password");

    assertThatThrownBy(() -> read(inside))
        .hasStackTraceContaining("channels.office-mail.mail.login must not be sent without TLS");
  }

  private static Map<String, Object> withMail(String address) {
    String channel = "mingchu.portal.notices.channels[0].";
    Map<String, Object> properties = new HashMap<>();
    properties.put("mingchu.portal.notices.hosts", "smtp.example:587, smtp.example:465");
    properties.put(channel + "name", "office-mail");
    properties.put(channel + "kind", "mail");
    properties.put(channel + "address", address);
    properties.put(channel + "region", "5117");
    properties.put(channel + "mail.sender", "canteens@city.example");
    properties.put(channel + "mail.recipients", "one@city.example, two@city.example");
    return properties;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "channels[0].region|5117|channels.robot.region must not be set, as a roster with the channel"
            + " says it, was 5117",
        "rosters[0].name|An office|rosters.name must match [a-z0-9-]{1,40}, was An office",
        "rosters[0].region||rosters.office.region must be the code of a region",
        "rosters[0].fallback||rosters.office.fallback must name one channel at least",
        "rosters[0].fallback|nobody|rosters.office must name channels that there are, was nobody",
        "rosters[0].shifts[0].channels||rosters.shifts.channels must name one at least",
        "rosters[0].shifts[0].from|24:00|rosters.shifts.from must be like \"18:00\", in quotes",
        "rosters[0].shifts[0].to|1080|rosters.shifts.to must be like \"18:00\", in quotes",
        "rosters[0].shifts[0].weekday|monday|nobody knows the setting mingchu.portal.notices"
            + ".rosters[0].shifts[0].weekday",
        "rosters[0].away[0].to|2026-09-30|rosters.away.to must not be before 2026-10-01",
        "rosters[0].away[0].to|next week|rosters.away.to must be like \"2026-10-01\", in quotes",
        "rosters[0].away[0].channel|rest|rosters.office.away must name a channel of a shift, and"
            + " none of fallback, was rest"
      })
  void refusesARosterThatCannotBe(String key, @Nullable String value, String message) {
    Map<String, Object> properties = new HashMap<>();
    for (int channel = 0; channel < 2; channel++) {
      String of = "mingchu.portal.notices.channels[" + channel + "].";
      withRobot("", "")
          .forEach(
              (one, said) -> properties.put(one.replace("channels[0].", of.substring(23)), said));
      properties.remove(of + "region");
    }
    String roster = "mingchu.portal.notices.rosters[0].";
    properties.put("mingchu.portal.notices.channels[1].name", "rest");
    properties.put(roster + "name", "office");
    properties.put(roster + "region", "511702");
    properties.put(roster + "shifts[0].channels", "robot");
    properties.put(roster + "shifts[0].from", "08:00");
    properties.put(roster + "shifts[0].to", "08:00");
    properties.put(roster + "away[0].channel", "robot");
    properties.put(roster + "away[0].from", "2026-10-01");
    properties.put(roster + "away[0].to", "2026-10-07");
    properties.put(roster + "fallback", "rest");
    assertThat(read(properties).notices().rosters()).hasSize(1);

    properties.put("mingchu.portal.notices." + key, value == null ? "" : value);

    assertThatThrownBy(() -> read(properties)).hasStackTraceContaining(message);
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
    if (key.equals("digest.below")) {
      properties.put(channel + "digest.at", "17:00");
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
        "access.longest-session|0s|access.longest-session must be positive, was PT0S",
        "publicity.address|ftp://x|publicity.address must begin with http:// or https://, was ftp://x",
        "publicity.secret|short|publicity.secret must have at least 32 characters, had 5",
        "publicity.fresh-for|0s|publicity.fresh-for must be from 1 s to 1 h, was PT0S",
        "publicity.fresh-for|2h|publicity.fresh-for must be from 1 s to 1 h, was PT2H",
        "publicity.answer-within|0s|publicity.answer-within must be positive, was PT0S",
        "publicity.keep-original|0s|publicity.keep-original must be positive, was PT0S",
        "publicity.posts-per-address|0|publicity.posts-per-address must be at least 1, was 0",
        "publicity.licence-url|x|publicity.licence-url must begin with http:// or https://, was x"
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
      context.register(Settings.class, KnownKeys.class);
      context.refresh();
      return context.getBean(PortalSettings.class);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(PortalSettings.class)
  static class Settings {}
}
