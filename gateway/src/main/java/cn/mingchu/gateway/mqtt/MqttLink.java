package cn.mingchu.gateway.mqtt;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** A lasting connection to an MQTT broker, in one of the two versions of the protocol. */
interface MqttLink {

  long FIRST_PAUSE_SECONDS = 1;
  long LONGEST_PAUSE_SECONDS = 30;

  /**
   * Connects and subscribes; from then on connects again whenever the connection is lost.
   *
   * @param receiver gets each message, on {@code executor}
   */
  CompletableFuture<?> open(Consumer<MqttMessage> receiver, Executor executor);

  /** Disconnects; what is not acknowledged comes again at the next connection. */
  CompletableFuture<?> close();
}
