package cn.mingchu.jobs.kitchen.school;

import cn.mingchu.jobs.kitchen.judge.Told;
import cn.mingchu.jobs.kitchen.judge.ToldForm;
import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.Zone;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A school, field by field. A new version of {@link ToldForm} or {@link SchoolInputForm} is one of
 * this form, too.
 */
public final class SchoolForm implements BinaryForm<School> {

  private static final long serialVersionUID = 1L;

  private static final ToldForm TOLD = new ToldForm();
  private static final int TOLD_VERSION = 1;

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean isImmutable() {
    return false;
  }

  @Override
  public School copy(School school) {
    return school.copy();
  }

  @Override
  public void write(School school, DataOutput out) throws IOException {
    out.writeLong(school.now);
    out.writeLong(school.settledUntil);
    out.writeLong(school.sightsFrom);
    out.writeLong(school.nextOfTroubles);
    out.writeLong(school.nextOfExposures);
    out.writeLong(school.alarmAt());
    out.writeInt(school.members.size());
    for (Member member : school.members.values()) {
      SchoolInputForm.writeDevice(member.device(), out);
      out.writeLong(member.firstHeard());
      out.writeLong(member.leftAt());
    }
    out.writeInt(school.troubles.size());
    for (Trouble trouble : school.troubles.values()) {
      SchoolInputForm.writeTrouble(trouble, out);
    }
    out.writeInt(school.losses.size());
    for (MainsLoss loss : school.losses.values()) {
      SchoolInputForm.writeLoss(loss, out);
    }
    out.writeInt(school.longExplained.size());
    for (Map.Entry<String, SortedSet<String>> one : school.longExplained.entrySet()) {
      out.writeUTF(one.getKey());
      writeTexts(one.getValue(), out);
    }
    out.writeInt(school.lasting.size());
    for (Hush hush : school.lasting) {
      writeHush(hush, out);
    }
    writeTold(school.toldOfTroubles, out);
    out.writeInt(school.lamps.size());
    for (Map.Entry<String, Lamp> lamp : school.lamps.entrySet()) {
      out.writeUTF(lamp.getKey());
      lamp.getValue().dark.write(out);
      writeSignals(lamp.getValue().lit.values(), out);
    }
    writeSignals(school.sights, out);
    writeSignals(school.late, out);
    out.writeInt(school.exposures.size());
    for (Map.Entry<Zone, Exposure> exposure : school.exposures.entrySet()) {
      out.writeUTF(exposure.getKey().name());
      writeExposure(exposure.getValue(), out);
    }
    writeTold(school.toldOfExposures, out);
  }

  @Override
  public School read(DataInput in, int version) throws IOException {
    School school = new School();
    school.now = in.readLong();
    school.settledUntil = in.readLong();
    school.sightsFrom = in.readLong();
    school.nextOfTroubles = in.readLong();
    school.nextOfExposures = in.readLong();
    school.setAlarmAt(in.readLong());
    for (int left = in.readInt(); left > 0; left--) {
      SchoolDevice device = SchoolInputForm.readDevice(in);
      school.members.put(device.deviceId(), new Member(device, in.readLong(), in.readLong()));
    }
    for (int left = in.readInt(); left > 0; left--) {
      Trouble trouble = SchoolInputForm.readTrouble(in);
      school.troubles.put(trouble.findingId(), trouble);
    }
    for (int left = in.readInt(); left > 0; left--) {
      MainsLoss loss = SchoolInputForm.readLoss(in);
      school.losses.put(loss.finding().findingId(), loss);
    }
    for (int left = in.readInt(); left > 0; left--) {
      school.longExplained.put(in.readUTF(), readTexts(in));
    }
    for (int left = in.readInt(); left > 0; left--) {
      school.lasting.add(readHush(in));
    }
    readTold(school.toldOfTroubles, in);
    for (int left = in.readInt(); left > 0; left--) {
      String lampId = in.readUTF();
      Lamp lamp = new Lamp(Dates.read(in));
      for (int lit = in.readInt(); lit > 0; lit--) {
        lamp.add(SchoolInputForm.readSignal(in));
      }
      school.lamps.put(lampId, lamp);
    }
    readSignals(school.sights, in);
    readSignals(school.late, in);
    for (int left = in.readInt(); left > 0; left--) {
      school.exposures.put(Zone.valueOf(in.readUTF()), readExposure(in));
    }
    readTold(school.toldOfExposures, in);
    return school;
  }

  private static void writeHush(Hush hush, DataOutput out) throws IOException {
    out.writeUTF(hush.gatewayId());
    out.writeLong(hush.since());
    out.writeUTF(hush.byDevice());
    out.writeInt(hush.needed());
    out.writeLong(hush.knownAt());
    writeTexts(hush.counted(), out);
    writeTexts(hush.explained(), out);
  }

  private static Hush readHush(DataInput in) throws IOException {
    return new Hush(
        in.readUTF(),
        in.readLong(),
        in.readUTF(),
        in.readInt(),
        in.readLong(),
        readTexts(in),
        readTexts(in));
  }

  private static void writeExposure(Exposure exposure, DataOutput out) throws IOException {
    out.writeUTF(exposure.lampId());
    SchoolInputForm.writeSignal(exposure.first(), out);
    SchoolInputForm.writeSignal(exposure.last(), out);
    SchoolInputForm.writeSignal(exposure.surest(), out);
    SchoolInputForm.writeSignal(exposure.brightest(), out);
    out.writeUTF(exposure.severity().name());
    SchoolInputForm.writeSignal(exposure.by(), out);
    SchoolInputForm.writeSignal(exposure.byShine(), out);
    out.writeLong(exposure.quietMillis());
    out.writeLong(exposure.reachedAt());
    out.writeLong(exposure.heardOfAt());
  }

  private static Exposure readExposure(DataInput in) throws IOException {
    return new Exposure(
        in.readUTF(),
        SchoolInputForm.readSignal(in),
        SchoolInputForm.readSignal(in),
        SchoolInputForm.readSignal(in),
        SchoolInputForm.readSignal(in),
        Severity.valueOf(in.readUTF()),
        SchoolInputForm.readSignal(in),
        SchoolInputForm.readSignal(in),
        in.readLong(),
        in.readLong(),
        in.readLong());
  }

  private static void writeTold(ToldInSchool told, DataOutput out) throws IOException {
    out.writeInt(told.size());
    for (Told one : told.told()) {
      TOLD.write(one, out);
    }
  }

  private static void readTold(ToldInSchool told, DataInput in) throws IOException {
    for (int left = in.readInt(); left > 0; left--) {
      told.keep(TOLD.read(in, TOLD_VERSION));
    }
  }

  private static void writeSignals(Collection<Signal> signals, DataOutput out) throws IOException {
    out.writeInt(signals.size());
    for (Signal signal : signals) {
      SchoolInputForm.writeSignal(signal, out);
    }
  }

  private static void readSignals(Collection<Signal> signals, DataInput in) throws IOException {
    for (int left = in.readInt(); left > 0; left--) {
      signals.add(SchoolInputForm.readSignal(in));
    }
  }

  private static void writeTexts(SortedSet<String> texts, DataOutput out) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      out.writeUTF(text);
    }
  }

  private static SortedSet<String> readTexts(DataInput in) throws IOException {
    SortedSet<String> texts = new TreeSet<>();
    for (int left = in.readInt(); left > 0; left--) {
      texts.add(in.readUTF());
    }
    return texts;
  }
}
