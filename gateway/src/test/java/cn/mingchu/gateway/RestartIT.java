package cn.mingchu.gateway;

import static cn.mingchu.gateway.Client.json;
import static cn.mingchu.gateway.Client.line;
import static cn.mingchu.gateway.Client.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the gateway knows outlives the gateway, its folder and the broker. */
class RestartIT {

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
      site.kafka().stop();

      HttpResponse<String> away = school.lines("kitchen-readings", body);
      HttpResponse<String> refusedWhileAway =
          school.post("kitchen-readings", reading(UUID.randomUUID(), "-300"));
      site.kafka().start();

      assertThat(away.statusCode()).isEqualTo(503);
      assertThat(away.headers().firstValue("Retry-After")).isPresent();
      assertThat(json(away).get("duplicate").intValue()).isEqualTo(2);
      assertThat(json(away).get("unavailable").intValue()).isEqualTo(48);
      assertThat(refusedWhileAway.statusCode()).isEqualTo(503);
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> school.lines("kitchen-readings", body).statusCode() == 200);
      for (UUID id : ids) {
        assertThat(site.readings(id)).as("event %s", id).hasSize(1);
      }
    }
  }
}
