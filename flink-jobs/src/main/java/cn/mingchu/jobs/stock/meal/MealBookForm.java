package cn.mingchu.jobs.stock.meal;

import cn.mingchu.jobs.finding.BookFindingForm;
import cn.mingchu.jobs.runtime.BinaryForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The book of a meal: what is said of it, and what was told. */
public final class MealBookForm implements BinaryForm<MealBook> {

  private static final long serialVersionUID = 1L;

  private static final BookFindingForm FINDINGS = new BookFindingForm();
  private static final AuditedMealForm MEALS = new AuditedMealForm();

  /** Raised with the form of findings, too. */
  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean isImmutable() {
    return false;
  }

  @Override
  public MealBook copy(MealBook book) {
    return book.copy();
  }

  @Override
  public void write(MealBook book, DataOutput out) throws IOException {
    out.writeUTF(book.schoolId);
    BinaryForm.writeText(book.regionCode, out);
    out.writeUTF(book.mealId);
    MealPlan plan = book.plan;
    out.writeBoolean(plan != null);
    if (plan != null) {
      MealInputForm.writePlan(plan, out);
    }
    MealReport report = book.report;
    out.writeBoolean(report != null);
    if (report != null) {
      MealInputForm.writeReport(report, out);
    }
    out.writeInt(book.uses.size());
    for (MealUse use : book.uses.values()) {
      MealInputForm.writeUse(use, out);
    }
    FINDINGS.writeAll(book.told, out);
    AuditedMeal meal = book.toldMeal;
    out.writeBoolean(meal != null);
    if (meal != null) {
      MEALS.write(meal, out);
    }
    out.writeLong(book.now);
    out.writeLong(book.nextChange);
    out.writeLong(book.alarmAt());
  }

  @Override
  public MealBook read(DataInput in, int version) throws IOException {
    MealBook book = new MealBook();
    book.schoolId = in.readUTF();
    book.regionCode = BinaryForm.readText(in);
    book.mealId = in.readUTF();
    book.plan = in.readBoolean() ? MealInputForm.readPlan(in) : null;
    book.report = in.readBoolean() ? MealInputForm.readReport(in) : null;
    for (int left = in.readInt(); left > 0; left--) {
      MealUse use = MealInputForm.readUse(in);
      book.uses.put(use.useId(), use);
    }
    book.told = FINDINGS.readAll(in, FINDINGS.version());
    book.toldMeal = in.readBoolean() ? MEALS.read(in, version) : null;
    book.now = in.readLong();
    book.nextChange = in.readLong();
    book.setAlarmAt(in.readLong());
    return book;
  }
}
