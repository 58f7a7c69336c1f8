package cn.mingchu.jobs.rule;

import cn.mingchu.connectors.kafka.FromRecord;
import cn.mingchu.schemas.event.CalendarPeriod;
import cn.mingchu.schemas.topic.Topics;
import cn.mingchu.schemas.wire.WireFormat;
import org.jspecify.annotations.Nullable;

/**
 * A period of the school calendar was made, changed or taken back.
 *
 * @param id of the period
 * @param record the period in single-object encoding; null when it was taken back
 * @param offset its place on the topic of the calendar
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
public record PeriodChange(String id, byte @Nullable [] record, long offset)
    implements ReferenceChange {

  /** That a period was made or changed. */
  public static PeriodChange of(CalendarPeriod record, long offset) {
    byte[] bytes = WireFormat.singleObject().encoder(Topics.CALENDAR).encode(record);
    return new PeriodChange(record.getCalendarId(), bytes, offset);
  }

  /** Periods of the calendar, and what it means that one was taken back. */
  public static final class FromCalendarPeriod implements FromRecord<CalendarPeriod, Notice> {

    private static final long serialVersionUID = 1L;

    @Override
    public Notice read(CalendarPeriod record, int partition, long offset) {
      return of(record, offset);
    }

    @Override
    public Notice readTombstone(String key, long offset) {
      return new PeriodChange(key, null, offset);
    }
  }
}
