package cn.mingchu.launcher.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A clock that stands still until it is started and then runs a number of times as fast as the
 * wall.
 *
 * <p>Driven by a monotonic source: a step of the wall clock is not multiplied. Thread-safe.
 */
public final class ScaledClock extends Clock {

  private final Run run;
  private final ZoneId zone;

  private ScaledClock(Run run, ZoneId zone) {
    this.run = run;
    this.zone = zone;
  }

  /** A clock that shows {@code start} until it is started. */
  public static ScaledClock standingAt(Instant start, double speed) {
    return standingAt(start, speed, System::nanoTime);
  }

  static ScaledClock standingAt(Instant start, double speed, LongSupplier nanoTime) {
    if (!(speed > 0) || Double.isInfinite(speed)) {
      throw new IllegalArgumentException("speed must be positive and finite, was " + speed);
    }
    return new ScaledClock(new Run(start, speed, nanoTime), ZoneOffset.UTC);
  }

  /** Lets the time pass from now on; a second call changes nothing. */
  public void start() {
    run.start();
  }

  /**
   * Stands still at {@code moment} until another one is told, and goes on from there: time that was
   * waited for is not made up. It never goes back.
   */
  public void waitAt(Instant moment) {
    run.waitAt(moment);
  }

  /** Seconds of this clock in a second of the wall. */
  public double speed() {
    return run.speed;
  }

  /** How long, on the wall, until this clock shows {@code moment}; zero when it is past. */
  public Duration wallTimeUntil(Instant moment) {
    Duration ahead = Duration.between(instant(), moment);
    return ahead.isNegative()
        ? Duration.ZERO
        : Duration.ofNanos((long) (ahead.toNanos() / run.speed));
  }

  @Override
  public Instant instant() {
    return run.instant();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new ScaledClock(run, other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ScaledClock that && run == that.run && zone.equals(that.zone);
  }

  @Override
  public int hashCode() {
    return 31 * System.identityHashCode(run) + zone.hashCode();
  }

  /** What clocks of different zones share. */
  private static final class Run {

    private final double speed;
    private final LongSupplier nanoTime;
    private Instant shown;
    private long shownAtNanos;
    private Instant end = Instant.MAX;
    private boolean running;

    Run(Instant start, double speed, LongSupplier nanoTime) {
      this.shown = start;
      this.speed = speed;
      this.nanoTime = nanoTime;
    }

    synchronized void start() {
      if (!running) {
        shownAtNanos = nanoTime.getAsLong();
        running = true;
      }
    }

    synchronized void waitAt(Instant moment) {
      shown = instant();
      shownAtNanos = nanoTime.getAsLong();
      end = moment.isBefore(shown) ? shown : moment;
    }

    synchronized Instant instant() {
      if (!running) {
        return shown;
      }
      long passed = nanoTime.getAsLong() - shownAtNanos;
      Instant now =
          shown.plus((long) (passed * speed / TimeUnit.MILLISECONDS.toNanos(1)), ChronoUnit.MILLIS);
      return now.isAfter(end) ? end : now;
    }
  }
}
