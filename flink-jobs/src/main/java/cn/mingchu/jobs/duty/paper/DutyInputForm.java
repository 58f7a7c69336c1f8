package cn.mingchu.jobs.duty.paper;

import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.jobs.runtime.ImmutableForm;
import cn.mingchu.schemas.event.DutyKind;
import cn.mingchu.schemas.event.RegisterKind;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What shows a canteen's duties, field by field. */
public final class DutyInputForm extends ImmutableForm<DutyInput> {

  private static final long serialVersionUID = 1L;

  private static final int PAPER = 1;
  private static final int OCCASION = 2;
  private static final int REGISTER = 3;

  /** The first version in which meals have diners, and trainings minutes. */
  private static final int SECOND = 2;

  @Override
  public int version() {
    return 2;
  }

  @Override
  public void write(DutyInput input, DataOutput out) throws IOException {
    if (input instanceof DutyPaper paper) {
      out.writeByte(PAPER);
      writePaper(paper, out);
    } else if (input instanceof Occasion meal) {
      out.writeByte(OCCASION);
      writeOccasion(meal, out);
    } else {
      out.writeByte(REGISTER);
      writeRegister((RegisterPaper) input, out);
    }
  }

  @Override
  public DutyInput read(DataInput in, int version) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case PAPER -> readPaper(in, version);
      case OCCASION -> readOccasion(in, version);
      case REGISTER -> readRegister(in);
      default -> throw new IOException("no kind of input has the number " + kind);
    };
  }

  /** Writes a record of something that was done. */
  public static void writePaper(DutyPaper paper, DataOutput out) throws IOException {
    out.writeUTF(paper.recordId());
    out.writeInt(paper.revision());
    out.writeBoolean(paper.annulled());
    out.writeUTF(paper.schoolId());
    BinaryForm.writeText(paper.regionCode(), out);
    out.writeUTF(paper.kind().name());
    out.writeLong(paper.day());
    BinaryForm.writeText(paper.mealId(), out);
    BinaryForm.writeText(paper.dish(), out);
    BinaryForm.writeText(paper.sampleId(), out);
    writeSmall(paper.grams(), out);
    writeTexts(paper.people(), out);
    out.writeBoolean(paper.passed());
    writeSmall(paper.minutes(), out);
    out.writeLong(paper.time());
    out.writeLong(paper.recordedTime());
    out.writeLong(paper.eventIdHigh());
    out.writeLong(paper.eventIdLow());
    out.writeLong(paper.ingestTime());
  }

  /**
   * Reads what {@link #writePaper} wrote.
   *
   * @param version of this form; before the second nothing had minutes
   */
  public static DutyPaper readPaper(DataInput in, int version) throws IOException {
    return new DutyPaper(
        in.readUTF(),
        in.readInt(),
        in.readBoolean(),
        in.readUTF(),
        BinaryForm.readText(in),
        DutyKind.valueOf(in.readUTF()),
        in.readLong(),
        BinaryForm.readText(in),
        BinaryForm.readText(in),
        BinaryForm.readText(in),
        readSmall(in),
        readTexts(in),
        in.readBoolean(),
        version < SECOND ? null : readSmall(in),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong());
  }

  /** Writes what is said of a meal. */
  public static void writeOccasion(Occasion meal, DataOutput out) throws IOException {
    out.writeUTF(meal.schoolId());
    BinaryForm.writeText(meal.regionCode(), out);
    out.writeUTF(meal.mealId());
    out.writeBoolean(meal.isServed());
    out.writeInt(meal.revision());
    out.writeLong(meal.day());
    out.writeLong(meal.servedTime());
    writeTexts(meal.dishes(), out);
    out.writeInt(meal.diners());
    out.writeLong(meal.eventIdHigh());
    out.writeLong(meal.eventIdLow());
    out.writeLong(meal.ingestTime());
  }

  /**
   * Reads what {@link #writeOccasion} wrote.
   *
   * @param version of this form; before the second nobody ate
   */
  public static Occasion readOccasion(DataInput in, int version) throws IOException {
    return new Occasion(
        in.readUTF(),
        BinaryForm.readText(in),
        in.readUTF(),
        in.readBoolean(),
        in.readInt(),
        in.readLong(),
        in.readLong(),
        readTexts(in),
        version < SECOND ? 0 : in.readInt(),
        in.readLong(),
        in.readLong(),
        in.readLong());
  }

  /** Writes an entry of a register. */
  public static void writeRegister(RegisterPaper entry, DataOutput out) throws IOException {
    out.writeUTF(entry.schoolId());
    BinaryForm.writeText(entry.regionCode(), out);
    out.writeUTF(entry.entryId());
    out.writeLong(entry.offset());
    out.writeUTF(entry.kind().name());
    BinaryForm.writeText(entry.person(), out);
    out.writeLong(entry.firstDay());
    BinaryForm.writeNumber(entry.lastDay(), out);
    out.writeBoolean(entry.isRevoked());
    out.writeLong(entry.time());
    out.writeLong(entry.eventIdHigh());
    out.writeLong(entry.eventIdLow());
    out.writeLong(entry.ingestTime());
  }

  /** Reads what {@link #writeRegister} wrote. */
  public static RegisterPaper readRegister(DataInput in) throws IOException {
    return new RegisterPaper(
        in.readUTF(),
        BinaryForm.readText(in),
        in.readUTF(),
        in.readLong(),
        RegisterKind.valueOf(in.readUTF()),
        BinaryForm.readText(in),
        in.readLong(),
        BinaryForm.readNumber(in),
        in.readBoolean(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong());
  }

  private static void writeSmall(@Nullable Integer number, DataOutput out) throws IOException {
    BinaryForm.writeNumber(number == null ? null : (Long) number.longValue(), out);
  }

  private static @Nullable Integer readSmall(DataInput in) throws IOException {
    Long number = BinaryForm.readNumber(in);
    return number == null ? null : (Integer) Math.toIntExact(number);
  }

  private static void writeTexts(List<String> texts, DataOutput out) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      out.writeUTF(text);
    }
  }

  private static List<String> readTexts(DataInput in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      texts.add(in.readUTF());
    }
    return texts;
  }
}
