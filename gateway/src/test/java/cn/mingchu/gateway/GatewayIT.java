package cn.mingchu.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.mingchu.gateway.key.Binding;
import cn.mingchu.gateway.key.KeyFile;
import cn.mingchu.gateway.key.Scope;
import cn.mingchu.schemas.event.KitchenReading;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import cn.mingchu.schemas.wire.WireFormat;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gateway on a real broker, spoken to over HTTP. */
class GatewayIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  @TempDir static Path folder;
  static EmbeddedKafka kafka;
  static ManualClock clock = new ManualClock(Town.NOON);
  static Gateway gateway;
  static String key;

  @BeforeAll
  static void start() throws Exception {
    kafka = EmbeddedKafka.start(folder.resolve("kafka"));
    try (Admin admin = kafka.admin()) {
      Topics.create(admin, (short) 1, 1);
    }
    put(Topics.SCHOOLS, Town.school(Town.SCHOOL));
    put(Topics.SCHOOLS, Town.school(Town.OTHER_SCHOOL));
    put(Topics.DEVICES, Town.fridge(Town.FRIDGE, Town.SCHOOL));
    put(Topics.DEVICES, Town.fridge(Town.OTHER_FRIDGE, Town.OTHER_SCHOOL));
    key =
        new KeyFile(folder.resolve("keys.json"))
            .create(
                "school 1",
                Set.of(Scope.EVENTS),
                new Binding(Set.of(Town.SCHOOL), Set.of(), Set.of()),
                null,
                Town.NOON)
            .token();
    gateway = startGateway(folder.resolve("data"));
  }

  @AfterAll
  static void stop() {
    gateway.close();
    kafka.close();
  }

  @Test
  void answersWhereTheBrokerKeepsAReading() throws Exception {
    UUID id = UUID.randomUUID();

    HttpResponse<String> response = post("kitchen-readings", reading(id, "4.25"));

    assertThat(response.statusCode()).isEqualTo(200);
    JsonNode line = JSON.readTree(response.body()).get("lines").get(0);
    assertThat(line.get("status").stringValue()).isEqualTo("accepted");
    KitchenReading stored = stored(id);
    assertThat(stored.getHundredths()).isEqualTo(425);
    assertThat(stored.getHeader().getIngestTime()).isEqualTo(Town.NOON);
    assertThat(stored.getHeader().getSchoolId()).isEqualTo(Town.SCHOOL);
    assertThat(stored.getHeader().getRegionCode()).isEqualTo(Town.COUNTY);
  }

  private static String reading(UUID id, String value) {
    return """
        {"eventId":"%s","eventTime":"2026-03-02T11:59:30+08:00","deviceId":"fridge-1",
         "quantity":"TEMPERATURE","value":%s}
        """
        .formatted(id, value);
  }

  private static KitchenReading stored(UUID id) throws Exception {
    List<KitchenReading> found = storedAll(id);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static List<KitchenReading> storedAll(UUID id) {
    return kafka.read(Topics.KITCHEN_READINGS.name()).stream()
        .map(
            record -> {
              try {
                return WireFormat.singleObject()
                    .decoder(Topics.KITCHEN_READINGS)
                    .decode(record.value());
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            })
        .filter(reading -> reading.getHeader().getEventId().equals(id))
        .toList();
  }

  private static HttpResponse<String> post(String topic, String body) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(gateway.uri().resolve("/v1/" + topic))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private static Gateway startGateway(Path data) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("server.port", 0);
    settings.put("mingchu.gateway.bootstrap-servers", kafka.bootstrapServers());
    settings.put("mingchu.gateway.data-dir", data.toString());
    settings.put("mingchu.gateway.keys-file", folder.resolve("keys.json").toString());
    Gateway started = Gateway.start(settings, clock);
    await().atMost(Duration.ofSeconds(30)).until(started::isReady);
    return started;
  }

  private static <T extends SpecificRecord> void put(Topic<T> topic, T value) throws Exception {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  topic.name(),
                  topic.key(value),
                  WireFormat.singleObject().encoder(topic).encode(value)))
          .get();
    }
  }
}
