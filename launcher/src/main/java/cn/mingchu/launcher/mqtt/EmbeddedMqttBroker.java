package cn.mingchu.launcher.mqtt;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/**
 * An MQTT 3.1.1 and 5 broker in this process.
 *
 * <p>What it has acknowledged and not yet delivered lies on disk, and is delivered after the next
 * start. Devices are let in when the gateway listens for the first time: before that, what they
 * publish would be for nobody.
 */
public final class EmbeddedMqttBroker implements AutoCloseable {

  private static final String ACCEPTOR = "mqtt";
  private static final String EVERYTHING = "#";
  private static final int JOURNAL_FILE_BYTES = 1024 * 1024;

  private final EmbeddedActiveMQ broker;
  private final Doorkeeper doorkeeper;
  private final URI uri;

  private EmbeddedMqttBroker(EmbeddedActiveMQ broker, Doorkeeper doorkeeper, URI uri) {
    this.broker = broker;
    this.doorkeeper = doorkeeper;
    this.uri = uri;
  }

  /**
   * Starts a broker that lets in those who have a login.
   *
   * @param folder where an earlier broker left what it had to deliver, or a missing folder
   * @param port where clients connect; 0 for any free port
   */
  public static EmbeddedMqttBroker start(Path folder, String host, int port, Logins logins)
      throws Exception {
    ConfigurationImpl configuration = new ConfigurationImpl();
    configuration.setName("mingchu");
    configuration.setPersistenceEnabled(true);
    configuration.setJournalType(JournalType.NIO);
    configuration.setJournalFileSize(JOURNAL_FILE_BYTES);
    configuration.setJournalDirectory(folder.resolve("journal").toString());
    configuration.setBindingsDirectory(folder.resolve("bindings").toString());
    configuration.setPagingDirectory(folder.resolve("paging").toString());
    configuration.setLargeMessagesDirectory(folder.resolve("large-messages").toString());
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
    // What does not fit into memory goes to disk; nothing is dropped.
    configuration.addAddressSetting(
        EVERYTHING,
        new AddressSettings()
            .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
            .setPageSizeBytes(JOURNAL_FILE_BYTES)
            .setDeadLetterAddress(SimpleString.of("undelivered")));
    Doorkeeper doorkeeper = new Doorkeeper(logins);
    EmbeddedActiveMQ broker =
        new EmbeddedActiveMQ().setConfiguration(configuration).setSecurityManager(doorkeeper);
    broker.start();
    int bound =
        broker.getActiveMQServer().getRemotingService().getAcceptor(ACCEPTOR).getActualPort();
    URI uri = URI.create("mqtt://%s:%d".formatted(host, bound));
    return new EmbeddedMqttBroker(broker, doorkeeper, uri);
  }

  /** Where clients connect. */
  public URI uri() {
    return uri;
  }

  /** Whether the gateway listens; devices are let in from then on. */
  public boolean hasListener() {
    boolean listens = broker.getActiveMQServer().getTotalConsumerCount() > 0;
    if (listens) {
      doorkeeper.letDevicesIn();
    }
    return listens;
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
