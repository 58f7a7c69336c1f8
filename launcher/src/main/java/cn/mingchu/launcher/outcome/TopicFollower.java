package cn.mingchu.launcher.outcome;

import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.wire.RecordDecoder;
import cn.mingchu.schemas.wire.UndecodableRecordException;
import cn.mingchu.schemas.wire.WireFormat;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ObjLongConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a topic as it grows, on a thread of its own.
 *
 * @param <T> the record type
 */
final class TopicFollower<T extends SpecificRecord> {

  /** Where to begin. */
  enum From {
    START,
    NOW
  }

  private static final Duration POLL = Duration.ofMillis(100);
  private static final int PATIENCE_MILLIS = 15_000;

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<TopicPartition> partitions;
  private final RecordDecoder<T> decoder;
  private final ObjLongConsumer<T> listener;
  private final AtomicReference<@Nullable RuntimeException> problem = new AtomicReference<>();
  private final CountDownLatch finish = new CountDownLatch(1);
  private final Thread thread;

  private TopicFollower(
      KafkaConsumer<byte[], byte[]> consumer,
      List<TopicPartition> partitions,
      RecordDecoder<T> decoder,
      ObjLongConsumer<T> listener,
      String name) {
    this.consumer = consumer;
    this.partitions = partitions;
    this.decoder = decoder;
    this.listener = listener;
    this.thread = new Thread(this::read, name);
  }

  /**
   * Begins to read.
   *
   * @param listener is told every record, and when it was read, in {@link System#nanoTime}
   */
  static <T extends SpecificRecord> TopicFollower<T> start(
      String bootstrapServers, Topic<T> topic, From from, ObjLongConsumer<T> listener) {
    KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                PATIENCE_MILLIS,
                ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                PATIENCE_MILLIS,
                // What a job writes and then takes back was never said.
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    boolean started = false;
    try {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.name()).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      if (from == From.START) {
        consumer.seekToBeginning(partitions);
      } else {
        consumer.seekToEnd(partitions);
      }
      partitions.forEach(consumer::position); // now, and not at the first poll
      TopicFollower<T> follower =
          new TopicFollower<>(
              consumer,
              partitions,
              WireFormat.singleObject().decoder(topic),
              listener,
              topic.shortName() + "-follower");
      follower.thread.start();
      started = true;
      return follower;
    } finally {
      if (!started) {
        consumer.close();
      }
    }
  }

  /** Reads what is on the topic now, and ends. */
  void finish() throws InterruptedException {
    finish.countDown();
    thread.join();
    RuntimeException failure = problem.get();
    if (failure != null) {
      throw failure;
    }
  }

  private void read() {
    try (consumer) {
      boolean last = false;
      while (!last) {
        last = finish.getCount() == 0;
        if (last) {
          readUpTo(consumer.endOffsets(partitions));
        } else {
          take();
        }
      }
    } catch (RuntimeException e) {
      problem.set(e);
    }
  }

  private void readUpTo(Map<TopicPartition, Long> ends) {
    while (partitions.stream()
        .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
      take();
    }
  }

  private void take() {
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
      listener.accept(decode(record), System.nanoTime());
    }
  }

  private T decode(ConsumerRecord<byte[], byte[]> record) {
    try {
      return decoder.decode(record.value());
    } catch (UndecodableRecordException e) {
      throw new IllegalStateException(
          "the record at %s-%d, offset %d cannot be read"
              .formatted(record.topic(), record.partition(), record.offset()),
          e);
    }
  }
}
