package cn.mingchu.jobs.duty.book;

import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.jobs.runtime.ImmutableForm;
import cn.mingchu.schemas.event.DutyKind;
import cn.mingchu.schemas.event.DutyState;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How a canteen's duties of a day were done, field by field. */
public final class DayOfDutiesForm extends ImmutableForm<DayOfDuties> {

  private static final long serialVersionUID = 1L;

  @Override
  public void write(DayOfDuties day, DataOutput out) throws IOException {
    out.writeUTF(day.schoolId());
    BinaryForm.writeText(day.regionCode(), out);
    out.writeLong(day.day());
    out.writeInt(day.revision());
    out.writeInt(day.entries().size());
    for (DayOfDuties.Entry entry : day.entries()) {
      out.writeUTF(entry.kind().name());
      out.writeUTF(entry.ruleId());
      BinaryForm.writeText(entry.mealId(), out);
      BinaryForm.writeText(entry.dish(), out);
      out.writeLong(entry.due());
      out.writeUTF(entry.state().name());
      BinaryForm.writeNumber(entry.doneTime(), out);
      BinaryForm.writeNumber(entry.recordedTime(), out);
    }
    out.writeLong(day.ingestTime());
  }

  @Override
  public DayOfDuties read(DataInput in, int version) throws IOException {
    return new DayOfDuties(
        in.readUTF(),
        BinaryForm.readText(in),
        in.readLong(),
        in.readInt(),
        readEntries(in),
        in.readLong());
  }

  private static List<DayOfDuties.Entry> readEntries(DataInput in) throws IOException {
    List<DayOfDuties.Entry> entries = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      entries.add(
          new DayOfDuties.Entry(
              DutyKind.valueOf(in.readUTF()),
              in.readUTF(),
              BinaryForm.readText(in),
              BinaryForm.readText(in),
              in.readLong(),
              DutyState.valueOf(in.readUTF()),
              BinaryForm.readNumber(in),
              BinaryForm.readNumber(in)));
    }
    return entries;
  }
}
