package cn.mingchu.portal.school;

import cn.mingchu.portal.device.DeviceSummary;
import cn.mingchu.portal.device.Limit;
import cn.mingchu.portal.device.Trace;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.Severity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A device as the school's page shows it.
 *
 * @param worst the worst open finding about it; null where there is none
 */
public record DeviceCard(
    DeviceSummary device, State state, @Nullable Severity worst, List<Gauge> gauges) {

  public DeviceCard {
    gauges = List.copyOf(gauges);
  }

  /** How a device stands, the one that matters most first. */
  public enum State {
    /** Something was found that has not ended. */
    FOUND,
    /** Nothing came for too long. */
    SILENT,
    /** It reports, and nothing is wrong. */
    GOOD,
    /** It does not measure. */
    UNMEASURED
  }

  /**
   * One quantity of a device.
   *
   * @param hundredths the last value; null where nothing was measured yet
   */
  public record Gauge(
      Quantity quantity,
      @Nullable Integer hundredths,
      @Nullable Instant takenAt,
      List<Limit> limits,
      Trace trace) {}
}
