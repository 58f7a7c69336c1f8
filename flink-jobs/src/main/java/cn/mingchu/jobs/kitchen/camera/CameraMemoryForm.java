package cn.mingchu.jobs.kitchen.camera;

import cn.mingchu.jobs.runtime.BinaryForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The memory of a camera, field by field. */
public final class CameraMemoryForm implements BinaryForm<CameraMemory> {

  private static final long serialVersionUID = 1L;

  private static final CameraCourseForm COURSES = new CameraCourseForm();

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean isImmutable() {
    return false;
  }

  @Override
  public CameraMemory copy(CameraMemory memory) {
    return memory.copy();
  }

  @Override
  public void write(CameraMemory memory, DataOutput out) throws IOException {
    out.writeBoolean(memory.profile != null);
    if (memory.profile != null) {
      CameraInputForm.writeCamera(memory.profile, out);
    }
    out.writeLong(memory.edition);
    COURSES.write(memory.keyframe, out);
    memory.history.well().write(out);
    out.writeInt(memory.history.others().size());
    for (Observation seen : memory.history.others()) {
      CameraInputForm.writeObservation(seen, out);
    }
    COURSES.write(memory.live, out);
    out.writeShort(memory.open.size());
    for (String findingId : memory.open) {
      out.writeUTF(findingId);
    }
    out.writeLong(memory.frozenUntil);
    out.writeLong(memory.newest);
    out.writeLong(memory.now);
    out.writeLong(memory.nextChange);
    out.writeLong(memory.firstLate);
    out.writeLong(memory.lastLate);
    out.writeLong(memory.alarmAt());
  }

  @Override
  public CameraMemory read(DataInput in, int version) throws IOException {
    CameraMemory memory = new CameraMemory();
    if (in.readBoolean()) {
      memory.profile = CameraInputForm.readCamera(in);
    }
    memory.edition = in.readLong();
    memory.keyframe = COURSES.read(in);
    memory.history = new History(WellReports.read(in));
    for (int left = in.readInt(); left > 0; left--) {
      memory.history.add(CameraInputForm.readObservation(in));
    }
    memory.live = COURSES.read(in);
    for (int left = in.readShort(); left > 0; left--) {
      memory.open.add(in.readUTF());
    }
    memory.frozenUntil = in.readLong();
    memory.newest = in.readLong();
    memory.now = in.readLong();
    memory.nextChange = in.readLong();
    memory.firstLate = in.readLong();
    memory.lastLate = in.readLong();
    memory.setAlarmAt(in.readLong());
    return memory;
  }
}
