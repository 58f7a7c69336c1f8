package cn.mingchu.portal.notice;

import static cn.mingchu.portal.Records.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingchu.portal.Records;
import cn.mingchu.portal.TestDatabase;
import cn.mingchu.portal.settings.NoticeSettings.Channel;
import cn.mingchu.portal.settings.NoticeSettings.Kind;
import cn.mingchu.portal.settings.NoticeSettings.Language;
import cn.mingchu.portal.settings.RosterSettings;
import cn.mingchu.portal.settings.RosterSettings.Away;
import cn.mingchu.portal.settings.RosterSettings.Days;
import cn.mingchu.portal.settings.RosterSettings.Shift;
import cn.mingchu.schemas.event.Alert;
import cn.mingchu.schemas.event.AlertState;
import cn.mingchu.schemas.event.AlertStep;
import cn.mingchu.schemas.event.AlertStepKind;
import cn.mingchu.schemas.event.Severity;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;

/** An office hears of everything, by whoever is on duty, and of nothing twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficeHearingIT {

  private static final String COUNTY = "511702";
  private static final Instant NIGHT = NOON.plus(Duration.ofHours(8));
  private static final Instant SINCE = NOON.minus(Duration.ofDays(1));
  private static final List<Channel> CHANNELS =
      List.of(channel("day"), channel("night"), channel("fallback"));

  private TestDatabase server;
  private DataSource source;

  @BeforeAll
  void start() {
    server = TestDatabase.start();
  }

  @BeforeEach
  void beginAnew() {
    source = TestDatabase.source(server.migrated());
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void tellsWhoIsOnDutyWhenItIsWrittenDown() {
    store(NOON, roster("511702"), alert("a", "RAISED"));
    store(NIGHT, roster("511702"), alert("b", "RAISED"));

    assertThat(written()).containsExactly("day a RAISED", "night b RAISED");
  }

  @Test
  void tellsAtNightOnlyThatItIsOverWhomItToldByDayThatItBegan() {
    store(NOON, roster("511702"), alert("a", "RAISED"));
    store(NIGHT, roster("511702"), alert("a", "RAISED", "ESCALATED", "CLOSED"));

    assertThat(written())
        .containsExactlyInAnyOrder(
            "day a RAISED", "night a ESCALATED", "night a CLOSED", "day a CLOSED");
  }

  @Test
  void tellsNobodyAgainWhenKafkaIsReadAgainAtAnotherHourOrWithAnotherRoster() {
    store(NOON, roster("511702"), alert("a", "RAISED", "CLOSED"));
    RosterSettings other =
        new RosterSettings(
            "county",
            "511702",
            Severity.BLUE,
            List.of(new Shift(List.of("night"), Days.EVERY_DAY, List.of(), "00:00", "00:00")),
            List.of(),
            List.of("fallback"));
    List<Channel> channels = List.of(channel("night"), channel("fallback"));

    store(NIGHT, roster("511702"), alert("a", "RAISED"), alert("a", "RAISED", "CLOSED"));
    NoticeDesk.writer(source, channels, List.of(other), SINCE, fixed(NIGHT))
        .stored(List.of(alert("a", "RAISED", "CLOSED")));

    assertThat(written()).containsExactly("day a RAISED", "day a CLOSED");
  }

  @Test
  void fallsBackWhereAllAreAway() {
    RosterSettings usual = roster("511702");
    RosterSettings holidays =
        new RosterSettings(
            "county",
            "511702",
            Severity.BLUE,
            usual.shifts(),
            List.of(new Away("day", "2026-01-05", "2026-01-05")),
            List.of("fallback"));

    store(NOON, holidays, alert("a", "RAISED"));

    assertThat(written()).containsExactly("fallback a RAISED");
  }

  @Test
  void hearsOfItsRegionAndSeverityAndNothingFromBeforeItsFirstStart() {
    RosterSettings elsewhere = roster("511703");
    store(NOON, elsewhere, alert("far", "RAISED"));
    NoticeDesk.writer(
            source, CHANNELS, List.of(roster("511702")), NOON.plusMillis(500), fixed(NOON))
        .stored(List.of(alert("old", "RAISED", "CLOSED")));

    assertThat(written()).containsExactly("day old CLOSED");
  }

  @Test
  void refusesAnOfficeOfARegionThatNobodyKnows() {
    assertThatThrownBy(() -> store(NOON, roster("9999"), alert("a", "RAISED")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "mingchu.portal.notices.rosters.county.region must be the code of a region, was 9999");
  }

  private void store(Instant now, RosterSettings roster, Alert... alerts) {
    NoticeDesk.writer(source, CHANNELS, List.of(roster), SINCE, fixed(now)).stored(List.of(alerts));
  }

  private static Clock fixed(Instant now) {
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  private List<String> written() {
    return new JdbcTemplate(source)
        .queryForList(
            "select channel || ' ' || alert_id || ' ' || news from notice order by sequence",
            String.class);
  }

  /** By day and by night, whatever day it is. */
  private static RosterSettings roster(String region) {
    return new RosterSettings(
        "county",
        region,
        Severity.BLUE,
        List.of(
            new Shift(List.of("day"), Days.EVERY_DAY, List.of(), "08:30", "18:00"),
            new Shift(List.of("night"), Days.EVERY_DAY, List.of(), "18:00", "08:30")),
        List.of(),
        List.of("fallback"));
  }

  private static Channel channel(String name) {
    return new Channel(
        name,
        Kind.WEBHOOK,
        URI.create("https://receiver.example/" + name),
        Notices.SECRET,
        "",
        Severity.ORANGE,
        Language.ZH,
        null,
        null);
  }

  private static Alert alert(String id, String... kinds) {
    List<AlertStep> steps = new ArrayList<>();
    Stream.of(kinds)
        .map(AlertStepKind::valueOf)
        .forEach(
            kind ->
                steps.add(
                    Records.step(kind, NOON.plusSeconds(steps.size()), AlertState.NEW, null)));
    return Records.alert(id, "2151000001", COUNTY).setSteps(steps).build();
  }
}
