package cn.mingchu.launcher.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingchu.launcher.network.Listening;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5ConnAckException;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMqttBrokerIT {

  private static final Logins LOGINS = Logins.random();

  @TempDir Path folder;

  @Test
  void carriesWhatADevicePublishesToTheGateway() throws Exception {
    try (EmbeddedMqttBroker broker = start()) {
      Mqtt5BlockingClient gateway = connect(broker, LOGINS.gateway());
      gateway.subscribeWith().topicFilter("mingchu/+/+/+").qos(MqttQos.AT_LEAST_ONCE).send();
      assertThat(broker.hasListener()).isTrue();
      Mqtt5BlockingClient device = connect(broker, LOGINS.devices());

      try (Mqtt5BlockingClient.Mqtt5Publishes publishes =
          gateway.publishes(MqttGlobalPublishFilter.ALL)) {
        publish(device, "4.25");

        assertThat(publishes.receive(10, TimeUnit.SECONDS).map(EmbeddedMqttBrokerIT::text))
            .contains("4.25");
      }
      assertThat(Listening.byThisProcess()).isNotEmpty().allMatch(Listening::isLoopback);
      device.disconnect();
      gateway.disconnect();
    }
  }

  @Test
  void deliversAfterARestartWhatItHasAcknowledged() throws Exception {
    try (EmbeddedMqttBroker broker = start()) {
      Mqtt5BlockingClient gateway = connect(broker, LOGINS.gateway());
      gateway.subscribeWith().topicFilter("mingchu/+/+/+").qos(MqttQos.AT_LEAST_ONCE).send();
      assertThat(broker.hasListener()).isTrue();
      gateway.disconnect();
      Mqtt5BlockingClient device = connect(broker, LOGINS.devices());
      publish(device, "4.25");
      device.disconnect();
    }

    try (EmbeddedMqttBroker again = start()) {
      Mqtt5BlockingClient gateway = client(again, LOGINS.gateway());
      try (Mqtt5BlockingClient.Mqtt5Publishes publishes =
          gateway.publishes(MqttGlobalPublishFilter.ALL)) {
        connect(gateway);

        assertThat(publishes.receive(10, TimeUnit.SECONDS).map(EmbeddedMqttBrokerIT::text))
            .contains("4.25");
      }
      gateway.disconnect();
    }
  }

  @Test
  void letsNoDeviceInBeforeTheGatewayListens() throws Exception {
    try (EmbeddedMqttBroker broker = start()) {
      assertThat(broker.hasListener()).isFalse();
      assertThatThrownBy(() -> connect(broker, LOGINS.devices()))
          .isInstanceOf(Mqtt5ConnAckException.class);
    }
  }

  @Test
  void turnsAwayWhoeverHasNoLogin() throws Exception {
    try (EmbeddedMqttBroker broker = start()) {
      Mqtt5BlockingClient gateway = connect(broker, LOGINS.gateway());
      gateway.subscribeWith().topicFilter("mingchu/+/+/+").qos(MqttQos.AT_LEAST_ONCE).send();
      assertThat(broker.hasListener()).isTrue();
      assertThatThrownBy(() -> connect(broker, new Login("devices", "wrong")))
          .isInstanceOf(Mqtt5ConnAckException.class);
      gateway.disconnect();
    }
  }

  private EmbeddedMqttBroker start() throws Exception {
    return EmbeddedMqttBroker.start(folder, "127.0.0.1", 0, LOGINS);
  }

  private static void publish(Mqtt5BlockingClient device, String value) {
    device
        .publishWith()
        .topic("mingchu/5117020001/fridge-1/readings")
        .qos(MqttQos.AT_LEAST_ONCE)
        .payload(value.getBytes(StandardCharsets.UTF_8))
        .send();
  }

  private static String text(Mqtt5Publish publish) {
    return new String(publish.getPayloadAsBytes(), StandardCharsets.UTF_8);
  }

  private static Mqtt5BlockingClient connect(EmbeddedMqttBroker broker, Login login) {
    Mqtt5BlockingClient client = client(broker, login);
    connect(client);
    return client;
  }

  /** Its session outlives the connection. */
  private static void connect(Mqtt5BlockingClient client) {
    client.connectWith().cleanStart(false).sessionExpiryInterval(3600).send();
  }

  private static Mqtt5BlockingClient client(EmbeddedMqttBroker broker, Login login) {
    return Mqtt5Client.builder()
        .identifier(login.user())
        .serverHost(broker.uri().getHost())
        .serverPort(broker.uri().getPort())
        .simpleAuth()
        .username(login.user())
        .password(login.password().getBytes(StandardCharsets.UTF_8))
        .applySimpleAuth()
        .buildBlocking();
  }
}
