package cn.mingchu.gateway.mqtt;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** A lasting connection to an MQTT broker, in one of the two versions of the protocol. */
interface MqttLink {

  long FIRST_PAUSE_SECONDS = 1;
  long LONGEST_PAUSE_SECONDS = 30;

  /** Is told what happens on a link, one thing after the other. */
  interface Listener {

    void received(MqttMessage message);

    /** There is a connection; it may have no subscription. */
    void connected();

    /** The connection is lost, or there is none yet; the link goes on trying. */
    void disconnected(Throwable cause);
  }

  /**
   * Connects, and connects again whenever there is no connection. Called once.
   *
   * @param executor where {@code listener} is told
   */
  void open(Listener listener, Executor executor);

  /** Subscribes on the present connection; may be done again. Fails if the broker refuses. */
  CompletableFuture<?> subscribe();

  /** Disconnects; what is not acknowledged comes again at the next connection. */
  CompletableFuture<?> close();
}
