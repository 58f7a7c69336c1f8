package cn.mingchu.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.mingchu.schemas.event.KitchenObservation;
import cn.mingchu.schemas.event.KitchenReading;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.Reject;
import cn.mingchu.schemas.event.RejectReason;
import cn.mingchu.schemas.topic.Topics;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway between a real MQTT broker and a real Kafka broker. */
class MqttIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir static Path folder;
  static Site site;
  static EmbeddedMqttBroker broker;

  @BeforeAll
  static void start() throws Exception {
    site = Site.open(folder);
    broker = EmbeddedMqttBroker.start();
  }

  @AfterAll
  static void stop() {
    broker.close();
    site.close();
  }

  @ParameterizedTest(name = "MQTT {0}")
  @ValueSource(strings = {"5", "3.1.1"})
  void takesWhatDevicesPublish(String version) {
    String second = version.equals("5") ? "01" : "02";
    String time = "2026-03-02T11:59:" + second + "+08:00";
    try (Gateway gateway = site.gateway("mqtt-" + version, mqtt(version))) {
      assertThat(gateway.isReady()).isTrue();
      Mqtt5BlockingClient device = device();

      publishUntilReceived(device, version);
      publish(device, "temperature", "{\"eventTime\":\"%s\",\"value\":4.2}".formatted(time));
      publish(device, "temperature", "{\"eventTime\":\"%s\",\"value\":4.2}".formatted(time));
      publish(device, "no-mask", "{\"eventTime\":\"%s\",\"zone\":\"SERVE\"}".formatted(time));
      publish(device, "humidity", "{\"eventTime\":\"%s\",\"value\":101}".formatted(time));
      publish(device, "mood", "{\"eventTime\":\"%s\",\"value\":1}".formatted(time));
      device
          .publishWith()
          .topic("mingchu/" + Town.OTHER_SCHOOL + "/" + Town.FRIDGE + "/temperature")
          .qos(MqttQos.AT_LEAST_ONCE)
          .payload(bytes("{\"eventTime\":\"%s\",\"value\":9.9}".formatted(time)))
          .send();

      await().atMost(PATIENCE).until(() -> rejects(time).size() == 3);
      assertThat(readings(time)).hasSize(1);
      KitchenReading reading = readings(time).get(0);
      assertThat(reading.getHundredths()).isEqualTo(420);
      assertThat(reading.getQuantity()).isEqualTo(Quantity.TEMPERATURE);
      assertThat(reading.getHeader().getSource()).isEqualTo("mqtt");
      assertThat(reading.getHeader().getSchoolId()).isEqualTo(Town.SCHOOL);
      assertThat(observations(time)).hasSize(1);
      assertThat(rejects(time))
          .extracting(Reject::getReason)
          .containsExactlyInAnyOrder(
              RejectReason.OUT_OF_RANGE, RejectReason.MALFORMED, RejectReason.FORBIDDEN);
      device.disconnect();
    }
  }

  @ParameterizedTest(name = "MQTT {0}")
  @ValueSource(strings = {"5", "3.1.1"})
  void leavesAMessageWithTheMqttBrokerWhileKafkaOrTheGatewayIsAway(String version)
      throws Exception {
    String hour = version.equals("5") ? "08" : "09";
    String withoutKafka = "2026-03-02T" + hour + ":00:01+08:00";
    String withoutGateway = "2026-03-02T" + hour + ":00:02+08:00";
    Mqtt5BlockingClient device = device();
    try (Gateway gateway = site.gateway("outage-" + version, mqtt(version))) {
      publishUntilReceived(device, "outage " + version);
      site.kafka().close();
      publish(device, "temperature", reading(withoutKafka));
      await().atMost(PATIENCE).until(() -> hasSeenKafkaAway(gateway));
    }
    publish(device, "temperature", reading(withoutGateway));
    site.restartKafka();

    try (Gateway again = site.gateway("outage-" + version, mqtt(version))) {
      assertThat(again.isReady()).isTrue();
      await().atMost(PATIENCE).until(() -> readings(withoutGateway).size() == 1);
      await().atMost(PATIENCE).until(() -> readings(withoutKafka).size() == 1);
    }
    device.disconnect();
  }

  @ParameterizedTest(name = "MQTT {0}")
  @ValueSource(strings = {"5", "3.1.1"})
  void saysWhetherMqttIsAliveAndComesBackByItself(String version) throws Exception {
    int port;
    try (EmbeddedMqttBroker gone = EmbeddedMqttBroker.start()) {
      port = gone.port();
    }
    Map<String, Object> settings = mqtt(version);
    settings.put("mingchu.gateway.mqtt.uri", "mqtt://127.0.0.1:" + port);
    try (Gateway gateway = site.gateway("health-" + version, settings)) {
      Client anybody = new Client(gateway, "");
      await().atMost(PATIENCE).until(() -> mqttHealth(anybody).contains("DISCONNECTED"));
      assertThat(anybody.get("/actuator/health").statusCode()).isEqualTo(503);
      assertThat(anybody.get("/actuator/health/readiness").statusCode()).isEqualTo(200);

      try (EmbeddedMqttBroker back = EmbeddedMqttBroker.start(port)) {
        assertThat(back.port()).isEqualTo(port);
        await().atMost(PATIENCE).until(() -> mqttHealth(anybody).contains("SUBSCRIBED"));
        assertThat(anybody.get("/actuator/health").statusCode()).isEqualTo(200);
      }

      await().atMost(PATIENCE).until(() -> mqttHealth(anybody).contains("DISCONNECTED"));
    }
  }

  private static String mqttHealth(Client client) throws Exception {
    return client.get("/actuator/health/mqtt").body();
  }

  private static boolean hasSeenKafkaAway(Gateway gateway) throws Exception {
    return new Client(gateway, "")
        .get("/actuator/prometheus")
        .body()
        .contains("mingchu_gateway_events_total{outcome=\"unavailable\"");
  }

  private static String reading(String time) {
    return "{\"eventTime\":\"%s\",\"value\":4}".formatted(time);
  }

  /** A first subscription may come after a first message, which then nobody keeps. */
  private static void publishUntilReceived(Mqtt5BlockingClient device, String name) {
    long before = site.all(Topics.KITCHEN_OBSERVATIONS).size();
    int minute = Math.floorMod(name.hashCode(), 60);
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              publish(
                  device,
                  "camera-online",
                  "{\"eventTime\":\"2026-03-02T06:%02d:00+08:00\",\"zone\":\"COOK\"}"
                      .formatted(minute));
              return site.all(Topics.KITCHEN_OBSERVATIONS).size() > before;
            });
  }

  private static void publish(Mqtt5BlockingClient device, String kind, String payload) {
    device
        .publishWith()
        .topic("mingchu/" + Town.SCHOOL + "/" + Town.FRIDGE + "/" + kind)
        .qos(MqttQos.AT_LEAST_ONCE)
        .payload(bytes(payload))
        .send();
  }

  private static Mqtt5BlockingClient device() {
    Mqtt5BlockingClient device =
        Mqtt5Client.builder()
            .identifier("device")
            .serverHost("127.0.0.1")
            .serverPort(broker.port())
            .buildBlocking();
    device.connect();
    return device;
  }

  private static Map<String, Object> mqtt(String version) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("mingchu.gateway.mqtt.uri", "mqtt://127.0.0.1:" + broker.port());
    settings.put("mingchu.gateway.mqtt.version", version);
    settings.put("mingchu.gateway.mqtt.client-id", "gateway-" + version);
    return settings;
  }

  private static List<KitchenReading> readings(String time) {
    return site.all(Topics.KITCHEN_READINGS).stream()
        .filter(reading -> reading.getHeader().getEventTime().equals(instant(time)))
        .toList();
  }

  private static List<KitchenObservation> observations(String time) {
    return site.all(Topics.KITCHEN_OBSERVATIONS).stream()
        .filter(seen -> seen.getHeader().getEventTime().equals(instant(time)))
        .toList();
  }

  private static List<Reject> rejects(String time) {
    return site.rejects().stream()
        .filter(
            reject ->
                StandardCharsets.UTF_8
                    .decode(reject.getOriginal().duplicate())
                    .toString()
                    .contains(time))
        .toList();
  }

  private static Instant instant(String time) {
    return OffsetDateTime.parse(time).toInstant();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
