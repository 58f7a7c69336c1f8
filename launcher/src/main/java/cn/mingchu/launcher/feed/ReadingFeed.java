package cn.mingchu.launcher.feed;

import cn.mingchu.launcher.client.GatewayClient;
import cn.mingchu.launcher.clock.ScaledClock;
import cn.mingchu.launcher.outcome.AlertLatency;
import cn.mingchu.schemas.topic.Topics;
import cn.mingchu.simulator.run.SimulatedReading;
import cn.mingchu.simulator.world.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends the readings of a simulation when their time has come: a school's own delivery each, in
 * their order.
 */
public final class ReadingFeed implements AutoCloseable {

  /** Waits for a while, or less if there is a reason to stop; tells whether there is. */
  public interface Pause {
    boolean isOverAfter(Duration wait) throws InterruptedException;
  }

  /** Kitchens' gateways collect for a moment, too. */
  private static final Duration TICK = Duration.ofMillis(100);

  private static final int SENDERS = 4;
  private static final int LARGEST_DELIVERY = 2_000;

  private final GatewayClient http;
  private final MqttSender mqtt;
  private final Channels channels;
  private final ScaledClock clock;
  private final AlertLatency latency;
  private final AtomicLong sent = new AtomicLong();
  private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS);

  public ReadingFeed(
      GatewayClient http,
      MqttSender mqtt,
      Channels channels,
      ScaledClock clock,
      AlertLatency latency) {
    this.http = http;
    this.mqtt = mqtt;
    this.channels = channels;
    this.clock = clock;
    this.latency = latency;
  }

  /**
   * Sends until the clock shows {@code end}, the readings are over, or the pause says so.
   *
   * @param readings in order of arrival
   */
  public void run(Iterator<SimulatedReading> readings, Instant end, Pause pause) throws Exception {
    List<SimulatedReading> due = new ArrayList<>();
    while (readings.hasNext()) {
      SimulatedReading next = readings.next();
      if (!next.arrivalTime().isBefore(end)) {
        break;
      }
      boolean isAhead = next.arrivalTime().isAfter(clock.instant());
      if (isAhead || due.size() >= LARGEST_DELIVERY) {
        deliver(due);
        due.clear();
      }
      if (isAhead && isOverBefore(next.arrivalTime(), pause)) {
        return;
      }
      due.add(next);
    }
    deliver(due);
  }

  /** How many readings were sent so far. */
  public long sent() {
    return sent.get();
  }

  @Override
  public void close() {
    senders.shutdownNow();
  }

  private boolean isOverBefore(Instant arrival, Pause pause) throws InterruptedException {
    boolean over = false;
    while (!over && arrival.isAfter(clock.instant())) {
      Duration wait = clock.wallTimeUntil(arrival);
      over = pause.isOverAfter(wait.compareTo(TICK) > 0 ? wait : TICK);
    }
    return over;
  }

  private void deliver(List<SimulatedReading> due) throws Exception {
    if (due.isEmpty()) {
      return;
    }
    List<SimulatedReading> overMqtt = new ArrayList<>();
    Map<String, List<SimulatedReading>> overHttp = new LinkedHashMap<>();
    for (SimulatedReading reading : due) {
      if (channels.of(reading.schoolId()) == Channel.MQTT) {
        overMqtt.add(reading);
      } else {
        overHttp.computeIfAbsent(reading.schoolId(), school -> new ArrayList<>()).add(reading);
      }
    }
    List<Callable<Integer>> deliveries = new ArrayList<>();
    deliveries.add(() -> publish(overMqtt));
    overHttp.values().forEach(school -> deliveries.add(() -> post(school)));
    for (Future<Integer> delivery : senders.invokeAll(deliveries)) {
      sent.addAndGet(delivery.get());
    }
  }

  private int post(List<SimulatedReading> school) throws Exception {
    remember(school);
    List<String> lines = school.stream().map(SimulatedReading::toJson).toList();
    http.deliver(Topics.KITCHEN_READINGS.shortName(), lines);
    return school.size();
  }

  private int publish(List<SimulatedReading> readings) {
    remember(readings);
    mqtt.publish(readings);
    return readings.size();
  }

  private void remember(List<SimulatedReading> readings) {
    long now = System.nanoTime();
    readings.forEach(reading -> latency.sending(reading.eventId(), now));
  }
}
