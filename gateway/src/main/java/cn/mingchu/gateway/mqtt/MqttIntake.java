package cn.mingchu.gateway.mqtt;

import cn.mingchu.gateway.answer.Outcome;
import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.gateway.event.StrictJson;
import cn.mingchu.gateway.intake.Delivery;
import cn.mingchu.gateway.intake.InputTopic;
import cn.mingchu.gateway.intake.InputTopics;
import cn.mingchu.gateway.intake.Intake;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what kitchen devices publish over MQTT.
 *
 * <p>A message is acknowledged when Kafka has the event, or has its reject; while it has neither,
 * the message is tried again and stays with the MQTT broker.
 */
public final class MqttIntake implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(MqttIntake.class);
  private static final long READY_MILLIS = 100;
  private static final long FIRST_RETRY_MILLIS = 500;
  private static final long LONGEST_RETRY_MILLIS = 15_000;
  private static final long GOODBYE_SECONDS = 3;

  private final MqttLink link;
  private final MqttSubscription subscription;
  private final InputTopics topics;
  private final Intake intake;
  private final BooleanSupplier ready;
  private final Clock clock;
  private final ScheduledExecutorService thread;

  MqttIntake(MqttLink link, InputTopics topics, Intake intake, BooleanSupplier ready, Clock clock) {
    this.link = link;
    this.topics = topics;
    this.intake = intake;
    this.ready = ready;
    this.clock = clock;
    // A timer that is set while the intake closes is dropped: the message stays with the broker.
    this.thread =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread named = new Thread(work, "mingchu-gateway-mqtt");
              named.setDaemon(true);
              return named;
            },
            new ThreadPoolExecutor.DiscardPolicy());
    this.subscription =
        new MqttSubscription(
            link, thread, FIRST_RETRY_MILLIS, message -> take(message, FIRST_RETRY_MILLIS));
  }

  /**
   * An intake that is not connected yet.
   *
   * @param version of the protocol: {@code 5} or {@code 3.1.1}
   * @param ready whether the gateway knows all it must know before it can judge an event
   */
  public static MqttIntake of(
      String version,
      MqttAddress address,
      InputTopics topics,
      Intake intake,
      BooleanSupplier ready,
      Clock clock) {
    MqttLink link =
        switch (version) {
          case "5" -> new Mqtt5Link(address);
          case "3.1.1" -> new Mqtt3Link(address);
          default ->
              throw new IllegalArgumentException("MQTT is spoken as 5 or 3.1.1, not " + version);
        };
    return new MqttIntake(link, topics, intake, ready, clock);
  }

  /** Whether what devices publish arrives, and if not, why. */
  public MqttState state() {
    return subscription.state();
  }

  /** Connects as soon as the gateway can judge what it gets. */
  public void start() {
    later(this::connectWhenReady, READY_MILLIS);
  }

  private void connectWhenReady() {
    if (!ready.getAsBoolean()) {
      later(this::connectWhenReady, READY_MILLIS);
      return;
    }
    subscription.open();
  }

  private void take(MqttMessage message, long retryMillis) {
    CompletableFuture<Void> unused =
        outcome(message)
            .thenAccept(
                outcome -> {
                  if (outcome instanceof Outcome.Unavailable unavailable) {
                    LOG.warn("{} waits: {}", message.topic(), unavailable.sentence());
                    long next = Math.min(2 * retryMillis, LONGEST_RETRY_MILLIS);
                    later(() -> take(message, next), retryMillis);
                  } else {
                    message.acknowledge().run();
                  }
                });
  }

  private CompletableFuture<Outcome> outcome(MqttMessage message) {
    byte[] payload = bytes(message.payload());
    MqttTopic topic;
    try {
      topic = MqttTopic.parse(message.topic());
    } catch (RefusedException e) {
      // The subscription has four levels, so this is a broker that does not keep to it.
      LOG.error("{}", e.refusal().sentence());
      return CompletableFuture.completedFuture(new Outcome.Refused(null, e.refusal()));
    }
    InputTopic<?> input = topics.find(topic.inputTopic()).orElseThrow();
    return intake.deliver(
        input,
        new Delivery(
            ByteBuffer.wrap(payload),
            () -> topic.complete(StrictJson.read(payload)),
            new MqttSender(topic.schoolId()),
            clock.instant()));
  }

  private static byte[] bytes(ByteBuffer payload) {
    byte[] bytes = new byte[payload.remaining()];
    payload.duplicate().get(bytes);
    return bytes;
  }

  private void later(Runnable work, long millis) {
    Future<?> unused = thread.schedule(work, millis, TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    thread.shutdownNow();
    try {
      link.close().handle((done, problem) -> done).get(GOODBYE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      LOG.warn("the MQTT broker did not say goodbye");
    }
  }
}
