package cn.mingchu.jobs.stock.pantry;

import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.jobs.finding.BookFindingForm;
import cn.mingchu.jobs.runtime.BinaryForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pantry of a food: what is closed, what may still change, and what was told. */
public final class PantryBookForm implements BinaryForm<PantryBook> {

  private static final long serialVersionUID = 1L;

  private static final BookFindingForm FINDINGS = new BookFindingForm();

  /** Raised with the forms of findings and of inputs, too. */
  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean isImmutable() {
    return false;
  }

  @Override
  public PantryBook copy(PantryBook book) {
    return book.copy();
  }

  @Override
  public void write(PantryBook book, DataOutput out) throws IOException {
    out.writeUTF(book.schoolId);
    BinaryForm.writeText(book.regionCode, out);
    out.writeUTF(book.food);
    writeCourse(book.opening, out);
    out.writeInt(book.moves.size());
    for (PantryMove move : book.moves.values()) {
      PantryInputForm.writeMove(move, out);
    }
    out.writeInt(book.needs.size());
    for (PlannedNeed need : book.needs.values()) {
      PantryInputForm.writeNeed(need, out);
    }
    out.writeLong(book.closedUntil);
    FINDINGS.writeAll(book.told, out);
    out.writeLong(book.now);
    out.writeLong(book.nextChange);
    out.writeLong(book.alarmAt());
  }

  @Override
  public PantryBook read(DataInput in, int version) throws IOException {
    PantryBook book = new PantryBook();
    book.schoolId = in.readUTF();
    book.regionCode = BinaryForm.readText(in);
    book.food = in.readUTF();
    book.opening = readCourse(in);
    for (int left = in.readInt(); left > 0; left--) {
      PantryMove move = PantryInputForm.readMove(in);
      book.moves.put(move.moveId(), move);
    }
    for (int left = in.readInt(); left > 0; left--) {
      PlannedNeed need = PantryInputForm.readNeed(in);
      book.needs.put(need.mealId(), need);
    }
    book.closedUntil = in.readLong();
    book.told = FINDINGS.readAll(in, FINDINGS.version());
    book.now = in.readLong();
    book.nextChange = in.readLong();
    book.setAlarmAt(in.readLong());
    return book;
  }

  private static void writeCourse(PantryCourse course, DataOutput out) throws IOException {
    out.writeInt(course.lots.size());
    for (Map.Entry<String, PantryLot> each : course.lots.entrySet()) {
      out.writeUTF(each.getKey());
      writeLot(each.getValue(), out);
    }
    BinaryForm.writeNumber(course.keepsDays, out);
    Shortage shortage = course.shortage;
    out.writeBoolean(shortage != null);
    if (shortage != null) {
      out.writeLong(shortage.startTime());
      out.writeLong(shortage.knownAt());
      out.writeLong(shortage.mostGrams());
      out.writeByte(shortage.shownBy().size());
      for (BookEvidence evidence : shortage.shownBy()) {
        BookFindingForm.writeEvidence(evidence, out);
      }
    }
    BookEvidence last = course.last;
    out.writeBoolean(last != null);
    if (last != null) {
      BookFindingForm.writeEvidence(last, out);
    }
    out.writeLong(course.ingestTime);
  }

  private static PantryCourse readCourse(DataInput in) throws IOException {
    PantryCourse course = new PantryCourse();
    for (int left = in.readInt(); left > 0; left--) {
      course.lots.put(in.readUTF(), readLot(in));
    }
    course.keepsDays = BinaryForm.readNumber(in);
    course.shortage = in.readBoolean() ? readShortage(in) : null;
    course.last = in.readBoolean() ? BookFindingForm.readOneEvidence(in) : null;
    course.ingestTime = in.readLong();
    return course;
  }

  private static Shortage readShortage(DataInput in) throws IOException {
    long startTime = in.readLong();
    long knownAt = in.readLong();
    long mostGrams = in.readLong();
    List<BookEvidence> shownBy = new ArrayList<>();
    for (int left = in.readByte(); left > 0; left--) {
      shownBy.add(BookFindingForm.readOneEvidence(in));
    }
    return new Shortage(startTime, knownAt, mostGrams, shownBy);
  }

  private static void writeLot(PantryLot lot, DataOutput out) throws IOException {
    out.writeLong(lot.onHand());
    BinaryForm.writeNumber(lot.cameOn(), out);
    BinaryForm.writeNumber(lot.lastDay(), out);
    Passing passed = lot.passed();
    out.writeBoolean(passed != null);
    if (passed != null) {
      BookFindingForm.writeEvidence(passed.first(), out);
      BookFindingForm.writeEvidence(passed.last(), out);
      out.writeLong(passed.knownAt());
      out.writeLong(passed.mostGrams());
    }
  }

  private static PantryLot readLot(DataInput in) throws IOException {
    return new PantryLot(
        in.readLong(), BinaryForm.readNumber(in), BinaryForm.readNumber(in), readPassing(in));
  }

  private static @Nullable Passing readPassing(DataInput in) throws IOException {
    return in.readBoolean()
        ? new Passing(
            BookFindingForm.readOneEvidence(in),
            BookFindingForm.readOneEvidence(in),
            in.readLong(),
            in.readLong())
        : null;
  }
}
