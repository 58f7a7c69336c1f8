package cn.mingchu.jobs.runtime;

import cn.mingchu.connectors.kafka.KafkaEdge;
import cn.mingchu.connectors.kafka.Received;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.configuration.Configuration;

/**
 * The settings of a job.
 *
 * @param kafka where the topics are
 * @param ingestDisorder how far records of one partition may be out of order by the gateway's clock
 * @param idleAfter how long a partition may be quiet before the others stop waiting for it
 */
public record JobConfig(KafkaEdge kafka, Duration ingestDisorder, Duration idleAfter) {

  static final ConfigOption<String> BOOTSTRAP_SERVERS =
      ConfigOptions.key("kafka.bootstrap.servers")
          .stringType()
          .defaultValue("127.0.0.1:9092")
          .withDescription("host:port of one or more brokers, separated by commas");

  static final ConfigOption<String> SCHEMA_REGISTRY_URL =
      ConfigOptions.key("schema.registry.url")
          .stringType()
          .noDefaultValue()
          .withDescription("Address of a Confluent-compatible registry; none: single-object");

  /** Any further setting of Kafka's clients, such as {@code kafka.client.security.protocol}. */
  static final String CLIENT_PREFIX = "kafka.client.";

  /**
   * Reads the settings of a job; those of its own begin with its name, such as {@code
   * kitchen.idle-after}.
   *
   * @throws IllegalArgumentException if a setting is unknown or wrong, naming it
   */
  public static JobConfig from(String job, Map<String, String> properties) {
    ConfigOption<Duration> ingestDisorder =
        ConfigOptions.key(job + ".ingest-disorder")
            .durationType()
            .defaultValue(Duration.ofSeconds(5))
            .withDescription("How far a partition may be out of order by the gateway's clock");
    ConfigOption<Duration> idleAfter =
        ConfigOptions.key(job + ".idle-after")
            .durationType()
            .defaultValue(Duration.ofSeconds(30))
            .withDescription("How long a partition may be quiet before it is not waited for");
    Set<String> known =
        Set.of(
            BOOTSTRAP_SERVERS.key(),
            SCHEMA_REGISTRY_URL.key(),
            ingestDisorder.key(),
            idleAfter.key());
    Map<String, String> client = new HashMap<>();
    Set<String> unknown = new TreeSet<>();
    properties.forEach(
        (key, value) -> {
          if (key.startsWith(CLIENT_PREFIX)) {
            client.put(key.substring(CLIENT_PREFIX.length()), value);
          } else if (!known.contains(key)) {
            unknown.add(key);
          }
        });
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("unknown settings: " + unknown);
    }
    Configuration settings = Configuration.fromMap(properties);
    return new JobConfig(
        new KafkaEdge(
            settings.get(BOOTSTRAP_SERVERS),
            settings.getOptional(SCHEMA_REGISTRY_URL).orElse(null),
            client),
        notNegative(ingestDisorder, settings),
        positive(idleAfter, settings));
  }

  /** The gateway's clock moves time forward: another's may be wrong, and harms nobody. */
  public <V> WatermarkStrategy<Received<V>> byIngestTime() {
    return WatermarkStrategy.<Received<V>>forBoundedOutOfOrderness(ingestDisorder)
        .withTimestampAssigner(context -> new IngestTime<>())
        .withIdleness(idleAfter);
  }

  private static Duration notNegative(ConfigOption<Duration> option, Configuration settings) {
    Duration value = settings.get(option);
    if (value.isNegative()) {
      throw new IllegalArgumentException(option.key() + " must not be negative, was " + value);
    }
    return value;
  }

  private static Duration positive(ConfigOption<Duration> option, Configuration settings) {
    Duration value = settings.get(option);
    if (value.isNegative() || value.isZero()) {
      throw new IllegalArgumentException(option.key() + " must be positive, was " + value);
    }
    return value;
  }
}
