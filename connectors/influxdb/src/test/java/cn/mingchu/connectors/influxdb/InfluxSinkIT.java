package cn.mingchu.connectors.influxdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The sink in a job, against a server that has bad days. */
@Timeout(120)
class InfluxSinkIT {

  private static final WriteSettings SETTINGS =
      new WriteSettings(
          300,
          Duration.ofMillis(20),
          2_000,
          1 << 20,
          Duration.ofMillis(500),
          new BackOff(Duration.ofMillis(5), Duration.ofMillis(40)));

  private static final Versions VERSIONS = new Versions(10_000, 97, 0);

  private final Refusals refusals = new Refusals("InfluxSinkIT" + System.identityHashCode(this));

  @Test
  void writesAllPointsInTheirOrder() throws Exception {
    try (FakeInflux server = new FakeInflux(0, (request, lines) -> 204)) {
      run(VERSIONS, server, Versions.Failing.never());

      assertThat(server.kept()).isEqualTo(VERSIONS.wanted());
      assertThat(refusals.taken()).isEmpty();
    }
  }

  @Test
  void losesNothingToAServerThatIsOverloadedHalfOfTheTime() throws Exception {
    try (FakeInflux server = new FakeInflux(0, (request, lines) -> request % 2 == 0 ? 204 : 503)) {
      run(VERSIONS, server, Versions.Failing.never());

      assertThat(server.kept()).isEqualTo(VERSIONS.wanted());
    }
  }

  @Test
  void losesNothingToAServerThatSometimesNeverAnswers() throws Exception {
    AtomicInteger silences = new AtomicInteger();
    FakeInflux[] self = new FakeInflux[1];
    try (FakeInflux server =
        new FakeInflux(
            0,
            (request, lines) -> {
              if (request % 10 == 3 && silences.incrementAndGet() <= 2) {
                self[0].awaitClosing();
              }
              return 204;
            })) {
      self[0] = server;
      run(VERSIONS, server, Versions.Failing.never());

      assertThat(silences).hasValueGreaterThanOrEqualTo(2);
      assertThat(server.kept()).isEqualTo(VERSIONS.wanted());
    }
  }

  @Test
  void setsAsideWhatIsRefusedAndKeepsTheRest() throws Exception {
    Versions versions = new Versions(10_000, 97, 500);
    try (FakeInflux server = new FakeInflux(0, (request, lines) -> 204)) {
      run(versions, server, Versions.Failing.never());

      assertThat(server.kept()).isEqualTo(versions.wanted());
      assertThat(refusals.taken()).hasSize((int) versions.bad());
      assertThat(refusals.taken())
          .allSatisfy(
              refused -> {
                assertThat(refused.point().line()).contains("bad=");
                assertThat(refused.reason()).startsWith("400 ").contains("not to be had");
              });
    }
  }

  /** In the middle of it, connections are refused until another server is there. */
  @Test
  void goesOnWithTheServerThatComesAfterTheOneThatDied() throws Exception {
    CountDownLatch used = new CountDownLatch(5);
    FakeInflux first =
        new FakeInflux(
            0,
            (request, lines) -> {
              used.countDown();
              return 204;
            });
    InfluxEdge edge = edge(first);
    CompletableFuture<Void> job = CompletableFuture.runAsync(() -> runUnchecked(edge));

    used.await();
    first.close();
    try (FakeInflux second = new FakeInflux(first.port(), (request, lines) -> 204)) {
      job.get();

      Map<String, String> kept = new TreeMap<>(first.kept());
      kept.putAll(second.kept());
      assertThat(kept).isEqualTo(VERSIONS.wanted());
      assertThat(second.requests()).isPositive();
    }
  }

  /**
   * While nothing is taken, what waits must be in the checkpoints. Each point is told once only: a
   * later word on it would hide that an earlier one is lost.
   */
  @Test
  void goesOnFromACheckpointWithWhatWaited() throws Exception {
    String name = "goesOnFromACheckpoint" + System.identityHashCode(this);
    Versions once = new Versions(10_000, 10_000, 0);
    try (FakeInflux server =
        new FakeInflux(0, (request, lines) -> Versions.Failing.hasFailed(name) ? 204 : 503)) {
      WriteSettings roomy =
          new WriteSettings(
              300,
              Duration.ofMillis(20),
              50_000,
              1 << 24,
              Duration.ofMillis(500),
              SETTINGS.backOff());

      once.run(edge(server), roomy, refusals, Versions.Failing.onceFrom(name, once.points() / 2));

      assertThat(Versions.Failing.hasFailed(name)).isTrue();
      assertThat(server.kept()).isEqualTo(once.wanted());
    }
  }

  private void runUnchecked(InfluxEdge edge) {
    try {
      VERSIONS.run(edge, SETTINGS, refusals, Versions.Failing.never());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void run(Versions versions, FakeInflux server, Versions.Failing failing)
      throws Exception {
    versions.run(edge(server), SETTINGS, refusals, failing);
  }

  private static InfluxEdge edge(FakeInflux server) {
    return new InfluxEdge(server.url(), "mingchu", null, null);
  }
}
