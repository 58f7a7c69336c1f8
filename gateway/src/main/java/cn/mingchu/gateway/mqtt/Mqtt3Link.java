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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** MQTT 3.1.1. */
final class Mqtt3Link implements MqttLink {

  private final MqttAddress address;
  private final Mqtt3AsyncClient client;

  Mqtt3Link(MqttAddress address) {
    this.address = address;
    Mqtt3ClientBuilder builder =
        Mqtt3Client.builder()
            .identifier(address.clientId())
            .serverHost(address.uri().getHost())
            .serverPort(address.port())
            .automaticReconnect()
            .initialDelay(FIRST_PAUSE_SECONDS, TimeUnit.SECONDS)
            .maxDelay(LONGEST_PAUSE_SECONDS, TimeUnit.SECONDS)
            .applyAutomaticReconnect();
    if (address.isEncrypted()) {
      builder = builder.sslWithDefaultConfig();
    }
    if (address.username() != null) {
      builder = builder.simpleAuth(login(address.username(), address));
    }
    this.client = builder.buildAsync();
  }

  private static Mqtt3SimpleAuth login(String username, MqttAddress address) {
    Mqtt3SimpleAuthBuilder.Complete login = Mqtt3SimpleAuth.builder().username(username);
    return address.password() == null
        ? login.build()
        : login.password(address.password().getBytes(StandardCharsets.UTF_8)).build();
  }

  @Override
  public CompletableFuture<?> open(Consumer<MqttMessage> receiver, Executor executor) {
    client.publishes(
        MqttGlobalPublishFilter.ALL, publish -> receive(publish, receiver), executor, true);
    return client
        .connectWith()
        .cleanSession(false)
        .send()
        .thenCompose(
            connected ->
                client
                    .subscribeWith()
                    .topicFilter(address.filter())
                    .qos(MqttQos.AT_LEAST_ONCE)
                    .send());
  }

  /** What the broker retained is old by definition, and was delivered when it was new. */
  private static void receive(Mqtt3Publish publish, Consumer<MqttMessage> receiver) {
    if (publish.isRetain()) {
      publish.acknowledge();
      return;
    }
    ByteBuffer payload = publish.getPayload().orElseGet(() -> ByteBuffer.allocate(0));
    receiver.accept(new MqttMessage(publish.getTopic().toString(), payload, publish::acknowledge));
  }

  @Override
  public CompletableFuture<?> close() {
    return client.disconnect();
  }
}
