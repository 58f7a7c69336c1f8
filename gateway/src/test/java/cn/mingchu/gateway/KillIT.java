package cn.mingchu.gateway;

import static cn.mingchu.gateway.Client.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.mingchu.broker.UndealtPort;
import cn.mingchu.schemas.topic.Topics;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gateway that is killed in the middle of its work neither loses nor doubles a reading. */
class KillIT {

  private static final int SENDERS = 4;
  private static final int READINGS_EACH = 300;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir Path folder;

  @Test
  void takesEachReadingOnceThoughItWasKilled() throws Exception {
    try (Site site = Site.open(folder)) {
      String key = site.schoolKey();
      Instant now = Clock.systemUTC().instant();
      List<List<String>> readings = readings(now);
      Process first = start(site, 1);
      URI uri = awaitReady(1);
      CountDownLatch underWay = new CountDownLatch(SENDERS * READINGS_EACH / 4);

      ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
      List<Future<?>> sending = new ArrayList<>();
      for (List<String> mine : readings) {
        sending.add(senders.submit(() -> sendUntilItDies(uri, key, mine, underWay)));
      }
      assertThat(underWay.await(60, TimeUnit.SECONDS)).isTrue();
      first.destroyForcibly().waitFor();
      for (Future<?> each : sending) {
        each.get();
      }
      senders.shutdown();

      int before = site.all(Topics.KITCHEN_READINGS).size();
      Process second = start(site, 2);
      try {
        URI again = awaitReady(2);
        int accepted = 0;
        int duplicate = 0;
        for (List<String> mine : readings) {
          HttpResponse<String> receipt = send(again, key, String.join("\n", mine));
          assertThat(receipt.statusCode()).isEqualTo(200);
          accepted += json(receipt).get("accepted").intValue();
          duplicate += json(receipt).get("duplicate").intValue();
        }

        assertThat(duplicate).isEqualTo(before);
        assertThat(accepted).isEqualTo(SENDERS * READINGS_EACH - before);
        assertThat(site.all(Topics.KITCHEN_READINGS))
            .extracting(reading -> reading.getHeader().getEventId())
            .doesNotHaveDuplicates()
            .hasSize(SENDERS * READINGS_EACH);
      } finally {
        second.destroyForcibly().waitFor();
      }
    }
  }

  private static List<List<String>> readings(Instant now) {
    List<List<String>> readings = new ArrayList<>();
    for (int sender = 0; sender < SENDERS; sender++) {
      List<String> mine = new ArrayList<>();
      for (int i = 0; i < READINGS_EACH; i++) {
        mine.add(
            """
            {"eventId":"%s","eventTime":%d,"deviceId":"fridge-1","quantity":"TEMPERATURE",\
            "value":4}"""
                .formatted(new UUID(sender, i), now.toEpochMilli()));
      }
      readings.add(mine);
    }
    return readings;
  }

  private static @Nullable Void sendUntilItDies(
      URI uri, String key, List<String> readings, CountDownLatch underWay)
      throws InterruptedException {
    for (String reading : readings) {
      try {
        send(uri, key, reading);
        underWay.countDown();
      } catch (IOException e) {
        return null; // it is dead
      }
    }
    return null;
  }

  private static HttpResponse<String> send(URI uri, String key, String body)
      throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(uri.resolve("/v1/kitchen-readings"))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private int[] ports = {};

  @BeforeEach
  void findPorts() throws IOException {
    ports = new int[] {UndealtPort.find(), UndealtPort.find()};
  }

  private Process start(Site site, int number) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
            "-cp",
            System.getProperty("java.class.path"),
            GatewayApplication.class.getName(),
            "--server.port=" + ports[number - 1],
            "--mingchu.gateway.bootstrap-servers=" + site.kafka().bootstrapServers(),
            "--mingchu.gateway.data-dir=" + folder.resolve("data"),
            "--mingchu.gateway.keys-file=" + folder.resolve("keys.json"))
        .redirectErrorStream(true)
        .redirectOutput(Redirect.to(folder.resolve("gateway-" + number + ".log").toFile()))
        .start();
  }

  private URI awaitReady(int number) {
    URI uri = URI.create("http://127.0.0.1:" + ports[number - 1]);
    HttpRequest readiness =
        HttpRequest.newBuilder(uri.resolve("/actuator/health/readiness")).build();
    await()
        .atMost(Duration.ofSeconds(90))
        .ignoreExceptionsInstanceOf(IOException.class)
        .until(() -> HTTP.send(readiness, BodyHandlers.discarding()).statusCode() == 200);
    return uri;
  }
}
