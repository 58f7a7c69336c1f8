package cn.mingchu.gateway.limit;

import cn.mingchu.gateway.key.Allowance;
import cn.mingchu.gateway.key.ApiKey;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * One token bucket a key, counted in events. Safe for use by many threads.
 *
 * <p>It protects the machine, so it runs on the machine's time even when the gateway's clock is a
 * simulated one.
 */
public final class RateLimits {

  private final Allowance usual;
  private final TimeMeter time;
  private final Map<String, Limited> buckets = new ConcurrentHashMap<>();

  /**
   * @param usual for keys that have no allowance of their own
   * @param nanoTime a clock that only ever counts up, such as {@link System#nanoTime}
   */
  public RateLimits(Allowance usual, LongSupplier nanoTime) {
    this.usual = usual;
    this.time =
        new TimeMeter() {
          @Override
          public long currentTimeNanos() {
            return nanoTime.getAsLong();
          }

          @Override
          public boolean isWallClockBased() {
            return false;
          }
        };
  }

  /** What holds for {@code key}. */
  public Allowance allowance(ApiKey key) {
    return key.allowance() == null ? usual : key.allowance();
  }

  /**
   * Takes {@code events} from the allowance of {@code key}, all or none.
   *
   * @return empty if they may pass; else how long to wait before trying again
   */
  public Optional<Duration> take(ApiKey key, int events) {
    Allowance allowance = allowance(key);
    Limited limited =
        buckets.compute(
            key.id(),
            (id, present) ->
                present != null && present.allowance().equals(allowance)
                    ? present
                    : new Limited(allowance, bucket(allowance)));
    ConsumptionProbe probe = limited.bucket().tryConsumeAndReturnRemaining(events);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  private Bucket bucket(Allowance allowance) {
    return Bucket.builder()
        .addLimit(
            limit ->
                limit
                    .capacity(allowance.burst())
                    .refillGreedy(allowance.eventsPerSecond(), Duration.ofSeconds(1)))
        .withCustomTimePrecision(time)
        .build();
  }

  private record Limited(Allowance allowance, Bucket bucket) {}
}
