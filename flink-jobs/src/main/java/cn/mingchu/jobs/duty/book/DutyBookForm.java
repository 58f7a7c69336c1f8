package cn.mingchu.jobs.duty.book;

import cn.mingchu.jobs.duty.due.FiledPaper;
import cn.mingchu.jobs.duty.paper.DutyInputForm;
import cn.mingchu.jobs.duty.paper.DutyPaper;
import cn.mingchu.jobs.duty.paper.Occasion;
import cn.mingchu.jobs.duty.paper.RegisterPaper;
import cn.mingchu.jobs.finding.BookFindingForm;
import cn.mingchu.jobs.runtime.BinaryForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is kept of the duties of a canteen: meals, records, registers, and what was told. */
public final class DutyBookForm implements BinaryForm<DutyBook> {

  private static final long serialVersionUID = 1L;

  private static final BookFindingForm FINDINGS = new BookFindingForm();
  private static final DayOfDutiesForm DAYS = new DayOfDutiesForm();

  /** The version of {@link BookFindingForm} that each version of this form has findings in. */
  private static final int FINDINGS_VERSION = 2;

  /** The first version with registers. */
  private static final int WITH_REGISTERS = 2;

  @Override
  public int version() {
    return 2;
  }

  @Override
  public boolean isImmutable() {
    return false;
  }

  @Override
  public DutyBook copy(DutyBook book) {
    return book.copy();
  }

  @Override
  public void write(DutyBook book, DataOutput out) throws IOException {
    out.writeUTF(book.schoolId);
    BinaryForm.writeText(book.regionCode, out);
    writeMeals(book.planned, out);
    writeMeals(book.served, out);
    out.writeInt(book.papers.size());
    for (FiledPaper each : book.papers.values()) {
      DutyInputForm.writePaper(each.paper(), out);
      out.writeLong(each.firstRecorded());
      out.writeLong(each.firstTaken());
    }
    out.writeInt(book.cooked.size());
    for (long day : book.cooked) {
      out.writeLong(day);
    }
    out.writeLong(book.firstOpenDay);
    out.writeInt(book.withoutLeader.count());
    out.writeInt(book.withoutLeader.firstDues().size());
    for (long due : book.withoutLeader.firstDues()) {
      out.writeLong(due);
    }
    FINDINGS.writeAll(book.told, out);
    out.writeInt(book.toldDays.size());
    for (DayOfDuties each : book.toldDays.values()) {
      DAYS.write(each, out);
    }
    out.writeLong(book.now);
    out.writeLong(book.nextChange);
    out.writeLong(book.nextClosing);
    out.writeLong(book.alarmAt());
    out.writeInt(book.registers.size());
    for (RegisterPaper each : book.registers.values()) {
      DutyInputForm.writeRegister(each, out);
    }
    out.writeLong(book.registeredSince);
  }

  @Override
  public DutyBook read(DataInput in, int version) throws IOException {
    DutyBook book = new DutyBook();
    book.schoolId = in.readUTF();
    book.regionCode = BinaryForm.readText(in);
    readMeals(book.planned, in, version);
    readMeals(book.served, in, version);
    for (int left = in.readInt(); left > 0; left--) {
      DutyPaper paper = DutyInputForm.readPaper(in, version);
      book.papers.put(paper.recordId(), new FiledPaper(paper, in.readLong(), in.readLong()));
    }
    for (int left = in.readInt(); left > 0; left--) {
      book.cooked.add(in.readLong());
    }
    book.firstOpenDay = in.readLong();
    int count = in.readInt();
    List<Long> dues = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      dues.add(in.readLong());
    }
    book.withoutLeader = new MissedRun(count, dues);
    book.told = FINDINGS.readAll(in, FINDINGS_VERSION);
    for (int left = in.readInt(); left > 0; left--) {
      DayOfDuties day = DAYS.read(in, version);
      book.toldDays.put(day.day(), day);
    }
    book.now = in.readLong();
    book.nextChange = in.readLong();
    book.nextClosing = in.readLong();
    book.setAlarmAt(in.readLong());
    if (version >= WITH_REGISTERS) {
      readRegisters(book, in);
    }
    return book;
  }

  private static void writeMeals(Map<String, Occasion> meals, DataOutput out) throws IOException {
    out.writeInt(meals.size());
    for (Occasion each : meals.values()) {
      DutyInputForm.writeOccasion(each, out);
    }
  }

  private static void readRegisters(DutyBook book, DataInput in) throws IOException {
    for (int left = in.readInt(); left > 0; left--) {
      RegisterPaper entry = DutyInputForm.readRegister(in);
      book.registers.put(entry.entryId(), entry);
    }
    book.registeredSince = in.readLong();
  }

  /** The meals of a book are in the form of its inputs of the same version. */
  private static void readMeals(Map<String, Occasion> meals, DataInput in, int version)
      throws IOException {
    for (int left = in.readInt(); left > 0; left--) {
      Occasion meal = DutyInputForm.readOccasion(in, version);
      meals.put(meal.mealId(), meal);
    }
  }
}
