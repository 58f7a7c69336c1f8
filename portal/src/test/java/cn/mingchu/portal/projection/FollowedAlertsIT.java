package cn.mingchu.portal.projection;

import static cn.mingchu.portal.Records.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.mingchu.portal.Records;
import cn.mingchu.portal.TestDatabase;
import cn.mingchu.portal.TestLog;
import cn.mingchu.portal.notice.NoticeDesk;
import cn.mingchu.schemas.event.Alert;
import cn.mingchu.schemas.event.AlertState;
import cn.mingchu.schemas.event.AlertStep;
import cn.mingchu.schemas.event.AlertStepKind;
import cn.mingchu.schemas.topic.Topics;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What has to be sent of alerts is written down with them, whatever breaks around a commit. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FollowedAlertsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int ALERTS = 600;
  private static final List<AlertStepKind> LIFE =
      List.of(
          AlertStepKind.RAISED,
          AlertStepKind.ACKNOWLEDGED,
          AlertStepKind.ESCALATED,
          AlertStepKind.SUBMITTED,
          AlertStepKind.CLOSED);
  private static final List<String> NEWS = List.of("CLOSED", "ESCALATED", "RAISED");

  private TestLog kafka;
  private TestDatabase server;

  @BeforeAll
  void fillTheLog(@TempDir Path folder) {
    kafka = TestLog.start(folder);
    server = TestDatabase.start();
    List<Alert> told = new ArrayList<>();
    Random random = new Random(11);
    int[] revisions = new int[ALERTS];
    while (told.size() < ALERTS * LIFE.size()) {
      int alert = random.nextInt(ALERTS);
      if (revisions[alert] < LIFE.size()) {
        revisions[alert]++;
        told.add(alert("alert-" + alert, revisions[alert]));
      }
    }
    kafka.send(Topics.ALERTS, told);
  }

  @AfterAll
  void stop() {
    server.close();
    kafka.close();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void writesDownEachOnceWhateverBreaksAroundACommit(long seed) {
    HikariDataSource plain = pool();
    FragileDatabase fragile = new FragileDatabase(plain, seed, 0.5);
    AlertFollower follower = NoticeDesk.writer(fragile);

    try (plain;
        Projector projector = Projector.on(plain, fragile, kafka, changes -> {}, follower)) {
      await().atMost(PATIENCE).until(() -> projector.hasCaughtUp((long) ALERTS * LIFE.size()));

      assertThat(fragile.broken()).isPositive();
      assertThat(written(projector)).containsExactlyInAnyOrderElementsOf(expected());
    }
  }

  @Test
  void writesNothingDownAgainAfterARebuild() {
    HikariDataSource plain = pool();
    try (plain;
        Projector projector =
            Projector.on(plain, plain, kafka, changes -> {}, NoticeDesk.writer(plain))) {
      await().atMost(PATIENCE).until(() -> projector.hasCaughtUp((long) ALERTS * LIFE.size()));
      projector.database().update("update notice set state = 'SENT'");

      projector.projection().rebuild();

      await().atMost(PATIENCE).until(() -> projector.hasCaughtUp((long) ALERTS * LIFE.size()));
      assertThat(written(projector)).containsExactlyInAnyOrderElementsOf(expected());
      assertThat(
              projector.database().queryForList("select distinct state from notice", String.class))
          .containsExactly("SENT");
    }
  }

  private HikariDataSource pool() {
    return Projector.pool(server.migrated());
  }

  private static List<String> written(Projector projector) {
    return projector
        .database()
        .queryForList("select alert_id || ' ' || news from notice", String.class);
  }

  private static List<String> expected() {
    return IntStream.range(0, ALERTS)
        .boxed()
        .flatMap(alert -> NEWS.stream().map(news -> "alert-" + alert + " " + news))
        .toList();
  }

  private static Alert alert(String id, int revision) {
    List<AlertStep> steps = new ArrayList<>();
    for (int step = 0; step < revision; step++) {
      steps.add(Records.step(LIFE.get(step), NOON.plusSeconds(step), AlertState.IN_PROGRESS, null));
    }
    return Records.alert(id, "2151000001", "511702").setRevision(revision).setSteps(steps).build();
  }
}
