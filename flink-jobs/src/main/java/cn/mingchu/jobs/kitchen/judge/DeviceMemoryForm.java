package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.jobs.runtime.BinaryForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The memory of a device, field by field. */
public final class DeviceMemoryForm implements BinaryForm<DeviceMemory> {

  private static final long serialVersionUID = 1L;

  private static final CourseForm COURSES = new CourseForm();
  private static final KitchenFindingForm FINDINGS = new KitchenFindingForm();

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean isImmutable() {
    return false;
  }

  @Override
  public DeviceMemory copy(DeviceMemory memory) {
    return memory.copy();
  }

  @Override
  public void write(DeviceMemory memory, DataOutput out) throws IOException {
    out.writeBoolean(memory.profile != null);
    if (memory.profile != null) {
      DeviceInputForm.writeProfile(memory.profile, out);
    }
    out.writeLong(memory.edition);
    COURSES.write(memory.course, out);
    out.writeBoolean(memory.open != null);
    if (memory.open != null) {
      memory.open.write(out);
    }
    writeReadings(memory.late.all(), out);
    out.writeShort(memory.clock.spells.size());
    for (ClockWatch.Spell spell : memory.clock.spells) {
      out.writeLong(spell.first());
      out.writeLong(spell.last());
    }
    out.writeBoolean(memory.silence != null);
    if (memory.silence != null) {
      FINDINGS.write(memory.silence, out);
    }
    out.writeLong(memory.alarmAt());
    writeReadings(memory.waiting, out);
    out.writeLong(memory.learnAt);
    LagWatchForm.write(memory.lags, out);
  }

  @Override
  public DeviceMemory read(DataInput in, int version) throws IOException {
    DeviceMemory memory = new DeviceMemory();
    if (in.readBoolean()) {
      memory.profile = DeviceInputForm.readProfile(in);
    }
    memory.edition = in.readLong();
    memory.course = COURSES.read(in);
    if (in.readBoolean()) {
      memory.open = Chunk.read(in);
    }
    readReadings(in).forEach(memory.late::add);
    for (int left = in.readShort(); left > 0; left--) {
      memory.clock.spells.add(new ClockWatch.Spell(in.readLong(), in.readLong()));
    }
    if (in.readBoolean()) {
      memory.silence = FINDINGS.read(in);
    }
    memory.setAlarmAt(in.readLong());
    memory.waiting.addAll(readReadings(in));
    memory.learnAt = in.readLong();
    memory.lags = LagWatchForm.read(in);
    return memory;
  }

  private static void writeReadings(Collection<Reading> readings, DataOutput out)
      throws IOException {
    out.writeShort(readings.size());
    for (Reading reading : readings) {
      DeviceInputForm.writeReading(reading, out);
    }
  }

  private static List<Reading> readReadings(DataInput in) throws IOException {
    List<Reading> readings = new ArrayList<>();
    for (int left = in.readShort(); left > 0; left--) {
      readings.add(DeviceInputForm.readReading(in));
    }
    return readings;
  }
}
