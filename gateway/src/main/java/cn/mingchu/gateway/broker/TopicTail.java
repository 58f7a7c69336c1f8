package cn.mingchu.gateway.broker;

import cn.mingchu.schemas.topic.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows topics on a thread of its own and feeds a {@link Projection}, for as long as it is open.
 *
 * <p>It outlives the broker: when the connection fails it begins again where the projection says.
 */
public final class TopicTail implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(TopicTail.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final long RETRY_MILLIS = 500;
  private static final int POLLS_BETWEEN_LOOKS_FOR_PARTITIONS = 100;

  private final Cluster cluster;
  private final List<Topic<?>> topics;
  private final Projection projection;
  private final Thread thread;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile boolean caughtUp;
  private volatile @Nullable Consumer<byte[], byte[]> current;

  /** A tail that has not started yet. */
  public TopicTail(String name, Cluster cluster, List<Topic<?>> topics, Projection projection) {
    this.cluster = cluster;
    this.topics = topics;
    this.projection = projection;
    this.thread = new Thread(this::follow, name);
    this.thread.setDaemon(true);
  }

  /** Starts to read. */
  public void start() {
    thread.start();
  }

  /** Whether everything has been read that was there when the reading began. */
  public boolean caughtUp() {
    return caughtUp;
  }

  private void follow() {
    while (isOpen()) {
      try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(consumerSettings());
          Admin admin = Admin.create(adminSettings())) {
        current = consumer;
        while (isOpen()) {
          Set<TopicPartition> partitions = partitions(consumer);
          consumer.assign(partitions);
          projection.begin(admin, partitions).forEach(consumer::seek);
          read(consumer, partitions);
        }
      } catch (WakeupException | InterruptException | InterruptedException e) {
        if (isOpen()) {
          LOG.warn("{} was interrupted and begins again", thread.getName());
        }
      } catch (KafkaException | ExecutionException e) {
        LOG.warn("{} lost the broker and tries again: {}", thread.getName(), e.getMessage());
        pause();
      } catch (RuntimeException e) {
        LOG.error("{} failed and begins again", thread.getName(), e);
        pause();
      } finally {
        current = null;
      }
    }
  }

  /** Reads until the tail is closed or the topics have grown new partitions. */
  private void read(Consumer<byte[], byte[]> consumer, Set<TopicPartition> partitions) {
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    int polls = 0;
    while (isOpen()) {
      projection.apply(consumer.poll(POLL));
      projection.settle(consumer);
      if (!caughtUp) {
        caughtUp = hasReached(consumer, ends);
      }
      polls++;
      if (polls % POLLS_BETWEEN_LOOKS_FOR_PARTITIONS == 0
          && !partitions(consumer).equals(partitions)) {
        return;
      }
    }
  }

  /** Whether {@code consumer} has read all that lies before {@code ends}. */
  public static boolean hasReached(
      Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
    for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
      if (consumer.position(end.getKey()) < end.getValue()) {
        return false;
      }
    }
    return true;
  }

  private Set<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
    Set<TopicPartition> partitions = new HashSet<>();
    for (Topic<?> topic : topics) {
      List<PartitionInfo> known = consumer.partitionsFor(topic.name());
      if (known == null || known.isEmpty()) {
        throw new KafkaException("topic " + topic + " is not there yet");
      }
      addAll(known, partitions);
    }
    return partitions;
  }

  private static void addAll(Collection<PartitionInfo> known, Set<TopicPartition> partitions) {
    known.forEach(info -> partitions.add(new TopicPartition(info.topic(), info.partition())));
  }

  private Map<String, Object> consumerSettings() {
    return cluster.client(
        Map.of(
            ConsumerConfig.CLIENT_ID_CONFIG,
            thread.getName(),
            ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
            ByteArrayDeserializer.class,
            ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
            ByteArrayDeserializer.class,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false,
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            5_000,
            ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            5_000,
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            5_000));
  }

  private Map<String, Object> adminSettings() {
    return cluster.client(
        Map.of(
            AdminClientConfig.CLIENT_ID_CONFIG,
            thread.getName(),
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            5_000,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
            5_000));
  }

  private boolean isOpen() {
    return closed.getCount() > 0;
  }

  private void pause() {
    try {
      closed.await(RETRY_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      LOG.debug("{} was interrupted while it waited", thread.getName());
    }
  }

  /** Stops to read and waits until the thread is gone. */
  @Override
  public void close() {
    closed.countDown();
    Consumer<byte[], byte[]> consumer = current;
    if (consumer != null) {
      consumer.wakeup();
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
