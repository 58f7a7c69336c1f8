package cn.mingchu.jobs.trace.drill;

import cn.mingchu.jobs.runtime.ImmutableForm;
import cn.mingchu.jobs.trace.paper.ClaimForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a drill found, field by field. */
public final class DrillResultForm extends ImmutableForm<DrillResult> {

  private static final long serialVersionUID = 1L;

  @Override
  public void write(DrillResult result, DataOutput out) throws IOException {
    DrillWordForm.write(result.issued(), out);
    out.writeInt(result.revision());
    ClaimForm.writeTime(result.foundAt(), out);
    out.writeLong(result.decidedAt());
    Whereabouts whereabouts = result.whereabouts();
    out.writeLong(whereabouts.meals());
    out.writeLong(whereabouts.kitchens());
    out.writeLong(whereabouts.stores());
    out.writeLong(whereabouts.discarded());
    out.writeLong(whereabouts.outside());
    out.writeLong(whereabouts.sought());
    write(whereabouts.reached(), out);
    write(whereabouts.unreachable(), out);
  }

  @Override
  public DrillResult read(DataInput in, int version) throws IOException {
    return new DrillResult(
        DrillWordForm.readIssued(in),
        in.readInt(),
        ClaimForm.readTime(in),
        in.readLong(),
        new Whereabouts(
            in.readLong(),
            in.readLong(),
            in.readLong(),
            in.readLong(),
            in.readLong(),
            in.readLong(),
            readSchools(in),
            readSchools(in)));
  }

  private static void write(SortedSet<String> schools, DataOutput out) throws IOException {
    out.writeInt(schools.size());
    for (String school : schools) {
      out.writeUTF(school);
    }
  }

  private static SortedSet<String> readSchools(DataInput in) throws IOException {
    SortedSet<String> schools = new TreeSet<>();
    for (int left = in.readInt(); left > 0; left--) {
      schools.add(in.readUTF());
    }
    return schools;
  }
}
