package cn.mingchu.jobs.stock.plan;

import cn.mingchu.jobs.finding.BookFindingForm;
import cn.mingchu.jobs.runtime.BinaryForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;

/** What a school plans, and what was told of it. */
public final class PlanBookForm implements BinaryForm<PlanBook> {

  private static final long serialVersionUID = 1L;

  private static final BookFindingForm FINDINGS = new BookFindingForm();
  private static final PlannedMealForm MEALS = new PlannedMealForm();
  private static final CheckedWeekForm WEEKS = new CheckedWeekForm();

  /** Raised with the forms of findings, meals and weeks, too. */
  @Override
  public int version() {
    return 1;
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
  }

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
    return book;
  }
}
