package cn.mingchu.jobs.stock.plan;

import cn.mingchu.jobs.finding.BookFindingForm;
import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.jobs.stock.paper.RegisteredSchoolForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;

/**
 * What a school plans, and what was told of it. Since version 2 with what the register says of it,
 * and with the first word on each day.
 */
public final class PlanBookForm implements BinaryForm<PlanBook> {

  private static final long serialVersionUID = 1L;

  private static final BookFindingForm FINDINGS = new BookFindingForm();
  private static final PlannedMealForm MEALS = new PlannedMealForm();
  private static final CheckedWeekForm WEEKS = new CheckedWeekForm();
  private static final RegisteredSchoolForm SCHOOLS = new RegisteredSchoolForm();

  /** Raised with the forms of findings, meals, weeks and schools, too. */
  @Override
  public int version() {
    return 2;
  }

  @Override
  public boolean isImmutable() {
    return false;
  }

  @Override
  public PlanBook copy(PlanBook book) {
    return book.copy();
  }

  @Override
  public void write(PlanBook book, DataOutput out) throws IOException {
    out.writeUTF(book.schoolId);
    BinaryForm.writeText(book.regionCode, out);
    out.writeInt(book.meals.size());
    for (PlannedMeal meal : book.meals.values()) {
      MEALS.write(meal, out);
    }
    out.writeInt(book.told.size());
    for (Map.Entry<Long, ToldWeek> each : book.told.entrySet()) {
      out.writeLong(each.getKey());
      FINDINGS.writeAll(each.getValue().findings, out);
      CheckedWeek check = each.getValue().check;
      out.writeBoolean(check != null);
      if (check != null) {
        WEEKS.write(check, out);
      }
    }
    out.writeLong(book.now);
    out.writeLong(book.alarmAt());
    out.writeInt(book.announced.size());
    for (Announcement word : book.announced.values()) {
      writeAnnouncement(word, out);
    }
    Canteen canteen = book.canteen;
    out.writeBoolean(canteen != null);
    if (canteen != null) {
      SCHOOLS.write(canteen.school(), out);
    }
    out.writeLong(book.registeredAt);
    out.writeLong(book.clock);
    out.writeLong(book.nextDue);
  }

  /** In version 1 nobody had asked when a day was announced: what is known is its last word. */
  @Override
  public PlanBook read(DataInput in, int version) throws IOException {
    PlanBook book = new PlanBook();
    book.schoolId = in.readUTF();
    book.regionCode = BinaryForm.readText(in);
    for (int left = in.readInt(); left > 0; left--) {
      PlannedMeal meal = MEALS.read(in, MEALS.version());
      book.meals.put(meal.mealId(), meal);
    }
    for (int left = in.readInt(); left > 0; left--) {
      long monday = in.readLong();
      ToldWeek week = new ToldWeek();
      week.findings = FINDINGS.readAll(in, FINDINGS.version());
      week.check = in.readBoolean() ? WEEKS.read(in, WEEKS.version()) : null;
      book.told.put(monday, week);
    }
    book.now = in.readLong();
    book.setAlarmAt(in.readLong());
    if (version == 1) {
      book.meals.values().forEach(book::announce);
      return book;
    }
    for (int left = in.readInt(); left > 0; left--) {
      Announcement word = readAnnouncement(in);
      book.announced.put(word.day(), word);
    }
    book.canteen = in.readBoolean() ? new Canteen(SCHOOLS.read(in, SCHOOLS.version())) : null;
    book.registeredAt = in.readLong();
    book.clock = in.readLong();
    book.nextDue = in.readLong();
    return book;
  }

  private static void writeAnnouncement(Announcement word, DataOutput out) throws IOException {
    out.writeLong(word.day());
    out.writeLong(word.eventIdHigh());
    out.writeLong(word.eventIdLow());
    out.writeLong(word.servedTime());
    out.writeLong(word.ingestTime());
  }

  private static Announcement readAnnouncement(DataInput in) throws IOException {
    return new Announcement(
        in.readLong(), in.readLong(), in.readLong(), in.readLong(), in.readLong());
  }
}
