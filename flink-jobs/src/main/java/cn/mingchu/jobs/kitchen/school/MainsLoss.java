package cn.mingchu.jobs.kitchen.school;

import cn.mingchu.jobs.kitchen.judge.KitchenFinding;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.Quantity;
import java.util.Objects;

/**
 * What a monitor of the mains shows by itself, which is told once it is known whom it explains.
 *
 * @param finding as it was found of the monitor
 */
public record MainsLoss(KitchenFinding finding) implements SchoolInput {

  /** Whether a finding is one that the school has to complete. */
  public static boolean isOne(KitchenFinding finding) {
    return finding.quantity() == Quantity.MAINS_POWER;
  }

  @Override
  public String deviceId() {
    return Objects.requireNonNull(finding.deviceId());
  }

  /** Whether it is so, as far as is known. */
  boolean stands() {
    return finding.status() != FindingStatus.WITHDRAWN;
  }

  /**
   * Whether the loss explains the trouble of a device.
   *
   * <p>A device was silent from its next report on, and the monitor noticed at its own next: each
   * may lag behind the loss by its period.
   */
  boolean explains(Trouble trouble, SchoolDevice device, long monitorPeriodMillis) {
    if (!stands() || !trouble.stands() || trouble.deviceId().equals(deviceId())) {
      return false;
    }
    Long end = finding.endTime();
    boolean begunBeforeItsEnd = end == null || trouble.start() < end;
    return switch (trouble.kind()) {
      case SILENCE ->
          begunBeforeItsEnd
              && trouble.lastsAt(finding.startTime())
              && trouble.start() + device.device().periodMillis() + monitorPeriodMillis
                  >= finding.startTime();
      case WARMING ->
          begunBeforeItsEnd && device.keepsCold() && trouble.start() >= finding.startTime();
    };
  }
}
