package cn.mingchu.portal.projection;

import cn.mingchu.portal.projection.LaneState.Condition;
import cn.mingchu.portal.projection.LaneState.PartitionState;
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
 * <p>Whatever goes wrong, it begins again from the positions that the database holds: there is one
 * way to start, and it is also the way to recover.
 */
final class Lane implements Runnable {

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

  private final String name;
  private final List<TopicReader<?>> readers;
  private final Supplier<Consumer<byte[], byte[]>> consumers;
  private final Positions positions;
  private final Batch batch;
  private final ProjectedTables tables;
  private final ProjectionListener listener;
  private final Clock clock;
  private final CountDownLatch closing = new CountDownLatch(1);

  private volatile LaneState state;
  private volatile @Nullable Consumer<byte[], byte[]> reading;
  private Duration wait = FIRST_WAIT;

  /** The positions whose changes the listener was told; null before the first. */
  private @Nullable Map<TopicPartition, Long> told;

  Lane(
      String name,
      List<TopicReader<?>> readers,
      Supplier<Consumer<byte[], byte[]>> consumers,
      Positions positions,
      Batch batch,
      ProjectedTables tables,
      ProjectionListener listener,
      Clock clock) {
    this.name = name;
    this.readers = List.copyOf(readers);
    this.consumers = consumers;
    this.positions = positions;
    this.batch = batch;
    this.tables = tables;
    this.listener = listener;
    this.clock = clock;
    this.state = new LaneState(name, Condition.STARTING, clock.instant(), null, List.of());
  }

  LaneState state() {
    return state;
  }

  /**
   * Makes {@link #run} return soon; a batch in the middle is finished or rolled back as a whole.
   */
  void close() {
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
    Map<TopicPartition, Long> stored = positions.of(topics());
    tellUnseen(stored);
    assign(consumer, stored);
    long lookedAround = System.nanoTime();
    long tidied = System.nanoTime();
    while (!isClosing()) {
      ConsumerRecords<byte[], byte[]> records = poll(consumer);
      if (!records.isEmpty()) {
        tell(batch.store(records, stored), stored);
        wait = FIRST_WAIT;
      }
      long now = System.nanoTime();
      if (now - lookedAround > LOOK_AROUND_NANOS) {
        lookAround(consumer, stored);
        lookedAround = System.nanoTime();
      }
      if (now - tidied > TIDY_NANOS) {
        readers.forEach(reader -> reader.rows().tidy());
        tidied = System.nanoTime();
      }
    }
  }

  private void assign(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> stored) {
    Set<TopicPartition> partitions = partitions(consumer);
    if (partitions.isEmpty()) {
      throw new KafkaException("none of the topics " + topics() + " exists yet");
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
    look(consumer, stored);
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

  /**
   * The log ends before the position: it is another log, whose records would be counted on top of
   * those of the first.
   */
  private void forgetLog(TopicPartition partition, long position) {
    for (TopicReader<?> reader : readers) {
      if (reader.topic().equals(partition.topic())) {
        tables.empty(reader.rows(), partition, position);
      }
    }
    throw new PositionMovedException(
        "the log of %s ends before %d: it is another one, and is read from its start"
            .formatted(partition, position));
  }

  /** Notices a rebuild, new partitions, the ends of all, and whether Kafka answers at all. */
  private void lookAround(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> stored) {
    if (!positions.of(topics()).equals(stored)) {
      throw new PositionMovedException("another portal or a rebuild moved the positions");
    }
    if (!partitions(consumer).equals(consumer.assignment())) {
      assign(consumer, stored);
    } else {
      look(consumer, stored);
    }
  }

  private void look(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> stored) {
    List<PartitionState> partitions = new ArrayList<>();
    consumer
        .endOffsets(consumer.assignment(), ASK_KAFKA)
        .forEach(
            (partition, end) ->
                partitions.add(
                    new PartitionState(
                        partition.topic(),
                        partition.partition(),
                        stored.getOrDefault(partition, 0L),
                        end)));
    partitions.sort(
        Comparator.comparing(PartitionState::topic).thenComparing(PartitionState::partition));
    LaneState before = state;
    boolean same = before.condition() == Condition.RUNNING;
    state =
        new LaneState(
            name, Condition.RUNNING, same ? before.since() : clock.instant(), null, partitions);
  }

  private Set<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
    Set<TopicPartition> partitions = new HashSet<>();
    for (String topic : topics()) {
      for (PartitionInfo partition : consumer.partitionsFor(topic, ASK_KAFKA)) {
        partitions.add(new TopicPartition(topic, partition.partition()));
      }
    }
    return partitions;
  }

  /**
   * Another portal stored what was next here, or a commit got through whose answer was lost: the
   * pages of this portal must look for themselves.
   */
  private void tellUnseen(Map<TopicPartition, Long> stored) {
    Changes unseen = new Changes();
    if (told != null && !told.equals(stored)) {
      readers.forEach(reader -> reader.rows().noteUnseen(unseen));
    }
    tell(unseen, stored);
  }

  private void tell(Changes changes, Map<TopicPartition, Long> stored) {
    if (!changes.isEmpty()) {
      listener.committed(changes);
    }
    told = Map.copyOf(stored);
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

  private List<String> topics() {
    return readers.stream().map(TopicReader::topic).toList();
  }
}
