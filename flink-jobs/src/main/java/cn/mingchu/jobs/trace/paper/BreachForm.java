package cn.mingchu.jobs.trace.paper;

import cn.mingchu.jobs.runtime.BinaryForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A breach, field by field. */
public final class BreachForm implements BinaryForm<Breach> {

  private static final long serialVersionUID = 1L;

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean isImmutable() {
    return true;
  }

  @Override
  public Breach copy(Breach value) {
    return value;
  }

  @Override
  public void write(Breach breach, DataOutput out) throws IOException {
    out.writeUTF(breach.findingId());
    out.writeInt(breach.revision());
    out.writeUTF(breach.schoolId());
    out.writeUTF(breach.storeId());
    out.writeBoolean(breach.stands());
    out.writeLong(breach.since());
    out.writeLong(breach.until());
    out.writeLong(breach.knownAt());
    ClaimForm.writeSource(breach.source(), out);
  }

  @Override
  public Breach read(DataInput in, int version) throws IOException {
    return new Breach(
        in.readUTF(),
        in.readInt(),
        in.readUTF(),
        in.readUTF(),
        in.readBoolean(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        ClaimForm.readSource(in));
  }
}
