package cn.mingchu.jobs.supervision.canteen;

import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.jobs.supervision.word.SupervisionWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.OfSchool;
import cn.mingchu.jobs.supervision.word.SupervisionWordForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;

/** What is kept of a school, list by list. */
public final class CanteenBookForm implements BinaryForm<CanteenBook> {

  private static final long serialVersionUID = 1L;

  private static final SupervisionWordForm WORD = new SupervisionWordForm();
  private static final SchoolDayForm DAY = new SchoolDayForm();

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean isImmutable() {
    return false;
  }

  @Override
  public CanteenBook copy(CanteenBook book) {
    return book.copy();
  }

  @Override
  public void write(CanteenBook book, DataOutput out) throws IOException {
    out.writeUTF(book.schoolId);
    out.writeInt(book.words.size());
    for (OfSchool word : book.words.values()) {
      WORD.write(word, out);
    }
    out.writeInt(book.since.size());
    for (Map.Entry<String, Long> each : book.since.entrySet()) {
      out.writeUTF(each.getKey());
      out.writeLong(each.getValue());
    }
    out.writeInt(book.told.size());
    for (SchoolDay day : book.told.values()) {
      DAY.write(day, out);
    }
    out.writeLong(book.watchedFrom);
    out.writeLong(book.now);
    out.writeLong(book.removedFrom);
    out.writeLong(book.nextChange);
    out.writeLong(book.alarmAt());
  }

  @Override
  public CanteenBook read(DataInput in, int version) throws IOException {
    CanteenBook book = new CanteenBook();
    book.schoolId = in.readUTF();
    for (int left = in.readInt(); left > 0; left--) {
      SupervisionWord word = WORD.read(in, WORD.version());
      if (!(word instanceof OfSchool ofSchool)) {
        throw new IOException("not of a school: " + word);
      }
      book.words.put(ofSchool.name(), ofSchool);
    }
    for (int left = in.readInt(); left > 0; left--) {
      book.since.put(in.readUTF(), in.readLong());
    }
    for (int left = in.readInt(); left > 0; left--) {
      SchoolDay day = DAY.read(in, DAY.version());
      book.told.put(day.slot(), day);
    }
    book.watchedFrom = in.readLong();
    book.now = in.readLong();
    book.removedFrom = in.readLong();
    book.nextChange = in.readLong();
    book.setAlarmAt(in.readLong());
    return book;
  }
}
