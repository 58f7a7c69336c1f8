package cn.mingchu.jobs.stock.plan;

import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.jobs.runtime.ImmutableForm;
import cn.mingchu.menus.Advice;
import cn.mingchu.menus.GroupAmount;
import cn.mingchu.menus.Plate;
import cn.mingchu.schemas.event.AdviceKind;
import cn.mingchu.schemas.event.AgeBand;
import cn.mingchu.schemas.event.FoodGroup;
import cn.mingchu.schemas.event.MealKind;
import cn.mingchu.schemas.food.Allergen;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the plan of a week comes to, field by field. */
public final class CheckedWeekForm extends ImmutableForm<CheckedWeek> {

  private static final long serialVersionUID = 1L;

  @Override
  public void write(CheckedWeek week, DataOutput out) throws IOException {
    out.writeUTF(week.schoolId());
    BinaryForm.writeText(week.regionCode(), out);
    out.writeLong(week.monday());
    out.writeInt(week.revision());
    writeAll(week.meals(), out, CheckedWeekForm::writeMeal);
    writeAll(week.advice(), out, CheckedWeekForm::writeAdvice);
    out.writeLong(week.ingestTime());
  }

  @Override
  public CheckedWeek read(DataInput in, int version) throws IOException {
    return new CheckedWeek(
        in.readUTF(),
        BinaryForm.readText(in),
        in.readLong(),
        in.readInt(),
        readAll(in, CheckedWeekForm::readMeal),
        readAll(in, CheckedWeekForm::readAdvice),
        in.readLong());
  }

  /** Writes one of several. */
  private interface Writer<T> {
    void write(T one, DataOutput out) throws IOException;
  }

  /** Reads one of several. */
  private interface Reader<T> {
    T read(DataInput in) throws IOException;
  }

  private static <T> void writeAll(List<T> all, DataOutput out, Writer<T> writer)
      throws IOException {
    out.writeInt(all.size());
    for (T one : all) {
      writer.write(one, out);
    }
  }

  private static <T> List<T> readAll(DataInput in, Reader<T> reader) throws IOException {
    List<T> all = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      all.add(reader.read(in));
    }
    return all;
  }

  private static void writeMeal(CheckedWeek.Entry meal, DataOutput out) throws IOException {
    out.writeUTF(meal.mealId());
    out.writeLong(meal.day());
    out.writeUTF(meal.meal().name());
    out.writeLong(meal.servedTime());
    writeAll(meal.dishes(), out, (dish, to) -> to.writeUTF(dish));
    writeAll(meal.allergens(), out, (allergen, to) -> to.writeUTF(allergen.name()));
    writeAll(meal.unknown(), out, (name, to) -> to.writeUTF(name));
    writeAll(meal.plates(), out, CheckedWeekForm::writePlate);
  }

  private static CheckedWeek.Entry readMeal(DataInput in) throws IOException {
    return new CheckedWeek.Entry(
        in.readUTF(),
        in.readLong(),
        MealKind.valueOf(in.readUTF()),
        in.readLong(),
        readAll(in, DataInput::readUTF),
        readAll(in, from -> Allergen.valueOf(from.readUTF())),
        readAll(in, DataInput::readUTF),
        readAll(in, CheckedWeekForm::readPlate));
  }

  private static void writePlate(Plate plate, DataOutput out) throws IOException {
    out.writeUTF(plate.band().name());
    out.writeInt(plate.heads());
    out.writeLong(plate.milligrams());
    out.writeLong(plate.knownMilligrams());
    out.writeLong(plate.energy());
    out.writeLong(plate.protein());
    BinaryForm.writeNumber(plate.salt(), out);
    BinaryForm.writeNumber(plate.oil(), out);
    writeBounds(plate.energyBounds(), out);
    writeBounds(plate.proteinBounds(), out);
    writeAll(plate.amounts(), out, CheckedWeekForm::writeAmount);
  }

  private static Plate readPlate(DataInput in) throws IOException {
    return new Plate(
        AgeBand.valueOf(in.readUTF()),
        in.readInt(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        BinaryForm.readNumber(in),
        BinaryForm.readNumber(in),
        readBounds(in),
        readBounds(in),
        readAll(in, CheckedWeekForm::readAmount));
  }

  private static void writeBounds(Plate.@Nullable Bounds bounds, DataOutput out)
      throws IOException {
    out.writeBoolean(bounds != null);
    if (bounds != null) {
      out.writeLong(bounds.least());
      out.writeLong(bounds.most());
    }
  }

  private static Plate.@Nullable Bounds readBounds(DataInput in) throws IOException {
    return in.readBoolean() ? new Plate.Bounds(in.readLong(), in.readLong()) : null;
  }

  private static void writeAmount(GroupAmount amount, DataOutput out) throws IOException {
    out.writeUTF(amount.group().name());
    out.writeLong(amount.edible());
    out.writeLong(amount.standard());
    BinaryForm.writeNumber(amount.least(), out);
    BinaryForm.writeNumber(amount.most(), out);
  }

  private static GroupAmount readAmount(DataInput in) throws IOException {
    return new GroupAmount(
        FoodGroup.valueOf(in.readUTF()),
        in.readLong(),
        in.readLong(),
        BinaryForm.readNumber(in),
        BinaryForm.readNumber(in));
  }

  private static void writeAdvice(Advice advice, DataOutput out) throws IOException {
    MealKind meal = advice.meal();
    AgeBand band = advice.band();
    FoodGroup group = advice.group();
    out.writeUTF(advice.ruleId());
    out.writeUTF(advice.kind().name());
    BinaryForm.writeNumber(advice.day(), out);
    BinaryForm.writeText(meal == null ? null : meal.name(), out);
    BinaryForm.writeText(band == null ? null : band.name(), out);
    BinaryForm.writeText(group == null ? null : group.name(), out);
    BinaryForm.writeText(advice.name(), out);
    out.writeLong(advice.milligrams());
    out.writeInt(advice.count());
  }

  private static Advice readAdvice(DataInput in) throws IOException {
    String ruleId = in.readUTF();
    AdviceKind kind = AdviceKind.valueOf(in.readUTF());
    Long day = BinaryForm.readNumber(in);
    String meal = BinaryForm.readText(in);
    String band = BinaryForm.readText(in);
    String group = BinaryForm.readText(in);
    return new Advice(
        ruleId,
        kind,
        day,
        meal == null ? null : MealKind.valueOf(meal),
        band == null ? null : AgeBand.valueOf(band),
        group == null ? null : FoodGroup.valueOf(group),
        BinaryForm.readText(in),
        in.readLong(),
        in.readInt());
  }
}
