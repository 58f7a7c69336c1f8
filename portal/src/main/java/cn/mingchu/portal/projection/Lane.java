package cn.mingchu.portal.projection;

import cn.mingchu.portal.projection.LaneState.Condition;
import cn.mingchu.portal.projection.LaneState.PartitionState;
import cn.mingchu.portal.thread.Loop;
import cn.mingchu.schemas.wire.SchemaRegistryException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Reads some topics on one thread and stores what they hold.
 *
 * <p>Whatever goes wrong, it begins again from the positions that its store knows: there is one way
 * to start, and it is also the way to recover.
 */
final class Lane implements Loop {

  private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration ASK_KAFKA = Duration.ofSeconds(5);
  private static final Duration FIRST_WAIT = Duration.ofMillis(200);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  /**
   * How often the ends of the partitions and new partitions are asked for, by the system's timer.
   */
  private static final long LOOK_AROUND_NANOS = Duration.ofSeconds(3).toNanos();

  private static final long TIDY_NANOS = Duration.ofSeconds(60).toNanos();

  /** Records that wait: who has so many to read is catching up. */
  private static final long WORTH_TELLING = 10_000;

  private final String name;
  private final LaneStore store;
  private final Supplier<Consumer<byte[], byte[]>> consumers;
  private final Clock clock;
  private final CountDownLatch closing = new CountDownLatch(1);

  private volatile LaneState state;
  private volatile @Nullable Consumer<byte[], byte[]> reading;
  private Duration wait = FIRST_WAIT;

  Lane(String name, LaneStore store, Supplier<Consumer<byte[], byte[]>> consumers, Clock clock) {
    this.name = name;
    this.store = store;
    this.consumers = consumers;
    this.clock = clock;
    this.state = new LaneState(name, Condition.STARTING, clock.instant(), null, List.of());
  }

  @Override
  public String threadName() {
    return "projection-" + state.name();
  }

  LaneState state() {
    return state;
  }

  /**
   * Makes {@link #run} return soon; a batch in the middle is finished or rolled back as a whole.
   */
  @Override
  public void close() {
    closing.countDown();
    Consumer<byte[], byte[]> current = reading;
    if (current != null) {
      current.wakeup();
    }
  }

  @Override
  public void run() {
    while (!isClosing()) {
      try (Consumer<byte[], byte[]> consumer = consumers.get()) {
        reading = consumer;
        project(consumer);
      } catch (WakeupException e) {
        LOG.debug("Lane {} was woken to close", name);
      } catch (PositionMovedException e) {
        LOG.info("Lane {} begins again: {}", name, e.getMessage());
      } catch (DataAccessException | TransactionException e) {
        retryLater(Condition.WAITING_FOR_DATABASE, e);
      } catch (KafkaException | SchemaRegistryException e) {
        retryLater(Condition.WAITING_FOR_KAFKA, e);
      } catch (RuntimeException e) {
        // A fault of ours: the thread must outlive it, or the pages would silently stand still.
        LOG.error("Lane {} failed", name, e);
        retryLater(Condition.FAILING, e);
      } finally {
        reading = null;
      }
    }
    moveTo(Condition.STOPPED, null);
  }

  private void project(Consumer<byte[], byte[]> consumer) {
    Map<TopicPartition, Long> stored = store.positions();
    assign(consumer, stored);
    long lookedAround = System.nanoTime();
    long tidied = System.nanoTime();
    while (!isClosing()) {
      ConsumerRecords<byte[], byte[]> records = poll(consumer);
      if (!records.isEmpty()) {
        store.store(records, stored);
        state = state.readTo(records.nextOffsets());
        wait = FIRST_WAIT;
      }
      long now = System.nanoTime();
      if (now - lookedAround > LOOK_AROUND_NANOS) {
        lookAround(consumer, stored);
        lookedAround = System.nanoTime();
      }
      if (now - tidied > TIDY_NANOS) {
        store.tidy();
        tidied = System.nanoTime();
      }
    }
  }

