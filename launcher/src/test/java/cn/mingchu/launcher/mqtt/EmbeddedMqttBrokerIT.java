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
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EmbeddedMqttBrokerIT {

  private static final Logins LOGINS = Logins.random();

  @Test
  void carriesWhatADevicePublishesToTheGateway() throws Exception {
    try (EmbeddedMqttBroker broker = start()) {
      Mqtt5BlockingClient gateway = connect(broker, LOGINS.gateway());
      gateway.subscribeWith().topicFilter("mingchu/+/+/+").qos(MqttQos.AT_LEAST_ONCE).send();
      Mqtt5BlockingClient device = connect(broker, LOGINS.devices());

      try (Mqtt5BlockingClient.Mqtt5Publishes publishes =
          gateway.publishes(MqttGlobalPublishFilter.ALL)) {
        device
            .publishWith()
            .topic("mingchu/5117020001/fridge-1/readings")
            .qos(MqttQos.AT_LEAST_ONCE)
            .payload("4.25".getBytes(StandardCharsets.UTF_8))
            .send();
        Optional<Mqtt5Publish> received = publishes.receive(10, TimeUnit.SECONDS);

        assertThat(
                received.map(
                    publish -> new String(publish.getPayloadAsBytes(), StandardCharsets.UTF_8)))
            .contains("4.25");
      }
      assertThat(Listening.byThisProcess()).isNotEmpty().allMatch(Listening::isLoopback);
      device.disconnect();
      gateway.disconnect();
    }
  }

  @Test
  void turnsAwayWhoeverHasNoLogin() throws Exception {
    try (EmbeddedMqttBroker broker = start()) {
      assertThatThrownBy(() -> connect(broker, new Login("devices", "wrong")))
          .isInstanceOf(Mqtt5ConnAckException.class);
    }
  }

  private static EmbeddedMqttBroker start() throws Exception {
    return EmbeddedMqttBroker.start("127.0.0.1", 0, LOGINS);
  }

  private static Mqtt5BlockingClient connect(EmbeddedMqttBroker broker, Login login) {
    Mqtt5BlockingClient client =
        Mqtt5Client.builder()
            .serverHost(broker.uri().getHost())
            .serverPort(broker.uri().getPort())
            .simpleAuth()
            .username(login.user())
            .password(login.password().getBytes(StandardCharsets.UTF_8))
            .applySimpleAuth()
            .buildBlocking();
    client.connect();
    return client;
  }
}
