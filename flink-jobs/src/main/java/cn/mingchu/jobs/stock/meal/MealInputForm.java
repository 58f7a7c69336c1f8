package cn.mingchu.jobs.stock.meal;

import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.jobs.runtime.ImmutableForm;
import cn.mingchu.schemas.event.MealKind;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is said of a meal, field by field. */
public final class MealInputForm extends ImmutableForm<MealInput> {

  private static final long serialVersionUID = 1L;

  private static final int PLAN = 1;
  private static final int REPORT = 2;
  private static final int USE = 3;

  @Override
  public void write(MealInput input, DataOutput out) throws IOException {
    if (input instanceof MealPlan plan) {
      out.writeByte(PLAN);
      writePlan(plan, out);
    } else if (input instanceof MealReport report) {
      out.writeByte(REPORT);
      writeReport(report, out);
    } else {
      out.writeByte(USE);
      writeUse((MealUse) input, out);
    }
  }

  @Override
  public MealInput read(DataInput in, int version) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case PLAN -> readPlan(in);
      case REPORT -> readReport(in);
      case USE -> readUse(in);
      default -> throw new IOException("no kind of input has the number " + kind);
    };
  }

  static void writePlan(MealPlan plan, DataOutput out) throws IOException {
    writeWord(plan, out);
    out.writeInt(plan.heads());
    out.writeInt(plan.edibleMilligrams().size());
    for (Map.Entry<String, Long> each : plan.edibleMilligrams().entrySet()) {
      out.writeUTF(each.getKey());
      out.writeLong(each.getValue());
    }
    writeTexts(plan.dishes(), out);
    BinaryForm.writeNumber(plan.incomeFen(), out);
    writeEvent(plan, out);
  }

  static MealPlan readPlan(DataInput in) throws IOException {
    return new MealPlan(
        in.readUTF(),
        BinaryForm.readText(in),
        in.readUTF(),
        in.readInt(),
        in.readLong(),
        MealKind.valueOf(in.readUTF()),
        in.readLong(),
        in.readInt(),
        readMilligrams(in),
        readTexts(in),
        BinaryForm.readNumber(in),
        in.readLong(),
        in.readLong(),
        in.readLong());
  }

  static void writeReport(MealReport report, DataOutput out) throws IOException {
    writeWord(report, out);
    out.writeInt(report.diners());
    writeCount(report.dinersPaid(), out);
    writeCount(report.dinersPresent(), out);
    writeTexts(report.dishes(), out);
    out.writeLong(report.cookedGrams());
    out.writeLong(report.leftGrams());
    writeEvent(report, out);
  }

  static MealReport readReport(DataInput in) throws IOException {
    return new MealReport(
        in.readUTF(),
        BinaryForm.readText(in),
        in.readUTF(),
        in.readInt(),
        in.readLong(),
        MealKind.valueOf(in.readUTF()),
        in.readLong(),
        in.readInt(),
        readCount(in),
        readCount(in),
        readTexts(in),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong());
  }

  /** Writes what was taken for a meal. */
  public static void writeUse(MealUse use, DataOutput out) throws IOException {
    writeMeal(use, out);
    out.writeUTF(use.useId());
    out.writeBoolean(use.stands());
    BinaryForm.writeText(use.ingredient(), out);
    BinaryForm.writeNumber(use.fenPerKilogram(), out);
    out.writeLong(use.grams());
    out.writeLong(use.time());
    writeEvent(use, out);
  }

  /** Reads what {@link #writeUse} wrote. */
  public static MealUse readUse(DataInput in) throws IOException {
    return new MealUse(
        in.readUTF(),
        BinaryForm.readText(in),
        in.readUTF(),
        in.readUTF(),
        in.readBoolean(),
        BinaryForm.readText(in),
        BinaryForm.readNumber(in),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong());
  }

  static void writeCount(@Nullable Integer count, DataOutput out) throws IOException {
    BinaryForm.writeNumber(count == null ? null : (Long) count.longValue(), out);
  }

  static @Nullable Integer readCount(DataInput in) throws IOException {
    Long count = BinaryForm.readNumber(in);
    return count == null ? null : (Integer) count.intValue();
  }

  static void writeTexts(List<String> texts, DataOutput out) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      out.writeUTF(text);
    }
  }

  static List<String> readTexts(DataInput in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      texts.add(in.readUTF());
    }
    return texts;
  }

  private static void writeWord(MealWord word, DataOutput out) throws IOException {
    writeMeal(word, out);
    out.writeInt(word.revision());
    out.writeLong(word.day());
    out.writeUTF(word.meal().name());
    out.writeLong(word.servedTime());
  }

  private static void writeMeal(MealInput input, DataOutput out) throws IOException {
    out.writeUTF(input.schoolId());
    BinaryForm.writeText(input.regionCode(), out);
    out.writeUTF(input.mealId());
  }

  private static void writeEvent(MealInput input, DataOutput out) throws IOException {
    out.writeLong(input.eventIdHigh());
    out.writeLong(input.eventIdLow());
    out.writeLong(input.ingestTime());
  }

  private static Map<String, Long> readMilligrams(DataInput in) throws IOException {
    Map<String, Long> milligrams = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      milligrams.put(in.readUTF(), in.readLong());
    }
    return milligrams;
  }
}
