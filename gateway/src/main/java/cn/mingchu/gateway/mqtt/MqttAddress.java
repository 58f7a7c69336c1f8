package cn.mingchu.gateway.mqtt;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where to connect, and as whom.
 *
 * @param clientId the broker keeps messages under it while the gateway is away
 * @param shareGroup gateways of one group share the messages; null for none
 */
public record MqttAddress(
    URI uri,
    String clientId,
    @Nullable String username,
    @Nullable String password,
    @Nullable String shareGroup) {

  private static final String FILTER = "mingchu/+/+/+";
  private static final int PLAIN_PORT = 1883;
  private static final int TLS_PORT = 8883;

  boolean isEncrypted() {
    return "mqtts".equals(uri.getScheme());
  }

  int port() {
    if (uri.getPort() > 0) {
      return uri.getPort();
    }
    return isEncrypted() ? TLS_PORT : PLAIN_PORT;
  }

  String filter() {
    return shareGroup == null ? FILTER : "$share/" + shareGroup + "/" + FILTER;
  }

  /** The password must not reach a log. */
  @Override
  public String toString() {
    return uri + " as " + clientId;
  }
}
