package cn.mingchu.benchmarks.latency;

import cn.mingchu.launcher.client.GatewayClient;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Gas detectors, each of which reports once a second. A reading over the high alarm is a finding at
 * once, and the next one ends it: nothing but the way takes time.
 */
final class Detectors {

  private static final int SCHOOL_SIZE = 50;

  /** One reading in a hundred starts an alarm, one ends it. */
  private static final int ALARM_EVERY = 100;

  private final int count;

  Detectors(int count) {
    if (count % SCHOOL_SIZE != 0) {
      throw new IllegalArgumentException(
          "--rate must be a multiple of " + SCHOOL_SIZE + ", was " + count);
    }
    this.count = count;
  }

  /** How many send in one go, as the gateway of a kitchen does. */
  int batchSize() {
    return SCHOOL_SIZE;
  }

  int batches() {
    return count / SCHOOL_SIZE;
  }

  void register(GatewayClient client, Clock clock) throws IOException, InterruptedException {
    for (int batch = 0; batch < batches(); batch++) {
      client.put("schools", school(batch), schoolJson(batch, clock.instant()));
      for (int number = 0; number < SCHOOL_SIZE; number++) {
        client.put("devices", device(batch, number), deviceJson(batch, number, clock.instant()));
      }
    }
  }

  /** Whether a reading starts an alarm, in its second; the one that ends it is no evidence. */
  boolean isNews(int batch, int number, int second) {
    return phase(batch, number, second) == 0;
  }

  /** The reading as the gateway takes it. */
  String reading(UUID eventId, int batch, int number, int second, Instant measured) {
    int phase = phase(batch, number, second);
    return "{\"eventId\":\"%s\",\"eventTime\":\"%s\",\"deviceId\":\"%s\",\"quantity\":\"COMBUSTIBLE_GAS\",\"value\":%s}"
        .formatted(eventId, measured, device(batch, number), phase == 0 ? "60" : "1.5");
  }

  /** Spread so that every second has its share of alarms. */
  private static int phase(int batch, int number, int second) {
    return Math.floorMod(second + 37 * number + 11 * batch, ALARM_EVERY);
  }

  private static String school(int batch) {
    return "2151%06d".formatted(batch);
  }

  private static String device(int batch, int number) {
    return "gas-" + batch + "-" + number;
  }

  private static String schoolJson(int batch, Instant at) {
    return "{\"eventId\":\"%s\",\"eventTime\":\"%s\",\"schoolId\":\"%s\",\"name\":\"学校%d\",\"regionCode\":\"511702\",\"type\":\"PRIMARY\"}"
        .formatted(UUID.randomUUID(), at, school(batch), batch);
  }

  private static String deviceJson(int batch, int number, Instant at) {
    return "{\"eventId\":\"%s\",\"eventTime\":\"%s\",\"deviceId\":\"%s\",\"schoolId\":\"%s\",\"kind\":\"GAS_DETECTOR\",\"name\":\"gas\",\"periodSeconds\":1}"
        .formatted(UUID.randomUUID(), at, device(batch, number), school(batch));
  }
}
