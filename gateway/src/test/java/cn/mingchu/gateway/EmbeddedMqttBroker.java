package cn.mingchu.gateway;

import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/** A real MQTT broker in this process, in memory, for anybody. */
final class EmbeddedMqttBroker implements AutoCloseable {

  private static final String ACCEPTOR = "mqtt";

  private final EmbeddedActiveMQ server;
  private final int port;

  private EmbeddedMqttBroker(EmbeddedActiveMQ server, int port) {
    this.server = server;
    this.port = port;
  }

  static EmbeddedMqttBroker start() throws Exception {
    return start(0);
  }

  static EmbeddedMqttBroker start(int wantedPort) throws Exception {
    ConfigurationImpl configuration = new ConfigurationImpl();
    configuration.setPersistenceEnabled(false);
    configuration.setSecurityEnabled(false);
    configuration.setJMXManagementEnabled(false);
    configuration.addAcceptorConfiguration(
        ACCEPTOR, "tcp://127.0.0.1:" + wantedPort + "?protocols=MQTT&useEpoll=false");
    EmbeddedActiveMQ server = new EmbeddedActiveMQ();
    server.setConfiguration(configuration);
    server.start();
    int port =
        server.getActiveMQServer().getRemotingService().getAcceptor(ACCEPTOR).getActualPort();
    return new EmbeddedMqttBroker(server, port);
  }

  int port() {
    return port;
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
