package cn.mingchu.portal.notice;

import static cn.mingchu.portal.Records.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.portal.Records;
import cn.mingchu.portal.TestDatabase;
import cn.mingchu.schemas.event.Alert;
import cn.mingchu.schemas.event.AlertState;
import cn.mingchu.schemas.event.AlertStep;
import cn.mingchu.schemas.event.AlertStepKind;
import cn.mingchu.schemas.event.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is mild is told once a day: all of it, once, and nothing that is grave waits for it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DigestIT {

  private static final String COUNTY = "511702";

  /** From noon to five in the afternoon. */
  private static final Duration TO_FIVE = Duration.ofHours(5);

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
  void tellsOnceADayOfAllThatIsMild() {
    try (Receiver receiver = Receiver.at(0);
        NoticeDesk desk = desk(receiver)) {
      desk.tell(
          alert("a", Severity.YELLOW, "RAISED", "CLOSED"), alert("b", Severity.BLUE, "RAISED"));
      desk.makeDigests();
      assertThat(desk.sendAll()).as("before its hour").isZero();

      wall.advance(TO_FIVE);
      desk.makeDigests();
      desk.sendAll();

      assertThat(receiver.taken()).hasSize(1);
      JsonNode digest = JsonMapper.shared().readTree(receiver.taken().get(0).body());
      assertThat(digest.required("news").asString()).isEqualTo("DIGEST");
      assertThat(digest.required("happenedTime").asString()).isEqualTo("2026-01-05T09:00:00Z");
      assertThat(told(digest)).containsExactly("a RAISED", "a CLOSED", "b RAISED");
      assertThat(digest.required("title").asString())
          .isEqualTo("[Daily digest] Until 01-05 17:00, alerts: 2");
      assertThat(digest.required("text").asString().lines())
          .anyMatch(line -> line.startsWith("- [Yellow] Alert closed: "))
          .anyMatch(line -> line.startsWith("- [Blue] New alert: "));
      assertThat(desk.unsent()).isEmpty();
    }
  }

  @Test
  void neverLetsWhatIsGraveWait() {
    try (Receiver receiver = Receiver.at(0);
        NoticeDesk desk = desk(receiver)) {
      desk.tell(
          alert("red", Severity.RED, "RAISED"),
          alert("orange", Severity.ORANGE, "RAISED", "CLOSED"),
          Records.alert("rising", "2151000001", COUNTY)
              .setSteps(
                  List.of(
                      step(AlertStepKind.RAISED, 0, Severity.YELLOW),
                      step(AlertStepKind.SEVERITY_ROSE, 1, Severity.RED),
                      step(AlertStepKind.SEVERITY_FELL, 2, Severity.YELLOW),
                      step(AlertStepKind.CLOSED, 3, Severity.YELLOW)))
              .build());

      desk.sendAll();

      assertThat(receiver.taken()).hasSize(5);
      assertThat(desk.unsent())
          .as("the beginning of what rose")
          .containsExactly("RAISED GATHERED 0");
    }
  }

  @Test
  void losesAndDoublesNothingWhenItIsReadAndMadeAgain() {
    Alert first = alert("a", Severity.YELLOW, "RAISED");
    Alert second = alert("a", Severity.YELLOW, "RAISED", "CLOSED");
    try (Receiver receiver = Receiver.at(0)) {
      try (NoticeDesk desk = desk(receiver)) {
        desk.tell(first);
        wall.advance(TO_FIVE);
        desk.makeDigests();
      }
      try (NoticeDesk restarted = desk(receiver)) {
        restarted.makeDigests();
        restarted.tell(first, second);
        restarted.makeDigests();
        restarted.sendAll();
        assertThat(restarted.unsent()).containsExactly("CLOSED GATHERED 0");

        wall.advance(Duration.ofDays(1));
        restarted.makeDigests();
        restarted.makeDigests();
        restarted.sendAll();
        assertThat(restarted.unsent()).isEmpty();
      }
      assertThat(receiver.taken())
          .extracting(taken -> told(JsonMapper.shared().readTree(taken.body())))
          .containsExactly(List.of("a RAISED"), List.of("a CLOSED"));
    }
  }

  @Test
  void putsWhatIsStoredJustAfterADigestIntoTheNext() {
    try (Receiver receiver = Receiver.at(0);
        NoticeDesk desk = desk(receiver)) {
      desk.tell(alert("a", Severity.YELLOW, "RAISED"));
      desk.tell(alert("b", Severity.YELLOW, "RAISED"));
      new JdbcTemplate(source).update("update notice set state = 'HIDDEN' where alert_id = 'b'");
      wall.advance(TO_FIVE);
      desk.makeDigests();
      new JdbcTemplate(source).update("update notice set state = 'GATHERED' where alert_id = 'b'");
      desk.makeDigests();
      desk.sendAll();

      wall.advance(Duration.ofDays(1));
      desk.makeDigests();
      desk.sendAll();

      assertThat(receiver.keys()).hasSize(2);
      assertThat(receiver.taken())
          .extracting(taken -> told(JsonMapper.shared().readTree(taken.body())))
          .containsExactly(List.of("a RAISED"), List.of("b RAISED"));
    }
  }

  @Test
  void makesEachDigestOnceThoughSeveralPortalsDo() throws Exception {
    try (Receiver receiver = Receiver.at(0);
        NoticeDesk one = desk(receiver);
        NoticeDesk other = desk(receiver)) {
      one.tell(
          IntStream.range(0, 200)
              .mapToObj(number -> alert("alert-" + number, Severity.BLUE, "RAISED"))
              .toArray(Alert[]::new));
      wall.advance(TO_FIVE);

      List<Thread> threads =
          Stream.of(one, other, one, other).map(desk -> new Thread(desk::makeDigests)).toList();
      threads.forEach(Thread::start);
      for (Thread thread : threads) {
        thread.join();
      }
      one.sendAll();

      assertThat(receiver.taken()).hasSize(1);
      assertThat(told(JsonMapper.shared().readTree(receiver.taken().get(0).body())))
          .hasSize(200)
          .doesNotHaveDuplicates();
      assertThat(one.unsent()).isEmpty();
    }
  }

  @Test
  void sendsADigestAgainWithTheSameKeyAndTheSameContents() {
    try (Receiver receiver = Receiver.at(0);
        NoticeDesk desk = desk(receiver)) {
      desk.tell(alert("a", Severity.YELLOW, "RAISED"));
      wall.advance(TO_FIVE);
      desk.makeDigests();
      receiver.behaves(Receiver.status(500));
      desk.sendAll();
      assertThat(desk.unsent()).containsExactly("DIGEST WAITING 1");

      desk.tell(alert("b", Severity.YELLOW, "RAISED"));
      receiver.behaves(Receiver.status(200));
      wall.advance(Duration.ofSeconds(5));
      desk.makeDigests();
      desk.sendAll();

      assertThat(receiver.taken()).hasSize(2);
      assertThat(receiver.keys()).hasSize(1);
      assertThat(receiver.taken().get(1).body()).isEqualTo(receiver.taken().get(0).body());
    }
  }

  private NoticeDesk desk(Receiver receiver) {
    return new NoticeDesk(source, Notices.withDigest(receiver.address(), COUNTY), wall);
  }

  private static List<String> told(JsonNode digest) {
    return digest
        .required("notices")
        .valueStream()
        .map(one -> one.required("alertId").asString() + " " + one.required("news").asString())
        .toList();
  }

  private static Alert alert(String id, Severity severity, String... kinds) {
    List<AlertStep> steps = new ArrayList<>();
    for (String kind : kinds) {
      steps.add(step(AlertStepKind.valueOf(kind), steps.size(), severity));
    }
    return Records.alert(id, "2151000001", COUNTY).setSeverity(severity).setSteps(steps).build();
  }

  private static AlertStep step(AlertStepKind kind, int second, Severity severity) {
    return AlertStep.newBuilder(Records.step(kind, NOON.plusSeconds(second), AlertState.NEW, null))
        .setSeverity(severity)
        .build();
  }
}
