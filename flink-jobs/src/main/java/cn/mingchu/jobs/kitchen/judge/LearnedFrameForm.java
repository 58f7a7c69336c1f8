package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.jobs.kitchen.learned.Complaint;
import cn.mingchu.jobs.runtime.BinaryForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What was learned of a device, field by field. */
public final class LearnedFrameForm implements BinaryForm<LearnedFrame> {

  private static final long serialVersionUID = 1L;

  private static final KitchenFindingForm FINDINGS = new KitchenFindingForm();
  private static final String NOTHING = "";

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean isImmutable() {
    return true;
  }

  @Override
  public LearnedFrame copy(LearnedFrame frame) {
    return frame;
  }

  @Override
  public void write(LearnedFrame frame, DataOutput out) throws IOException {
    out.writeLong(frame.until());
    out.writeLong(frame.day());
    out.writeLong(frame.lastTime());
    out.writeLong(frame.ingestTime());
    out.writeBoolean(frame.told() != null);
    if (frame.told() != null) {
      FINDINGS.write(frame.told(), out);
    }
    out.writeUTF(frame.complaint() == null ? NOTHING : frame.complaint().name());
    out.writeShort(frame.behaviour().length);
    out.write(frame.behaviour());
  }

  @Override
  public LearnedFrame read(DataInput in, int version) throws IOException {
    long until = in.readLong();
    long day = in.readLong();
    long lastTime = in.readLong();
    long ingestTime = in.readLong();
    KitchenFinding told = in.readBoolean() ? FINDINGS.read(in) : null;
    String complaint = in.readUTF();
    byte[] behaviour = new byte[in.readShort()];
    in.readFully(behaviour);
    return new LearnedFrame(
        until,
        day,
        lastTime,
        ingestTime,
        told,
        complaint.isEmpty() ? null : Complaint.valueOf(complaint),
        behaviour);
  }
}
