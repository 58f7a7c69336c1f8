package cn.mingchu.gateway.http;

import cn.mingchu.gateway.key.ApiKey;
import cn.mingchu.gateway.key.Scope;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.springframework.http.HttpStatus;

/** Whether somebody with a key may come in now. */
final class Door {

  private static final Duration START = Duration.ofSeconds(2);

  private final BooleanSupplier ready;

  /**
   * @param ready whether the gateway knows all it must know before it can judge an event
   */
  Door(BooleanSupplier ready) {
    this.ready = ready;
  }

  void admit(ApiKey key, Scope scope) {
    if (!key.allows(scope)) {
      throw new HttpProblem(
          HttpStatus.FORBIDDEN, "key " + key.id() + " is not for " + scope.word());
    }
    if (!ready.getAsBoolean()) {
      throw HttpProblem.later(
          HttpStatus.SERVICE_UNAVAILABLE,
          "the gateway is still reading what was delivered before",
          START);
    }
  }
}
