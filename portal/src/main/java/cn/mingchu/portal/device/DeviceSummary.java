package cn.mingchu.portal.device;

import cn.mingchu.portal.rule.RulesInForce;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.Quantity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A device of the register with what was last heard of it.
 *
 * @param clockAhead how far its clock is known to be ahead, and findings are set right by; negative
 *     where it is behind
 * @param heardAt when something last came from it, by the gateway's clock; null for never
 * @param last the last value of each quantity
 */
public record DeviceSummary(
    String deviceId,
    String schoolId,
    DeviceKind kind,
    String name,
    Duration period,
    @Nullable Integer labelMaxHundredths,
    Duration clockAhead,
    @Nullable Instant heardAt,
    List<LastReading> last) {

  public DeviceSummary {
    last = List.copyOf(last);
  }

  /** A last value. */
  public record LastReading(Quantity quantity, int hundredths, Instant takenAt) {}

  /**
   * Whether nothing came for longer than {@code rules} allow; never of what reports only while
   * somebody uses it.
   */
  public boolean isSilent(Instant now, RulesInForce rules) {
    return rules.mustReport(kind)
        && (heardAt == null || heardAt.isBefore(now.minus(rules.longestSilence(period))));
  }

  /** Whether its clock is known to be wrong. */
  public boolean isClockWrong() {
    return !clockAhead.isZero();
  }

  /** A camera reports what it sees, not what it measures. */
  public boolean measures() {
    return kind != DeviceKind.CAMERA;
  }

  /** The value that a card shows first. */
  public Optional<LastReading> first() {
    return last.stream().findFirst();
  }
}
