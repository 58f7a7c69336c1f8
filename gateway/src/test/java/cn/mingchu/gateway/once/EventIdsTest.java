package cn.mingchu.gateway.once;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.gateway.ManualClock;
import cn.mingchu.gateway.answer.Outcome;
import cn.mingchu.gateway.broker.PublishException;
import cn.mingchu.schemas.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventIdsTest {

  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  private static final UUID ID = new UUID(1, 2);
  private static final UUID OTHER = new UUID(3, 4);
  private static final TopicPartition PARTITION =
      new TopicPartition(Topics.KITCHEN_READINGS.name(), 0);

  @TempDir Path folder;
  private final ManualClock clock = new ManualClock(NOON);
  private final List<CompletableFuture<RecordMetadata>> writes = new ArrayList<>();
  private IdStore store;
  private EventIds ids;

  @BeforeEach
  void open() {
    store = new IdStore(folder.resolve("ids"), TakenEvents.WINDOW);
    ids = new EventIds(store, clock, 2);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void writesOnceAndTellsTheOtherThatItIsARepeat() {
    CompletableFuture<Outcome> first = send(ID);
    CompletableFuture<Outcome> second = send(ID);
    assertThat(first).isNotDone();
    assertThat(second).isNotDone();

    writes.get(0).complete(at(7));

    assertThat(writes).hasSize(1);
    assertThat(first).isCompletedWithValue(new Outcome.Accepted(ID, 0, 7));
    assertThat(second).isCompletedWithValue(new Outcome.Duplicate(ID));
  }

  @Test
  void knowsARepeatBetweenAcknowledgementAndTailAndAfterIt() {
    assertThat(send(ID)).isNotDone();
    writes.get(0).complete(at(7));

    assertThat(send(ID)).isCompletedWithValue(new Outcome.Duplicate(ID));
    assertThat(ids.isKnown(ID)).isTrue();
    follow(ID, 7);
    assertThat(ids.open()).isZero();
    assertThat(send(ID)).isCompletedWithValue(new Outcome.Duplicate(ID));
    assertThat(ids.isKnown(ID)).isTrue();
    assertThat(writes).hasSize(1);
  }

  @Test
  void letsAnIdPassAgainAfterTheWindow() {
    assertThat(send(ID)).isNotDone();
    writes.get(0).complete(at(7));
    follow(ID, 7);

    clock.advance(Duration.ofDays(2));

    assertThat(send(ID)).isNotDone();
    assertThat(writes).hasSize(2);
  }

  @Test
  void letsAnIdPassAgainThatWasNeverSent() {
    CompletableFuture<Outcome> first = send(ID);

    writes.get(0).completeExceptionally(neverSent());

    assertThat(first).isCompletedWithValueMatching(Outcome.Unavailable.class::isInstance);
    assertThat(ids.isKnown(ID)).isFalse();
    assertThat(send(ID)).isNotDone();
    assertThat(writes).hasSize(2);
  }

  @Test
  void holdsAnUnacknowledgedIdUntilTheTopicIsReadBeyondWhereItCouldBe() {
    assertThat(send(ID)).isNotDone();
    writes.get(0).completeExceptionally(perhapsWritten());
    MockConsumer<byte[], byte[]> tail = tail();

    tail.updateEndOffsets(Map.of(PARTITION, 9L));
    ids.resolve(tail);
    assertThat(send(ID)).isCompletedWithValueMatching(Outcome.Unavailable.class::isInstance);
    tail.seek(PARTITION, 8);
    ids.resolve(tail);
    assertThat(send(ID)).isCompletedWithValueMatching(Outcome.Unavailable.class::isInstance);
    assertThat(writes).hasSize(1);

    tail.seek(PARTITION, 9);
    ids.resolve(tail);
    assertThat(send(ID)).isNotDone();
    assertThat(writes).hasSize(2);
  }

  @Test
  void knowsARepeatOfWhatWasWrittenThoughNeverAcknowledged() {
    assertThat(send(ID)).isNotDone();
    writes.get(0).completeExceptionally(perhapsWritten());
    MockConsumer<byte[], byte[]> tail = tail();
    tail.updateEndOffsets(Map.of(PARTITION, 9L));

    follow(ID, 8);
    tail.seek(PARTITION, 9);
    ids.resolve(tail);

    assertThat(send(ID)).isCompletedWithValue(new Outcome.Duplicate(ID));
    assertThat(writes).hasSize(1);
  }

  @Test
  void believesTheTopicBeforeTheAcknowledgement() {
    CompletableFuture<Outcome> first = send(ID);

    follow(ID, 8);

    assertThat(first).isCompletedWithValue(new Outcome.Accepted(ID, 0, 8));
    writes.get(0).completeExceptionally(perhapsWritten());
    assertThat(first).isCompletedWithValue(new Outcome.Accepted(ID, 0, 8));
  }

  @Test
  void turnsEventsAwayWhenTooManyWait() {
    assertThat(send(ID)).isNotDone();
    assertThat(send(OTHER)).isNotDone();

    CompletableFuture<Outcome> third = send(new UUID(5, 6));

    assertThat(third)
        .isCompletedWithValue(
            new Outcome.Unavailable(
                new UUID(5, 6).toString(), "too many events are waiting for the broker"));
    assertThat(writes).hasSize(2);
    assertThat(ids.open()).isEqualTo(2);
  }

  @Test
  void saysSoWhenItsStoreCannotBeRead() {
    store.close();

    assertThat(send(ID))
        .isCompletedWithValue(
            new Outcome.Unavailable(ID.toString(), "the store of event ids cannot be read"));
    assertThat(writes).isEmpty();
  }

  private CompletableFuture<Outcome> send(UUID id) {
    return ids.once(
        id,
        Topics.KITCHEN_READINGS,
        () -> {
          CompletableFuture<RecordMetadata> write = new CompletableFuture<>();
          writes.add(write);
          return write;
        });
  }

  /** The tail has read the record of this id. */
  private void follow(UUID id, long offset) {
    store.append(
        List.of(new TakenEvent(id, clock.instant())),
        Map.of(PARTITION, offset + 1),
        clock.instant());
    ids.followed(id, 0, offset);
  }

  private static MockConsumer<byte[], byte[]> tail() {
    MockConsumer<byte[], byte[]> tail = new MockConsumer<>("earliest");
    tail.assign(List.of(PARTITION));
    tail.updateBeginningOffsets(Map.of(PARTITION, 0L));
    tail.updatePartitions(
        PARTITION.topic(),
        List.of(new PartitionInfo(PARTITION.topic(), 0, Node.noNode(), new Node[0], new Node[0])));
    tail.seek(PARTITION, 0);
    return tail;
  }

  private static RecordMetadata at(long offset) {
    return new RecordMetadata(PARTITION, offset, 0, 0, 0, 0);
  }

  private static PublishException neverSent() {
    return PublishException.neverSent(Topics.KITCHEN_READINGS, new IllegalStateException("full"));
  }

  private static PublishException perhapsWritten() {
    return PublishException.perhapsWritten(
        Topics.KITCHEN_READINGS, new IllegalStateException("silence"));
  }
}