  private void assign(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> stored) {
    Set<TopicPartition> partitions = partitions(consumer);
    if (partitions.isEmpty()) {
      throw new KafkaException("none of the topics " + store.topics() + " exists yet");
    }
    consumer.assign(partitions);
    for (TopicPartition partition : partitions) {
      Long next = stored.get(partition);
      if (next == null) {
        consumer.seekToBeginning(Set.of(partition));
      } else {
        consumer.seek(partition, next);
      }
    }
    look(consumer);
  }

  private ConsumerRecords<byte[], byte[]> poll(Consumer<byte[], byte[]> consumer) {
    try {
      return consumer.poll(POLL);
    } catch (OffsetOutOfRangeException e) {
      Map<TopicPartition, Long> starts = consumer.beginningOffsets(e.partitions(), ASK_KAFKA);
      e.offsetOutOfRangePartitions()
          .forEach(
              (partition, position) -> {
                if (position > starts.getOrDefault(partition, 0L)) {
                  forgetLog(partition, position);
                }
              });
      // Kafka has dropped what was to be read next: go on with what there is.
      LOG.warn(
          "Positions {} are no longer in Kafka; going on from its start",
          e.offsetOutOfRangePartitions());
      consumer.seekToBeginning(e.partitions());
      return ConsumerRecords.empty();
    }
  }

  private void forgetLog(TopicPartition partition, long position) {
    store.forget(partition, position);
    throw new PositionMovedException(
        "the log of %s ends before %d: it is another one, and is read from its start"
            .formatted(partition, position));
  }

  /** Notices a rebuild, new partitions, the ends of all, and whether Kafka answers at all. */
  private void lookAround(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> stored) {
    if (!store.positions().equals(stored)) {
      throw new PositionMovedException("another portal or a rebuild moved the positions");
    }
    if (!partitions(consumer).equals(consumer.assignment())) {
      assign(consumer, stored);
    } else {
      look(consumer);
    }
  }

  private void look(Consumer<byte[], byte[]> consumer) {
    List<PartitionState> partitions = new ArrayList<>();
    consumer
        .endOffsets(consumer.assignment(), ASK_KAFKA)
        .forEach(
            (partition, end) ->
                partitions.add(
                    new PartitionState(
                        partition.topic(),
                        partition.partition(),
                        // Beyond what was stored stand only marks of transactions.
                        consumer.position(partition, ASK_KAFKA),
                        end)));
    partitions.sort(
        Comparator.comparing(PartitionState::topic).thenComparing(PartitionState::partition));
    LaneState before = state;
    boolean same = before.condition() == Condition.RUNNING;
    state =
        new LaneState(
            name, Condition.RUNNING, same ? before.since() : clock.instant(), null, partitions);
    tellProgress(before.lag(), state);
  }

  /** Who looks at the log of a start sees how far it is. */
  private static void tellProgress(long lagBefore, LaneState now) {
    if (now.lag() >= WORTH_TELLING) {
      LOG.info(
          "Lane {} has read {} of {} records",
          now.name(),
          now.partitions().stream().mapToLong(PartitionState::nextOffset).sum(),
          now.partitions().stream().mapToLong(PartitionState::endOffset).sum());
    } else if (lagBefore >= WORTH_TELLING) {
      LOG.info("Lane {} has caught up", now.name());
    }
  }

  private Set<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
    Set<TopicPartition> partitions = new HashSet<>();
    for (String topic : store.topics()) {
      for (PartitionInfo partition : consumer.partitionsFor(topic, ASK_KAFKA)) {
        partitions.add(new TopicPartition(topic, partition.partition()));
      }
    }
    return partitions;
  }

  private void retryLater(Condition condition, RuntimeException problem) {
    LOG.warn("Lane {} tries again in {}: {}", name, wait, problem.toString());
    moveTo(condition, String.valueOf(problem.getMessage()));
    try {
      if (closing.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closing.countDown();
    }
    wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
  }

  private void moveTo(Condition condition, @Nullable String detail) {
    LaneState before = state;
    boolean same = before.condition() == condition;
    state =
        new LaneState(
            name, condition, same ? before.since() : clock.instant(), detail, before.partitions());
  }

  private boolean isClosing() {
    return closing.getCount() == 0;
  }
}
