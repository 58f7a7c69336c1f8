package cn.mingchu.gateway.mqtt;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import com.hivemq.client.mqtt.mqtt3.Mqtt3Client;
import com.hivemq.client.mqtt.mqtt3.Mqtt3ClientBuilder;
import com.hivemq.client.mqtt.mqtt3.message.auth.Mqtt3SimpleAuth;
import com.hivemq.client.mqtt.mqtt3.message.auth.Mqtt3SimpleAuthBuilder;
import com.hivemq.client.mqtt.mqtt3.message.publish.Mqtt3Publish;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** MQTT 3.1.1. */
final class Mqtt3Link implements MqttLink {

  private final MqttAddress address;
  private final Mqtt3ClientBuilder builder;
  private volatile @Nullable Mqtt3AsyncClient client;

  Mqtt3Link(MqttAddress address) {
    this.address = address;
    Mqtt3ClientBuilder described =
        Mqtt3Client.builder()
            .identifier(address.clientId())
            .serverHost(address.uri().getHost())
            .serverPort(address.port())
            .automaticReconnect()
            .initialDelay(FIRST_PAUSE_SECONDS, TimeUnit.SECONDS)
            .maxDelay(LONGEST_PAUSE_SECONDS, TimeUnit.SECONDS)
            .applyAutomaticReconnect();
    if (address.isEncrypted()) {
      described = described.sslWithDefaultConfig();
    }
    if (address.username() != null) {
      described = described.simpleAuth(login(address.username(), address));
    }
    this.builder = described;
  }

  private static Mqtt3SimpleAuth login(String username, MqttAddress address) {
    Mqtt3SimpleAuthBuilder.Complete login = Mqtt3SimpleAuth.builder().username(username);
    return address.password() == null
        ? login.build()
        : login.password(address.password().getBytes(StandardCharsets.UTF_8)).build();
  }

  @Override
  public void open(Listener listener, Executor executor) {
    Mqtt3AsyncClient opened =
        builder
            .addConnectedListener(context -> executor.execute(listener::connected))
            .addDisconnectedListener(
                context -> executor.execute(() -> listener.disconnected(context.getCause())))
            .buildAsync();
    client = opened;
    opened.publishes(
        MqttGlobalPublishFilter.ALL, publish -> receive(publish, listener), executor, true);
    CompletableFuture<?> unused = opened.connectWith().cleanSession(false).send();
  }

  @Override
  public CompletableFuture<?> subscribe() {
    return Objects.requireNonNull(client, "not open")
        .subscribeWith()
        .topicFilter(address.filter())
        .qos(MqttQos.AT_LEAST_ONCE)
        .send();
  }

  /** What the broker retained is old by definition, and was delivered when it was new. */
  private static void receive(Mqtt3Publish publish, Listener listener) {
    if (publish.isRetain()) {
      publish.acknowledge();
      return;
    }
    ByteBuffer payload = publish.getPayload().orElseGet(() -> ByteBuffer.allocate(0));
    listener.received(
        new MqttMessage(publish.getTopic().toString(), payload, publish::acknowledge));
  }

  @Override
  public CompletableFuture<?> close() {
    Mqtt3AsyncClient opened = client;
    return opened == null ? CompletableFuture.completedFuture(null) : opened.disconnect();
  }
}
