package cn.mingchu.launcher.feed;

import cn.mingchu.launcher.mqtt.Login;
import cn.mingchu.simulator.run.SimulatedEvent;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/** Publishes events as devices do: one message each, at least once. */
public final class MqttSender implements AutoCloseable {

  private final Mqtt5AsyncClient client;

  private MqttSender(Mqtt5AsyncClient client) {
    this.client = client;
  }

  /** Connects to a broker. */
  public static MqttSender connect(URI broker, Login login) {
    Mqtt5AsyncClient client =
        Mqtt5Client.builder()
            .identifier("mingchu-kitchens")
            .serverHost(broker.getHost())
            .serverPort(broker.getPort())
            .simpleAuth()
            .username(login.user())
            .password(login.password().getBytes(StandardCharsets.UTF_8))
            .applySimpleAuth()
            .automaticReconnectWithDefaultConfig()
            .buildAsync();
    client.toBlocking().connect();
    return new MqttSender(client);
  }

  /** Publishes events in their order and returns when the broker has them all. */
  public void publish(List<SimulatedEvent> events) {
    List<CompletableFuture<?>> acknowledgements = new ArrayList<>(events.size());
    for (SimulatedEvent event : events) {
      acknowledgements.add(
          client
              .publishWith()
              .topic(topic(event))
              .qos(MqttQos.AT_LEAST_ONCE)
              .payload(event.toJson().getBytes(StandardCharsets.UTF_8))
              .send());
    }
    CompletableFuture.allOf(acknowledgements.toArray(CompletableFuture<?>[]::new)).join();
  }

  private static String topic(SimulatedEvent event) {
    String kind = event.subject().toLowerCase(Locale.ROOT).replace('_', '-');
    return String.join("/", "mingchu", event.schoolId(), event.deviceId(), kind);
  }

  @Override
  public void close() {
    client.toBlocking().disconnect();
  }
}
