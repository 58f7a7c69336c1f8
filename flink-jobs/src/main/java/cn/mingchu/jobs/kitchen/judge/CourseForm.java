package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.event.Severity;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A course, field by field; whatever has no order of its own in the order of its keys. */
final class CourseForm {

  private static final KitchenFindingForm FINDINGS = new KitchenFindingForm();

  void write(Course course, DataOutput out) throws IOException {
    out.writeLong(course.firstTime);
    out.writeLong(course.lastTime);
    out.writeLong(course.lastIngest);
    List<Course.Channel> channels =
        course.channels.stream()
            .sorted(Comparator.comparingInt(channel -> QuantityCode.of(channel.quantity)))
            .collect(Collectors.toList());
    out.writeByte(channels.size());
    for (Course.Channel channel : channels) {
      out.writeByte(QuantityCode.of(channel.quantity));
      out.writeLong(channel.lastTime);
      out.writeInt(channel.lastHundredths);
      out.writeLong(channel.lastSequence);
      writeJump(channel.jump, out);
    }
    out.writeByte(course.excursions.size());
    for (Map.Entry<String, Excursion> entry : new TreeMap<>(course.excursions).entrySet()) {
      out.writeUTF(entry.getKey());
      writeExcursion(entry.getValue(), out);
    }
    out.writeByte(course.harms.size());
    for (Map.Entry<String, Harm> entry : new TreeMap<>(course.harms).entrySet()) {
      out.writeUTF(entry.getKey());
      writeHarm(entry.getValue(), out);
    }
    out.writeByte(course.cycles.size());
    for (Map.Entry<String, Cycle> entry : new TreeMap<>(course.cycles).entrySet()) {
      out.writeUTF(entry.getKey());
      writeCycle(entry.getValue(), out);
    }
    out.writeByte(course.usual.size());
    for (Map.Entry<String, UsualSpells> entry : new TreeMap<>(course.usual).entrySet()) {
      out.writeUTF(entry.getKey());
      writeUsual(entry.getValue(), out);
    }
    out.writeByte(course.means.size());
    for (Map.Entry<String, Mean> entry : new TreeMap<>(course.means).entrySet()) {
      out.writeUTF(entry.getKey());
      writeMean(entry.getValue(), out);
    }
    Door door = course.door;
    out.writeBoolean(door != null);
    if (door != null) {
      out.writeLong(door.lastTime);
      out.writeLong(door.openSince);
      out.writeLong(door.shutAt);
      out.writeLong(door.openedMillis);
    }
  }

  Course read(DataInput in) throws IOException {
    Course course = new Course();
    course.firstTime = in.readLong();
    course.lastTime = in.readLong();
    course.lastIngest = in.readLong();
    for (int left = in.readByte(); left > 0; left--) {
      Course.Channel channel = course.channel(QuantityCode.quantity(in.readByte()));
      channel.lastTime = in.readLong();
      channel.lastHundredths = in.readInt();
      channel.lastSequence = in.readLong();
      channel.jump = readJump(in);
    }
    for (int left = in.readByte(); left > 0; left--) {
      course.excursions.put(in.readUTF(), readExcursion(in));
    }
    for (int left = in.readByte(); left > 0; left--) {
      course.harms.put(in.readUTF(), readHarm(in));
    }
    for (int left = in.readByte(); left > 0; left--) {
      course.cycles.put(in.readUTF(), readCycle(in));
    }
    for (int left = in.readByte(); left > 0; left--) {
      course.usual.put(in.readUTF(), readUsual(in));
    }
    for (int left = in.readByte(); left > 0; left--) {
      course.means.put(in.readUTF(), readMean(in));
    }
    if (in.readBoolean()) {
      Door door = new Door();
      door.lastTime = in.readLong();
      door.openSince = in.readLong();
      door.shutAt = in.readLong();
      door.openedMillis = in.readLong();
      course.door = door;
    }
    return course;
  }

  private static void writeJump(@Nullable Jump jump, DataOutput out) throws IOException {
    out.writeBoolean(jump != null);
    if (jump != null) {
      out.writeLong(jump.eventIdHigh());
      out.writeLong(jump.eventIdLow());
      out.writeLong(jump.eventTime());
      out.writeLong(jump.ingestTime());
      out.writeInt(jump.hundredths());
      out.writeLong(jump.sequence());
    }
  }

  private static @Nullable Jump readJump(DataInput in) throws IOException {
    return in.readBoolean()
        ? new Jump(
            in.readLong(), in.readLong(), in.readLong(), in.readLong(), in.readInt(), in.readLong())
        : null;
  }

  private static void writeExcursion(Excursion excursion, DataOutput out) throws IOException {
    KitchenFindingForm.writeEvidence(excursion.first, out);
    KitchenFindingForm.writeEvidence(excursion.worst, out);
    KitchenFindingForm.writeEvidence(excursion.last, out);
    out.writeLong(excursion.beyondMillis);
    out.writeBoolean(excursion.easing);
    out.writeBoolean(excursion.interrupted);
    KitchenFindingForm.writeReason(excursion.heldBackBy, out);
    out.writeLong(excursion.ingestTime);
    writeTold(excursion.told, out);
    out.writeUTF(excursion.gravest == null ? "" : excursion.gravest.name());
  }

  private static Excursion readExcursion(DataInput in) throws IOException {
    Excursion excursion =
        new Excursion(
            KitchenFindingForm.readEvidence(in),
            KitchenFindingForm.readEvidence(in),
            KitchenFindingForm.readEvidence(in));
    excursion.beyondMillis = in.readLong();
    excursion.easing = in.readBoolean();
    excursion.interrupted = in.readBoolean();
    excursion.heldBackBy = KitchenFindingForm.readReason(in);
    excursion.ingestTime = in.readLong();
    excursion.told = readTold(in);
    String gravest = in.readUTF();
    excursion.gravest = gravest.isEmpty() ? null : Severity.valueOf(gravest);
    return excursion;
  }

