package cn.mingchu.gateway.mqtt;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Subscribes at each connection, and again while the broker refuses, for as long as it takes.
 *
 * <p>A session that the broker lost has no subscriptions, and a broker may refuse one that it will
 * grant a minute later: without a second try the gateway would look well and hear nothing. All but
 * {@link #state} happens on one thread.
 */
final class MqttSubscription implements MqttLink.Listener {

  private static final Logger LOG = LoggerFactory.getLogger(MqttSubscription.class);
  private static final long LONGEST_RETRY_MILLIS = 30_000;

  private final MqttLink link;
  private final ScheduledExecutorService thread;
  private final long firstRetryMillis;
  private final Consumer<MqttMessage> receiver;
  private volatile MqttState state = MqttState.CLOSED;

  /** Counts connections and losses, so that an answer to an earlier one is known as such. */
  private int turn;

  MqttSubscription(
      MqttLink link,
      ScheduledExecutorService thread,
      long firstRetryMillis,
      Consumer<MqttMessage> receiver) {
    this.link = link;
    this.thread = thread;
    this.firstRetryMillis = firstRetryMillis;
    this.receiver = receiver;
  }

  /** How far it has come. */
  MqttState state() {
    return state;
  }

  void open() {
    state = MqttState.DISCONNECTED;
    link.open(this, thread);
  }

  @Override
  public void received(MqttMessage message) {
    receiver.accept(message);
  }

  @Override
  public void connected() {
    turn++;
    state = MqttState.CONNECTED;
    subscribe(turn, firstRetryMillis);
  }

  @Override
  public void disconnected(Throwable cause) {
    turn++;
    state = MqttState.DISCONNECTED;
    LOG.warn("no connection to the MQTT broker: {}", cause.getMessage());
  }

  private void subscribe(int atTurn, long retryMillis) {
    if (atTurn != turn) {
      return; // the connection is gone; the next one subscribes for itself
    }
    CompletableFuture<?> unused =
        link.subscribe()
            .whenCompleteAsync(
                (subscribed, problem) -> {
                  if (problem == null) {
                    subscribed(atTurn);
                  } else {
                    refused(atTurn, retryMillis, problem);
                  }
                },
                thread);
  }

  private void subscribed(int atTurn) {
    if (atTurn == turn) {
      state = MqttState.SUBSCRIBED;
      LOG.info("the MQTT broker sends what devices publish");
    }
  }

  private void refused(int atTurn, long retryMillis, Throwable problem) {
    if (atTurn != turn) {
      return;
    }
    Throwable cause =
        problem instanceof CompletionException && problem.getCause() != null
            ? problem.getCause()
            : problem;
    LOG.error(
        "the MQTT broker does not let the gateway subscribe; next try in {} ms: {}",
        retryMillis,
        cause.getMessage());
    long next = Math.min(2 * retryMillis, LONGEST_RETRY_MILLIS);
    Future<?> unused =
        thread.schedule(() -> subscribe(atTurn, next), retryMillis, TimeUnit.MILLISECONDS);
  }
}
