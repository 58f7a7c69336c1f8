package cn.mingchu.jobs.stock;

import cn.mingchu.connectors.kafka.SetAside;
import cn.mingchu.jobs.stock.entry.BookEntry;
import cn.mingchu.jobs.stock.entry.DayProfile;
import cn.mingchu.jobs.stock.entry.EntryInput;
import cn.mingchu.jobs.stock.entry.EntryKind;
import cn.mingchu.schemas.event.EntryDay;
import cn.mingchu.schemas.event.EntryLabel;
import cn.mingchu.schemas.event.LabelledEntry;
import cn.mingchu.schemas.event.RejectReason;
import cn.mingchu.schemas.topic.Topics;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How what the stock job says of entries becomes records. */
final class EntryRecords {

  private static final byte[] IN_PLACE = {};

  private EntryRecords() {}

  static EntryDay day(DayProfile day) {
    return EntryDay.newBuilder()
        .setSchoolId(day.schoolId())
        .setRegionCode(day.regionCode())
        .setDay(LocalDate.ofEpochDay(day.day()))
        .setRevision(day.revision())
        .setOnTime(day.count(EntryLabel.ON_TIME))
        .setBackFilled(day.count(EntryLabel.BACK_FILLED))
        .setOverdue(day.count(EntryLabel.OVERDUE))
        .setMissing(day.count(EntryLabel.MISSING))
        .setEntries(day.entries().stream().map(EntryRecords::entry).toList())
        .setDecidedIngestTime(Instant.ofEpochMilli(day.ingestTime()))
        .build();
  }

  private static LabelledEntry entry(DayProfile.Labelled entry) {
    return LabelledEntry.newBuilder()
        .setPaperId(entry.paperId())
        .setLabel(entry.label())
        .setEventTime(Instant.ofEpochMilli(entry.time()))
        .setRecordedTime(moment(entry.recordedTime()))
        .setIngestTime(moment(entry.ingestTime()))
        .build();
  }

  private static @Nullable Instant moment(@Nullable Long time) {
    return time == null ? null : Instant.ofEpochMilli(time);
  }

  /** A correction of an entry of a day that is closed. */
  static SetAside late(EntryInput input) {
    BookEntry entry = (BookEntry) input;
    return new SetAside(
        RejectReason.LATE,
        "revision %d of '%s' corrects an entry of a day that is closed in the books of school %s"
            .formatted(entry.revision(), entry.paperId(), entry.schoolId()),
        entry.kind() == EntryKind.RECEIVED
            ? Topics.DELIVERIES.name()
            : Topics.STOCK_MOVEMENTS.name(),
        null,
        null,
        entry.ingestTime(),
        entry.schoolId(),
        entry.time(),
        entry.ingestTime(),
        IN_PLACE);
  }
}
