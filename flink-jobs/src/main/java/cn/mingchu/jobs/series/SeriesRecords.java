package cn.mingchu.jobs.series;

import cn.mingchu.connectors.influxdb.RefusedPoint;
import cn.mingchu.connectors.kafka.FromRecord;
import cn.mingchu.jobs.series.SeriesInput.DeviceGone;
import cn.mingchu.jobs.series.SeriesInput.DeviceWord;
import cn.mingchu.jobs.series.SeriesInput.LotWord;
import cn.mingchu.jobs.series.SeriesInput.Measured;
import cn.mingchu.jobs.series.SeriesInput.RejectWord;
import cn.mingchu.jobs.series.SeriesInput.Told;
import cn.mingchu.schemas.event.Alert;
import cn.mingchu.schemas.event.Device;
import cn.mingchu.schemas.event.Finding;
import cn.mingchu.schemas.event.KitchenReading;
import cn.mingchu.schemas.event.MealAudit;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.ReadingQuality;
import cn.mingchu.schemas.event.Reject;
import cn.mingchu.schemas.event.RejectReason;
import cn.mingchu.schemas.event.School;
import cn.mingchu.schemas.event.StockLevel;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How records of topics become what points are made of, and refused points become records. */
final class SeriesRecords {

  private static final String INFLUXDB = "influxdb";

  private SeriesRecords() {}

  /** What a probe measures in a dish is no series of the device's own place. */
  static @Nullable SeriesInput reading(KitchenReading record, int partition, long offset) {
    if (record.getDishId() != null || record.getQuantity() == Quantity.UNKNOWN_QUANTITY) {
      return null;
    }
    return new Measured(
        record.getDeviceId(),
        record.getQuantity(),
        record.getHundredths(),
        record.getQuality() == ReadingQuality.BAD,
        record.getHeader().getEventTime().toEpochMilli(),
        record.getHeader().getIngestTime().toEpochMilli());
  }

  static SeriesInput finding(Finding record, int partition, long offset) {
    return new Told(List.of(FindingPoints.of(record)));
  }

  static SeriesInput alert(Alert record, int partition, long offset) {
    return new Told(List.of(AlertPoints.of(record)));
  }

  static SeriesInput meal(MealAudit record, int partition, long offset) {
    return new Told(List.of(MealPoints.of(record)));
  }

  static SeriesInput level(StockLevel record, int partition, long offset) {
    return new LotWord(
        record.getSchoolId(),
        record.getRegionCode(),
        record.getLotId(),
        record.getOnHandGrams(),
        record.getDecidedIngestTime().toEpochMilli());
  }

  /** Its own are not counted: a point that is refused would bring about the next one. */
  static @Nullable SeriesInput reject(Reject record, int partition, long offset) {
    return record.getComponent().equals(SeriesJob.NAME)
        ? null
        : new RejectWord(
            record.getComponent(),
            record.getReason().name(),
            record.getTopic(),
            record.getRejectedTime().toEpochMilli());
  }

  /** A point that InfluxDB never takes; its line is what was sent. */
  static Reject refused(RefusedPoint refused) {
    return Reject.newBuilder()
        .setRejectedTime(Instant.ofEpochMilli(refused.refusedAt()))
        .setComponent(SeriesJob.NAME)
        .setReason(RejectReason.OTHER_REASON)
        .setDetail("InfluxDB does not take it: " + refused.reason())
        .setTopic(INFLUXDB + '.' + refused.point().policy())
        .setOriginal(ByteBuffer.wrap(refused.point().line().getBytes(StandardCharsets.UTF_8)))
        .build();
  }

  /** The register of devices. */
  static final class FromDevice implements FromRecord<Device, SeriesInput> {

    private static final long serialVersionUID = 1L;

    @Override
    public SeriesInput read(Device record, int partition, long offset) {
      return new DeviceWord(
          record.getDeviceId(),
          record.getSchoolId(),
          record.getHeader().getRegionCode(),
          record.getKind().name(),
          record.getName(),
          record.getPeriodSeconds(),
          record.getHeader().getIngestTime().toEpochMilli());
    }

    @Override
    public SeriesInput readTombstone(String key, long offset) {
      return new DeviceGone(key);
    }
  }

  /** Schools, with the names of the regions that they lie in. */
  static final class FromSchool implements FromRecord<School, SeriesInput> {

    private static final long serialVersionUID = 1L;

    private final SeriesPlaces places = new SeriesPlaces();

    @Override
    public SeriesInput read(School record, int partition, long offset) {
      return new Told(places.of(record));
    }
  }
}
