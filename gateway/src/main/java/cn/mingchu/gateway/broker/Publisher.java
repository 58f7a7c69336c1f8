package cn.mingchu.gateway.broker;

import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.wire.Heartbeat;
import cn.mingchu.schemas.wire.RecordEncoder;
import cn.mingchu.schemas.wire.WireFormat;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts records on topics and says when every replica has them. Safe for use by many threads.
 *
 * <p>Kafka stamps the records with the machine's own clock, on purpose: the gateway's clock may be
 * a simulated one, and the broker's retention must not follow it. Business times are in the header.
 */
public final class Publisher implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

  /** A sender is told within this time that the broker is down. */
  private static final Duration GIVE_UP = Duration.ofSeconds(8);

  private static final Duration REQUEST = Duration.ofSeconds(3);
  private static final Duration BLOCK = Duration.ofSeconds(1);
  private static final int BUFFER_BYTES = 32 * 1024 * 1024;

  private final Producer<String, byte[]> producer;
  private final WireFormat wire;
  private final Timer latency;
  private final Map<Topic<?>, RecordEncoder<?>> encoders = new ConcurrentHashMap<>();

  /** A publisher on {@code cluster}. */
  public Publisher(Cluster cluster, WireFormat wire, MeterRegistry metrics) {
    this.producer =
        new KafkaProducer<>(
            cluster.client(
                Map.of(
                    ProducerConfig.CLIENT_ID_CONFIG,
                    "mingchu-gateway",
                    ProducerConfig.ACKS_CONFIG,
                    "all",
                    ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                    true,
                    ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                    (int) GIVE_UP.toMillis(),
                    ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                    (int) REQUEST.toMillis(),
                    ProducerConfig.MAX_BLOCK_MS_CONFIG,
                    (int) BLOCK.toMillis(),
                    ProducerConfig.BUFFER_MEMORY_CONFIG,
                    BUFFER_BYTES,
                    ProducerConfig.COMPRESSION_TYPE_CONFIG,
                    "lz4")),
            new StringSerializer(),
            new ByteArraySerializer());
    this.wire = wire;
    this.latency =
        Timer.builder("mingchu.gateway.produce")
            .description("From handing a record to the producer until the broker has it")
            .publishPercentileHistogram()
            .register(metrics);
  }

  /**
   * Sends {@code value} to {@code topic}.
   *
   * @return where the broker keeps it; fails with a {@link PublishException}
   */
  public <T extends SpecificRecord> CompletableFuture<RecordMetadata> publish(
      Topic<T> topic, T value) {
    byte[] bytes;
    try {
      bytes = encoder(topic).encode(value);
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(PublishException.neverSent(topic, e));
    }
    return send(topic, topic.key(value), bytes);
  }

  /** Tells {@code topic}, which MUST be compacted, that there is nothing under {@code key}. */
  public CompletableFuture<RecordMetadata> erase(Topic<?> topic, String key) {
    if (!topic.compacted()) {
      throw new IllegalArgumentException("nothing is erased from " + topic);
    }
    return send(topic, key, null);
  }

  /**
   * Tells each partition of {@code topic} the gateway's time; returns without waiting for it.
   *
   * @throws org.apache.kafka.common.KafkaException if the broker does not name the partitions
   */
  void beat(Topic<?> topic, Instant now) {
    for (PartitionInfo partition : producer.partitionsFor(topic.name())) {
      Future<RecordMetadata> unused =
          producer.send(
              Heartbeat.record(topic, partition.partition(), now),
              (metadata, problem) -> {
                if (problem != null) {
                  LOG.warn("no heartbeat on {}: {}", partition, problem.getMessage());
                }
              });
    }
  }

  private CompletableFuture<RecordMetadata> send(
      Topic<?> topic, String key, byte @Nullable [] value) {
    CompletableFuture<RecordMetadata> written = new CompletableFuture<>();
    Thread caller = Thread.currentThread();
    Timer.Sample started = Timer.start();
    Callback answer =
        (metadata, problem) -> {
          if (problem == null) {
            started.stop(latency);
            written.complete(metadata);
          } else if (Thread.currentThread().equals(caller)) {
            // Refused before it was queued: the producer calls back from within send().
            written.completeExceptionally(PublishException.neverSent(topic, problem));
          } else {
            written.completeExceptionally(PublishException.perhapsWritten(topic, problem));
          }
        };
    try {
      Future<RecordMetadata> unused =
          producer.send(new ProducerRecord<>(topic.name(), key, value), answer);
    } catch (RuntimeException e) {
      written.completeExceptionally(PublishException.neverSent(topic, e));
    }
    return written;
  }

  @SuppressWarnings("unchecked") // filled by topic, with the encoder of that topic's type
  private <T extends SpecificRecord> RecordEncoder<T> encoder(Topic<T> topic) {
    return (RecordEncoder<T>) encoders.computeIfAbsent(topic, wire::encoder);
  }

  /** Waits for what is under way, no longer than a sender would. */
  @Override
  public void close() {
    producer.close(GIVE_UP);
  }
}
