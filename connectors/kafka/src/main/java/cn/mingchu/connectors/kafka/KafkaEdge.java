package cn.mingchu.connectors.kafka;

import cn.mingchu.connectors.kafka.loop.LoopSource;
import cn.mingchu.schemas.topic.Topic;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Where jobs meet Kafka: builds the sources and sinks of a job for the topics of the catalogue.
 *
 * @param bootstrapServers host:port of one or more brokers, separated by commas
 * @param schemaRegistryUrl address of a Confluent-compatible registry, or null for single-object
 *     encoding
 * @param clientProperties further settings of Kafka's clients, such as security; they win over ours
 */
public record KafkaEdge(
    String bootstrapServers,
    @Nullable String schemaRegistryUrl,
    Map<String, String> clientProperties)
    implements Serializable {

  /** Fetching in large pieces halves what a record costs (990 against 430–630 ns of CPU). */
  private static final Map<String, String> LARGE_FETCHES =
      Map.of(
          ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "20000",
          ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, Integer.toString(4 << 20),
          ConsumerConfig.FETCH_MAX_BYTES_CONFIG, Integer.toString(16 << 20),
          ConsumerConfig.RECEIVE_BUFFER_CONFIG, Integer.toString(1 << 20));

  /** A transaction that its job did not finish is given up only after this. */
  private static final Duration LONGEST_OUTAGE = Duration.ofHours(12);

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  public KafkaEdge {
    if (bootstrapServers.isBlank()) {
      throw new IllegalArgumentException("bootstrapServers must name a broker, was blank");
    }
    clientProperties = Map.copyOf(clientProperties);
  }

  /**
   * A source of everything on {@code topic}, from the start when the job is new and from its
   * checkpoint when it is not. Offsets committed to Kafka are for watching only: a job that is
   * started without its state must not skip what the state would have held.
   *
   * @param group the name under which the job's progress can be watched in Kafka
   */
  public <T extends SpecificRecord, V> KafkaSource<Received<V>> source(
      Topic<T> topic, String group, FromRecord<T, V> conversion, TypeInformation<V> type) {
    return builder(topic, group, conversion, type)
        .setStartingOffsets(OffsetsInitializer.earliest())
        .build();
  }

  /**
   * One source of several topics, for a job that is in no hurry: one consumer instead of as many as
   * there are topics. What was written in transactions is read when they are over. Otherwise as
   * {@link #source}.
   */
  public <V> KafkaSource<Received<V>> sourceOfAll(
      List<TopicReading<?, V>> readings, String group, TypeInformation<V> type) {
    TopicsReader<V> reader = new TopicsReader<>(readings, schemaRegistryUrl, type);
    return builder(reader.topics(), group, reader)
        .setStartingOffsets(OffsetsInitializer.earliest())
        .setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed")
        .build();
  }

  private <T extends SpecificRecord, V> KafkaSourceBuilder<Received<V>> builder(
      Topic<T> topic, String group, FromRecord<T, V> conversion, TypeInformation<V> type) {
    return builder(
        List.of(topic.name()),
        group,
        new RecordReader<>(topic.shortName(), schemaRegistryUrl, conversion, type));
  }

  private <V> KafkaSourceBuilder<Received<V>> builder(
      List<String> topics, String group, KafkaRecordDeserializationSchema<Received<V>> reader) {
    return KafkaSource.<Received<V>>builder()
        .setBootstrapServers(bootstrapServers)
        .setTopics(topics)
        .setGroupId(group)
        .setDeserializer(reader)
        .setProperties(properties(LARGE_FETCHES))
        .setProperty("partition.discovery.interval.ms", "60000")
        .setProperty(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
  }

  private Map<TopicPartition, Long> ends(Topic<?> topic) {
    try (Consumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            plainClient(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      return consumer.endOffsets(
          consumer.partitionsFor(topic.name(), PATIENCE).stream()
              .map(partition -> new TopicPartition(topic.name(), partition.partition()))
              .toList(),
          PATIENCE);
    }
  }

  /**
   * The fast lane: a sink that a reader sees within milliseconds, and that may repeat itself after
   * a failure. Only for records that a repeat does not change.
   */
  public <V, T extends SpecificRecord> KafkaSink<V> fastLane(
      Topic<T> topic, ToRecord<V, T> conversion) {
    return KafkaSink.<V>builder()
        .setBootstrapServers(bootstrapServers)
        .setRecordSerializer(new RecordWriter<>(topic.shortName(), schemaRegistryUrl, conversion))
        .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
        .setKafkaProducerConfig(
            properties(
                Map.of(
                    ProducerConfig.LINGER_MS_CONFIG, "0",
                    ProducerConfig.ACKS_CONFIG, "all",
                    ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true")))
        .build();
  }

  /**
   * A sink whose records appear with the checkpoint that they belong to, once each, to who reads
   * {@code read_committed}. For records that must not be told twice, nor taken back.
   *
   * @param group names the job: no two jobs that run side by side may write under one name
   */
  public <V, T extends SpecificRecord> KafkaSink<V> exactlyOnce(
      Topic<T> topic, String group, ToRecord<V, T> conversion) {
    return KafkaSink.<V>builder()
        .setBootstrapServers(bootstrapServers)
        .setRecordSerializer(new RecordWriter<>(topic.shortName(), schemaRegistryUrl, conversion))
        .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
        .setTransactionalIdPrefix(group + '-' + topic.shortName())
        .setKafkaProducerConfig(
            properties(
                Map.of(
                    ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                    Long.toString(LONGEST_OUTAGE.toMillis()))))
        .build();
  }

  /**
   * A source of what a job tells itself by {@link #exactlyOnce}, within milliseconds and each word
   * once: from its checkpoint, and when the job is new from what is written from now on, as what an
   * earlier one told itself is not about this one's state. Only for a job with aligned checkpoints
   * in which each task of that sink has a way from each task of this source, see {@link
   * LoopSource}.
   *
   * @throws org.apache.kafka.common.errors.TimeoutException if the broker does not say where its
   *     topic ends
   */
  public <T extends SpecificRecord, V> LoopSource<Received<V>> loop(
      Topic<T> topic, String group, FromRecord<T, V> conversion, TypeInformation<V> type) {
    OffsetsInitializer now = OffsetsInitializer.offsets(ends(topic));
    return new LoopSource<>(
        builder(topic, group, conversion, type)
            .setStartingOffsets(now)
            .setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed")
            .build(),
        builder(topic, group, conversion, type)
            .setStartingOffsets(now)
            .setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted")
            .build(),
        plainClient());
  }

  /**
   * The newest record a key of a compacted topic, as it is now: what a job must know before its
   * first event. What cannot be read is left to the topic's source, which sets it aside.
   *
   * @throws org.apache.kafka.common.errors.TimeoutException if it cannot be read within a minute
   * @throws IllegalStateException if the topic is not there, or has more than one partition
   */
  public <T extends SpecificRecord> Newest<T> newestOf(Topic<T> topic) {
    return new CompactedTopic<>(topic, schemaRegistryUrl)
        .read(bootstrapServers, properties(LARGE_FETCHES));
  }

  private Properties plainClient() {
    Properties settings = properties(Map.of());
    settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    return settings;
  }

  private Properties properties(Map<String, String> ours) {
    Properties properties = new Properties();
    properties.putAll(ours);
    properties.putAll(clientProperties);
    return properties;
  }
}
