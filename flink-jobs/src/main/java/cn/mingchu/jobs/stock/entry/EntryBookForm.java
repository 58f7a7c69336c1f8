package cn.mingchu.jobs.stock.entry;

import cn.mingchu.jobs.finding.BookFindingForm;
import cn.mingchu.jobs.runtime.BinaryForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;

/**
 * How the books of a canteen are kept: entries, meals, lots that came before, and what was told.
 */
public final class EntryBookForm implements BinaryForm<EntryBook> {

  private static final long serialVersionUID = 1L;

  private static final BookFindingForm FINDINGS = new BookFindingForm();
  private static final DayProfileForm DAYS = new DayProfileForm();

  /** The version of {@link BookFindingForm} that each version of this form has findings in. */
  private static final int FINDINGS_VERSION = 2;

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean isImmutable() {
    return false;
  }

  @Override
  public EntryBook copy(EntryBook book) {
    return book.copy();
  }

  @Override
  public void write(EntryBook book, DataOutput out) throws IOException {
    out.writeUTF(book.schoolId);
    BinaryForm.writeText(book.regionCode, out);
    out.writeInt(book.entries.size());
    for (WrittenEntry each : book.entries.values()) {
      EntryInputForm.writeEntry(each.entry(), out);
      out.writeLong(each.firstRecorded());
      out.writeLong(each.firstTaken());
    }
    out.writeInt(book.meals.size());
    for (ServedMeal each : book.meals.values()) {
      EntryInputForm.writeMeal(each, out);
    }
    out.writeInt(book.lastSeen.size());
    for (Map.Entry<String, Long> each : book.lastSeen.entrySet()) {
      out.writeUTF(each.getKey());
      out.writeLong(each.getValue());
    }
    out.writeLong(book.closedUntil);
    FINDINGS.writeAll(book.told, out);
    out.writeInt(book.toldDays.size());
    for (DayProfile each : book.toldDays.values()) {
      DAYS.write(each, out);
    }
    out.writeLong(book.now);
    out.writeLong(book.nextChange);
    out.writeLong(book.nextClosing);
    out.writeLong(book.alarmAt());
  }

  @Override
  public EntryBook read(DataInput in, int version) throws IOException {
    EntryBook book = new EntryBook();
    book.schoolId = in.readUTF();
    book.regionCode = BinaryForm.readText(in);
    for (int left = in.readInt(); left > 0; left--) {
      BookEntry entry = EntryInputForm.readEntry(in);
      book.entries.put(entry.paperId(), new WrittenEntry(entry, in.readLong(), in.readLong()));
    }
    for (int left = in.readInt(); left > 0; left--) {
      ServedMeal meal = EntryInputForm.readMeal(in);
      book.meals.put(meal.mealId(), meal);
    }
    for (int left = in.readInt(); left > 0; left--) {
      book.lastSeen.put(in.readUTF(), in.readLong());
    }
    book.closedUntil = in.readLong();
    book.told = FINDINGS.readAll(in, FINDINGS_VERSION);
    for (int left = in.readInt(); left > 0; left--) {
      DayProfile day = DAYS.read(in, version);
      book.toldDays.put(day.day(), day);
    }
    book.now = in.readLong();
    book.nextChange = in.readLong();
    book.nextClosing = in.readLong();
    book.setAlarmAt(in.readLong());
    return book;
  }
}
