package cn.mingchu.jobs.stock.gap;

import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.jobs.finding.BookFindingForm;
import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.jobs.stock.meal.AuditedMealForm;
import cn.mingchu.schemas.event.FoodGroup;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The gaps of a school: what is closed, the meals that may still change, and what was told. */
public final class GapBookForm implements BinaryForm<GapBook> {

  private static final long serialVersionUID = 1L;

  private static final BookFindingForm FINDINGS = new BookFindingForm();

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
  public GapBook copy(GapBook book) {
    return book.copy();
  }

  @Override
  public void write(GapBook book, DataOutput out) throws IOException {
    out.writeUTF(book.schoolId);
    BinaryForm.writeText(book.regionCode, out);
    writeCourse(book.opening, out);
    out.writeInt(book.meals.size());
    for (GapMeal meal : book.meals.values()) {
      writeMeal(meal, out);
    }
    out.writeLong(book.closedUntil);
    FINDINGS.writeAll(book.told, out);
    out.writeLong(book.now);
    out.writeLong(book.nextChange);
    out.writeLong(book.alarmAt());
  }

  @Override
  public GapBook read(DataInput in, int version) throws IOException {
    GapBook book = new GapBook();
    book.schoolId = in.readUTF();
    book.regionCode = BinaryForm.readText(in);
    book.opening = readCourse(in);
    for (int left = in.readInt(); left > 0; left--) {
      GapMeal meal = readMeal(in);
      book.meals.put(meal.mealId(), meal);
    }
    book.closedUntil = in.readLong();
    book.told = FINDINGS.readAll(in, FINDINGS.version());
    book.now = in.readLong();
    book.nextChange = in.readLong();
    book.setAlarmAt(in.readLong());
    return book;
  }

  private static void writeMeal(GapMeal meal, DataOutput out) throws IOException {
    out.writeUTF(meal.mealId());
    out.writeInt(meal.revision());
    out.writeLong(meal.servedTime());
    AuditedMealForm.writeGroups(meal.groups(), out);
    BookFindingForm.writeEvidence(meal.report(), out);
    out.writeLong(meal.ingestTime());
  }

  private static GapMeal readMeal(DataInput in) throws IOException {
    return new GapMeal(
        in.readUTF(),
        in.readInt(),
        in.readLong(),
        AuditedMealForm.readGroups(in),
        BookFindingForm.readOneEvidence(in),
        in.readLong());
  }

  private static void writeCourse(GapCourse course, DataOutput out) throws IOException {
    out.writeByte(course.runs.size());
    for (Map.Entry<FoodGroup, Run> each : course.runs.entrySet()) {
      out.writeUTF(each.getKey().name());
      writeRun(each.getValue(), out);
    }
    out.writeByte(course.seen.size());
    for (FoodGroup group : course.seen) {
      out.writeUTF(group.name());
    }
  }

  private static GapCourse readCourse(DataInput in) throws IOException {
    GapCourse course = new GapCourse();
    for (int left = in.readByte(); left > 0; left--) {
      course.runs.put(FoodGroup.valueOf(in.readUTF()), readRun(in));
    }
    for (int left = in.readByte(); left > 0; left--) {
      course.seen.add(FoodGroup.valueOf(in.readUTF()));
    }
    return course;
  }

  private static void writeRun(Run run, DataOutput out) throws IOException {
    out.writeLong(run.missed());
    out.writeLong(run.missingGrams());
    out.writeLong(run.plannedGrams());
    BookFindingForm.writeEvidence(run.first(), out);
    BookFindingForm.writeEvidence(run.last(), out);
    BookEvidence told = run.toldBy();
    out.writeBoolean(told != null);
    if (told != null) {
      BookFindingForm.writeEvidence(told, out);
    }
    out.writeLong(run.toldIngestTime());
  }

  private static Run readRun(DataInput in) throws IOException {
    return new Run(
        in.readLong(),
        in.readLong(),
        in.readLong(),
        BookFindingForm.readOneEvidence(in),
        BookFindingForm.readOneEvidence(in),
        readEvidence(in),
        in.readLong());
  }

  private static @Nullable BookEvidence readEvidence(DataInput in) throws IOException {
    return in.readBoolean() ? BookFindingForm.readOneEvidence(in) : null;
  }
}
