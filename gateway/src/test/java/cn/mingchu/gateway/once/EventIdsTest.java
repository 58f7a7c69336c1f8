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
  private static final EventKey KEY = new EventKey("gas-1", ID);
  private static final EventKey OTHER = new EventKey("gas-1", new UUID(3, 4));
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
    CompletableFuture<Outcome> first = send(KEY);
    CompletableFuture<Outcome> second = send(KEY);
    assertThat(first).isNotDone();
    assertThat(second).isNotDone();

    writes.get(0).complete(at(7));

    assertThat(writes).hasSize(1);
    assertThat(first).isCompletedWithValue(new Outcome.Accepted(ID, 0, 7));
    assertThat(second).isCompletedWithValue(new Outcome.Duplicate(ID));
  }

  @Test
  void knowsARepeatBetweenAcknowledgementAndTailAndAfterIt() {
    assertThat(send(KEY)).isNotDone();
    writes.get(0).complete(at(7));

    assertThat(send(KEY)).isCompletedWithValue(new Outcome.Duplicate(ID));
    assertThat(ids.isKnown(KEY)).isTrue();
    follow(KEY, 7);
    assertThat(ids.open()).isZero();
    assertThat(send(KEY)).isCompletedWithValue(new Outcome.Duplicate(ID));
    assertThat(ids.isKnown(KEY)).isTrue();
    assertThat(writes).hasSize(1);
  }

  @Test
  void letsAnIdPassThatSomebodyElseUsed() {
    EventKey alarm = new EventKey("gas-2", ID);
    assertThat(send(KEY)).isNotDone();

    CompletableFuture<Outcome> whileUnderWay = send(alarm);

    assertThat(writes).hasSize(2);
    writes.get(1).complete(at(8));
    assertThat(whileUnderWay).isCompletedWithValue(new Outcome.Accepted(ID, 0, 8));
  }

  @Test
  void letsAnIdPassThatTheTopicShowsOfSomebodyElse() {
    follow(KEY, 7);

    assertThat(ids.isKnown(new EventKey("gas-2", ID))).isFalse();
    assertThat(send(new EventKey("gas-2", ID))).isNotDone();
    assertThat(writes).hasSize(1);
  }

  @Test
  void letsAnIdPassAgainAfterTheWindow() {
    assertThat(send(KEY)).isNotDone();
    writes.get(0).complete(at(7));
    follow(KEY, 7);

    clock.advance(Duration.ofDays(2));

    assertThat(send(KEY)).isNotDone();
    assertThat(writes).hasSize(2);
  }

  @Test
  void letsAnIdPassAgainThatWasNeverSent() {
    CompletableFuture<Outcome> first = send(KEY);

    writes.get(0).completeExceptionally(neverSent());

    assertThat(first).isCompletedWithValueMatching(Outcome.Unavailable.class::isInstance);
    assertThat(ids.isKnown(KEY)).isFalse();
    assertThat(send(KEY)).isNotDone();
    assertThat(writes).hasSize(2);
  }

  @Test
  void holdsAnUnacknowledgedIdUntilTheTopicIsReadBeyondWhereItCouldBe() {
    assertThat(send(KEY)).isNotDone();
    writes.get(0).completeExceptionally(perhapsWritten());
    MockConsumer<byte[], byte[]> tail = tail();

    tail.updateEndOffsets(Map.of(PARTITION, 9L));
    ids.resolve(tail);
    assertThat(send(KEY)).isCompletedWithValueMatching(Outcome.Unavailable.class::isInstance);
    tail.seek(PARTITION, 8);
    ids.resolve(tail);
    assertThat(send(KEY)).isCompletedWithValueMatching(Outcome.Unavailable.class::isInstance);
    assertThat(writes).hasSize(1);

    tail.seek(PARTITION, 9);
    ids.resolve(tail);
    assertThat(send(KEY)).isNotDone();
    assertThat(writes).hasSize(2);
  }

  @Test
  void knowsARepeatOfWhatWasWrittenThoughNeverAcknowledged() {
    assertThat(send(KEY)).isNotDone();
    writes.get(0).completeExceptionally(perhapsWritten());
    MockConsumer<byte[], byte[]> tail = tail();
    tail.updateEndOffsets(Map.of(PARTITION, 9L));

    follow(KEY, 8);
    tail.seek(PARTITION, 9);
    ids.resolve(tail);

    assertThat(send(KEY)).isCompletedWithValue(new Outcome.Duplicate(ID));
    assertThat(writes).hasSize(1);
  }

  @Test
  void believesTheTopicBeforeTheAcknowledgement() {
    CompletableFuture<Outcome> first = send(KEY);

    follow(KEY, 8);

    assertThat(first).isCompletedWithValue(new Outcome.Accepted(ID, 0, 8));
    writes.get(0).completeExceptionally(perhapsWritten());
    assertThat(first).isCompletedWithValue(new Outcome.Accepted(ID, 0, 8));
  }

  @Test
  void turnsEventsAwayWhenTooManyWait() {
    assertThat(send(KEY)).isNotDone();
    assertThat(send(OTHER)).isNotDone();

    CompletableFuture<Outcome> third = send(new EventKey("gas-1", new UUID(5, 6)));

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

    assertThat(send(KEY))
        .isCompletedWithValue(
            new Outcome.Unavailable(ID.toString(), "the store of event ids cannot be read"));
    assertThat(writes).isEmpty();
  }

  private CompletableFuture<Outcome> send(EventKey key) {
    return ids.once(
        key,
        Topics.KITCHEN_READINGS,
        () -> {
          CompletableFuture<RecordMetadata> write = new CompletableFuture<>();
          writes.add(write);
          return write;
        });
  }

  /** The tail has read the record of this event. */
  private void follow(EventKey key, long offset) {
    store.append(
        List.of(new TakenEvent(key, clock.instant())),
        Map.of(PARTITION, offset + 1),
        clock.instant());
    ids.followed(key, 0, offset);
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
