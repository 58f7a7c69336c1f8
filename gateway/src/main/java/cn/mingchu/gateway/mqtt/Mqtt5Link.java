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
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** MQTT 5. */
final class Mqtt5Link implements MqttLink {

  private static final int UNACKNOWLEDGED = 1_000;
  private static final int LARGEST_MESSAGE = 128 * 1024;
  private static final long SESSION_SECONDS = Duration.ofDays(2).toSeconds();

  private final MqttAddress address;
  private final Mqtt5ClientBuilder builder;
  private volatile @Nullable Mqtt5AsyncClient client;

  Mqtt5Link(MqttAddress address) {
    this.address = address;
    Mqtt5ClientBuilder described =
        Mqtt5Client.builder()
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

  private static Mqtt5SimpleAuth login(String username, MqttAddress address) {
    Mqtt5SimpleAuthBuilder.Complete login = Mqtt5SimpleAuth.builder().username(username);
    return address.password() == null
        ? login.build()
        : login.password(address.password().getBytes(StandardCharsets.UTF_8)).build();
  }

  @Override
  public void open(Listener listener, Executor executor) {
    Mqtt5AsyncClient opened =
        builder
            .addConnectedListener(context -> executor.execute(listener::connected))
            .addDisconnectedListener(
                context -> executor.execute(() -> listener.disconnected(context.getCause())))
            .buildAsync();
    client = opened;
    opened.publishes(
        MqttGlobalPublishFilter.ALL, publish -> receive(publish, listener), executor, true);
    CompletableFuture<?> unused =
        opened
            .connectWith()
            .cleanStart(false)
            .sessionExpiryInterval(SESSION_SECONDS)
            .restrictions()
            .receiveMaximum(UNACKNOWLEDGED)
            .maximumPacketSize(LARGEST_MESSAGE)
            .applyRestrictions()
            .send();
  }

  @Override
  public CompletableFuture<?> subscribe() {
    return Objects.requireNonNull(client, "not open")
        .subscribeWith()
        .topicFilter(address.filter())
        .qos(MqttQos.AT_LEAST_ONCE)
        .retainHandling(Mqtt5RetainHandling.DO_NOT_SEND)
        .send();
  }

  private static void receive(Mqtt5Publish publish, Listener listener) {
    ByteBuffer payload = publish.getPayload().orElseGet(() -> ByteBuffer.allocate(0));
    listener.received(
        new MqttMessage(publish.getTopic().toString(), payload, publish::acknowledge));
  }

  @Override
  public CompletableFuture<?> close() {
    Mqtt5AsyncClient opened = client;
    // Without this the broker would end the session, and with it what it keeps for us.
    return opened == null
        ? CompletableFuture.completedFuture(null)
        : opened.disconnectWith().sessionExpiryInterval(SESSION_SECONDS).send();
  }
}
