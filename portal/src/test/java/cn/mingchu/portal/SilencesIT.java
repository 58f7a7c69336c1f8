package cn.mingchu.portal;

import static cn.mingchu.portal.Records.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.mingchu.portal.SmallProvince.Home;
import cn.mingchu.portal.access.Role;
import cn.mingchu.portal.scope.Scope;
import cn.mingchu.schemas.event.AlertRefusal;
import cn.mingchu.schemas.event.RefusalReason;
import cn.mingchu.schemas.topic.Topics;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Somebody wants nobody to be told for a while: what they send, and what others see of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SilencesIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Home SCHOOL = SmallProvince.OWN;
  private static final String ALERT = "/alert/finding-" + SCHOOL.schoolId();
  private static final String PAGE = "/school/" + SCHOOL.schoolId() + "/silences";
  private static final Pattern LIFT = Pattern.compile("/silences/([0-9a-f-]{36})/lift");

  private TestLog kafka;
  private TestDatabase server;
  private Portal portal;
  private SignedIn leader;
  private SignedIn official;

  @BeforeAll
  void start(@TempDir Path folder) {
    kafka = TestLog.start(folder);
    server = TestDatabase.start();
    SmallProvince.tell(kafka);
    portal =
        Portal.start(
            TestDatabase.properties(server.migrated(), kafka), Clock.fixed(NOON, ZoneOffset.UTC));
    official = SignedIn.official(portal);
    leader = SignedIn.as(portal, Role.SCHOOL_LEADER, Scope.school(SCHOOL.schoolId()));
    await().atMost(PATIENCE).until(() -> official.get(ALERT).statusCode() == 200);
  }

  @AfterAll
  void stop() {
    portal.close();
    server.close();
    kafka.close();
  }

  @Test
  void showsWhoSilencesWhatAndWhyUntilItIsLifted() {
    HttpResponse<String> asked = silence(leader, "2", "换压缩机");
    assertThat(asked.statusCode()).isEqualTo(302);
    await().atMost(PATIENCE).until(() -> leader.get(PAGE).body().contains("换压缩机"));

    String page = official.get("/region/" + SCHOOL.countyCode() + "/silences").body();
    assertThat(page).contains("换压缩机", "张" + leader.login(), "静默中").doesNotContain("??");
    assertThat(official.get("/region/511703/silences").body()).doesNotContain("换压缩机");
    Matcher lift = LIFT.matcher(leader.get(PAGE).body());
    assertThat(lift.find()).isTrue();

    assertThat(leader.post(PAGE, PAGE + "/" + lift.group(1) + "/lift", Map.of("form", "9")))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(302);
    await().atMost(PATIENCE).until(() -> leader.get(PAGE).body().contains("已提前解除"));
  }

  @Test
  void showsWhyOneWasNotTaken() {
    silence(official, "168", "全县断网");
    await().atMost(PATIENCE).until(() -> official.get(PAGE).body().contains("全县断网"));
    Matcher lift = LIFT.matcher(official.get(PAGE).body().replaceFirst("(?s).*全县断网", ""));
    assertThat(lift.find()).isTrue();
    kafka.send(
        Topics.ALERT_REFUSALS,
        List.of(
            AlertRefusal.newBuilder()
                .setActionId(UUID.fromString(lift.group(1)))
                .setRevision(1)
                .setAlertId(lift.group(1))
                .setDeskId(SCHOOL.schoolId())
                .setSchoolId(SCHOOL.schoolId())
                .setReason(RefusalReason.TOO_LONG)
                .setDetail("OFFICIAL may silence for PT168H, and no longer")
                .setActionIngestTime(NOON)
                .build()));

    await()
        .atMost(PATIENCE)
        .until(() -> official.get(PAGE).body().contains("OFFICIAL may silence for PT168H"));
    assertThat(leader.get(PAGE).body()).contains("OFFICIAL may silence for PT168H");
  }

  @Test
  void saysOfWhichAlertsNobodyIsSentWord() {
    String id = "silenced-1";
    kafka.send(
        Topics.ALERTS,
        List.of(
            Records.alert(id, SCHOOL.schoolId(), SCHOOL.countyCode())
                .setSilencedBy(new UUID(7, 7).toString())
                .build()));
    await().atMost(PATIENCE).until(() -> official.get("/alert/" + id).statusCode() == 200);

    String list = official.get("/school/" + SCHOOL.schoolId() + "/alerts").body();
    assertThat(list.replaceFirst("(?s).*data-finding=\"" + id + "\"(.*?)</li>.*", "$1"))
        .contains("静默中");
    assertThat(official.get("/alert/" + id).body()).contains(PAGE, "静默中，不通知");
  }

  @Test
  void offersASchoolSomeHoursAndAnOfficeSomeDays() {
    assertThat(leader.get(ALERT).body()).contains("/silence\"", "4 小时").doesNotContain("168 小时");
    assertThat(official.get(ALERT).body()).contains("168 小时");
    SignedIn cook = SignedIn.as(portal, Role.CANTEEN_STAFF, Scope.school(SCHOOL.schoolId()));
    assertThat(cook.get(ALERT).body()).doesNotContain("/silence\"");
  }

  @Test
  void refusesAFormThatSaysNothing() {
    assertThat(silence(leader, "2", " ").statusCode()).isEqualTo(400);
    assertThat(silence(leader, "3", "换压缩机").statusCode()).isEqualTo(400);
    SignedIn auditor =
        SignedIn.as(portal, Role.AUDITOR, new Scope(Scope.Level.COUNTY, SCHOOL.countyCode()));
    assertThat(silence(auditor, "2", "换压缩机").statusCode()).isEqualTo(403);
  }

  private static HttpResponse<String> silence(SignedIn person, String hours, String words) {
    return person.post(
        ALERT, ALERT + "/silence", Map.of("hours", hours, "words", words, "form", "form-" + words));
  }
}
