package cn.mingchu.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/** A real MQTT broker in this process, in memory, for anybody. */
final class EmbeddedMqttBroker implements AutoCloseable {

  private final EmbeddedActiveMQ server;
  private final int port;

  private EmbeddedMqttBroker(EmbeddedActiveMQ server, int port) {
    this.server = server;
    this.port = port;
  }

  static EmbeddedMqttBroker start() throws Exception {
    int port = freePort();
    ConfigurationImpl configuration = new ConfigurationImpl();
    configuration.setPersistenceEnabled(false);
    configuration.setSecurityEnabled(false);
    configuration.setJMXManagementEnabled(false);
    configuration.addAcceptorConfiguration(
        "mqtt", "tcp://127.0.0.1:" + port + "?protocols=MQTT&useEpoll=false");
    EmbeddedActiveMQ server = new EmbeddedActiveMQ();
    server.setConfiguration(configuration);
    server.start();
    return new EmbeddedMqttBroker(server, port);
  }

  int port() {
    return port;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the MQTT broker does not stop", e);
    }
  }
}
