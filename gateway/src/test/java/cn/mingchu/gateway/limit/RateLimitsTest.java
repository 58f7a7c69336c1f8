package cn.mingchu.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.gateway.key.Allowance;
import cn.mingchu.gateway.key.ApiKey;
import cn.mingchu.gateway.key.Binding;
import cn.mingchu.gateway.key.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

  private final AtomicLong nanos = new AtomicLong();
  private final RateLimits limits = new RateLimits(new Allowance(10, 100), nanos::get);

  @Test
  void letsABurstPassAndThenTheAllowance() {
    ApiKey key = key("a", null);

    assertThat(limits.take(key, 100)).isEmpty();
    assertThat(limits.take(key, 5)).contains(Duration.ofMillis(500));
    timePasses(Duration.ofMillis(500));
    assertThat(limits.take(key, 5)).isEmpty();
    assertThat(limits.take(key, 1)).contains(Duration.ofMillis(100));
  }

  @Test
  void takesAllOrNone() {
    ApiKey key = key("a", null);

    assertThat(limits.take(key, 60)).isEmpty();
    assertThat(limits.take(key, 60)).isPresent();
    assertThat(limits.take(key, 40)).isEmpty();
  }

  @Test
  void countsEachKeyByItself() {
    assertThat(limits.take(key("a", null), 100)).isEmpty();
    assertThat(limits.take(key("b", null), 100)).isEmpty();
  }

  @Test
  void goesByTheKeysOwnAllowanceAlsoWhenItChanges() {
    assertThat(limits.take(key("a", new Allowance(1, 1)), 1)).isEmpty();
    assertThat(limits.take(key("a", new Allowance(1, 1)), 1)).isPresent();
    assertThat(limits.take(key("a", new Allowance(1, 7)), 7)).isEmpty();
  }

  private void timePasses(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  private static ApiKey key(String id, @Nullable Allowance allowance) {
    return new ApiKey(
        id,
        "",
        "",
        Set.of(Scope.EVENTS),
        Binding.toEveryone(),
        allowance,
        Instant.parse("2026-03-02T04:00:00Z"),
        null);
  }
}
