package cn.mingchu.jobs.stock.entry;

import cn.mingchu.jobs.day.BusinessDay;
import java.util.Comparator;

/**
 * An entry as it stands, and when any revision of it was written first.
 *
 * @param entry its highest revision
 * @param firstRecorded when it was first written down, by the sender's clock, UTC milliseconds
 * @param firstTaken when the gateway first took it in, UTC milliseconds
 */
record WrittenEntry(BookEntry entry, long firstRecorded, long firstTaken) {

  static final Comparator<WrittenEntry> BY_DATE =
      Comparator.comparingLong(WrittenEntry::time).thenComparing(WrittenEntry::paperId);

  static final Comparator<WrittenEntry> BY_WRITING =
      Comparator.comparingLong(WrittenEntry::firstRecorded).thenComparing(BY_DATE);

  static WrittenEntry of(BookEntry entry) {
    return new WrittenEntry(entry, entry.recordedTime(), entry.ingestTime());
  }

  /** The same with another revision, whichever came first. */
  WrittenEntry with(BookEntry other) {
    return new WrittenEntry(
        other.revision() > entry.revision() ? other : entry,
        Math.min(firstRecorded, other.recordedTime()),
        Math.min(firstTaken, other.ingestTime()));
  }

  String paperId() {
    return entry.paperId();
  }

  long time() {
    return entry.time();
  }

  BusinessDay day() {
    return BusinessDay.of(entry.time());
  }

  boolean isIssue() {
    return entry.kind() == EntryKind.ISSUED;
  }
}
