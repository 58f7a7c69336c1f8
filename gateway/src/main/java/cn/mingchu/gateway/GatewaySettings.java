package cn.mingchu.gateway;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation may set. An unknown setting stops the start.
 *
 * @param bootstrapServers the Kafka cluster
 * @param kafkaProperties handed to Kafka's clients as they are, such as TLS and a login
 * @param schemaRegistryUrl a Confluent-compatible registry; absent for Avro single-object encoding
 * @param dataDir where the projection of the event ids lives; may be lost, is rebuilt from Kafka
 * @param keysFile the senders' keys
 * @param heartbeat how often the jobs are told how late it is
 */
@ConfigurationProperties(prefix = "mingchu.gateway", ignoreUnknownFields = false)
public record GatewaySettings(
    @DefaultValue("127.0.0.1:9092") String bootstrapServers,
    @DefaultValue Map<String, String> kafkaProperties,
    @Nullable String schemaRegistryUrl,
    @DefaultValue("data/gateway") Path dataDir,
    @DefaultValue("data/keys.json") Path keysFile,
    @DefaultValue("5s") Duration heartbeat,
    @DefaultValue TopicSettings topics,
    @DefaultValue LimitSettings limits,
    @DefaultValue MqttSettings mqtt) {

  public GatewaySettings {
    if (heartbeat.isNegative() || heartbeat.isZero()) {
      throw new IllegalArgumentException("heartbeat must be positive, was " + heartbeat);
    }
  }

  /**
   * How topics are made that are not there yet.
   *
   * @param create whether the gateway makes them
   * @param replicationFactor copies of each partition
   * @param partitionFactor multiplies the catalogue's partitions
   */
  public record TopicSettings(
      @DefaultValue("true") boolean create,
      @DefaultValue("1") short replicationFactor,
      @DefaultValue("1") int partitionFactor) {

    public TopicSettings {
      atLeastOne("topics.replication-factor", replicationFactor);
      atLeastOne("topics.partition-factor", partitionFactor);
    }
  }

  /**
   * How much the gateway takes at once.
   *
   * @param eventsPerSecond a key's allowance in the long run, where it has none of its own
   * @param burst a key's allowance at once
   * @param bodyBytes the largest request
   * @param bodyMemoryBytes all requests that are being read, together
   * @param openEvents events that wait for the broker, of all senders together
   */
  public record LimitSettings(
      @DefaultValue("1000") int eventsPerSecond,
      @DefaultValue("10000") int burst,
      @DefaultValue("5242880") int bodyBytes,
      @DefaultValue("67108864") int bodyMemoryBytes,
      @DefaultValue("50000") int openEvents) {

    public LimitSettings {
      atLeastOne("limits.events-per-second", eventsPerSecond);
      atLeastOne("limits.burst", burst);
      atLeastOne("limits.body-bytes", bodyBytes);
      atLeastOne("limits.open-events", openEvents);
      if (bodyMemoryBytes < bodyBytes) {
        throw new IllegalArgumentException(
            "limits.body-memory-bytes must be at least limits.body-bytes "
                + bodyBytes
                + ", was "
                + bodyMemoryBytes);
      }
    }
  }

  /**
   * The MQTT broker that kitchen devices publish to.
   *
   * @param uri {@code mqtt://host:port} or {@code mqtts://host:port}; absent for no MQTT
   * @param version {@code 5} or {@code 3.1.1}
   * @param shareGroup several gateways of one group share the messages; absent for none
   */
  public record MqttSettings(
      @Nullable URI uri,
      @DefaultValue("5") String version,
      @DefaultValue("mingchu-gateway") String clientId,
      @Nullable String username,
      @Nullable String password,
      @Nullable String shareGroup) {

    public MqttSettings {
      if (uri != null && !"mqtt".equals(uri.getScheme()) && !"mqtts".equals(uri.getScheme())) {
        throw new IllegalArgumentException(
            "mqtt.uri must start with mqtt:// or mqtts://, was " + uri);
      }
      if (!version.equals("5") && !version.equals("3.1.1")) {
        throw new IllegalArgumentException("mqtt.version must be 5 or 3.1.1, was " + version);
      }
    }

    /** The password must not reach a log. */
    @Override
    public String toString() {
      return "MqttSettings[uri=" + uri + ", version=" + version + ", clientId=" + clientId + "]";
    }
  }

  /** Kafka's properties may hold a login, which must not reach a log. */
  @Override
  public String toString() {
    return "GatewaySettings[bootstrapServers="
        + bootstrapServers
        + ", dataDir="
        + dataDir
        + ", keysFile="
        + keysFile
        + ", "
        + topics
        + ", "
        + limits
        + ", "
        + mqtt
        + "]";
  }

  private static void atLeastOne(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be at least 1, was " + value);
    }
  }
}
