package cn.mingchu.portal;

import static cn.mingchu.portal.Records.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.mingchu.portal.SmallProvince.Home;
import cn.mingchu.portal.access.Role;
import cn.mingchu.portal.scope.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address that the portal has, asked for by everybody about everything: nobody sees what is
 * not theirs, and nobody is refused what is.
 *
 * <p>Where things are it knows from {@link SmallProvince}, and not from the portal. A part of it in
 * the build; with {@code -Pproof} every role and every verb.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IsolationIT {

  private static final boolean WHOLE = Long.getLong("proof.seeds", 0) >= 1_000;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Addresses whose answer is no matter of where somebody is. */
  private static final List<String> FOR_ALL =
      List.of("/", "/standing", "/trace", "/login", "/password");

  /** Where everybody is shown what is published, and nothing else. */
  private static final String PUBLIC = "/public";

  /** Where dashboards ask. */
  private static final String SERIES = "/query";

  /** Addresses that only those have who see the whole province. */
  private static final List<String> FOR_THE_PROVINCE =
      List.of(
          "/operations",
          "/operations/body",
          "/notifications",
          "/notifications/body",
          "/outbreak",
          "/api/trace/scores");

  /** Somebody who asks; {@code node} is null for somebody who has not signed in. */
  private record Asker(
      String who, @Nullable Role role, HttpClient browser, @Nullable Scope node, String header) {

    boolean sees(Home home) {
      return node != null && home.isIn(node);
    }

    boolean sees(String region) {
      return node != null
          && node.level() != Scope.Level.SCHOOL
          && (node.level() == Scope.Level.PROVINCE || region.startsWith(node.id()));
    }
  }

  /** An address about something, and whether somebody may have it. */
  private record Question(String verb, String address, boolean allowed) {}

  private record Answer(int status, String body) {}

  private final List<Asker> askers = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();
  private final AtomicInteger asked = new AtomicInteger();
  private TestLog kafka;
  private TestDatabase database;
  private ConfigurableApplicationContext context;
  private Portal portal;

  @BeforeAll
  void start(@TempDir Path folder) {
    kafka = TestLog.start(folder);
    database = TestDatabase.start();
    SmallProvince.tell(kafka);
    Map<String, Object> properties = TestDatabase.properties(database.migrated(), kafka);
    context = Portal.application(Clock.fixed(NOON, ZoneOffset.UTC), properties).run();
    portal = new Portal(context);
    for (Role role : Role.values()) {
      for (Scope node : nodes(role)) {
        SignedIn person = SignedIn.as(portal, role, node);
        askers.add(new Asker(role + " at " + node, role, person.browser(), node, ""));
      }
    }
    Scope province = new Scope(Scope.Level.PROVINCE, "51");
    askers.add(
        new Asker(
            "a program",
            Role.AUDITOR,
            HttpClient.newHttpClient(),
            province,
            "Bearer " + TestDatabase.TOKEN));
    askers.add(
        new Asker(
            "a program with a wrong token", null, HttpClient.newHttpClient(), null, "Bearer no"));
    askers.add(new Asker("nobody", null, HttpClient.newHttpClient(), null, ""));
    Asker official =
        askers.stream().filter(one -> province.equals(one.node())).findFirst().orElseThrow();
    await().atMost(PATIENCE).until(() -> isFilled(official));
  }

  @AfterAll
  void stop() {
    portal.close();
    database.close();
    kafka.close();
  }

  @Test
  void showsEverybodyWhatIsTheirsAndNobodyAnythingElse() {
    List<RequestMappingInfo> routes = routes();
    for (Asker asker : askers) {
      for (RequestMappingInfo route : routes) {
        for (String pattern : route.getPatternValues()) {
          for (Question question : questions(asker, route, pattern)) {
            check(asker, question);
          }
        }
      }
      for (Question question : aboutStreams(asker)) {
        check(asker, question);
      }
    }

    assertThat(wrong).as("of %d requests".formatted(asked.get())).isEmpty();
    assertThat(asked.get()).isGreaterThan(WHOLE ? 20_000 : 1_500);
    System.out.printf("isolation: %d requests, none answered wrongly%n", asked.get());
  }

  private List<Scope> nodes(Role role) {
    if (role.isOfSchool()) {
      return List.of(Scope.school(SmallProvince.OWN.schoolId()));
    }
    List<Scope> all =
        List.of(
            new Scope(Scope.Level.PROVINCE, "51"),
            new Scope(Scope.Level.CITY, "5117"),
            new Scope(Scope.Level.COUNTY, "511702"));
    return WHOLE || role == Role.SUPERVISOR ? all : all.subList(2, 3);
  }

  private boolean isFilled(Asker official) {
    String duties = "/api/school/" + SmallProvince.LOOK_ALIKE.schoolId() + "/duties";
    String registers = "/api/school/" + SmallProvince.LOOK_ALIKE.schoolId() + "/registers";
    return answer(official, "GET", duties).body().contains(SmallProvince.LOOK_ALIKE.mark())
        && answer(official, "GET", registers).body().contains(SmallProvince.LOOK_ALIKE.mark())
        && SmallProvince.regions().stream()
            .map(region -> "/region/" + region + "/reports/" + SmallProvince.REPORT)
            .allMatch(report -> answer(official, "GET", report).status() == 200)
        && answer(official, "GET", "/api/region/51/supervision?period=WEEK&day=2026-01-05")
            .body()
            .contains("alert-" + SmallProvince.LOOK_ALIKE.mark())
        && Stream.of(
                "/school/" + SmallProvince.LOOK_ALIKE.schoolId() + "/meals/lunch-1",
                "/school/" + SmallProvince.LOOK_ALIKE.schoolId() + "/prices/%E7%8C%AA%E8%82%89",
                "/alert/finding-" + SmallProvince.LOOK_ALIKE.schoolId(),
                "/finding/finding-" + SmallProvince.LOOK_ALIKE.schoolId(),
                "/device/device-" + SmallProvince.LOOK_ALIKE.schoolId(),
                "/trace/" + encoded("lot-戊戊"))
            .allMatch(path -> answer(official, "GET", path).status() == 200);
  }

  private List<RequestMappingInfo> routes() {
    return context
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .entrySet()
        .stream()
        .filter(route -> route.getValue().getBeanType().getName().startsWith("cn.mingchu.portal"))
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<Question> questions(Asker asker, RequestMappingInfo route, String pattern) {
    List<Question> questions = new ArrayList<>();
    for (RequestMethod method : route.getMethodsCondition().getMethods()) {
      questions.addAll(about(asker, method.name(), pattern));
      if (WHOLE && method == RequestMethod.GET) {
        questions.addAll(about(asker, "HEAD", pattern));
      }
    }
    if (WHOLE) {
      for (String verb : List.of("POST", "PUT", "PATCH", "DELETE")) {
        if (route.getMethodsCondition().getMethods().stream()
            .noneMatch(method -> method.name().equals(verb))) {
          about(asker, verb, pattern)
              .forEach(one -> questions.add(new Question(verb, one.address(), false)));
        }
      }
    }
    return questions;
  }

  private List<Question> about(Asker asker, String verb, String pattern) {
    if (pattern.startsWith(PUBLIC)) {
      // Nobody's forms are taken without their seal.
      boolean looks = List.of("GET", "HEAD").contains(verb);
      String query = pattern.contains("menus.") ? "?county=511702" : "";
      return SmallProvince.HOMES.stream()
          .map(home -> new Question(verb, pattern.replace("{id}", home.schoolId()) + query, looks))
          .toList();
    }
    if (pattern.equals(SERIES)) {
      // A question that is none: fault is found with it where its asker was let in. A person's
      // browser asks with GET; without the token of a form it sends nothing.
      boolean sends = !asker.header().isEmpty() || List.of("GET", "HEAD").contains(verb);
      return List.of(new Question(verb, pattern, asker.node() != null && sends));
    }
    if (pattern.startsWith("/accounts")) {
      boolean isAdministrator = asker.role() == Role.ADMINISTRATOR && !verb.equals("POST");
      return List.of(new Question(verb, pattern.replace("{login}", "person-1"), isAdministrator));
    }
    if (verb.equals("POST") && !pattern.startsWith("/api/")) {
      // Without the token of its form no form is taken, whoever sends it.
      return List.of(new Question(verb, pattern.replaceAll("[{].*?[}]", "2151000001"), false));
    }
    if (FOR_ALL.contains(pattern)) {
      return List.of(
          new Question(
              verb,
              pattern,
              asker.node() != null || (pattern.equals("/login") && asker.header().isEmpty())));
    }
    if (FOR_THE_PROVINCE.contains(pattern)) {
      boolean sendsToken = !verb.equals("POST") || asker.header().startsWith("Bearer a-");
      boolean all = asker.node() != null && asker.node().level() == Scope.Level.PROVINCE;
      return List.of(new Question(verb, pattern, all && sendsToken));
    }
    String path = pattern.replace("{mealId}", "lunch-1").replace("{ingredient}", encoded("猪肉"));
    if (pattern.contains("{code}")) {
      String inRegion = path.replace("{id}", SmallProvince.REPORT);
      return SmallProvince.regions().stream()
          .map(region -> new Question(verb, inRegion.replace("{code}", region), asker.sees(region)))
          .toList();
    }
    if (pattern.equals("/api/findings")) {
      return aboutScopes(asker, verb, "/api/findings");
    }
    return SmallProvince.HOMES.stream()
        .map(
            home ->
                new Question(
                    verb,
                    path.replace("{id}", id(pattern, home))
                        .replace("{lot}", encoded("lot-" + home.mark())),
                    asker.sees(home)))
        .toList();
  }

  private List<Question> aboutStreams(Asker asker) {
    return aboutScopes(asker, "GET", "/live");
  }

  private static List<Question> aboutScopes(Asker asker, String verb, String path) {
    List<Question> questions = new ArrayList<>();
    for (String region : SmallProvince.regions()) {
      questions.add(new Question(verb, path + "?scope=region:" + region, asker.sees(region)));
    }
    for (Home home : SmallProvince.HOMES) {
      for (String scope : List.of("school:", "device:device-")) {
        questions.add(
            new Question(verb, path + "?scope=" + scope + home.schoolId(), asker.sees(home)));
      }
    }
    return questions;
  }

  private static String id(String pattern, Home home) {
    if (pattern.contains("/device")) {
      return "device-" + home.schoolId();
    }
    return pattern.contains("/finding/") || pattern.contains("/alert/")
        ? "finding-" + home.schoolId()
        : home.schoolId();
  }

  private void check(Asker asker, Question question) {
    asked.incrementAndGet();
    Answer answer = answer(asker, question.verb(), question.address());
    int status = answer.status();
    // A school's home is the way to its page, and whoever is inside already needs no door.
    boolean isWay =
        status == 302
            && asker.node() != null
            && question.allowed()
            && List.of("/", "/login").contains(question.address());
    // Fault is found with a question only where its asker was let in.
    boolean given = status == 200 || status == 400 || isWay;
    if (given != question.allowed() || status >= 500) {
      wrong.add(
          "%s: %s %s was answered with %d"
              .formatted(asker.who(), question.verb(), question.address(), status));
    }
    for (Home home : SmallProvince.HOMES) {
      boolean asksForIt = question.address().contains(encoded(home.mark()));
      // That there is a school of that name everybody may know.
      String body =
          question.address().startsWith(PUBLIC)
              ? answer.body().replace("小学" + home.mark(), "")
              : answer.body();
      if (!asker.sees(home) && !asksForIt && body.contains(home.mark())) {
        wrong.add(
            "%s: %s %s told of %s"
                .formatted(asker.who(), question.verb(), question.address(), home));
      }
    }
  }

  private Answer answer(Asker asker, String verb, String address) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + portal.port() + address))
            .timeout(PATIENCE)
            .header("Accept", address.startsWith("/live") ? "text/event-stream" : "*/*");
    if (!asker.header().isEmpty()) {
      request.header("Authorization", asker.header());
    }
    if (verb.equals("POST")) {
      request
          .header("Content-Type", "application/json")
          .POST(HttpRequest.BodyPublishers.ofString("{\"cases\":[{\"lot\":\"lot-甲甲\"}]}"));
    } else {
      request.method(verb, HttpRequest.BodyPublishers.noBody());
    }
    try {
      if (address.startsWith("/live")) {
        // It never ends: what it begins with says whether it is given.
        HttpResponse<InputStream> stream =
            asker.browser().send(request.build(), BodyHandlers.ofInputStream());
        stream.body().close();
        return new Answer(stream.statusCode(), "");
      }
      HttpResponse<String> answer = asker.browser().send(request.build(), BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer.body());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(verb + " " + address, e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
