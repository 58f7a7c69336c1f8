package cn.mingchu.benchmarks.load;

import cn.mingchu.schemas.event.Device;
import cn.mingchu.schemas.event.KitchenReading;
import cn.mingchu.schemas.event.RuleSetting;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import cn.mingchu.schemas.wire.Heartbeat;
import cn.mingchu.schemas.wire.RecordEncoder;
import cn.mingchu.schemas.wire.WireFormat;
import cn.mingchu.simulator.supply.SimulatedPaper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Writes records straight to their topics, in order, and knows when the broker has them. */
public final class KafkaFill implements AutoCloseable {

  private final KafkaProducer<byte[], byte[]> producer;
  private final Map<Topic<?>, RecordEncoder<?>> encoders = new ConcurrentHashMap<>();
  private volatile @Nullable Exception failure;

  public KafkaFill(String bootstrapServers) {
    producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers", bootstrapServers,
                "acks", "all",
                "linger.ms", "20",
                "batch.size", "262144",
                "delivery.timeout.ms", "120000",
                "metadata.recovery.strategy", "none", // who forgets the broker cannot send to it
                "reconnect.backoff.max.ms", "200"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  public void send(Device device) {
    send(Topics.DEVICES, device);
  }

  public void send(KitchenReading reading) {
    send(Topics.KITCHEN_READINGS, reading);
  }

  public void send(RuleSetting setting) {
    send(Topics.RULE_SETTINGS, setting);
  }

  /** Sends a paper to the topic where it belongs. */
  public void send(SimulatedPaper paper) {
    send(paper, paper.topic());
  }

  private <T extends SpecificRecord> void send(SimulatedPaper paper, Topic<T> topic) {
    send(topic, topic.valueType().cast(paper.record()));
  }

  /** Tells every partition of a topic, as a gateway does, that its clock shows {@code time}. */
  public void beat(Topic<?> topic, Instant time) {
    for (PartitionInfo partition : producer.partitionsFor(topic.name())) {
      send(Heartbeat.record(topic, partition.partition(), time));
    }
  }

  /** Sends any record. */
  public <T extends SpecificRecord> void send(Topic<T> topic, T record) {
    send(topic, encoder(topic), record);
  }

  @SuppressWarnings("unchecked") // filled by topic, with the encoder of that topic's type
  private <T extends SpecificRecord> RecordEncoder<T> encoder(Topic<T> topic) {
    return (RecordEncoder<T>)
        encoders.computeIfAbsent(topic, unknown -> WireFormat.singleObject().encoder(topic));
  }

  /** Sends the register and as many whole rounds as make at least so many readings: how many. */
  public long send(Readings readings, long atLeast) {
    readings.devices().forEach(this::send);
    long sent = 0;
    for (int round = 0; sent < atLeast; round++) {
      List<KitchenReading> all = readings.round(round);
      all.forEach(this::send);
      sent += all.size();
    }
    return sent;
  }

  /** Waits until the broker has everything that was sent. */
  public void flush() {
    producer.flush();
    if (failure != null) {
      throw new IllegalStateException("the broker refused a record", failure);
    }
  }

  @Override
  public void close() {
    producer.close();
  }

  private <T extends SpecificRecord> void send(Topic<T> topic, RecordEncoder<T> encoder, T record) {
    byte[] key = topic.key(record).getBytes(StandardCharsets.UTF_8);
    send(new ProducerRecord<>(topic.name(), key, encoder.encode(record)));
  }

  private void send(ProducerRecord<byte[], byte[]> record) {
    Future<RecordMetadata> unused = // the callback hears of every failure
        producer.send(
            record,
            (metadata, problem) -> {
              if (problem != null) {
                failure = problem;
              }
            });
  }
}
