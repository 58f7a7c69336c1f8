package cn.mingchu.jobs.stock.entry;

import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.jobs.runtime.ImmutableForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What shows how books are kept, field by field. */
public final class EntryInputForm extends ImmutableForm<EntryInput> {

  private static final long serialVersionUID = 1L;

  private static final int ENTRY = 1;
  private static final int MEAL = 2;

  @Override
  public void write(EntryInput input, DataOutput out) throws IOException {
    if (input instanceof BookEntry entry) {
      out.writeByte(ENTRY);
      writeEntry(entry, out);
    } else {
      out.writeByte(MEAL);
      writeMeal((ServedMeal) input, out);
    }
  }

  @Override
  public EntryInput read(DataInput in, int version) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case ENTRY -> readEntry(in);
      case MEAL -> readMeal(in);
      default -> throw new IOException("no kind of input has the number " + kind);
    };
  }

  static void writeEntry(BookEntry entry, DataOutput out) throws IOException {
    out.writeUTF(entry.paperId());
    out.writeInt(entry.revision());
    out.writeBoolean(entry.stands());
    out.writeUTF(entry.kind().name());
    out.writeLong(entry.time());
    out.writeLong(entry.recordedTime());
    out.writeUTF(entry.schoolId());
    BinaryForm.writeText(entry.regionCode(), out);
    BinaryForm.writeText(entry.mealId(), out);
    out.writeInt(entry.rows().size());
    for (EntryRow row : entry.rows()) {
      out.writeUTF(row.lotId());
      out.writeLong(row.grams());
    }
    out.writeLong(entry.eventIdHigh());
    out.writeLong(entry.eventIdLow());
    out.writeLong(entry.ingestTime());
  }

  static BookEntry readEntry(DataInput in) throws IOException {
    return new BookEntry(
        in.readUTF(),
        in.readInt(),
        in.readBoolean(),
        EntryKind.valueOf(in.readUTF()),
        in.readLong(),
        in.readLong(),
        in.readUTF(),
        BinaryForm.readText(in),
        BinaryForm.readText(in),
        readRows(in),
        in.readLong(),
        in.readLong(),
        in.readLong());
  }

  static void writeMeal(ServedMeal meal, DataOutput out) throws IOException {
    out.writeUTF(meal.mealId());
    out.writeInt(meal.revision());
    out.writeBoolean(meal.isServed());
    out.writeLong(meal.time());
    out.writeUTF(meal.schoolId());
    BinaryForm.writeText(meal.regionCode(), out);
    out.writeLong(meal.ingestTime());
  }

  static ServedMeal readMeal(DataInput in) throws IOException {
    return new ServedMeal(
        in.readUTF(),
        in.readInt(),
        in.readBoolean(),
        in.readLong(),
        in.readUTF(),
        BinaryForm.readText(in),
        in.readLong());
  }

  private static List<EntryRow> readRows(DataInput in) throws IOException {
    List<EntryRow> rows = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      rows.add(new EntryRow(in.readUTF(), in.readLong()));
    }
    return rows;
  }
}
