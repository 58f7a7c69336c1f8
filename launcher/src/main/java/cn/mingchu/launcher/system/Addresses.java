package cn.mingchu.launcher.system;

import cn.mingchu.launcher.network.Ports;
import java.io.IOException;

/**
 * Where the parts listen.
 *
 * @param host of what people and devices reach: gateway, portal, Flink's pages and the MQTT broker
 */
public record Addresses(String host, int portal, int gateway, int flink, int kafka, int mqtt) {

  /** Reached from this machine only. */
  public static final String LOOPBACK = "127.0.0.1";

  /** Any free ports: for what runs beside others and is found by nobody but its starter. */
  public static Addresses anyFree() throws IOException {
    return new Addresses(
        LOOPBACK,
        Ports.anyFree(),
        Ports.anyFree(),
        Ports.anyFree(),
        Ports.anyFree(),
        Ports.anyFree());
  }
}
