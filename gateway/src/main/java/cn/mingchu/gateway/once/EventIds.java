package cn.mingchu.gateway.once;

import cn.mingchu.gateway.answer.Outcome;
import cn.mingchu.gateway.broker.PublishException;
import cn.mingchu.gateway.broker.TopicTail;
import cn.mingchu.schemas.topic.Topic;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets each event id pass once for each subject. Safe for use by many threads.
 *
 * <p>What is on the topics is the truth. The {@link IdStore} follows it at a small distance; the
 * ids in between, under way or acknowledged but not yet followed, are held here. An id whose record
 * the broker did not acknowledge is held as well, until the topic has been read far enough to know
 * whether the record is there: until then nobody can say whether a repeat would be the second.
 */
public final class EventIds {

  private static final Logger LOG = LoggerFactory.getLogger(EventIds.class);
  private static final Duration END_OFFSETS = Duration.ofSeconds(2);

  private final IdStore store;
  private final Clock clock;
  private final int maxOpen;
  private final ConcurrentMap<EventKey, CompletableFuture<Outcome>> open =
      new ConcurrentHashMap<>();
  private final Queue<Unacknowledged> unacknowledged = new ConcurrentLinkedQueue<>();
  private @Nullable Barrier barrier;

  /**
   * @param maxOpen how many ids may be held in memory before further events are turned away
   */
  EventIds(IdStore store, Clock clock, int maxOpen) {
    this.store = store;
    this.clock = clock;
    this.maxOpen = maxOpen;
  }

  /** Whether the event of this key was taken or is being taken. */
  public boolean isKnown(EventKey key) {
    return open.containsKey(key) || store.contains(key, clock.instant());
  }

  /** How many ids are under way or not yet followed. */
  public int open() {
    return open.size();
  }

  /** About how many ids the store holds. */
  public long stored() {
    return store.estimatedSize();
  }

  /**
   * Does {@code write}, unless the event of this key was taken before.
   *
   * <p>Of several at the same time one writes; the others wait and are told what became of it.
   */
  public CompletableFuture<Outcome> once(
      EventKey key, Topic<?> topic, Supplier<CompletableFuture<RecordMetadata>> write) {
    CompletableFuture<Outcome> mine = new CompletableFuture<>();
    CompletableFuture<Outcome> other = open.putIfAbsent(key, mine);
    if (other != null) {
      return other.thenApply(outcome -> repeatOf(key, outcome));
    }
    Optional<Outcome> hindrance = hindrance(key);
    if (hindrance.isPresent()) {
      release(key, mine, hindrance.get());
    } else {
      CompletableFuture<RecordMetadata> unused =
          write
              .get()
              .whenComplete((written, problem) -> settle(key, topic, mine, written, problem));
    }
    return mine;
  }

  /** Asked only after the id is held here: what is no longer held here is in the store already. */
  private Optional<Outcome> hindrance(EventKey key) {
    if (open.size() > maxOpen) {
      return Optional.of(unavailable(key, "too many events are waiting for the broker"));
    }
    try {
      return store.contains(key, clock.instant())
          ? Optional.of(new Outcome.Duplicate(key.eventId()))
          : Optional.empty();
    } catch (RuntimeException e) {
      LOG.error("event {} cannot be looked up", key, e);
      return Optional.of(unavailable(key, "the store of event ids cannot be read"));
    }
  }

  private void settle(
      EventKey key,
      Topic<?> topic,
      CompletableFuture<Outcome> mine,
      @Nullable RecordMetadata written,
      @Nullable Throwable problem) {
    if (written != null) {
      mine.complete(new Outcome.Accepted(key.eventId(), written.partition(), written.offset()));
      return;
    }
    Throwable cause = problem instanceof CompletionException ? problem.getCause() : problem;
    Outcome failed = unavailable(key, String.valueOf(cause == null ? null : cause.getMessage()));
    if (cause instanceof PublishException publish && !publish.perhapsWritten()) {
      release(key, mine, failed);
    } else {
      unacknowledged.add(new Unacknowledged(key, topic.name(), mine));
      mine.complete(failed);
    }
  }

  private static Outcome repeatOf(EventKey key, Outcome first) {
    return first instanceof Outcome.Accepted ? new Outcome.Duplicate(key.eventId()) : first;
  }

  private static Outcome unavailable(EventKey key, String sentence) {
    return new Outcome.Unavailable(key.eventId().toString(), sentence);
  }

  private void release(EventKey key, CompletableFuture<Outcome> mine, Outcome outcome) {
    open.remove(key, mine);
    mine.complete(outcome);
  }

  /** The record of this event is on its topic, and the store has it. */
  void followed(EventKey key, int partition, long offset) {
    CompletableFuture<Outcome> waiting = open.remove(key);
    if (waiting != null) {
      waiting.complete(new Outcome.Accepted(key.eventId(), partition, offset));
    }
  }

  /**
   * Lets go of unacknowledged ids once the topics are read beyond where their records could be.
   * Called by the one thread that follows the topics.
   */
  void resolve(Consumer<byte[], byte[]> consumer) {
    if (barrier == null && !unacknowledged.isEmpty()) {
      barrier = raiseBarrier(consumer);
    }
    if (barrier != null && TopicTail.hasReached(consumer, barrier.ends())) {
      for (Unacknowledged absent : barrier.waiting()) {
        open.remove(absent.key(), absent.outcome());
      }
      barrier = null;
    }
  }

  private @Nullable Barrier raiseBarrier(Consumer<byte[], byte[]> consumer) {
    List<Unacknowledged> waiting = new ArrayList<>();
    Set<String> topics = new HashSet<>();
    // Taken from the queue before the ends are asked for: the ends must be the later ones.
    for (Unacknowledged next = unacknowledged.poll(); next != null; next = unacknowledged.poll()) {
      waiting.add(next);
      topics.add(next.topic());
    }
    try {
      Set<TopicPartition> partitions = new HashSet<>();
      for (String topic : topics) {
        for (PartitionInfo info : consumer.partitionsFor(topic, END_OFFSETS)) {
          partitions.add(new TopicPartition(topic, info.partition()));
        }
      }
      return new Barrier(waiting, consumer.endOffsets(partitions, END_OFFSETS));
    } catch (TimeoutException e) {
      unacknowledged.addAll(waiting); // the broker is still away: ask again
      return null;
    }
  }

  private record Unacknowledged(EventKey key, String topic, CompletableFuture<Outcome> outcome) {}

  private record Barrier(List<Unacknowledged> waiting, Map<TopicPartition, Long> ends) {}
}
