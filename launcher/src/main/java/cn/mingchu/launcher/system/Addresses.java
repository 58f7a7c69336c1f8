package cn.mingchu.launcher.system;

/**
 * Where the parts listen; each port 1 to 65535, or 0 for any free one.
 *
 * @param host of what people and devices reach: gateway, portal and the MQTT broker; the rest is
 *     reached from this machine only
 */
public record Addresses(String host, int portal, int gateway, int flink, int kafka, int mqtt) {

  /** Reached from this machine only. */
  public static final String LOOPBACK = "127.0.0.1";

  /** Any free ports: for what runs beside others and is found by nobody but its starter. */
  public static Addresses anyFree() {
    return new Addresses(LOOPBACK, 0, 0, 0, 0, 0);
  }
}
