package cn.mingchu.jobs.stock.entry;

import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.finding.Standing;
import cn.mingchu.jobs.stock.rules.ReleasedStockRules;
import cn.mingchu.jobs.stock.rules.StockRules;
import cn.mingchu.schemas.event.EntryLabel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The books of one canteen, for tests. All hours are those since its first Monday's midnight. */
final class Ledger implements EntryVoice {

  static final String SCHOOL = "2151000001";
  static final Instant MONDAY = Instant.parse("2026-03-01T16:00:00Z");
  static final long HOUR = 3_600_000;
  static final long DAY = 24 * HOUR;

  private static final StockRules RULES = new ReleasedStockRules();

  private final EntryJudge judge = new EntryJudge();
  private final List<BookFinding> said = new ArrayList<>();
  private final List<DayProfile> days = new ArrayList<>();
  private final Map<String, Integer> revisions = new HashMap<>();
  private EntryBook book = new EntryBook();

  static long at(double hours) {
    return MONDAY.toEpochMilli() + Math.round(hours * HOUR);
  }

  /** So many grams that were issued, and written down and sent at once. */
  Ledger issued(String id, double hours, long grams) {
    return issued(id, hours, hours, grams);
  }

  /** So many grams that were issued, written down later, and sent at once then. */
  Ledger issued(String id, double hours, double writtenHours, long grams) {
    return entered(EntryKind.ISSUED, id, hours, writtenHours, writtenHours, "lot-" + id, grams);
  }

  Ledger entered(
      EntryKind kind,
      String id,
      double hours,
      double writtenHours,
      double takenHours,
      String lotId,
      long grams) {
    int revision = revisions.merge(id, 1, Integer::sum);
    hear(
        entry(
            kind,
            id,
            revision,
            at(hours),
            at(writtenHours),
            at(takenHours),
            null,
            new EntryRow(lotId, grams)));
    return this;
  }

  static BookEntry entry(
      EntryKind kind,
      String id,
      int revision,
      long time,
      long recordedTime,
      long ingestTime,
      @Nullable String mealId,
      EntryRow... rows) {
    return new BookEntry(
        id,
        revision,
        rows.length > 0,
        kind,
        time,
        recordedTime,
        SCHOOL,
        "511702",
        mealId,
        List.of(rows),
        revision,
        id.hashCode(),
        ingestTime);
  }

  static ServedMeal meal(String id, int revision, boolean isServed, double hours) {
    return new ServedMeal(id, revision, isServed, at(hours), SCHOOL, "511702", at(hours));
  }

  EntryJudge.Reception hear(EntryInput input) {
    book.locate(input.schoolId(), input.regionCode());
    return judge.hear(book, input);
  }

  /** Looks into the books whenever they ask for it up to a moment, UTC milliseconds. */
  void waitUntil(long now) {
    while (book.nextChange() <= now) {
      judge.timePasses(book, RULES, book.nextChange(), this);
    }
    int before = said.size() + days.size();
    judge.timePasses(book, RULES, now, this);
    if (said.size() + days.size() > before) {
      throw new AssertionError("alarms tell all that time alone shows");
    }
  }

  /** The same, and closes and forgets what may be. */
  void closeUntil(long now) {
    while (book.nextAlarm() <= now) {
      judge.close(book, RULES, book.nextAlarm(), this);
    }
  }

  Ledger timePassesTo(double hours) {
    waitUntil(at(hours));
    return this;
  }

  EntryBook book() {
    return book;
  }

  void replace(EntryBook other) {
    book = other;
  }

  List<BookFinding> said() {
    return said;
  }

  List<DayProfile> days() {
    return days;
  }

  /** What stands, by cause. */
  SortedMap<String, BookFinding> standing() {
    SortedMap<String, BookFinding> byCause = new TreeMap<>();
    Standing.of(said).values().forEach(one -> byCause.put(String.valueOf(one.causeId()), one));
    return byCause;
  }

  /** The newest word on each day of which there is anything, as its revision 0. */
  SortedMap<Long, DayProfile> newestDays() {
    SortedMap<Long, DayProfile> newest = new TreeMap<>();
    days.forEach(day -> newest.put(day.day(), day.asRevision(0)));
    newest.values().removeIf(day -> day.counts().isEmpty());
    return newest;
  }

  /** How many entries of the first Monday have a label. */
  int labelled(EntryLabel label) {
    DayProfile monday = newestDays().get(newestDays().firstKey());
    return monday == null ? 0 : monday.count(label);
  }

  @Override
  public void tell(DayProfile day) {
    days.add(day);
  }

  @Override
  public void tell(BookFinding finding) {
    said.add(finding);
  }
}
