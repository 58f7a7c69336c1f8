package cn.mingchu.gateway.http;

import cn.mingchu.gateway.key.Allowance;
import cn.mingchu.gateway.key.ApiKey;
import cn.mingchu.gateway.limit.RateLimits;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** How many events a key may bring with one request, and how many in all. */
final class Quota {

  private final RateLimits limits;

  Quota(RateLimits limits) {
    this.limits = limits;
  }

  /** Takes {@code events} from the allowance of {@code key}, or turns the request away. */
  void take(ApiKey key, int events) {
    Allowance allowance = limits.allowance(key);
    if (events > allowance.burst()) {
      throw new HttpProblem(
          HttpStatus.CONTENT_TOO_LARGE,
          "this key may send " + allowance.burst() + " events at once, these are " + events);
    }
    Optional<Duration> wait = limits.take(key, events);
    if (wait.isPresent()) {
      throw HttpProblem.later(
          HttpStatus.TOO_MANY_REQUESTS,
          "this key may send " + allowance.eventsPerSecond() + " events a second",
          wait.get());
    }
  }
}
