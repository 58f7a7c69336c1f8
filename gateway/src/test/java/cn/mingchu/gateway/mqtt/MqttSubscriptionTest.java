package cn.mingchu.gateway.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MqttSubscriptionTest {

  private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
  private final Broker broker = new Broker();
  private final MqttSubscription subscription =
      new MqttSubscription(broker, thread, 1, message -> {});

  @AfterEach
  void stop() {
    thread.shutdownNow();
  }

  @Test
  void subscribesAgainUntilTheBrokerAgrees() {
    broker.answer(refusal(), refusal(), CompletableFuture.completedFuture(null));
    subscription.open();
    assertThat(subscription.state()).isEqualTo(MqttState.DISCONNECTED);

    broker.connect();

    await().until(() -> subscription.state() == MqttState.SUBSCRIBED);
    assertThat(broker.asked()).isEqualTo(3);
  }

  @Test
  void subscribesAnewAtEachConnection() {
    broker.answer(CompletableFuture.completedFuture(null), CompletableFuture.completedFuture(null));
    subscription.open();
    broker.connect();
    await().until(() -> subscription.state() == MqttState.SUBSCRIBED);

    broker.lose();
    await().until(() -> subscription.state() == MqttState.DISCONNECTED);
    broker.connect();

    await().until(() -> subscription.state() == MqttState.SUBSCRIBED);
    assertThat(broker.asked()).isEqualTo(2);
  }

  @Test
  void doesNotTakeTheAnswerOfALostConnectionForOneOfThePresent() {
    CompletableFuture<Object> late = new CompletableFuture<>();
    CompletableFuture<Object> present = new CompletableFuture<>();
    broker.answer(late, present);
    subscription.open();
    broker.connect();
    await().until(() -> broker.asked() == 1);
    broker.lose();
    broker.connect();
    await().until(() -> broker.asked() == 2);

    late.complete(null);
    CompletableFuture.runAsync(() -> {}, thread).join(); // what the answer set off is done
    assertThat(subscription.state()).isEqualTo(MqttState.CONNECTED);
    present.complete(null);

    await().until(() -> subscription.state() == MqttState.SUBSCRIBED);
  }

  private static CompletableFuture<Object> refusal() {
    return CompletableFuture.failedFuture(new IllegalStateException("not authorised"));
  }

  /** Answers subscriptions as it was told to. */
  private static final class Broker implements MqttLink {

    private final Queue<CompletableFuture<?>> answers = new ArrayDeque<>();
    private @Nullable Runnable connected;
    private @Nullable Runnable lost;
    private int asked;

    synchronized void answer(CompletableFuture<?>... each) {
      answers.addAll(List.of(each));
    }

    synchronized int asked() {
      return asked;
    }

    void connect() {
      tell(connected);
    }

    void lose() {
      tell(lost);
    }

    private static void tell(@Nullable Runnable news) {
      Objects.requireNonNull(news, "not open").run();
    }

    @Override
    public void open(Listener listener, Executor executor) {
      connected = () -> executor.execute(listener::connected);
      lost =
          () -> executor.execute(() -> listener.disconnected(new IllegalStateException("reset")));
    }

    @Override
    public synchronized CompletableFuture<?> subscribe() {
      asked++;
      return answers.remove();
    }

    @Override
    public CompletableFuture<?> close() {
      return CompletableFuture.completedFuture(null);
    }
  }
}
