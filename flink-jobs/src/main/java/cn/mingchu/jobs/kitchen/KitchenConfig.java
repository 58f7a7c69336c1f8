package cn.mingchu.jobs.kitchen;

import cn.mingchu.connectors.kafka.KafkaEdge;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.configuration.Configuration;

/**
 * The settings of the kitchen job.
 *
 * @param kafka where the topics are
 * @param ingestDisorder how far records of one partition may be out of order by the gateway's clock
 * @param idleAfter how long a partition may be quiet before the others stop waiting for it
 */
record KitchenConfig(KafkaEdge kafka, Duration ingestDisorder, Duration idleAfter) {

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

  static final ConfigOption<Duration> INGEST_DISORDER =
      ConfigOptions.key("kitchen.ingest-disorder")
          .durationType()
          .defaultValue(Duration.ofSeconds(5))
          .withDescription("How far a partition may be out of order by the gateway's clock");

  static final ConfigOption<Duration> IDLE_AFTER =
      ConfigOptions.key("kitchen.idle-after")
          .durationType()
          .defaultValue(Duration.ofSeconds(30))
          .withDescription("How long a partition may be quiet before it is not waited for");

  /** Any further setting of Kafka's clients, such as {@code kafka.client.security.protocol}. */
  static final String CLIENT_PREFIX = "kafka.client.";

  private static final Set<String> KNOWN =
      List.of(BOOTSTRAP_SERVERS, SCHEMA_REGISTRY_URL, INGEST_DISORDER, IDLE_AFTER).stream()
          .map(ConfigOption::key)
          .collect(Collectors.toUnmodifiableSet());

  KitchenConfig {
    if (ingestDisorder.isNegative()) {
      throw new IllegalArgumentException(
          "kitchen.ingest-disorder must not be negative, was " + ingestDisorder);
    }
    if (idleAfter.isNegative() || idleAfter.isZero()) {
      throw new IllegalArgumentException("kitchen.idle-after must be positive, was " + idleAfter);
    }
  }

  static KitchenConfig from(Map<String, String> properties) {
    Map<String, String> client = new HashMap<>();
    Set<String> unknown = new TreeSet<>();
    properties.forEach(
        (key, value) -> {
          if (key.startsWith(CLIENT_PREFIX)) {
            client.put(key.substring(CLIENT_PREFIX.length()), value);
          } else if (!KNOWN.contains(key)) {
            unknown.add(key);
          }
        });
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("unknown settings: " + unknown);
    }
    Configuration settings = Configuration.fromMap(properties);
    return new KitchenConfig(
        new KafkaEdge(
            settings.get(BOOTSTRAP_SERVERS),
            settings.getOptional(SCHEMA_REGISTRY_URL).orElse(null),
            client),
        settings.get(INGEST_DISORDER),
        settings.get(IDLE_AFTER));
  }
}
