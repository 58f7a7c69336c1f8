package cn.mingchu.portal.notice;

import static cn.mingchu.portal.Records.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.mingchu.portal.Portal;
import cn.mingchu.portal.Records;
import cn.mingchu.portal.SignedIn;
import cn.mingchu.portal.TestDatabase;
import cn.mingchu.portal.TestLog;
import cn.mingchu.portal.access.Role;
import cn.mingchu.portal.scope.Scope;
import cn.mingchu.schemas.event.Alert;
import cn.mingchu.schemas.event.AlertState;
import cn.mingchu.schemas.event.AlertStep;
import cn.mingchu.schemas.event.AlertStepKind;
import cn.mingchu.schemas.event.SubjectKind;
import cn.mingchu.schemas.topic.Topics;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** From an alert in Kafka to a receiver, by a whole portal. */
class NotificationsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String SCHOOL = "2151000001";
  private static final String COUNTY = "511702";
  private static final Scope PROVINCE = new Scope(Scope.Level.PROVINCE, "51");

  private TestLog kafka;
  private TestDatabase server;
  private String url;

  @BeforeEach
  void start(@TempDir Path folder) {
    kafka = TestLog.start(folder);
    server = TestDatabase.start();
    url = server.migrated();
    kafka.send(Topics.SCHOOLS, List.of(Records.school(SCHOOL, "第一小学")));
    kafka.send(
        Topics.ALERTS,
        List.of(
            alert("before", 1, step(AlertStepKind.RAISED, -60)),
            alert("since", 1, step(AlertStepKind.RAISED, 1))));
  }

  @AfterEach
  void stop() {
    server.close();
    kafka.close();
  }

  @Test
  void sendsWhatAlertsTellAndNothingAgainWhenKafkaIsReadAgain() {
    try (Receiver receiver = Receiver.at(0)) {
      try (Portal portal = portal(receiver)) {
        await().atMost(PATIENCE).until(() -> receiver.keys().size() == 1);
        assertThat(receiver.taken().get(0).body())
            .contains("\"alertId\":\"since\"", "\"news\":\"RAISED\"", "【黄色】新预警：");

        portal.rebuild();
        await().atMost(PATIENCE).until(() -> isProjected());
      }
      try (Portal restarted = portal(receiver)) {
        SignedIn official = SignedIn.official(restarted);
        kafka.send(
            Topics.ALERTS,
            List.of(
                alert("since", 2, step(AlertStepKind.RAISED, 1), step(AlertStepKind.CLOSED, 2))));

        await().atMost(PATIENCE).until(() -> receiver.keys().size() == 2);
        await().atMost(PATIENCE).until(() -> states().equals(List.of("SENT", "SENT")));
        assertThat(receiver.taken()).as("each once").hasSize(2);
        assertThat(official.get("/notifications").body())
            .contains("county", "接口回调", COUNTY)
            .doesNotContain("data-notice", "??", receiver.address().toString());
      }
    }
  }

  @Test
  void callsADishByItsNameInMessagesAndOnPages() {
    String dish = "20260105-lunch-2";
    String named = "番茄炒蛋（2026-01-05 午餐）";
    try (Receiver receiver = Receiver.at(0);
        Portal portal = portal(receiver)) {
      kafka.send(Topics.MEALS, List.of(Records.mealServed("20260105-lunch", SCHOOL, dish, "番茄炒蛋")));
      await().atMost(PATIENCE).until(() -> count("dish") == 1);
      kafka.send(
          Topics.ALERTS,
          List.of(
              Alert.newBuilder(alert("of-a-dish", 1, step(AlertStepKind.RAISED, 1)))
                  .setSubjectKind(SubjectKind.LOT)
                  .setSubjectId("dish:" + dish + '@' + SCHOOL)
                  .build()));
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  receiver.taken().stream()
                      .anyMatch(taken -> taken.body().contains("\"subject\":\"" + named)));

      SignedIn official = SignedIn.official(portal);
      assertThat(official.get("/alert/of-a-dish").body()).contains(named);
      assertThat(official.get("/region/511702/alerts").body()).contains(named);
    }
  }

  private int count(String table) {
    Integer rows =
        new JdbcTemplate(TestDatabase.source(url))
            .queryForObject("select count(*) from " + table, Integer.class);
    return rows == null ? 0 : rows;
  }

  @Test
  void showsWhatItGaveUpAndLetsAnAdministratorSendItAgain() {
    try (Receiver receiver = Receiver.at(0)) {
      receiver.behaves(Receiver.status(500));
      try (Portal portal = portal(receiver)) {
        await().atMost(PATIENCE).until(() -> states().contains("DEAD"));
        int refused = receiver.taken().size();
        SignedIn official = SignedIn.official(portal);
        SignedIn administrator = SignedIn.as(portal, Role.ADMINISTRATOR, PROVINCE);
        SignedIn elsewhere =
            SignedIn.as(portal, Role.ADMINISTRATOR, new Scope(Scope.Level.COUNTY, COUNTY));
        String again = "/notifications/" + receiver.keys().iterator().next() + "/again";

        assertThat(refused).isEqualTo(2);
        assertThat(official.get("/notifications").body())
            .contains("data-state=\"DEAD\"", "answered 500", "接收方拒收了这条通知。", "/alert/since")
            .doesNotContain("/again", "??");
        assertThat(official.post("/notifications", again, Map.of()).statusCode()).isEqualTo(403);
        assertThat(elsewhere.get("/notifications").statusCode()).isEqualTo(404);
        assertThat(elsewhere.post("/accounts", again, Map.of()).statusCode()).isEqualTo(404);
        assertThat(receiver.taken()).hasSize(refused);

        receiver.behaves(Receiver.status(200));
        HttpResponse<String> sent = administrator.post("/notifications", again, Map.of());
        assertThat(sent.headers().firstValue("Location").orElse(""))
            .endsWith("/notifications?again");
        await().atMost(PATIENCE).until(() -> !states().contains("DEAD") && allSent());

        assertThat(receiver.keys()).as("still the same").hasSize(states().size());
        assertThat(administrator.post("/notifications", again, Map.of()).statusCode())
            .isEqualTo(404);
        assertThat(
                new JdbcTemplate(TestDatabase.source(url))
                    .queryForList("select subject from audit where deed = 'ACTED'", String.class))
            .anyMatch(subject -> subject.startsWith("SEND AGAIN "));
        assertThat(seenBy("COUNTY", COUNTY)).isPositive();
        assertThat(seenBy("COUNTY", "511703")).isZero();
        assertThat(seenBy("", "")).isZero();
      }
    }
  }

  /** In two attempts, one soon after the other. */
  private Portal portal(Receiver receiver) {
    String channel = "mingchu.portal.notices.channels[0].";
    Map<String, Object> properties = new HashMap<>(TestDatabase.properties(url, kafka));
    properties.put(channel + "name", "county");
    properties.put(channel + "kind", "webhook");
    properties.put(channel + "address", receiver.address().toString());
    properties.put(channel + "secret", Notices.SECRET);
    properties.put(channel + "region", COUNTY);
    properties.put(channel + "least-severity", "yellow");
    properties.put("mingchu.portal.notices.inside-hosts", receiver.place());
    properties.put("mingchu.portal.notices.attempts", 2);
    properties.put("mingchu.portal.notices.first-wait", "1ms");
    return Portal.start(properties, Clock.fixed(NOON, ZoneOffset.UTC));
  }

  private boolean isProjected() {
    return new JdbcTemplate(TestDatabase.source(url))
        .queryForList("select alert_id from alert", String.class)
        .containsAll(List.of("before", "since"));
  }

  private List<String> states() {
    return new JdbcTemplate(TestDatabase.source(url))
        .queryForList("select state from notice", String.class);
  }

  private boolean allSent() {
    return states().stream().allMatch("SENT"::equals);
  }

  /** How many notices somebody sees who looks with the rights of the pages. */
  private long seenBy(String level, String node) {
    Long seen =
        new JdbcTemplate(TestDatabase.source(url))
            .execute(
                (Connection connection) -> {
                  connection.setAutoCommit(false);
                  try (Statement statement = connection.createStatement()) {
                    statement.execute(
                        "set local mingchu.level = '%s'; set local mingchu.node = '%s'"
                            .formatted(level, node));
                    statement.execute("set local role mingchu_pages");
                    try (ResultSet rows = statement.executeQuery("select count(*) from notice")) {
                      rows.next();
                      return rows.getLong(1);
                    }
                  } finally {
                    connection.rollback();
                  }
                });
    return seen == null ? -1 : seen;
  }

  private static Alert alert(String id, int revision, AlertStep... steps) {
    return Records.alert(id, SCHOOL, COUNTY).setRevision(revision).setSteps(List.of(steps)).build();
  }

  private static AlertStep step(AlertStepKind kind, int seconds) {
    return Records.step(kind, NOON.plusSeconds(seconds), AlertState.NEW, null);
  }
}
