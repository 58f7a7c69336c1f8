package cn.mingchu.portal.notice;

import static cn.mingchu.portal.Records.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingchu.portal.Records;
import cn.mingchu.portal.TestDatabase;
import cn.mingchu.portal.notice.Receiver.Taken;
import cn.mingchu.portal.settings.NoticeSettings.Channel;
import cn.mingchu.portal.settings.NoticeSettings.Kind;
import cn.mingchu.portal.settings.NoticeSettings.Language;
import cn.mingchu.schemas.event.Alert;
import cn.mingchu.schemas.event.AlertState;
import cn.mingchu.schemas.event.AlertStep;
import cn.mingchu.schemas.event.AlertStepKind;
import cn.mingchu.schemas.event.Severity;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whatever a receiver does, and whenever a portal dies: nothing is lost, and nothing is doubled for
 * who honours the key.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoticeDeliveryIT {

  private static final String SCHOOL = "2151000001";
  private static final String COUNTY = "511702";

  private TestDatabase server;
  private DataSource source;
  private ManualClock wall;

  @BeforeAll
  void start() {
    server = TestDatabase.start();
  }

  @BeforeEach
  void beginAnew() {
    source = TestDatabase.source(server.migrated());
    wall = new ManualClock(NOON);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void sendsWhatCameToPassOnceAndInItsOrder() {
    try (Receiver receiver = Receiver.at(0);
        NoticeDesk desk = desk(receiver)) {
      desk.tell(alert("a", "RAISED ESCALATED CLOSED"));

      assertThat(desk.sendAll()).isEqualTo(3);

      assertThat(news(receiver)).containsExactly("RAISED", "ESCALATED", "CLOSED");
      assertThat(receiver.keys()).hasSize(3);
      assertThat(desk.unsent()).isEmpty();
    }
  }

  @Test
  void signsWhatItSendsSoThatTheReceiverCanCheckIt() {
    try (Receiver receiver = Receiver.at(0);
        NoticeDesk desk = desk(receiver)) {
      desk.tell(alert("a", "RAISED"));
      desk.sendAll();

      Taken taken = receiver.taken().get(0);
      assertThat(taken.timestamp()).isEqualTo(Long.toString(NOON.getEpochSecond()));
      assertThat(taken.signature())
          .isEqualTo(
              "v1="
                  + HexFormat.of()
                      .formatHex(
                          HandMadeHmac.of(taken.timestamp() + "." + taken.body(), Notices.SECRET)));
      assertThat(taken.body()).contains("\"key\":\"" + taken.key() + "\"");
    }
  }

  @Test
  void writesNothingTwiceHoweverOftenAnAlertIsRead() {
    try (Receiver receiver = Receiver.at(0);
        NoticeDesk desk = desk(receiver)) {
      Alert first = alert("a", "RAISED");
      Alert second = alert("a", "RAISED ACKNOWLEDGED CLOSED");

      desk.tell(first);
      desk.sendAll();
      desk.tell(second, alert("b", "RAISED"));
      desk.tell(first, second);
      desk.tell(second, second);
      desk.sendAll();

      assertThat(news(receiver)).containsExactlyInAnyOrder("RAISED", "CLOSED", "RAISED");
      assertThat(receiver.keys()).hasSize(3);
    }
  }

  @Test
  void writesNothingDownOfWhatIsRolledBack() {
    try (Receiver receiver = Receiver.at(0);
        NoticeDesk desk = desk(receiver)) {
      new TransactionTemplate(new JdbcTransactionManager(source))
          .executeWithoutResult(
              status -> {
                desk.tell(alert("a", "RAISED"));
                status.setRollbackOnly();
              });

      assertThat(desk.sendAll()).isZero();
    }
  }

  @Test
  void keepsEverythingWhileTheReceiverIsDown() {
    int port;
    try (Receiver gone = Receiver.at(0)) {
      port = gone.port();
    }
    URI address = URI.create("http://127.0.0.1:" + port + "/hook");
    try (NoticeDesk desk =
        new NoticeDesk(source, Notices.webhook("county", address, COUNTY), wall)) {
      desk.tell(alert("a", "RAISED CLOSED"), alert("b", "RAISED"));

      assertThat(desk.sendAll()).as("what closes it waits for what raised it").isEqualTo(2);
      assertThat(desk.sendAll()).as("not before it has waited").isZero();
      assertThat(desk.errors())
          .allMatch(error -> error.startsWith("UNREACHABLE Connect to http://127.0.0.1:"));
      wall.advance(Duration.ofSeconds(5));
      assertThat(desk.sendAll()).isEqualTo(2);
      wall.advance(Duration.ofSeconds(5));
      assertThat(desk.sendAll()).as("it waits longer the second time").isZero();

      wall.advance(Duration.ofSeconds(5));
      try (Receiver back = Receiver.at(port)) {
        assertThat(desk.sendAll()).isEqualTo(3);
        assertThat(back.keys()).hasSize(3);
        assertThat(back.taken()).hasSize(3);
      }
      assertThat(desk.unsent()).isEmpty();
      assertThat(desk.errors()).isEmpty();
    }
  }

  @Test
  void sendsAgainWithTheSameKeyWhatAReceiverTookTooLongFor() {
    try (Receiver receiver = Receiver.at(0)) {
      isSentAgainBy(receiver, receiver.silent(), "NO_ANSWER no answer within PT3S");
    }
  }

  @ParameterizedTest
  @CsvSource({"400,REFUSED", "404,REFUSED", "429,BUSY", "500,REFUSED", "503,BUSY"})
  void sendsAgainWhatAReceiverRefused(int status, Trouble trouble) {
    try (Receiver receiver = Receiver.at(0)) {
      isSentAgainBy(receiver, Receiver.status(status), trouble + " answered " + status);
    }
  }

  private void isSentAgainBy(Receiver receiver, Receiver.Manner first, String error) {
    try (NoticeDesk desk = desk(receiver)) {
      desk.tell(alert("a", "RAISED"));
      receiver.behaves(first);

      desk.sendAll();
      assertThat(desk.errors()).containsExactly(error);
      receiver.behaves(Receiver.status(204));
      wall.advance(Duration.ofSeconds(5));
      desk.sendAll();

      assertThat(receiver.taken()).hasSize(2);
      assertThat(receiver.keys()).hasSize(1);
      assertThat(desk.unsent()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void followsNoRedirectAndCountsItAsAFailure(int status) {
    try (Receiver inside = Receiver.at(0);
        Receiver receiver = Receiver.at(0);
        NoticeDesk desk = desk(receiver)) {
      desk.tell(alert("a", "RAISED"));
      receiver.behaves(Receiver.redirectsTo(status, inside.address()));

      desk.sendAll();

      assertThat(inside.taken()).isEmpty();
      assertThat(desk.errors()).containsExactly("REFUSED answered " + status);
      assertThat(desk.unsent()).containsExactly("RAISED WAITING 1");
    }
  }

  @Test
  void sendsAgainWhatARobotSaysThatItDidNotTake() {
    try (Receiver robot = Receiver.at(0);
        NoticeDesk desk =
            new NoticeDesk(
                source,
                new Channel(
                    "group",
                    Kind.DINGTALK,
                    URI.create("http://" + robot.place() + "/robot/send?access_token=t"),
                    "SEC-1",
                    COUNTY,
                    Severity.BLUE,
                    Language.ZH,
                    null,
                    null),
                wall)) {
      desk.tell(alert("a", "RAISED"));
      robot.behaves(Receiver.says("{\"errcode\":310000,\"errmsg\":\"sign not match\"}"));

      desk.sendAll();
      assertThat(desk.errors()).containsExactly("REFUSED errcode 310000: sign not match");
      robot.behaves(Receiver.says("{\"errcode\":0,\"errmsg\":\"ok\"}"));
      wall.advance(Duration.ofSeconds(5));
      desk.sendAll();

      assertThat(desk.unsent()).isEmpty();
      assertThat(robot.taken())
          .hasSize(2)
          .allMatch(taken -> taken.address().contains("?access_token=t&timestamp="))
          .allMatch(taken -> taken.body().contains("【黄色】新预警："))
          .extracting(Taken::address)
          .as("signed anew")
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void sendsAgainWithTheSameKeyWhatWasSentByAPortalThatDiedBeforeItNotedThat() {
    try (Receiver receiver = Receiver.at(0)) {
      try (NoticeDesk died = desk(receiver)) {
        died.tell(alert("a", "RAISED"));
        Dispatch taken =
            died.outbox()
                .take("county", wall.instant(), wall.instant().plus(NoticeDesk.LEASE))
                .orElseThrow();
        assertThat(died.carrier().carry(taken, wall.instant())).isEmpty();
      }

      try (NoticeDesk restarted = desk(receiver)) {
        assertThat(restarted.sendAll()).as("the first may still be at it").isZero();
        wall.advance(NoticeDesk.LEASE);
        assertThat(restarted.sendAll()).isEqualTo(1);

        assertThat(receiver.taken()).hasSize(2);
        assertThat(receiver.keys()).hasSize(1);
        assertThat(restarted.unsent()).isEmpty();
      }
    }
  }

  @Test
  void noteOfAFailureThatComesTooLateChangesNothing() {
    try (Receiver receiver = Receiver.at(0);
        NoticeDesk desk = desk(receiver)) {
      desk.tell(alert("a", "RAISED"));
      Dispatch slow = desk.outbox().take("county", NOON, NOON.plus(NoticeDesk.LEASE)).orElseThrow();
      wall.advance(NoticeDesk.LEASE);
      desk.sendAll();

      Objection late = Objection.passing(Trouble.NO_ANSWER, "too late");
      desk.outbox().failed(slow, late, NOON);
      desk.outbox().gaveUp(slow, late);

      assertThat(desk.unsent()).isEmpty();
      assertThat(desk.errors()).isEmpty();
    }
  }

  @Test
  void givesUpAfterSoManyAttemptsSaysWhyAndGoesOnWithTheNext() {
    try (Receiver receiver = Receiver.at(0);
        NoticeDesk desk = desk(receiver)) {
      desk.tell(alert("a", "RAISED CLOSED"));
      receiver.behaves(Receiver.status(500));
      for (int attempt = 1; attempt <= NoticeDesk.WAITS.attempts(); attempt++) {
        wall.advance(NoticeDesk.WAITS.longest());
        desk.courier().sendNext();
      }
      assertThat(desk.unsent()).containsExactly("RAISED DEAD 5", "CLOSED WAITING 0");
      assertThat(desk.errors()).containsExactly("REFUSED answered 500");

      receiver.behaves(Receiver.status(200));
      desk.sendAll();
      assertThat(desk.unsent()).containsExactly("RAISED DEAD 5");

      Taken dead = receiver.taken().get(0);
      assertThat(desk.outbox().again(id(dead), wall.instant())).isTrue();
      assertThat(desk.outbox().again(id(dead), wall.instant())).as("once").isFalse();
      desk.sendAll();
      assertThat(receiver.keys()).hasSize(2);
      assertThat(receiver.taken().get(receiver.taken().size() - 1).key()).isEqualTo(dead.key());
      assertThat(desk.unsent()).isEmpty();
    }
  }

  @Test
  void givesUpWhatKillsWhoeverSendsIt() {
    try (Receiver receiver = Receiver.at(0);
        NoticeDesk desk = desk(receiver)) {
      desk.tell(alert("a", "RAISED"));
      for (int death = 1; death <= NoticeDesk.WAITS.attempts(); death++) {
        assertThat(
                desk.outbox().take("county", wall.instant(), wall.instant().plus(NoticeDesk.LEASE)))
            .isPresent();
        wall.advance(NoticeDesk.LEASE);
      }

      desk.sendAll();

      assertThat(desk.unsent()).containsExactly("RAISED DEAD 6");
      assertThat(desk.errors())
          .containsExactly("NEVER_SAID whoever sent it last never said what became of it");
      assertThat(receiver.taken()).isEmpty();
    }
  }

  @Test
  void sendsTheGravestFirst() {
    try (Receiver receiver = Receiver.at(0);
        NoticeDesk desk = desk(receiver)) {
      desk.tell(
          alert("blue", "RAISED", Severity.BLUE),
          alert("red", "RAISED", Severity.RED),
          alert("orange", "RAISED", Severity.ORANGE));
      desk.sendAll();

      assertThat(receiver.taken())
          .extracting(taken -> taken.body().replaceAll(".*\"alertId\":\"([a-z]+)\".*", "$1"))
          .containsExactly("red", "orange", "blue");
    }
  }

  @Test
  void sharesAChannelWithOtherPortalsWithoutSendingAnythingTwice() throws Exception {
    try (Receiver receiver = Receiver.at(0);
        NoticeDesk one = desk(receiver);
        NoticeDesk other = desk(receiver)) {
      one.tell(
          IntStream.range(0, 60)
              .mapToObj(number -> alert("alert-" + number, "RAISED CLOSED"))
              .toArray(Alert[]::new));

      List<Thread> threads =
          Stream.of(one, other, one, other).map(desk -> new Thread(desk::sendAll)).toList();
      threads.forEach(Thread::start);
      for (Thread thread : threads) {
        thread.join();
      }
      one.sendAll();

      assertThat(receiver.taken()).hasSize(120);
      assertThat(receiver.keys()).hasSize(120);
      assertThat(one.unsent()).isEmpty();
    }
  }

  @Test
  void doesNotFloodANewChannelWithWhatWasBeforeIt() {
    Channel channel = channel("county", COUNTY, Severity.YELLOW);
    Instant since = NOON.plusSeconds(1);

    NoticeDesk.writer(source, List.of(channel), since)
        .stored(List.of(alert("old", "RAISED CLOSED"), alert("older", "RAISED")));

    assertThat(written()).as("what came to pass since").containsExactly("old CLOSED");
  }

  @Test
  void doesNotFloodAChannelThatIsForMoreThanBeforeAndLosesNothingMeanwhile() {
    Alert[] alerts = {
      alert("yellow", "RAISED CLOSED", Severity.YELLOW), alert("red", "RAISED CLOSED", Severity.RED)
    };
    NoticeDesk.writer(source, List.of(channel("c", COUNTY, Severity.RED)), NOON.minusSeconds(60));

    // The alerts were raised at noon and stored after the portal was started with other settings.
    NoticeDesk.writer(source, List.of(channel("c", COUNTY, Severity.YELLOW)), NOON.plusMillis(500))
        .stored(List.of(alerts));

    assertThat(written()).containsExactly("yellow CLOSED", "red RAISED", "red CLOSED");
  }

  @Test
  void doesNotFloodAChannelThatComesBack() {
    Channel channel = channel("c", COUNTY, Severity.YELLOW);
    NoticeDesk.writer(source, List.of(channel), NOON.minusSeconds(60));
    NoticeDesk.writer(source, List.of(), NOON.minusSeconds(30));

    NoticeDesk.writer(source, List.of(channel), NOON.plusMillis(500))
        .stored(List.of(alert("a", "RAISED CLOSED")));

    assertThat(written()).containsExactly("a CLOSED");
  }

  @Test
  void tellsAChannelOfItsRegionAndSeverityAlone() {
    NoticeDesk.writer(
            source,
            List.of(
                channel("county", COUNTY, Severity.ORANGE),
                channel("city", "5117", Severity.RED),
                channel("province", "51", Severity.RED)),
            NOON.minusSeconds(60))
        .stored(
            List.of(
                alert("near", "RAISED", Severity.RED),
                alert("mild", "RAISED", Severity.YELLOW),
                alert("grave", "RAISED", Severity.ORANGE),
                Alert.newBuilder(alert("sibling", "RAISED", Severity.RED))
                    .setRegionCode("511703")
                    .build(),
                Alert.newBuilder(alert("far", "RAISED", Severity.RED))
                    .setRegionCode("510104")
                    .build(),
                Alert.newBuilder(alert("nowhere", "RAISED", Severity.RED))
                    .setRegionCode(null)
                    .build()));

    assertThat(
            new JdbcTemplate(source)
                .queryForList(
                    "select channel || ' ' || alert_id from notice order by sequence",
                    String.class))
        .containsExactly(
            "county near",
            "city near",
            "province near",
            "county grave",
            "city sibling",
            "province sibling",
            "province far",
            "province nowhere");
  }

  @Test
  void refusesAChannelOfARegionThatNobodyKnows() {
    List<Channel> channels = List.of(channel("c", "9999", Severity.RED));

    assertThatThrownBy(() -> NoticeDesk.writer(source, channels, NOON))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "mingchu.portal.notices.channels.c.region must be the code of a region, was 9999");
  }

  /** What closes an alert is for whom it was when it was at its gravest. */
  @Test
  void tellsThatItIsOverWhoeverWasToldThatItBegan() {
    List<AlertStep> steps =
        List.of(
            step(AlertStepKind.RAISED, 0, Severity.YELLOW),
            step(AlertStepKind.SEVERITY_ROSE, 1, Severity.RED),
            step(AlertStepKind.SEVERITY_FELL, 2, Severity.YELLOW),
            step(AlertStepKind.CLOSED, 3, Severity.YELLOW));

    NoticeDesk.writer(source, List.of(channel("c", COUNTY, Severity.RED)), NOON.minusSeconds(60))
        .stored(List.of(Records.alert("a", SCHOOL, COUNTY).setSteps(steps).build()));

    assertThat(written()).containsExactly("a GRAVER", "a CLOSED");
  }

  private List<String> written() {
    return new JdbcTemplate(source)
        .queryForList("select alert_id || ' ' || news from notice order by sequence", String.class);
  }

  private NoticeDesk desk(Receiver receiver) {
    return new NoticeDesk(source, Notices.webhook("county", receiver.address(), COUNTY), wall);
  }

  private static Channel channel(String name, String region, Severity least) {
    return new Channel(
        name,
        Kind.WEBHOOK,
        URI.create("https://receiver.example/"),
        Notices.SECRET,
        region,
        least,
        Language.ZH,
        null,
        null);
  }

  private static List<String> news(Receiver receiver) {
    return receiver.taken().stream()
        .map(taken -> taken.body().replaceAll(".*\"news\":\"([A-Z_]+)\".*", "$1"))
        .toList();
  }

  private static UUID id(Taken taken) {
    return UUID.fromString(Objects.requireNonNull(taken.key()));
  }

  private static Alert alert(String id, String kinds) {
    return alert(id, kinds, Severity.YELLOW);
  }

  private static Alert alert(String id, String kinds, Severity severity) {
    List<AlertStep> steps = new ArrayList<>();
    for (String kind : kinds.split(" ", -1)) {
      steps.add(step(AlertStepKind.valueOf(kind), steps.size(), severity));
    }
    return Records.alert(id, SCHOOL, COUNTY).setSeverity(severity).setSteps(steps).build();
  }

  private static AlertStep step(AlertStepKind kind, int second, Severity severity) {
    return AlertStep.newBuilder(Records.step(kind, NOON.plusSeconds(second), AlertState.NEW, null))
        .setSeverity(severity)
        .build();
  }
}
