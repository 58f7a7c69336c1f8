package cn.mingchu.jobs.alert.desk;

import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.jobs.runtime.ImmutableForm;
import cn.mingchu.schemas.event.RefusalReason;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.UUID;

/** The fields of a refusal, in order. */
public final class RefusalForm extends ImmutableForm<Refusal> {

  private static final long serialVersionUID = 1L;

  @Override
  public void write(Refusal refusal, DataOutput out) throws IOException {
    out.writeLong(refusal.actionId().getMostSignificantBits());
    out.writeLong(refusal.actionId().getLeastSignificantBits());
    out.writeInt(refusal.revision());
    out.writeUTF(refusal.alertId());
    out.writeUTF(refusal.deskId());
    BinaryForm.writeText(refusal.schoolId(), out);
    out.writeUTF(refusal.reason().name());
    out.writeUTF(refusal.detail());
    out.writeBoolean(refusal.isWithdrawn());
    out.writeLong(refusal.actionIngestTime());
  }

  @Override
  public Refusal read(DataInput in, int version) throws IOException {
    return new Refusal(
        new UUID(in.readLong(), in.readLong()),
        in.readInt(),
        in.readUTF(),
        in.readUTF(),
        BinaryForm.readText(in),
        RefusalReason.valueOf(in.readUTF()),
        in.readUTF(),
        in.readBoolean(),
        in.readLong());
  }
}
