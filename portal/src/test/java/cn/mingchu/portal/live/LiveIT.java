package cn.mingchu.portal.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.mingchu.portal.access.Role;
import cn.mingchu.portal.access.Visitor;
import cn.mingchu.portal.projection.Changes;
import cn.mingchu.portal.projection.ChangesFixture;
import cn.mingchu.portal.scope.Scope;
import cn.mingchu.portal.scope.Scopes;
import cn.mingchu.portal.settings.PortalSettings;
import cn.mingchu.schemas.region.RegionTree;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The event stream over real HTTP, on a server with very few threads. */
class LiveIT {

  private static final int THREADS = 4;
  private static final int PAGES = 60;

  /** A county that is not the visitor's. */
  private static final String ELSEWHERE = "511781";

  private static final Visitor VISITOR =
      new Visitor(
          "person-1",
          "zhang",
          "张三",
          Role.SUPERVISOR,
          new Scope(Scope.Level.PROVINCE, "51"),
          1,
          Instant.EPOCH);

  /** Those whose rights have ended; empty while nobody's have. */
  private final Set<Visitor> leaving = ConcurrentHashMap.newKeySet();

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Listener> listeners = new ArrayList<>();
  private final Tomcat server = new Tomcat();
  private final LiveFeed feed =
      new LiveFeed(
          new PortalSettings.Live(20, Duration.ofSeconds(1), PAGES),
          visitors -> leaving.isEmpty() ? visitors : Set.of());

  @BeforeEach
  void start(@TempDir Path folder) throws LifecycleException {
    server.setBaseDir(folder.toString());
    server.setHostname("127.0.0.1");
    server.setPort(0);
    server.getConnector().setProperty("address", "127.0.0.1");
    server.getConnector().setProperty("maxThreads", Integer.toString(THREADS));
    server.getConnector().setProperty("minSpareThreads", "1");
    Context context = server.addContext("", folder.toString());
    Wrapper servlet =
        Tomcat.addServlet(
            context,
            "live",
            new LiveServlet(
                feed,
                new Scopes(RegionTree.sichuan()),
                (visitor, scope) -> !scope.id().equals(ELSEWHERE)));
    servlet.setAsyncSupported(true);
    context.addServletMappingDecoded("/live", "live");
    FilterDef door = new FilterDef();
    door.setFilterName("door");
    door.setFilter(LiveIT::letIn);
    door.setAsyncSupported("true");
    context.addFilterDef(door);
    FilterMap everywhere = new FilterMap();
    everywhere.setFilterName("door");
    everywhere.addURLPatternDecoded("/*");
    context.addFilterMap(everywhere);
    server.start();
  }

  @AfterEach
  void stop() throws LifecycleException {
    listeners.forEach(Listener::close);
    feed.destroy();
    server.stop();
    server.destroy();
  }

  @Test
  void tellsOnlyThoseWhomAChangeTouches() {
    Listener county = listen("region:511702", null);
    Listener city = listen("region:5117", null);
    Listener otherCounty = listen("region:511703", null);
    Listener device = listen("device:fridge-1", null);
    await().until(() -> feed.pages() == 4);

    feed.committed(finding());

    await().until(() -> county.has("\"findings\":true"));
    await().until(() -> city.has("\"findings\":true"));
    await().until(() -> device.has("\"findings\":true"));
    await().until(() -> otherCounty.has("event: heartbeat"));
    assertThat(otherCounty.text()).doesNotContain("event: change");
  }