  private static void writeUsual(UsualSpells usual, DataOutput out) throws IOException {
    out.writeByte(usual.spells.size());
    for (UsualSpells.Spell spell : usual.spells) {
      out.writeLong(spell.start());
      out.writeInt(Math.toIntExact(spell.millis())); // a rule takes no more than hours for usual
      out.writeInt(spell.worstHundredths());
    }
  }

  private static UsualSpells readUsual(DataInput in) throws IOException {
    UsualSpells usual = new UsualSpells();
    for (int left = in.readByte(); left > 0; left--) {
      usual.spells.add(new UsualSpells.Spell(in.readLong(), in.readInt(), in.readInt()));
    }
    return usual;
  }

  private static void writeHarm(Harm harm, DataOutput out) throws IOException {
    writeHours(harm.byHour, out);
    HarmSpell spell = harm.spell;
    out.writeBoolean(spell != null);
    if (spell != null) {
      writeHours(spell.byHour, out);
      KitchenFindingForm.writeEvidence(spell.worst, out);
      KitchenFindingForm.writeEvidence(spell.last, out);
      out.writeLong(spell.ingestTime);
      out.writeBoolean(spell.toldByLimit);
      out.writeBoolean(spell.usual);
    }
    out.writeBoolean(harm.worst != null);
    if (harm.worst != null && harm.last != null) {
      KitchenFindingForm.writeEvidence(harm.worst, out);
      KitchenFindingForm.writeEvidence(harm.last, out);
    }
    out.writeLong(harm.ingestTime);
    writeTold(harm.told, out);
  }

  private static Harm readHarm(DataInput in) throws IOException {
    Harm harm = new Harm(readHours(in));
    if (in.readBoolean()) {
      HarmSpell spell =
          new HarmSpell(
              readHours(in),
              KitchenFindingForm.readEvidence(in),
              KitchenFindingForm.readEvidence(in),
              in.readLong());
      spell.toldByLimit = in.readBoolean();
      spell.usual = in.readBoolean();
      harm.spell = spell;
    }
    if (in.readBoolean()) {
      harm.worst = KitchenFindingForm.readEvidence(in);
      harm.last = KitchenFindingForm.readEvidence(in);
    }
    harm.ingestTime = in.readLong();
    harm.told = readTold(in);
    return harm;
  }

  private static void writeHours(NavigableMap<Long, Long> byHour, DataOutput out)
      throws IOException {
    out.writeShort(byHour.size());
    for (Map.Entry<Long, Long> hour : byHour.entrySet()) {
      out.writeLong(hour.getKey());
      out.writeLong(hour.getValue());
    }
  }

  private static NavigableMap<Long, Long> readHours(DataInput in) throws IOException {
    NavigableMap<Long, Long> byHour = new TreeMap<>();
    for (int left = in.readShort(); left > 0; left--) {
      byHour.put(in.readLong(), in.readLong());
    }
    return byHour;
  }

  private static void writeMean(Mean mean, DataOutput out) throws IOException {
    out.writeShort(mean.quarters.size());
    for (Mean.Quarter quarter : mean.quarters) {
      out.writeLong(quarter.number);
      out.writeLong(quarter.knownMillis);
      out.writeLong(quarter.doubledSum);
      out.writeBoolean(quarter.beyond);
      out.writeLong(quarter.ingestTime);
    }
    out.writeBoolean(mean.last != null);
    if (mean.last != null) {
      KitchenFindingForm.writeEvidence(mean.last, out);
    }
    out.writeLong(mean.lastIngest);
    writeTold(mean.told, out);
    out.writeInt(mean.worstHundredths);
  }

  private static Mean readMean(DataInput in) throws IOException {
    Mean mean = new Mean();
    for (int left = in.readShort(); left > 0; left--) {
      Mean.Quarter quarter = new Mean.Quarter(in.readLong());
      quarter.knownMillis = in.readLong();
      quarter.doubledSum = in.readLong();
      quarter.beyond = in.readBoolean();
      quarter.ingestTime = in.readLong();
      mean.quarters.add(quarter);
    }
    mean.last = in.readBoolean() ? KitchenFindingForm.readEvidence(in) : null;
    mean.lastIngest = in.readLong();
    mean.told = readTold(in);
    mean.worstHundredths = in.readInt();
    return mean;
  }

  private static void writeCycle(Cycle cycle, DataOutput out) throws IOException {
    KitchenFindingForm.writeEvidence(cycle.first, out);
    KitchenFindingForm.writeEvidence(cycle.best, out);
    KitchenFindingForm.writeEvidence(cycle.last, out);
    out.writeLong(cycle.lastTime);
    out.writeLong(cycle.ingestTime);
    out.writeLong(cycle.holdAfter);
    out.writeLong(cycle.longestHoldMillis);
  }

  private static Cycle readCycle(DataInput in) throws IOException {
    Cycle cycle =
        new Cycle(
            KitchenFindingForm.readEvidence(in),
            KitchenFindingForm.readEvidence(in),
            KitchenFindingForm.readEvidence(in),
            in.readLong());
    cycle.ingestTime = in.readLong();
    cycle.holdAfter = in.readLong();
    cycle.longestHoldMillis = in.readLong();
    return cycle;
  }

  private static void writeTold(@Nullable KitchenFinding told, DataOutput out) throws IOException {
    out.writeBoolean(told != null);
    if (told != null) {
      FINDINGS.write(told, out);
    }
  }

  private static @Nullable KitchenFinding readTold(DataInput in) throws IOException {
    return in.readBoolean() ? FINDINGS.read(in) : null;
  }
}
