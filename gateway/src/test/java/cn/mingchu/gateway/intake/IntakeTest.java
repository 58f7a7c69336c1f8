package cn.mingchu.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.gateway.ManualClock;
import cn.mingchu.gateway.Town;
import cn.mingchu.gateway.answer.Outcome;
import cn.mingchu.gateway.broker.Cluster;
import cn.mingchu.gateway.broker.Publisher;
import cn.mingchu.gateway.event.StrictJson;
import cn.mingchu.gateway.once.TakenEvents;
import cn.mingchu.gateway.register.Register;
import cn.mingchu.schemas.wire.WireFormat;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {

  private static final UUID ID = new UUID(1, 2);

  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

  @Test
  void answersEvenWhenItCannotLookUpAnEvent(@TempDir Path folder) {
    Cluster nowhere = new Cluster("127.0.0.1:1", Map.of());
    InputTopics topics =
        new InputTopics(
            new Register(
                List.of(Town.school(Town.SCHOOL)), List.of(Town.fridge(Town.FRIDGE, Town.SCHOOL))));
    TakenEvents taken =
        new TakenEvents(
            folder,
            nowhere,
            topics.topics(),
            WireFormat.singleObject(),
            new ManualClock(Town.NOON),
            10);
    taken.close();
    try (Publisher publisher = new Publisher(nowhere, WireFormat.singleObject(), metrics)) {
      Intake intake = new Intake(publisher, taken.ids(), new IntakeMetrics(metrics));

      CompletableFuture<Outcome> outcome =
          intake.deliver(topics.find("kitchen-readings").orElseThrow(), readingOfYesteryear());

      assertThat(outcome)
          .isCompletedWithValue(
              new Outcome.Unavailable(
                  ID.toString(),
                  "the event cannot be judged now: the store of event ids is closed"));
      assertThat(
              metrics
                  .counter(
                      "mingchu.gateway.events",
                      "topic",
                      "kitchen-readings",
                      "outcome",
                      "unavailable")
                  .count())
          .isEqualTo(1);
    }
  }

  /** Too old, unless it is the repeat of one that was taken in time. */
  private static Delivery readingOfYesteryear() {
    byte[] json =
        """
        {"eventId":"%s","eventTime":"2025-03-02T11:59:30+08:00","deviceId":"fridge-1",
         "quantity":"TEMPERATURE","value":4}
        """
            .formatted(ID)
            .getBytes(StandardCharsets.UTF_8);
    return new Delivery(
        ByteBuffer.wrap(json), () -> StrictJson.read(json), new Anybody(), Town.NOON);
  }

  private record Anybody() implements Sender {

    @Override
    public String source() {
      return "test";
    }

    @Override
    public boolean speaksFor(Subject subject) {
      return true;
    }
  }
}
