package cn.mingchu.portal;

import static cn.mingchu.portal.Records.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.mingchu.portal.SmallProvince.Home;
import cn.mingchu.portal.access.Role;
import cn.mingchu.portal.access.UnboundDatabase;
import cn.mingchu.portal.inspection.Draw;
import cn.mingchu.portal.inspection.DrawList;
import cn.mingchu.portal.scope.Scope;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the draw of a county to what everybody sees of the result. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InspectionsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Home SCHOOL = SmallProvince.OWN;
  private static final Scope COUNTY = new Scope(Scope.Level.COUNTY, SCHOOL.countyCode());
  private static final String PAGE = "/region/" + SCHOOL.countyCode() + "/inspections";
  private static final List<String> ITEMS =
      List.of(
          "STORAGE_UNSEGREGATED",
          "TOOLS_MIXED",
          "SHELF_CLEARANCE",
          "PEST_SEEN",
          "WASTE_BIN_OPEN",
          "WASTE_LEDGER_MISSING",
          "HEALTH_CERT_EXPIRED",
          "TABLEWARE_LAB_FAIL");

  private TestLog kafka;
  private TestDatabase server;
  private ConfigurableApplicationContext context;
  private Portal portal;
  private SignedIn announcer;
  private SignedIn second;
  private final Map<String, SignedIn> inspectors = new HashMap<>();

  /** Another address each time: a page may be shown again for a minute. */
  private int week = 10;

  @BeforeAll
  void start(@TempDir Path folder) {
    kafka = TestLog.start(folder);
    server = TestDatabase.start();
    SmallProvince.tell(kafka);
    context =
        Portal.application(
                Clock.fixed(NOON, ZoneOffset.UTC),
                TestDatabase.properties(server.migrated(), kafka))
            .run();
    portal = new Portal(context);
    announcer = SignedIn.as(portal, Role.SUPERVISOR, COUNTY);
    second = SignedIn.as(portal, Role.SUPERVISOR, COUNTY);
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                owner().sql("select count(*) from school").query(Integer.class).single()
                    == SmallProvince.HOMES.size());
  }

  @AfterAll
  void stop() {
    portal.close();
    server.close();
    kafka.close();
  }

  @Test
  void goesFromTheDrawToWhatEverybodySees() {
    assertThat(announce("2")).isEqualTo("INSPECTORS");
    for (int i = 0; i < 3; i++) {
      SignedIn inspector = SignedIn.as(portal, Role.INSPECTOR, COUNTY);
      inspectors.put(idOf(inspector), inspector);
    }
    SignedIn elsewhere =
        SignedIn.as(portal, Role.INSPECTOR, new Scope(Scope.Level.COUNTY, "511703"));
    String kept = inspectors.keySet().iterator().next();
    SignedIn keptAway = inspector(kept);
    assertThat(keep(keptAway.login(), SmallProvince.COUSIN.schoolId())).isEqualTo("PERSON");
    assertThat(keep(elsewhere.login(), SCHOOL.schoolId())).isEqualTo("PERSON");
    assertThat(keep(keptAway.login(), SCHOOL.schoolId())).isEmpty();
    assertThat(announce("3")).isEqualTo("COUNT");
    assertThat(announce("0")).isEqualTo("COUNT");
    assertThat(announce("2")).isEmpty();

    String draw = owner().sql("select draw_id from inspection_draw").query(String.class).single();
    JsonNode frozen = document(draw);
    assertThat(frozen.get("seed").isNull()).isTrue();
    assertThat(frozen.get("salt").isNull()).isTrue();
    assertThat(announcer.get(PAGE).body())
        .contains(frozen.get("listHash").asString(), frozen.get("commitment").asString())
        .doesNotContain(salt(), "??");
    assertThat(open(announcer, draw, "42")).isEqualTo("SAME_PERSON");
    assertThat(open(second, draw, "4a")).isEqualTo("NUMBER");
    assertThat(open(second, draw, "20260107")).isEmpty();
    assertThatThrownBy(() -> owner().sql("update inspection_draw set number = '7'").update())
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("drawn once");
    assertThatThrownBy(() -> owner().sql("delete from inspection_draw").update())
        .isInstanceOf(DataAccessException.class);

    JsonNode drawn = document(draw);
    assertThat(drawn.get("list")).isEqualTo(frozen.get("list"));
    assertThat(drawn.get("commitment")).isEqualTo(frozen.get("commitment"));
    assertThat(Draw.commitment(drawn.get("salt").asString()))
        .isEqualTo(drawn.get("commitment").asString());
    DrawList list = DrawList.read(drawn.get("list").asString());
    assertThat(list.hash()).isEqualTo(drawn.get("listHash").asString());
    String seed = Draw.seed(list.hash(), drawn.get("salt").asString(), "20260107");
    assertThat(drawn.get("seed").asString()).isEqualTo(seed);
    assertThat(list.inspectors()).containsExactlyInAnyOrderElementsOf(inspectors.keySet());
    List<Draw.Task> tasks = Draw.of(list, seed);
    assertThat(
            owner()
                .sql("select school_id, first_id, second_id from inspection order by place")
                .query(
                    (row, number) ->
                        new Draw.Task(row.getString(1), row.getString(2), row.getString(3)))
                .list())
        .isEqualTo(tasks);
    Draw.Task task =
        tasks.stream()
            .filter(one -> one.schoolId().equals(SCHOOL.schoolId()))
            .findFirst()
            .orElseThrow();
    assertThat(List.of(task.firstId(), task.secondId())).doesNotContain(kept);

    inspect(task, keptAway);
  }

  private void inspect(Draw.Task task, SignedIn stranger) {
    SignedIn leader = SignedIn.as(portal, Role.SCHOOL_LEADER, Scope.school(SCHOOL.schoolId()));
    SignedIn first = inspector(task.firstId());
    SignedIn other = inspector(task.secondId());
    String id =
        owner()
            .sql("select inspection_id from inspection where school_id = :id")
            .param("id", SCHOOL.schoolId())
            .query(String.class)
            .single();
    String form = "/school/" + SCHOOL.schoolId() + "/inspection?inspection=" + id;
    assertThat(first.get(form).body())
        .contains("answer.TOOLS_MIXED", "R45 art. 39")
        .doesNotContain("??");
    assertThat(stranger.get(form).body()).doesNotContain("answer.TOOLS_MIXED");
    assertThat(leader.get(form).statusCode()).isEqualTo(404);
    SignedIn neighbour =
        SignedIn.as(portal, Role.SUPERVISOR, new Scope(Scope.Level.COUNTY, "511703"));
    assertThat(neighbour.get(form).statusCode()).isEqualTo(404);
    assertThat(neighbour.get(PAGE).statusCode()).isEqualTo(404);
    String otherSchool = form.replace(SCHOOL.schoolId(), SmallProvince.COUSIN.schoolId());
    assertThat(neighbour.get(otherSchool).statusCode()).isEqualTo(404);

    Map<String, String> answers = answers();
    assertThat(send(stranger, form, id, "submit", answers).statusCode()).isEqualTo(403);
    answers.remove("answer.PEST_SEEN");
    assertThat(send(first, form, id, "submit", answers).body()).contains("每一项都要选择结果", "生熟刀具混放");
    answers.put("answer.PEST_SEEN", "NOT_APPLICABLE");
    answers.put("note.TOOLS_MIXED", "找王老师，电话13912345678");
    assertThat(send(first, form, id, "submit", answers).body()).contains("请先改掉");
    answers.put("note.TOOLS_MIXED", "生熟刀具混放");
    answers.put("day", "2026-01-06");
    assertThat(send(first, form, id, "submit", answers).body()).contains("日期不对");
    answers.put("day", "2026-01-05");
    assertThat(send(first, form, id, "submit", answers).statusCode()).isEqualTo(302);
    assertThat(published()).doesNotContain("最近一次监督检查");

    assertThat(location(send(first, form, id, "confirm", Map.of()))).contains("SAME_PERSON");
    assertThat(send(stranger, form, id, "confirm", Map.of()).statusCode()).isEqualTo(403);
    assertThat(location(send(other, form, id, "give-back", Map.of()))).doesNotContain("objection");
    assertThat(location(send(other, form, id, "confirm", Map.of()))).contains("CHANGED");
    assertThat(send(first, form, id, "submit", answers).statusCode()).isEqualTo(302);
    assertThat(location(send(other, form, id, "confirm", Map.of()))).doesNotContain("objection");
    assertThat(published()).contains("最近一次监督检查", "检查 7 项，符合 6 项").doesNotContain("生熟刀具混放");
    assertThat(leader.get(form).body()).contains("生熟刀具混放", "检查 7 项，符合 6 项").doesNotContain("??");
    assertThat(leader.get("/school/" + SCHOOL.schoolId() + "/inspections").body())
        .contains("6 / 7")
        .doesNotContain("??");
    assertThat(announcer.get(PAGE + ".csv").body()).contains(SCHOOL.schoolId() + ",已公布,");

    assertThat(location(send(announcer, form, id, "annul", Map.of("reason", " "))))
        .contains("LENGTH");
    assertThat(location(send(announcer, form, id, "annul", Map.of("reason", "检查日填错"))))
        .doesNotContain("objection");
    assertThat(
            owner()
                .sql("select count(*) from public_inspection where school_id = :id")
                .param("id", SCHOOL.schoolId())
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void letsAnAuditorAndAnAdministratorChangeNothing() {
    for (Role role : List.of(Role.AUDITOR, Role.ADMINISTRATOR)) {
      SignedIn person = SignedIn.as(portal, role, COUNTY);
      HttpResponse<String> page = person.get(PAGE);

      assertThat(page.body()).doesNotContain("/inspections/announce", "/inspections/draw\"");
      assertThat(
              person
                  .postWith(
                      SignedIn.token(page.body()),
                      PAGE + "/announce",
                      Map.of("count", "1", "dueDay", "2026-01-31", "numberSource", "x"))
                  .statusCode())
          .isEqualTo(403);
    }
  }

  private static Map<String, String> answers() {
    Map<String, String> answers = new HashMap<>();
    ITEMS.forEach(item -> answers.put("answer." + item, "CONFORMS"));
    answers.put("answer.TOOLS_MIXED", "FAILS");
    answers.put("note.TOOLS_MIXED", "生熟刀具混放");
    answers.put("day", "2026-01-05");
    return answers;
  }

  private HttpResponse<String> send(
      SignedIn person, String form, String id, String deed, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("inspection", id);
    all.put(
        "revision",
        owner()
            .sql(
                "select cast(revision as text) from inspection where cast(inspection_id as text) = :id")
            .param("id", id)
            .query(String.class)
            .single());
    return person.postWith(
        SignedIn.token(person.get(form).body()),
        "/school/" + SCHOOL.schoolId() + "/inspection/" + deed,
        all);
  }

  private SignedIn inspector(String personId) {
    return Objects.requireNonNull(inspectors.get(personId), personId);
  }

  private String announce(String count) {
    return objection(
        announcer.post(
            PAGE,
            PAGE + "/announce",
            Map.of("count", count, "dueDay", "2026-01-31", "numberSource", "福彩双色球 1 月 7 日开奖号码")));
  }

  private String keep(String login, String school) {
    return objection(
        announcer.post(PAGE, PAGE + "/keep", Map.of("login", login, "school", school)));
  }

  private String open(SignedIn person, String draw, String number) {
    return objection(person.post(PAGE, PAGE + "/draw", Map.of("draw", draw, "number", number)));
  }

  private static String objection(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    String where = location(answer);
    return where.contains("objection=") ? where.replaceFirst(".*objection=([A-Z_]+).*", "$1") : "";
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private JsonNode document(String draw) {
    return JsonMapper.shared().readTree(second.get(PAGE + "/draw.json?draw=" + draw).body());
  }

  private String salt() {
    return owner().sql("select salt from inspection_draw").query(String.class).single();
  }

  private String idOf(SignedIn person) {
    return owner()
        .sql("select cast(account_id as text) from account where login = :login")
        .param("login", person.login())
        .query(String.class)
        .single();
  }

  private String published() {
    String address =
        "http://127.0.0.1:%d/public/school/%s?week=2026-01-%s"
            .formatted(portal.port(), SCHOOL.schoolId(), week++);
    try {
      return HttpClient.newHttpClient()
          .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
          .body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private JdbcClient owner() {
    return context.getBean(UnboundDatabase.class).client();
  }
}
