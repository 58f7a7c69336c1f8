package cn.mingchu.launcher.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.mingchu.launcher.client.GatewayClient;
import cn.mingchu.launcher.client.Receipt;
import cn.mingchu.launcher.client.RefusedLine;
import cn.mingchu.launcher.recording.Delivery;
import cn.mingchu.launcher.recording.RecordedEvent;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DispatchTest {

  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  private static final Path FILE = Path.of("readings.ndjson");

  private final List<Instant> times = Collections.synchronizedList(new ArrayList<>());
  private final Sum sum = new Sum();
  private SlowGateway gateway;
  private Dispatch dispatch;

  @BeforeEach
  void open() throws Exception {
    gateway = new SlowGateway();
    dispatch = dispatch(true);
  }

  @AfterEach
  void close() {
    dispatch.close();
    gateway.close();
  }

  @Test
  void bringsWhatCameMeanwhileInOneRequestAndTellsWhenItArrived() throws Exception {
    dispatch.send(readings(NOON, "a"));
    await().until(() -> gateway.requests().size() == 1);
    dispatch.send(readings(NOON.plusSeconds(10), "b", "c"));
    dispatch.send(readings(NOON.plusSeconds(20), "d"));
    gateway.answer(2);
    dispatch.finish();

    assertThat(gateway.requests())
        .containsExactly(
            new SlowGateway.Request(
                "/v1/kitchen-readings", List.of("2026-03-02T04:00:00Z*1"), List.of("\"a\"")),
            new SlowGateway.Request(
                "/v1/kitchen-readings",
                List.of("2026-03-02T04:00:10Z*2", "2026-03-02T04:00:20Z*1"),
                List.of("\"b\"", "\"c\"", "\"d\"")));
    assertThat(sum.receipt).isEqualTo(new Receipt(4, 0, Map.of()));
  }

  @Test
  void bringsATopicWhileAnotherIsUnderWay() throws Exception {
    dispatch.send(
        new Delivery(NOON, List.of(event(Topics.KITCHEN_READINGS, "a"), event(Topics.MEALS, "b"))));

    await().until(() -> gateway.requests().size() == 2);
    assertThat(gateway.requests())
        .extracting(SlowGateway.Request::path)
        .containsExactlyInAnyOrder("/v1/kitchen-readings", "/v1/meals");
  }

  @Test
  void showsNoTimeThatSomethingUnansweredArrivedBefore() throws Exception {
    dispatch.send(readings(NOON, "a"));
    await().until(() -> gateway.requests().size() == 1);
    dispatch.send(readings(NOON.plusSeconds(10), "b"));

    assertThat(times).containsOnly(NOON);
    gateway.answer(1);
    await().until(() -> times.contains(NOON.plusSeconds(10)));
    gateway.answer(1);
    dispatch.finish();
    assertThat(times).isSorted().last().isEqualTo(NOON.plusSeconds(10));
  }

  @Test
  void waitsForAnswersWhenItIsTooFarAhead() throws Exception {
    gateway.answer(1_000);
    for (int i = 0; i < 100; i++) {
      dispatch.send(
          readings(
              NOON.plusSeconds(i),
              IntStream.range(0, 500).mapToObj(Integer::toString).toArray(String[]::new)));
      assertThat((i + 1) * 500 - sum.answered()).isLessThanOrEqualTo(20_499);
    }
    dispatch.finish();

    assertThat(sum.answered()).isEqualTo(50_000);
    assertThat(gateway.requests()).allMatch(request -> request.lines().size() <= 2_000);
    assertThat(gateway.requests().stream().flatMap(request -> request.lines().stream()))
        .containsExactlyElementsOf(
            IntStream.range(0, 50_000).mapToObj(i -> "\"" + i % 500 + "\"").toList());
  }

  @Test
  void tellsWhereStandsWhatIsRefused() throws Exception {
    gateway.answer(1);
    dispatch.send(readings(NOON, "a", "wrong", "c"));
    dispatch.finish();

    assertThat(sum.refused).containsExactly("readings.ndjson:2 OUT_OF_RANGE wrong is too much");
    assertThat(sum.receipt).isEqualTo(new Receipt(2, 0, Map.of("OUT_OF_RANGE", 1)));
  }

  @Test
  void saysNothingOfArrivalsToAGatewayThatDoesNotBelieveThem() throws Exception {
    gateway.answer(1);
    try (Dispatch running = dispatch(false)) {
      running.send(readings(NOON, "a"));
      running.finish();
    }

    assertThat(gateway.requests())
        .extracting(SlowGateway.Request::arrivals)
        .containsOnly(List.of());
  }

  @Test
  void endsWhenTheGatewayTakesADeliveryForNone() throws Exception {
    gateway.answer(1);
    dispatch.send(readings(NOON, "broken"));

    assertThatThrownBy(dispatch::finish)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("/v1/kitchen-readings was answered with 400");
    assertThatThrownBy(() -> dispatch.send(readings(NOON, "a"))).isInstanceOf(IOException.class);
  }

  private Dispatch dispatch(boolean tellsArrivals) {
    return new Dispatch(
        new GatewayClient(gateway.uri(), "mck_test"), tellsArrivals, times::add, sum);
  }

  private static Delivery readings(Instant arrival, String... names) {
    List<RecordedEvent> events = new ArrayList<>();
    for (String name : names) {
      events.add(
          new RecordedEvent(Topics.KITCHEN_READINGS, "\"" + name + "\"", FILE, events.size() + 1));
    }
    return new Delivery(arrival, events);
  }

  private static RecordedEvent event(Topic<?> topic, String name) {
    return new RecordedEvent(topic, "\"" + name + "\"", FILE, 1);
  }

  /** What was answered. */
  private static final class Sum implements Answers {
    private Receipt receipt = Receipt.empty();
    private final List<String> refused = new ArrayList<>();

    synchronized int answered() {
      return receipt.answered();
    }

    @Override
    public synchronized void answered(Receipt more) {
      receipt = receipt.plus(more);
    }

    @Override
    public synchronized void refused(RecordedEvent event, RefusedLine why) {
      refused.add("%s:%d %s %s".formatted(event.file(), event.line(), why.reason(), why.message()));
    }
  }
}
