package cn.mingchu.jobs.series;

import cn.mingchu.connectors.influxdb.SeriesPoint;
import cn.mingchu.jobs.runtime.Ingested;
import cn.mingchu.schemas.event.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What points are made of. */
public sealed interface SeriesInput {

  /** What concerns a device. */
  sealed interface OfDevice extends SeriesInput {

    String deviceId();
  }

  /**
   * A measurement at a device's own place.
   *
   * @param hundredths of the quantity's unit
   * @param isBad whether the device itself calls it bad
   * @param eventTime UTC milliseconds, by the device's clock
   * @param ingestTime UTC milliseconds, by the gateway's clock
   */
  record Measured(
      String deviceId,
      Quantity quantity,
      int hundredths,
      boolean isBad,
      long eventTime,
      long ingestTime)
      implements OfDevice, Ingested {}

  /**
   * What the register says of a device.
   *
   * @param regionCode its county; null where nobody knows
   * @param periodSeconds how often it reports
   * @param since when the register was told, UTC milliseconds
   */
  record DeviceWord(
      String deviceId,
      String schoolId,
      @Nullable String regionCode,
      String kind,
      String name,
      int periodSeconds,
      long since)
      implements OfDevice {}

  /** That the register no longer has a device. */
  record DeviceGone(String deviceId) implements OfDevice {}

  /**
   * How much there is of a lot in a school's store by its books.
   *
   * @param regionCode its county; null where no paper names it
   * @param decidedIngestTime when the last of what it rests on came in, UTC milliseconds
   */
  record LotWord(
      String schoolId,
      @Nullable String regionCode,
      String lotId,
      long onHandGrams,
      long decidedIngestTime)
      implements SeriesInput {}

  /**
   * That something was set aside.
   *
   * @param rejectedTime UTC milliseconds
   */
  record RejectWord(String component, String reason, String topic, long rejectedTime)
      implements SeriesInput {

    /** What is counted together. */
    String tally() {
      return component + '\n' + reason + '\n' + topic;
    }
  }

  /** What is a point by itself, or some of them. */
  record Told(List<SeriesPoint> points) implements SeriesInput {

    public Told {
      points = List.copyOf(points);
    }
  }
}
