package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.Severity;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The memory of a device, field by field; maps in the order of their keys. */
public final class DeviceMemoryForm implements BinaryForm<DeviceMemory> {

  private static final long serialVersionUID = 1L;

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
    out.writeLong(memory.lastEventTime);
    out.writeLong(memory.lastIngestTime);
    out.writeLong(memory.laggingSince);
    out.writeLong(memory.alarmAt);
    out.writeByte(memory.channels.size());
    for (DeviceMemory.Channel channel : memory.channels) {
      out.writeUTF(channel.quantity.name());
      out.writeLong(channel.lastTime);
      out.writeInt(channel.lastHundredths);
    }
    out.writeShort(memory.excursions.size());
    for (Map.Entry<String, Excursion> entry : new TreeMap<>(memory.excursions).entrySet()) {
      out.writeUTF(entry.getKey());
      writeExcursion(entry.getValue(), out);
    }
    out.writeShort(memory.cycles.size());
    for (Map.Entry<String, Cycle> entry : new TreeMap<>(memory.cycles).entrySet()) {
      out.writeUTF(entry.getKey());
      writeCycle(entry.getValue(), out);
    }
    writeSilence(memory.silence, out);
    writeClockTrouble(memory.clockTrouble, out);
    out.writeShort(memory.waiting.size());
    for (Reading reading : memory.waiting) {
      DeviceInputForm.writeReading(reading, out);
    }
  }

  @Override
  public DeviceMemory read(DataInput in, int version) throws IOException {
    DeviceMemory memory = new DeviceMemory();
    if (in.readBoolean()) {
      memory.profile = DeviceInputForm.readProfile(in);
    }
    memory.lastEventTime = in.readLong();
    memory.lastIngestTime = in.readLong();
    memory.laggingSince = in.readLong();
    memory.alarmAt = in.readLong();
    for (int left = in.readByte(); left > 0; left--) {
      DeviceMemory.Channel channel = memory.channel(Quantity.valueOf(in.readUTF()));
      channel.lastTime = in.readLong();
      channel.lastHundredths = in.readInt();
    }
    for (int left = in.readShort(); left > 0; left--) {
      memory.excursions.put(in.readUTF(), readExcursion(in));
    }
    for (int left = in.readShort(); left > 0; left--) {
      memory.cycles.put(in.readUTF(), readCycle(in));
    }
    memory.silence = readSilence(in);
    memory.clockTrouble = readClockTrouble(in);
    for (int left = in.readShort(); left > 0; left--) {
      memory.waiting.add(DeviceInputForm.readReading(in));
    }
    return memory;
  }

  private static void writeExcursion(Excursion excursion, DataOutput out) throws IOException {
    writeEvidence(excursion.first, out);
    writeEvidence(excursion.worst, out);
    writeEvidence(excursion.last, out);
    out.writeLong(excursion.outsideMillis);
    out.writeInt(excursion.revision);
    out.writeUTF(excursion.severity == null ? "" : excursion.severity.name());
  }

  private static Excursion readExcursion(DataInput in) throws IOException {
    Excursion excursion = new Excursion(readEvidence(in), readEvidence(in), readEvidence(in));
    excursion.outsideMillis = in.readLong();
    excursion.revision = in.readInt();
    String severity = in.readUTF();
    excursion.severity = severity.isEmpty() ? null : Severity.valueOf(severity);
    return excursion;
  }

  private static void writeCycle(Cycle cycle, DataOutput out) throws IOException {
    writeEvidence(cycle.first, out);
    writeEvidence(cycle.best, out);
    out.writeLong(cycle.lastTime);
    out.writeLong(cycle.holdAfter);
    out.writeLong(cycle.longestHoldMillis);
  }

  private static Cycle readCycle(DataInput in) throws IOException {
    Cycle cycle = new Cycle(readEvidence(in), readEvidence(in), in.readLong());
    cycle.holdAfter = in.readLong();
    cycle.longestHoldMillis = in.readLong();
    return cycle;
  }

  private static void writeSilence(@Nullable Silence silence, DataOutput out) throws IOException {
    out.writeBoolean(silence != null);
    if (silence != null) {
      out.writeLong(silence.lastHeard.eventTime());
      out.writeLong(silence.lastHeard.ingestTime());
      out.writeInt(silence.revision);
      out.writeUTF(silence.severity.name());
    }
  }

  private static @Nullable Silence readSilence(DataInput in) throws IOException {
    if (!in.readBoolean()) {
      return null;
    }
    Moment lastHeard = new Moment(in.readLong(), in.readLong());
    return new Silence(lastHeard, in.readInt(), Severity.valueOf(in.readUTF()));
  }

  private static void writeClockTrouble(@Nullable ClockTrouble trouble, DataOutput out)
      throws IOException {
    out.writeBoolean(trouble != null);
    if (trouble != null) {
      out.writeLong(trouble.since);
      out.writeLong(trouble.lastWrong);
    }
  }

  private static @Nullable ClockTrouble readClockTrouble(DataInput in) throws IOException {
    return in.readBoolean() ? new ClockTrouble(in.readLong(), in.readLong()) : null;
  }

  private static void writeEvidence(EvidenceItem item, DataOutput out) throws IOException {
    out.writeUTF(item.role().name());
    out.writeLong(item.eventIdHigh());
    out.writeLong(item.eventIdLow());
    out.writeLong(item.eventTime());
    out.writeInt(item.hundredths());
  }

  private static EvidenceItem readEvidence(DataInput in) throws IOException {
    return new EvidenceItem(
        EvidenceRole.valueOf(in.readUTF()),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readInt());
  }
}
