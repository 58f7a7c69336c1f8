package cn.mingchu.jobs.publication.complaint;

import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.jobs.runtime.ImmutableForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A complaint, field by field. */
public final class ComplaintForm extends ImmutableForm<Complaint> {

  private static final long serialVersionUID = 1L;

  @Override
  public void write(Complaint complaint, DataOutput out) throws IOException {
    out.writeUTF(complaint.schoolId());
    BinaryForm.writeText(complaint.regionCode(), out);
    out.writeUTF(complaint.feedbackId());
    out.writeInt(complaint.revision());
    out.writeLong(complaint.receivedTime());
    BinaryForm.writeNumber(complaint.settledTime(), out);
    out.writeLong(complaint.eventIdHigh());
    out.writeLong(complaint.eventIdLow());
    out.writeLong(complaint.ingestTime());
  }

  @Override
  public Complaint read(DataInput in, int version) throws IOException {
    return new Complaint(
        in.readUTF(),
        BinaryForm.readText(in),
        in.readUTF(),
        in.readInt(),
        in.readLong(),
        BinaryForm.readNumber(in),
        in.readLong(),
        in.readLong(),
        in.readLong());
  }
}