  @Test
  void servesManyMorePagesThanItHasThreads() {
    List<Listener> pages = new ArrayList<>();
    for (int page = 0; page < PAGES; page++) {
      pages.add(listen("region:51", null));
    }
    await().atMost(Duration.ofSeconds(20)).until(() -> feed.pages() == PAGES);

    feed.committed(finding());

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> pages.stream().allMatch(page -> page.has("\"findings\":true")));
    assertThat(answer("region:51").statusCode()).isEqualTo(503);
    assertThat(answer("region:51").headers().firstValue("Retry-After")).contains("30");
  }

  @Test
  void tellsAPageThatComesBackWhatItMissed() {
    Listener page = listen("region:511702", null);
    await().until(() -> page.has("event: hello"));
    String lastEventId = page.lastEventId();
    page.close();
    feed.committed(finding());

    Listener back = listen("region:511702", lastEventId);
    Listener elsewhere = listen("region:511703", lastEventId);

    await().until(() -> back.has("\"findings\":true"));
    await().until(() -> elsewhere.has("event: heartbeat"));
    assertThat(elsewhere.text()).doesNotContain("event: change");
  }

  @Test
  void tellsAPageWhatChangedWhileItWasMade() {
    String position = feed.position();
    feed.committed(finding());

    Listener page = listen("region:511702&since=" + position, null);
    Listener later = listen("region:511702&since=" + feed.position(), null);

    await().until(() -> page.has("event: hello"));
    assertThat(page.text()).contains("\"findings\":true");
    await().until(() -> later.has("event: heartbeat"));
    assertThat(later.text()).doesNotContain("event: change");
  }

  @Test
  void greetsAPageBehindWhatItMissed() {
    String position = feed.position();
    feed.committed(finding());

    Listener page = listen("region:511702", position);

    await().until(() -> page.has("event: hello"));
    assertThat(page.text().indexOf("event: change")).isBetween(0, page.text().indexOf("hello"));
    assertThat(page.lastEventId()).isEqualTo(feed.position());
  }

  @ParameterizedTest
  @CsvSource({"000000000000-7", "nonsense", "''"})
  void tellsAPageOfAnEarlierPortalToLookAtEverything(String lastEventId) {
    Listener page = listen("region:511702", lastEventId);

    await().until(() -> page.has("\"findings\":true,\"readings\":true"));
  }

  @Test
  void mergesWhatHappensBetweenTwoPushes() {
    Listener page = listen("region:511702", null);
    await().until(() -> page.has("event: hello"));

    for (int change = 0; change < 1_000; change++) {
      feed.committed(finding());
    }

    await().until(() -> page.lastEventId().endsWith("-1000"));
    assertThat(page.text().split("event: change", -1).length - 1).isLessThan(100);
  }

  @Test
  void forgetsAPageThatWentAway() {
    Listener page = listen("region:511702", null);
    await().until(() -> feed.pages() == 1);

    page.close();

    await().atMost(Duration.ofSeconds(20)).until(() -> feed.pages() == 0);
  }

  @Test
  void hasNoWordForWhoeverMayNotSeeTheScope() {
    assertThat(answer("region:" + ELSEWHERE).statusCode()).isEqualTo(404);
    assertThat(feed.pages()).isZero();
  }

  @Test
  void letsAPageGoWhoseVisitorMayNotLookAnyMore() {
    Listener page = listen("region:511702", null);
    await().until(() -> page.has("event: hello"));

    leaving.add(VISITOR);

    await().atMost(Duration.ofSeconds(20)).until(() -> feed.pages() == 0);
  }

  @ParameterizedTest
  @CsvSource({"region:99", "nothing", "school:a/b", "''"})
  void refusesAnUnknownScope(String scope) {
    HttpResponse<InputStream> answer = answer(scope);

    assertThat(answer.statusCode()).isEqualTo(400);
  }

  private static void letIn(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken(VISITOR, null));
    try {
      chain.doFilter(request, response);
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private static Changes finding() {
    return ChangesFixture.finding("f", "fridge-1", "2151000001", "511702", "5117", "51");
  }

  private Listener listen(String scope, @Nullable String lastEventId) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address(scope));
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    CompletableFuture<HttpResponse<InputStream>> answer =
        client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    Listener listener = new Listener(answer);
    listeners.add(listener);
    return listener;
  }

  private HttpResponse<InputStream> answer(String scope) {
    try {
      return client.send(
          HttpRequest.newBuilder(address(scope)).build(),
          HttpResponse.BodyHandlers.ofInputStream());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private URI address(String scope) {
    return URI.create(
        "http://127.0.0.1:%d/live?scope=%s".formatted(server.getConnector().getLocalPort(), scope));
  }

  /** Collects what one page is told. */
  private static final class Listener {

    private final CompletableFuture<HttpResponse<InputStream>> answer;
    private final StringBuilder text = new StringBuilder();

    Listener(CompletableFuture<HttpResponse<InputStream>> answer) {
      this.answer = answer;
    }

    boolean has(String part) {
      return text().contains(part);
    }

    String lastEventId() {
      String told = text();
      int at = told.lastIndexOf("\nid: ");
      int end = told.indexOf('\n', at + 1);
      return at < 0 || end < 0 ? "" : told.substring(at + 5, end);
    }

    /** All that has arrived. */
    String text() {
      if (!answer.isDone()) {
        return "";
      }
      try {
        InputStream body = answer.join().body();
        while (body.available() > 0) {
          text.append(new String(body.readNBytes(body.available()), StandardCharsets.UTF_8));
        }
        return text.toString();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void close() {
      try {
        answer.join().body().close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
