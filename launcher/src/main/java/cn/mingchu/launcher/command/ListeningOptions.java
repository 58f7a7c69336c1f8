package cn.mingchu.launcher.command;

import cn.mingchu.launcher.network.Ports;
import cn.mingchu.launcher.system.Addresses;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the parts shall listen. */
final class ListeningOptions {

  private static final int PORTAL = 8080;
  private static final int GATEWAY = 8081;
  private static final int FLINK = 8082;
  private static final int KAFKA = 9092;
  private static final int MQTT = 1883;

  @Option(
      names = "--port",
      paramLabel = "P",
      description = "Port of the portal (default: " + PORTAL + " or the next free one).")
  private @Nullable Integer portal;

  @Option(
      names = "--gateway-port",
      paramLabel = "P",
      description = "Port of the gateway (default: " + GATEWAY + " or the next free one).")
  private @Nullable Integer gateway;

  @Option(
      names = "--mqtt-port",
      paramLabel = "P",
      description = "Port of the MQTT broker (default: " + MQTT + " or the next free one).")
  private @Nullable Integer mqtt;

  @Option(
      names = "--kafka-port",
      paramLabel = "P",
      description =
          "Port of Kafka, on 127.0.0.1 always (default: " + KAFKA + " or the next free one).")
  private @Nullable Integer kafka;

  @Option(
      names = "--flink-port",
      paramLabel = "P",
      description =
          "Port of Flink's pages, on 127.0.0.1 always (default: "
              + FLINK
              + " or the next free one).")
  private @Nullable Integer flink;

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      defaultValue = Addresses.LOOPBACK,
      description = "Address to listen on (default: ${DEFAULT-VALUE}, this machine only).")
  private String host = Addresses.LOOPBACK;

  private final Set<Integer> taken = new HashSet<>();

  /** The ports that were asked for, and free ones for the rest. */
  Addresses addresses() throws IOException {
    return new Addresses(
        host,
        port(portal, PORTAL),
        port(gateway, GATEWAY),
        port(flink, FLINK),
        port(kafka, KAFKA),
        port(mqtt, MQTT));
  }

  private int port(@Nullable Integer wished, int usual) throws IOException {
    if (wished != null) {
      taken.add(wished);
      return wished;
    }
    int port = Ports.firstFreeFrom(usual);
    while (!taken.add(port)) {
      port = Ports.firstFreeFrom(port + 1);
    }
    return port;
  }
}
