package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.jobs.rule.Scopes;
import cn.mingchu.schemas.event.DeviceKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the register says of a device.
 *
 * @param regionCode 6-digit code of its county; null where the register does not say
 * @param periodMillis how often it reports; positive
 * @param labelMaxHundredths the warmest that the labels inside allow; null where none says
 * @param commissionedAt first moment its readings count, UTC milliseconds; null for always
 * @param clockAheadMillis how far its clock is known to be ahead; negative where it is behind
 */
public record DeviceProfile(
    String deviceId,
    String schoolId,
    @Nullable String regionCode,
    DeviceKind kind,
    long periodMillis,
    @Nullable Integer labelMaxHundredths,
    @Nullable Long commissionedAt,
    long clockAheadMillis)
    implements DeviceInput {

  public DeviceProfile {
    if (periodMillis <= 0) {
      throw new IllegalArgumentException(
          "periodMillis of device " + deviceId + " must be positive, was " + periodMillis);
    }
  }

  /** A device whose clock is right, as far as is known. */
  public DeviceProfile(
      String deviceId,
      String schoolId,
      @Nullable String regionCode,
      DeviceKind kind,
      long periodMillis,
      @Nullable Integer labelMaxHundredths,
      @Nullable Long commissionedAt) {
    this(deviceId, schoolId, regionCode, kind, periodMillis, labelMaxHundredths, commissionedAt, 0);
  }

  /** A reading with the date that it would bear if the device's clock were right. */
  Reading setRight(Reading reading) {
    return clockAheadMillis == 0 ? reading : reading.later(-clockAheadMillis);
  }

  /** Whose settings bind it: province, city, county and school, from the top. */
  List<String> scopes() {
    return Scopes.of(regionCode, schoolId);
  }

  /** Whether what it says of a moment counts; before it was in use nothing does. */
  public boolean counts(long eventTime) {
    return commissionedAt == null || eventTime >= commissionedAt;
  }
}
