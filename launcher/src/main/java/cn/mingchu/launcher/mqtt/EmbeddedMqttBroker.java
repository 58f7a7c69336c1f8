package cn.mingchu.launcher.mqtt;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/**
 * An MQTT 3.1.1 and 5 broker in this process, for the devices of a demo.
 *
 * <p>It keeps nothing on disk: what is not yet delivered when it stops is gone. A school that wants
 * more brings a broker of its own.
 */
public final class EmbeddedMqttBroker implements AutoCloseable {

  private static final String ACCEPTOR = "mqtt";
  private static final String EVERYTHING = "#";

  private final EmbeddedActiveMQ broker;
  private final URI uri;

  private EmbeddedMqttBroker(EmbeddedActiveMQ broker, URI uri) {
    this.broker = broker;
    this.uri = uri;
  }

  /**
   * Starts a broker that lets in those who have a login.
   *
   * @param port where clients connect; 0 for any free port
   */
  public static EmbeddedMqttBroker start(String host, int port, Logins logins) throws Exception {
    ConfigurationImpl configuration = new ConfigurationImpl();
    configuration.setName("mingchu");
    configuration.setPersistenceEnabled(false);
    configuration.setSecurityEnabled(true);
    configuration.setJMXManagementEnabled(false);
    configuration.setScheduledThreadPoolMaxSize(2);
    configuration.setThreadPoolMaxSize(8);
    configuration.setGlobalMaxSize(32L * 1024 * 1024);
    configuration.addAcceptorConfiguration(
        ACCEPTOR, "tcp://%s:%d?protocols=MQTT;nioRemotingThreads=2".formatted(host, port));
    configuration.putSecurityRoles(
        EVERYTHING,
        Set.of(mayPublish(logins.devices().user()), maySubscribe(logins.gateway().user())));
    // A full broker slows its senders down; it does not page to disk and drops nothing.
    configuration.addAddressSetting(
        EVERYTHING,
        new AddressSettings()
            .setAddressFullMessagePolicy(AddressFullMessagePolicy.BLOCK)
            .setDeadLetterAddress(SimpleString.of("undelivered")));
    EmbeddedActiveMQ broker =
        new EmbeddedActiveMQ()
            .setConfiguration(configuration)
            .setSecurityManager(new Doorkeeper(List.of(logins.devices(), logins.gateway())));
    broker.start();
    int bound =
        broker.getActiveMQServer().getRemotingService().getAcceptor(ACCEPTOR).getActualPort();
    return new EmbeddedMqttBroker(broker, URI.create("mqtt://%s:%d".formatted(host, bound)));
  }

  /** Where clients connect. */
  public URI uri() {
    return uri;
  }

  /** Whether anybody would get what is published now; it is gone otherwise. */
  public boolean hasListener() {
    return broker.getActiveMQServer().getTotalConsumerCount() > 0;
  }

  @Override
  public void close() throws IOException {
    try {
      broker.stop();
    } catch (Exception e) {
      throw new IOException("cannot stop the MQTT broker", e);
    }
  }

  private static Role mayPublish(String name) {
    Role role = new Role();
    role.setName(name);
    role.setSend(true);
    role.setCreateAddress(true);
    return role;
  }

  private static Role maySubscribe(String name) {
    Role role = new Role();
    role.setName(name);
    role.setConsume(true);
    role.setCreateAddress(true);
    role.setCreateDurableQueue(true);
    role.setDeleteDurableQueue(true);
    role.setCreateNonDurableQueue(true);
    role.setDeleteNonDurableQueue(true);
    return role;
  }
}
