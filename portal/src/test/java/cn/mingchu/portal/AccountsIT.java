package cn.mingchu.portal;

import static cn.mingchu.portal.Records.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.mingchu.portal.SmallProvince.Home;
import cn.mingchu.portal.access.Role;
import cn.mingchu.portal.account.NewAccount;
import cn.mingchu.portal.scope.Scope;
import cn.mingchu.schemas.event.ActionKind;
import cn.mingchu.schemas.event.Actor;
import cn.mingchu.schemas.event.AlertAction;
import cn.mingchu.schemas.event.AlertRefusal;
import cn.mingchu.schemas.event.AlertState;
import cn.mingchu.schemas.event.AlertStepKind;
import cn.mingchu.schemas.event.PersonRole;
import cn.mingchu.schemas.event.RefusalReason;
import cn.mingchu.schemas.topic.Topics;
import cn.mingchu.schemas.wire.RecordDecoder;
import cn.mingchu.schemas.wire.UndecodableRecordException;
import cn.mingchu.schemas.wire.WireFormat;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** How people come in, what they do about alerts, and what becomes of whoever may not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Home SCHOOL = SmallProvince.OWN;
  private static final Scope AT_SCHOOL = Scope.school(SCHOOL.schoolId());
  private static final Scope COUNTY = new Scope(Scope.Level.COUNTY, SCHOOL.countyCode());
  private static final String SERIES = "SHOW MEASUREMENTS";
  private static final String ALERT = "/alert/finding-" + SCHOOL.schoolId();

  private final HttpClient stranger = HttpClient.newHttpClient();
  private TestLog kafka;
  private TestDatabase server;
  private JdbcTemplate database;
  private Portal portal;
  private SignedIn official;

  @BeforeAll
  void start(@TempDir Path folder) {
    kafka = TestLog.start(folder);
    server = TestDatabase.start();
    String url = server.migrated();
    database = new JdbcTemplate(TestDatabase.source(url));
    SmallProvince.tell(kafka);
    portal = Portal.start(TestDatabase.properties(url, kafka), Clock.fixed(NOON, ZoneOffset.UTC));
    official = SignedIn.official(portal);
    await().atMost(PATIENCE).until(() -> official.get(ALERT).statusCode() == 200);
  }

  @AfterAll
  void stop() {
    portal.close();
    server.close();
    kafka.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/, /login",
    "/region/511702, /login",
    "/alert/finding-2151000001, /login",
    "/operations, /login",
    "/nowhere, /login"
  })
  void showsAStrangerTheDoor(String path, String door) throws Exception {
    HttpResponse<String> answer = ask(path);

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(door);
  }

  @Test
  void tellsAProgramWithoutATokenThatItNeedsOne() throws Exception {
    HttpResponse<String> answer = ask("/api/findings?scope=region:51");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    assertThat(answer.body()).contains("\"status\":401");
  }

  @Test
  void answersTheServerOfDashboardsForThePersonThatItAsksFor() throws Exception {
    String login = "grafana-" + COUNTY.id();
    portal
        .accounts()
        .open(new NewAccount(login, "李监管", Role.SUPERVISOR, COUNTY), SignedIn.PASSWORD);

    // Let in, and there is no InfluxDB behind this portal.
    HttpResponse<String> answer = askSeries(TestDatabase.DASHBOARD_TOKEN, login, SERIES);
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).isEqualTo("{\"error\":\"mingchu.portal.series.url is not set\"}");
    HttpResponse<String> refused =
        askSeries(TestDatabase.DASHBOARD_TOKEN, login, "DROP DATABASE x");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("{\"error\":\"at 1: expected SELECT");
    assertThat(
            database.queryForList(
                "select subject, status from audit where login = ? order by noted_at", login))
        .extracting(row -> row.get("subject") + " " + row.get("status"))
        .containsExactly("/query SHOW MEASUREMENTS 503", "/query DROP DATABASE x 400");

    assertThat(askSeries(TestDatabase.DASHBOARD_TOKEN, "nobody", SERIES).statusCode())
        .isEqualTo(401);
    assertThat(askSeries(TestDatabase.DASHBOARD_TOKEN, "", SERIES).statusCode()).isEqualTo(401);
    assertThat(askSeries("a-token-that-is-none-of-them-at-all", login, SERIES).statusCode())
        .isEqualTo(401);
    portal.accounts().close(login);
    assertThat(askSeries(TestDatabase.DASHBOARD_TOKEN, login, SERIES).statusCode()).isEqualTo(401);
  }

  @Test
  void letsTheServerOfDashboardsInNowhereElse() throws Exception {
    SignedIn person = SignedIn.as(portal, Role.SUPERVISOR, COUNTY);
    HttpResponse<String> answer =
        stranger.send(
            HttpRequest.newBuilder(address("/api/findings?scope=region:" + COUNTY.id()))
                .header("Authorization", "Bearer " + TestDatabase.DASHBOARD_TOKEN)
                .header("X-Grafana-User", person.login())
                .build(),
            BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(401);
  }

  private HttpResponse<String> askSeries(String token, String login, String question)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address("/query"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "epoch=ms&db=mingchu&q="
                        + URLEncoder.encode(question, StandardCharsets.UTF_8)));
    if (!login.isEmpty()) {
      request.header("X-Grafana-User", login);
    }
    return stranger.send(request.build(), BodyHandlers.ofString());
  }

  @Test
  void sendsAnOpenPageWhoseSessionIsOverToTheDoor() throws Exception {
    HttpResponse<String> answer =
        stranger.send(
            HttpRequest.newBuilder(address("/region/511702/body"))
                .header("HX-Request", "true")
                .build(),
            BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("HX-Refresh")).contains("true");
  }

  @Test
  void comesBackToWhatWasAskedForWhenSignedIn() {
    SignedIn person = SignedIn.as(portal, Role.SUPERVISOR, COUNTY);
    person.post("/", "/logout", Map.of());
    person.get("/region/511702/alerts");

    HttpResponse<String> in = person.signIn(SignedIn.PASSWORD);

    assertThat(in.headers().firstValue("Location").orElse("")).contains("/region/511702/alerts");
  }

  @Test
  void keepsTheSessionInACookieThatNoScriptReads() throws Exception {
    HttpResponse<String> page = ask("/login");

    assertThat(page.headers().allValues("Set-Cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith(SignedIn.COOKIE + "=")
                    .contains("HttpOnly", "SameSite=Lax", "Path=/")
                    .doesNotContain("Secure"));
    assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
  }

  @Test
  void changesTheSessionWhenSomebodySignsIn() throws Exception {
    HttpResponse<String> page = ask("/login");
    String before = page.headers().firstValue("Set-Cookie").orElse("");

    SignedIn person = SignedIn.as(portal, Role.SUPERVISOR, COUNTY);

    assertThat(before).doesNotContain(person.session());
    assertThat(person.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void locksAnAccountAfterFiveWrongPasswordsAndSaysTheSameAsBefore() {
    SignedIn person = SignedIn.as(portal, Role.SUPERVISOR, COUNTY);
    person.post("/", "/logout", Map.of());

    for (int attempt = 0; attempt < 4; attempt++) {
      person.signIn("Wrong-Horse-9");
    }
    assertThat(location(person.signIn(SignedIn.PASSWORD))).doesNotContain("refused");
    person.post("/", "/logout", Map.of());
    for (int attempt = 0; attempt < 5; attempt++) {
      assertThat(location(person.signIn("Wrong-Horse-9"))).endsWith("/login?refused");
    }
    assertThat(location(person.signIn(SignedIn.PASSWORD))).endsWith("/login?refused");

    portal.accounts().reopen(person.login());
    assertThat(location(person.signIn(SignedIn.PASSWORD))).doesNotContain("refused");
  }

  @Test
  void endsASessionAtOnceWhenItsAccountIsClosedOrItsPasswordChanged() {
    SignedIn closed = SignedIn.as(portal, Role.SUPERVISOR, COUNTY);
    SignedIn changed = SignedIn.as(portal, Role.SUPERVISOR, COUNTY);
    assertThat(closed.get("/region/511702").statusCode()).isEqualTo(200);

    portal.accounts().close(closed.login());
    portal.accounts().setPassword(changed.login(), "Another-Horse-7");

    assertThat(location(closed.get("/region/511702"))).endsWith("/login");
    assertThat(location(changed.get("/region/511702"))).endsWith("/login");
    assertThat(location(closed.signIn(SignedIn.PASSWORD))).endsWith("/login?refused");
    assertThat(location(changed.signIn("Another-Horse-7"))).doesNotContain("refused");
  }

  @Test
  void refusesAFormWithoutItsToken() {
    SignedIn person = SignedIn.as(portal, Role.SCHOOL_LEADER, AT_SCHOOL);

    HttpResponse<String> answer =
        person.postWith("foreign", ALERT + "/action", Map.of("kind", "ACKNOWLEDGE", "form", "1"));

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "short-A1 | a password has 12 to 256 characters, this one has 8",
        "alllowercaseletters | a password has some of 3 of these",
        "xZhangsan-123456 | a password does not contain the login"
      })
  void refusesAWeakPasswordAndDoesNotRepeatIt(String password, String objection) {
    NewAccount account = new NewAccount("zhangsan", "张三", Role.SUPERVISOR, COUNTY);

    assertThatThrownBy(() -> portal.accounts().open(account, password))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(objection)
        .hasMessageNotContaining(password);
  }

  @Test
  void refusesALoginThatIsTaken() {
    SignedIn person = SignedIn.as(portal, Role.SUPERVISOR, COUNTY);
    NewAccount again = new NewAccount(person.login(), "李四", Role.AUDITOR, COUNTY);

    assertThatThrownBy(() -> portal.accounts().open(again, SignedIn.PASSWORD))
        .hasMessage("there is an account '%s' already".formatted(person.login()));
  }

  @Test
  void keepsPasswordsAsArgon2idAlone() {
    SignedIn person = SignedIn.as(portal, Role.SUPERVISOR, COUNTY);

    assertThat(
            database.queryForObject(
                "select password_hash from account where login = ?", String.class, person.login()))
        .startsWith("$argon2id$v=19$m=16384,t=2,p=1$");
  }

  @Test
  void letsAnAdministratorGiveNoMoreThanTheyHave() {
    SignedIn administrator = SignedIn.as(portal, Role.ADMINISTRATOR, COUNTY);
    Map<String, String> form =
        Map.of(
            "login",
            "new-leader",
            "name",
            "赵校长",
            "role",
            "SCHOOL_LEADER",
            "password",
            SignedIn.PASSWORD);

    HttpResponse<String> elsewhere =
        administrator.post("/accounts", "/accounts", with(form, "at", "2151000003"));
    HttpResponse<String> above =
        administrator.post(
            "/accounts", "/accounts", with(with(form, "role", "AUDITOR"), "at", "5117"));
    HttpResponse<String> own =
        administrator.post("/accounts", "/accounts", with(form, "at", SCHOOL.schoolId()));

    assertThat(elsewhere.statusCode()).isEqualTo(400);
    assertThat(elsewhere.body()).contains("is not in your part of the province");
    assertThat(above.statusCode()).isEqualTo(400);
    assertThat(location(own)).endsWith("/accounts?opened");
    assertThat(administrator.get("/accounts").body())
        .contains("data-login=\"new-leader\"")
        .doesNotContain("data-login=\"" + official.login() + "\"");
    assertThat(noted(administrator, "ACTED")).anyMatch(deed -> deed.contains("new-leader"));
  }

  @Test
  void letsAnAdministratorCloseAccountsOfTheirPartAndNotTheirOwn() {
    SignedIn administrator = SignedIn.as(portal, Role.ADMINISTRATOR, COUNTY);
    SignedIn leader = SignedIn.as(portal, Role.SCHOOL_LEADER, AT_SCHOOL);

    HttpResponse<String> closed = close(administrator, leader.login());

    assertThat(location(closed)).endsWith("/accounts?closed");
    assertThat(location(leader.get("/"))).endsWith("/login");
    assertThat(close(administrator, official.login()).statusCode()).isEqualTo(404);
    assertThat(close(administrator, administrator.login()).statusCode()).isEqualTo(400);
    assertThat(leader.signIn(SignedIn.PASSWORD).headers().firstValue("Location").orElse(""))
        .endsWith("/login?refused");
  }

  @Test
  void changesAPasswordForWhoeverKnowsTheOldOne() {
    SignedIn person = SignedIn.as(portal, Role.SUPERVISOR, COUNTY);
    Map<String, String> form = Map.of("wanted", "Another-Horse-7", "again", "Another-Horse-7");

    HttpResponse<String> guessed =
        person.post("/password", "/password", with(form, "old", "Wrong-Horse-9"));
    HttpResponse<String> weak =
        person.post(
            "/password",
            "/password",
            Map.of("old", SignedIn.PASSWORD, "wanted", "horse", "again", "horse"));
    HttpResponse<String> changed =
        person.post("/password", "/password", with(form, "old", SignedIn.PASSWORD));

    assertThat(guessed.statusCode()).isEqualTo(400);
    assertThat(guessed.body()).contains("原密码不正确");
    assertThat(weak.body()).contains("新密码不符合要求");
    assertThat(location(changed)).endsWith("/login?changed");
    assertThat(location(person.get("/region/511702"))).endsWith("/login");
    assertThat(location(person.signIn("Another-Horse-7"))).doesNotContain("refused");
  }

  @Test
  void writesWhatSomebodyDoesToTheLogWithWhoTheyAre() {
    SignedIn leader = SignedIn.as(portal, Role.SCHOOL_LEADER, AT_SCHOOL);
    Map<String, String> form = Map.of("kind", "ACT", "form", "one-form", "words", "已换门封");

    HttpResponse<String> first = leader.post(ALERT, ALERT + "/action", form);
    HttpResponse<String> again = leader.post(ALERT, ALERT + "/action", form);

    assertThat(location(first)).endsWith(ALERT + "?sent=ACT");
    List<AlertAction> actions =
        actions().stream().filter(action -> "已换门封".equals(action.getText())).toList();
    assertThat(location(again)).endsWith(ALERT + "?sent=ACT");
    assertThat(actions).hasSize(2);
    assertThat(actions.get(0).getHeader().getEventId())
        .as("a form that is sent twice is one action")
        .isEqualTo(actions.get(1).getHeader().getEventId());
    AlertAction action = actions.get(0);
    assertThat(action.getKind()).isEqualTo(ActionKind.ACT);
    assertThat(action.getDeskId()).isEqualTo(SCHOOL.schoolId());
    assertThat(action.getActor())
        .isEqualTo(new Actor(personId(leader), PersonRole.PRINCIPAL, SCHOOL.schoolId()));
    assertThat(action.getHeader().getIngestTime()).isEqualTo(NOON);
    assertThat(noted(leader, "ACTED")).contains("ACT finding-" + SCHOOL.schoolId());
  }

  @Test
  void takesWordsAsTheEvidenceOfAFix() {
    SignedIn leader = SignedIn.as(portal, Role.SCHOOL_LEADER, AT_SCHOOL);

    leader.post(ALERT, ALERT + "/action", Map.of("kind", "SUBMIT", "form", "2", "words", "温度已稳定"));

    assertThat(actions())
        .filteredOn(action -> "温度已稳定".equals(action.getText()))
        .singleElement()
        .satisfies(
            action ->
                assertThat(action.getEvidence())
                    .singleElement()
                    .asString()
                    .matches("[0-9a-f]{64}"));
  }

  @ParameterizedTest
  @CsvSource({"SUBMIT, '', 400", "COMMENT, ' ', 400", "NONSENSE, x, 400"})
  void asksForWordsAndKeepsWhatWasWritten(String kind, String words, int status) {
    SignedIn leader = SignedIn.as(portal, Role.SCHOOL_LEADER, AT_SCHOOL);

    HttpResponse<String> answer =
        leader.post(ALERT, ALERT + "/action", Map.of("kind", kind, "form", "3", "words", words));

    assertThat(answer.statusCode()).isEqualTo(status);
  }

  @Test
  void refusesWordsThatAreTooLong() {
    SignedIn leader = SignedIn.as(portal, Role.SCHOOL_LEADER, AT_SCHOOL);

    HttpResponse<String> answer =
        leader.post(
            ALERT,
            ALERT + "/action",
            Map.of("kind", "COMMENT", "form", "4", "words", "长".repeat(501)));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("长".repeat(501), "最多 500 字");
  }

  @ParameterizedTest
  @CsvSource({"AUDITOR", "ADMINISTRATOR"})
  void letsWhoeverHandlesNoAlertsOnlyRead(Role role) {
    SignedIn person = SignedIn.as(portal, role, COUNTY);

    HttpResponse<String> page = person.get(ALERT);
    HttpResponse<String> answer =
        person.post(ALERT, ALERT + "/action", Map.of("kind", "ACKNOWLEDGE", "form", "5"));

    assertThat(page.body()).doesNotContain("name=\"kind\"");
    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void showsTheLifeOfAnAlertAndWhyAnActionWasNotTaken() {
    SignedIn leader = SignedIn.as(portal, Role.SCHOOL_LEADER, AT_SCHOOL);
    Home home = SmallProvince.SIBLING;
    String id = "handled-1";
    Actor actor = new Actor(personId(leader), PersonRole.PRINCIPAL, home.schoolId());
    kafka.send(
        Topics.ALERTS,
        List.of(
            Records.alert(id, home.schoolId(), home.countyCode())
                .setRevision(3)
                .setState(AlertState.SUBMITTED)
                .setSteps(
                    List.of(
                        Records.step(AlertStepKind.RAISED, NOON, AlertState.NEW, null),
                        Records.step(AlertStepKind.ACTED, NOON, AlertState.IN_PROGRESS, actor),
                        Records.step(AlertStepKind.SUBMITTED, NOON, AlertState.SUBMITTED, actor)))
                .build()));
    kafka.send(
        Topics.ALERT_REFUSALS,
        List.of(
            AlertRefusal.newBuilder()
                .setActionId(new UUID(5, 5))
                .setRevision(1)
                .setAlertId(id)
                .setDeskId(home.schoolId())
                .setSchoolId(home.schoolId())
                .setReason(RefusalReason.OWN_WORK)
                .setDetail("VERIFY is for somebody else")
                .setActionIngestTime(NOON)
                .build()));

    await()
        .atMost(PATIENCE)
        .until(() -> official.get("/alert/" + id).body().contains("VERIFY is for somebody else"));
    String page = official.get("/alert/" + id).body();
    String list = official.get("/region/511702/alerts?state=SUBMITTED").body();

    assertThat(page)
        .contains("参与处理的人不能核验", "提交整改", "张" + leader.login(), "value=\"VERIFY\"")
        .doesNotContain("??");
    assertThat(list).contains("data-finding=\"" + id + "\"").doesNotContain("finding-2151000001");
    assertThat(official.get("/region/511703/alerts?state=any").body()).doesNotContain(id);
  }

  @ParameterizedTest
  @CsvSource({
    "state=open&severity=YELLOW&level=SCHOOL&clock=RUNNING, true",
    "severity=RED, false",
    "clock=OVERDUE, false",
    "level=PROVINCE, false",
    "state=CLOSED, false"
  })
  void choosesAlerts(String question, boolean isThere) {
    String list = official.get("/school/" + SCHOOL.schoolId() + "/alerts?" + question).body();

    assertThat(list.contains("data-finding=\"finding-" + SCHOOL.schoolId() + "\""))
        .isEqualTo(isThere);
  }

  @Test
  void saysWhichFilterItCannotRead() {
    assertThat(official.get("/region/511702/alerts?severity=PURPLE").statusCode()).isEqualTo(400);
  }

  @Test
  void notesWhoLookedAtWhatAndNobodyCanChangeIt() {
    SignedIn person = SignedIn.as(portal, Role.INSPECTOR, COUNTY);
    person.get("/school/" + SCHOOL.schoolId());
    person.get("/school/" + SCHOOL.schoolId());
    person.get("/school/" + SmallProvince.FAR.schoolId());

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(noted(person, "LOOKED"))
                    .containsExactly(
                        "GET /school/" + SCHOOL.schoolId(),
                        "GET /school/" + SmallProvince.FAR.schoolId()));
    assertThat(noted(person, "SIGNED_IN")).hasSize(1);
    for (String change :
        List.of("update audit set deed = 'x'", "delete from audit", "truncate audit")) {
      assertThatThrownBy(() -> database.execute(change))
          .hasMessageContaining("the table audit is only added to");
    }
  }

  @Test
  void letsPostgresRefuseWhatThePagesForgot() {
    List<String> seen = new ArrayList<>();
    for (Home home : SmallProvince.HOMES) {
      seen.add(asReader(COUNTY, "select count(*) from device where school_id = '%s'", home));
    }
    assertThat(seen).containsExactly("1", "1", "0", "0", "0");
    assertThat(asReader(AT_SCHOOL, "select count(*) from finding", SCHOOL)).isEqualTo("1");
    assertThat(asReader(null, "select count(*) from finding", SCHOOL)).isEqualTo("0");
    assertThatThrownBy(() -> asReader(COUNTY, "select count(*) from account", SCHOOL))
        .hasStackTraceContaining("permission denied");
    assertThatThrownBy(() -> asReader(COUNTY, "delete from finding", SCHOOL))
        .hasStackTraceContaining("permission denied");
  }

  /** What says nothing of any one school; every other table has to be bound. */
  @Test
  void bindsEveryTableThatSaysSomethingOfASchool() {
    assertThat(
            database.queryForList(
                "select c.relname from pg_class c where c.relnamespace = 'portal'::regnamespace"
                    + " and c.relkind in ('r', 'p') and not c.relispartition"
                    + " and not c.relrowsecurity"
                    + " and has_table_privilege('mingchu_pages', c.oid, 'select')",
                String.class))
        .containsExactlyInAnyOrder(
            "rule_setting", "reference_price", "reject_count", "unreadable", "kafka_offset");
  }

  private String asReader(@Nullable Scope node, String sql, Home home) {
    return String.valueOf(
        database.execute(
            (Connection connection) -> {
              connection.setAutoCommit(false);
              try (Statement statement = connection.createStatement()) {
                if (node != null) {
                  statement.execute(
                      "set local mingchu.level = '%s'; set local mingchu.node = '%s'"
                          .formatted(node.level(), node.id()));
                }
                statement.execute("set local role mingchu_pages");
                try (ResultSet rows = statement.executeQuery(sql.formatted(home.schoolId()))) {
                  rows.next();
                  return rows.getString(1);
                }
              } finally {
                connection.rollback();
              }
            }));
  }

  private List<String> noted(SignedIn person, String deed) {
    return database.queryForList(
        "select subject from audit where login = ? and deed = ? order by entry_id",
        String.class,
        person.login(),
        deed);
  }

  private String personId(SignedIn person) {
    return String.valueOf(
        database.queryForObject(
            "select account_id::text from account where login = ?", String.class, person.login()));
  }

  private List<AlertAction> actions() {
    RecordDecoder<AlertAction> decoder = WireFormat.singleObject().decoder(Topics.ALERT_ACTIONS);
    List<AlertAction> actions = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> all =
          consumer.partitionsFor(Topics.ALERT_ACTIONS.name()).stream()
              .map(one -> new TopicPartition(one.topic(), one.partition()))
              .toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      Map<TopicPartition, Long> ends = consumer.endOffsets(all);
      while (all.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
          actions.add(decoder.decode(record.value()));
        }
      }
    } catch (UndecodableRecordException e) {
      throw new IllegalStateException(e);
    }
    return actions;
  }

  private static HttpResponse<String> close(SignedIn administrator, String login) {
    return administrator.post("/accounts", "/accounts/" + login + "/close", Map.of());
  }

  private static Map<String, String> with(Map<String, String> form, String name, String value) {
    Map<String, String> all = new HashMap<>(form);
    all.put(name, value);
    return all;
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private HttpResponse<String> ask(String path) throws IOException, InterruptedException {
    return stranger.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + portal.port() + path);
  }
}
