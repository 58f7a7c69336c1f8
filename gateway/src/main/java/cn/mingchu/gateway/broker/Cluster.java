package cn.mingchu.gateway.broker;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * The Kafka cluster that the gateway writes to and follows.
 *
 * @param bootstrapServers where its clients begin
 * @param properties what an installation asks of every client, such as TLS and a login
 */
public record Cluster(String bootstrapServers, Map<String, String> properties) {

  public Cluster {
    properties = Map.copyOf(properties);
  }

  /** Settings of a client; what the gateway's promises rest on wins over what was asked for. */
  Map<String, Object> client(Map<String, Object> promised) {
    Map<String, Object> settings = new HashMap<>(properties);
    settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.putAll(promised);
    return settings;
  }

  /** The properties may hold a login. */
  @Override
  public String toString() {
    return "Cluster[" + bootstrapServers + "]";
  }
}
