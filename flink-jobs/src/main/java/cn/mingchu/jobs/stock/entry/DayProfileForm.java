package cn.mingchu.jobs.stock.entry;

import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.jobs.runtime.ImmutableForm;
import cn.mingchu.schemas.event.EntryLabel;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How the books of a day were kept, field by field. */
public final class DayProfileForm extends ImmutableForm<DayProfile> {

  private static final long serialVersionUID = 1L;

  @Override
  public void write(DayProfile day, DataOutput out) throws IOException {
    out.writeUTF(day.schoolId());
    BinaryForm.writeText(day.regionCode(), out);
    out.writeLong(day.day());
    out.writeInt(day.revision());
    out.writeInt(day.counts().size());
    for (Map.Entry<EntryLabel, Integer> each : day.counts().entrySet()) {
      out.writeUTF(each.getKey().name());
      out.writeInt(each.getValue());
    }
    out.writeInt(day.entries().size());
    for (DayProfile.Labelled each : day.entries()) {
      out.writeUTF(each.paperId());
      out.writeUTF(each.label().name());
      out.writeLong(each.time());
      BinaryForm.writeNumber(each.recordedTime(), out);
      BinaryForm.writeNumber(each.ingestTime(), out);
    }
    out.writeLong(day.ingestTime());
  }

  @Override
  public DayProfile read(DataInput in, int version) throws IOException {
    return new DayProfile(
        in.readUTF(),
        BinaryForm.readText(in),
        in.readLong(),
        in.readInt(),
        readCounts(in),
        readEntries(in),
        in.readLong());
  }

  private static Map<EntryLabel, Integer> readCounts(DataInput in) throws IOException {
    Map<EntryLabel, Integer> counts = new EnumMap<>(EntryLabel.class);
    for (int left = in.readInt(); left > 0; left--) {
      counts.put(EntryLabel.valueOf(in.readUTF()), in.readInt());
    }
    return counts;
  }

  private static List<DayProfile.Labelled> readEntries(DataInput in) throws IOException {
    List<DayProfile.Labelled> entries = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      entries.add(
          new DayProfile.Labelled(
              in.readUTF(),
              EntryLabel.valueOf(in.readUTF()),
              in.readLong(),
              BinaryForm.readNumber(in),
              BinaryForm.readNumber(in)));
    }
    return entries;
  }
}
