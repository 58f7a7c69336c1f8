package cn.mingchu.launcher.feed;

import cn.mingchu.launcher.client.GatewayClient;
import cn.mingchu.launcher.clock.ScaledClock;
import cn.mingchu.launcher.outcome.AlertLatency;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import cn.mingchu.simulator.run.SimulatedEvent;
import cn.mingchu.simulator.run.SimulatedObservation;
import cn.mingchu.simulator.run.SimulatedReading;
import cn.mingchu.simulator.supply.SimulatedPaper;
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
 * Sends what a simulation has to say when their time has come: a school's own delivery each, in
 * their order, and all papers over HTTP.
 */
public final class EventFeed implements AutoCloseable {

  /** Waits for a while, or less if there is a reason to stop; tells whether there is. */
  public interface Pause {
    boolean isOverAfter(Duration wait) throws InterruptedException;
  }

  /** Kitchens' gateways collect for a moment, too. */
  private static final Duration TICK = Duration.ofMillis(100);

  /**
   * How far the clock may run ahead of what was sent. A machine that cannot keep up would otherwise
   * date all devices back, and that is a finding.
   */
  private static final Duration LEAD = Duration.ofMinutes(1);

  private static final int SENDERS = 4;
  private static final int LARGEST_DELIVERY = 2_000;

  private final GatewayClient http;
  private final MqttSender mqtt;
  private final Channels channels;
  private final ScaledClock clock;
  private final AlertLatency latency;
  private final AtomicLong sent = new AtomicLong();
  private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS);

  public EventFeed(
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
   * Sends until the clock shows {@code end}, all is said, or the pause says so. The clock waits
   * where sending takes longer than it allows.
   *
   * @param events in order of arrival
   * @param papers in order of arrival
   */
  public void run(
      Iterator<SimulatedEvent> events, Iterator<SimulatedPaper> papers, Instant end, Pause pause)
      throws Exception {
    try {
      send(Arrival.merged(events, papers), end, pause);
    } finally {
      clock.waitAt(Instant.MAX);
    }
  }

  /** How many events were sent so far. */
  public long sent() {
    return sent.get();
  }

  @Override
  public void close() {
    senders.shutdownNow();
  }

  private void send(Iterator<Arrival> arrivals, Instant end, Pause pause) throws Exception {
    List<Arrival> due = new ArrayList<>();
    while (arrivals.hasNext()) {
      Arrival next = arrivals.next();
      if (!next.time().isBefore(end)) {
        break;
      }
      boolean isAhead = next.time().isAfter(clock.instant());
      if (isAhead || due.size() >= LARGEST_DELIVERY) {
        deliver(due);
        due.clear();
      }
      if (due.isEmpty()) {
        clock.waitAt(next.time().plus(LEAD));
      }
      if (isAhead && isOverBefore(next.time(), pause)) {
        return;
      }
      due.add(next);
    }
    deliver(due);
  }

  private boolean isOverBefore(Instant arrival, Pause pause) throws InterruptedException {
    boolean over = false;
    while (!over && arrival.isAfter(clock.instant())) {
      Duration wait = clock.wallTimeUntil(arrival);
      over = pause.isOverAfter(wait.compareTo(TICK) > 0 ? wait : TICK);
    }
    return over;
  }

  private void deliver(List<Arrival> due) throws Exception {
    if (due.isEmpty()) {
      return;
    }
    List<SimulatedEvent> overMqtt = new ArrayList<>();
    Map<String, List<SimulatedEvent>> overHttp = new LinkedHashMap<>();
    Map<Topic<?>, List<String>> papers = new LinkedHashMap<>();
    for (Arrival arrival : due) {
      SimulatedEvent event = arrival.event();
      SimulatedPaper paper = arrival.paper();
      if (paper != null) {
        papers.computeIfAbsent(paper.topic(), topic -> new ArrayList<>()).add(paper.toJson());
      } else if (event != null && channels.of(event.schoolId()) == Channel.MQTT) {
        overMqtt.add(event);
      } else if (event != null) {
        overHttp.computeIfAbsent(event.schoolId(), school -> new ArrayList<>()).add(event);
      }
    }
    List<Callable<Integer>> deliveries = new ArrayList<>();
    deliveries.add(() -> publish(overMqtt));
    overHttp.values().forEach(school -> deliveries.add(() -> post(school)));
    papers.forEach((topic, lines) -> deliveries.add(() -> post(topic, lines)));
    for (Future<Integer> delivery : senders.invokeAll(deliveries)) {
      sent.addAndGet(delivery.get());
    }
  }

  private int post(Topic<?> topic, List<String> papers) throws Exception {
    http.deliver(topic.shortName(), papers);
    return papers.size();
  }

  private int post(List<SimulatedEvent> school) throws Exception {
    remember(school);
    post(Topics.KITCHEN_READINGS, SimulatedReading.class, school);
    post(Topics.KITCHEN_OBSERVATIONS, SimulatedObservation.class, school);
    return school.size();
  }

  private void post(
      Topic<?> topic, Class<? extends SimulatedEvent> type, List<SimulatedEvent> school)
      throws Exception {
    List<String> lines =
        school.stream().filter(type::isInstance).map(SimulatedEvent::toJson).toList();
    if (!lines.isEmpty()) {
      http.deliver(topic.shortName(), lines);
    }
  }

  private int publish(List<SimulatedEvent> events) {
    remember(events);
    mqtt.publish(events);
    return events.size();
  }

  private void remember(List<SimulatedEvent> events) {
    long now = System.nanoTime();
    events.forEach(event -> latency.sending(event.eventId(), now));
  }
}
