package cn.mingchu.gateway;

import static cn.mingchu.gateway.Client.json;
import static cn.mingchu.gateway.Client.line;
import static cn.mingchu.gateway.Client.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.mingchu.gateway.epcis.Documents;
import cn.mingchu.gateway.key.Binding;
import cn.mingchu.gateway.key.Scope;
import cn.mingchu.schemas.topic.Topics;
import cn.mingchu.schemas.wire.Heartbeat;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the gateway knows outlives the gateway, its folder and the broker. */
class RestartIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir static Path folder;
  static Site site;
  static String key;

  @BeforeAll
  static void start() throws Exception {
    site = Site.open(folder);
    key = site.schoolKey();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void knowsARepeatAfterARestart() throws Exception {
    UUID id = UUID.randomUUID();
    try (Gateway gateway = site.gateway("restarted", Map.of())) {
      new Client(gateway, key).post("kitchen-readings", reading(id, "4"));
    }

    try (Gateway again = site.gateway("restarted", Map.of())) {
      HttpResponse<String> repeat =
          new Client(again, key).post("kitchen-readings", reading(id, "4"));

      assertThat(line(repeat, 1).get("status").stringValue()).isEqualTo("duplicate");
      assertThat(site.readings(id)).hasSize(1);
    }
  }

  @Test
  void knowsARepeatFromTheTopicsAloneWhenItsFolderIsLost() throws Exception {
    UUID id = UUID.randomUUID();
    try (Gateway gateway = site.gateway("lost", Map.of())) {
      new Client(gateway, key).post("kitchen-readings", reading(id, "4"));
    }

    try (Gateway elsewhere = site.gateway("empty", Map.of())) {
      HttpResponse<String> repeat =
          new Client(elsewhere, key).post("kitchen-readings", reading(id, "4"));

      assertThat(line(repeat, 1).get("status").stringValue()).isEqualTo("duplicate");
      assertThat(site.readings(id)).hasSize(1);
    }
  }

  @Test
  void createsATopicThatIsMissing() throws Exception {
    String name = Topics.FINDINGS.name();
    try (Admin admin = site.kafka().admin()) {
      admin.deleteTopics(List.of(name)).all().get();
      await().atMost(PATIENCE).until(() -> !admin.listTopics().names().get().contains(name));

      try (Gateway gateway = site.gateway("topics", Map.of())) {
        await().atMost(PATIENCE).until(() -> admin.listTopics().names().get().contains(name));
        assertThat(gateway.isReady()).isTrue();
      }
    }
  }

  @Test
  void tellsEachPartitionTheTimeWhileItTakesEvents() throws Exception {
    site.clock().advance(Duration.ofHours(5));
    Instant later = site.clock().instant();
    try (Gateway gateway = site.gateway("heart", Map.of("mingchu.gateway.heartbeat", "10ms"))) {
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(partitionsThatWereTold(later))
                      .hasSize(Topics.KITCHEN_READINGS.partitions()));
      assertThat(gateway.isReady()).isTrue();
    }
  }

  private static Set<Integer> partitionsThatWereTold(Instant time) {
    return site.kafka().contents(Topics.KITCHEN_READINGS).stream()
        .filter(
            record -> Heartbeat.gatewayTime(record).equals(OptionalLong.of(time.toEpochMilli())))
        .map(ConsumerRecord::partition)
        .collect(Collectors.toSet());
  }

  @Test
  void saysThatTheBrokerIsAwayAndTakesEachLineOnceWhenItIsBack() throws Exception {
    List<UUID> ids = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      ids.add(UUID.randomUUID());
      lines.add(reading(ids.get(i), "4"));
    }
    String body = String.join("\n", lines);
    try (Gateway gateway = site.gateway("outage", Map.of())) {
      Client school = new Client(gateway, key);
      school.lines("kitchen-readings", lines.get(0) + "\n" + lines.get(1));
      site.kafka().close();

      HttpResponse<String> away = school.lines("kitchen-readings", body);
      HttpResponse<String> refusedWhileAway =
          school.post("kitchen-readings", reading(UUID.randomUUID(), "-300"));
      site.restartKafka();

      assertThat(away.statusCode()).isEqualTo(503);
      assertThat(away.headers().firstValue("Retry-After")).isPresent();
      assertThat(json(away).get("duplicate").intValue()).isEqualTo(2);
      assertThat(json(away).get("unavailable").intValue()).isEqualTo(48);
      assertThat(refusedWhileAway.statusCode()).isEqualTo(503);
      await()
          .atMost(PATIENCE)
          .until(() -> school.lines("kitchen-readings", body).statusCode() == 200);
      for (UUID id : ids) {
        assertThat(site.readings(id)).as("event %s", id).hasSize(1);
      }
    }
  }

  @Test
  void takesEachEventOfADocumentOnceWhenTheBrokerIsBackAndTellsOfItAfterARestart()
      throws Exception {
    List<String> events = new ArrayList<>();
    for (int kilograms = 1; kilograms <= 50; kilograms++) {
      events.add(Documents.slaughter(Integer.toString(kilograms), "KGM"));
    }
    String document = Documents.of(events.toArray(String[]::new));
    String farmKey =
        site.key(Set.of(Scope.EVENTS), new Binding(Set.of(), Set.of("farm"), Set.of()));
    try (Gateway gateway = site.gateway("told", Map.of())) {
      Client farm = new Client(gateway, farmKey);
      capture(farm, Documents.of(events.get(0)));
      site.kafka().close();

      HttpResponse<String> away = capture(farm, document);
      HttpResponse<String> refusedWhileAway =
          capture(farm, Documents.of(Documents.slaughter("-1", "KGM")));
      site.restartKafka();

      assertThat(away.statusCode()).isEqualTo(503);
      assertThat(json(away).get("unavailable").intValue()).isEqualTo(49);
      assertThat(refusedWhileAway.statusCode()).isEqualTo(503);
      await().atMost(PATIENCE).until(() -> capture(farm, document).statusCode() == 202);
    }
    assertThat(site.all(Topics.EPCIS_EVENTS)).hasSize(50);
    assertThat(site.all(Topics.SUPPLY_STEPS)).hasSize(50);

    try (Gateway again = site.gateway("told-again", Map.of())) {
      Client farm = new Client(again, farmKey);
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(
                          json(farm.get("/epcis/events?perPage=1000"))
                              .at("/epcisBody/queryResults/resultsBody/eventList"))
                      .hasSize(50));
    }
  }

  private static HttpResponse<String> capture(Client client, String document) throws Exception {
    return client.send(
        "/epcis/capture",
        Map.of("Content-Type", "application/ld+json"),
        BodyPublishers.ofString(document));
  }
}
