package cn.mingchu.gateway.mqtt;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import com.hivemq.client.mqtt.mqtt5.Mqtt5ClientBuilder;
import com.hivemq.client.mqtt.mqtt5.message.auth.Mqtt5SimpleAuth;
import com.hivemq.client.mqtt.mqtt5.message.auth.Mqtt5SimpleAuthBuilder;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5RetainHandling;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** MQTT 5. */
final class Mqtt5Link implements MqttLink {

  private static final int UNACKNOWLEDGED = 1_000;
  private static final int LARGEST_MESSAGE = 128 * 1024;
  private static final long SESSION_SECONDS = Duration.ofDays(2).toSeconds();

  private final MqttAddress address;
  private final Mqtt5AsyncClient client;

  Mqtt5Link(MqttAddress address) {
    this.address = address;
    Mqtt5ClientBuilder builder =
        Mqtt5Client.builder()
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

  private static Mqtt5SimpleAuth login(String username, MqttAddress address) {
    Mqtt5SimpleAuthBuilder.Complete login = Mqtt5SimpleAuth.builder().username(username);
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
        .cleanStart(false)
        .sessionExpiryInterval(SESSION_SECONDS)
        .restrictions()
        .receiveMaximum(UNACKNOWLEDGED)
        .maximumPacketSize(LARGEST_MESSAGE)
        .applyRestrictions()
        .send()
        .thenCompose(
            connected ->
                client
                    .subscribeWith()
                    .topicFilter(address.filter())
                    .qos(MqttQos.AT_LEAST_ONCE)
                    .retainHandling(Mqtt5RetainHandling.DO_NOT_SEND)
                    .send());
  }

  private static void receive(Mqtt5Publish publish, Consumer<MqttMessage> receiver) {
    ByteBuffer payload = publish.getPayload().orElseGet(() -> ByteBuffer.allocate(0));
    receiver.accept(new MqttMessage(publish.getTopic().toString(), payload, publish::acknowledge));
  }

  @Override
  public CompletableFuture<?> close() {
    // Without this the broker would end the session, and with it what it keeps for us.
    return client.disconnectWith().sessionExpiryInterval(SESSION_SECONDS).send();
  }
}
