package cn.mingchu.jobs.stock.meal;

import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.jobs.finding.BookFindingForm;
import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.jobs.runtime.ImmutableForm;
import cn.mingchu.schemas.event.FoodGroup;
import cn.mingchu.schemas.event.MealKind;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a meal comes to, field by field. */
public final class AuditedMealForm extends ImmutableForm<AuditedMeal> {

  private static final long serialVersionUID = 1L;

  @Override
  public void write(AuditedMeal meal, DataOutput out) throws IOException {
    out.writeUTF(meal.schoolId());
    BinaryForm.writeText(meal.regionCode(), out);
    out.writeUTF(meal.mealId());
    out.writeInt(meal.revision());
    out.writeLong(meal.day());
    out.writeUTF(meal.meal().name());
    out.writeLong(meal.servedTime());
    out.writeBoolean(meal.isPlanned());
    out.writeBoolean(meal.isServed());
    out.writeInt(meal.plannedDiners());
    out.writeInt(meal.diners());
    MealInputForm.writeCount(meal.dinersPaid(), out);
    MealInputForm.writeCount(meal.dinersPresent(), out);
    writeFoods(meal.foods(), out);
    writeGroups(meal.groups(), out);
    MealInputForm.writeTexts(meal.plannedDishes(), out);
    MealInputForm.writeTexts(meal.servedDishes(), out);
    out.writeLong(meal.cookedGrams());
    out.writeLong(meal.leftGrams());
    BinaryForm.writeNumber(meal.costFen(), out);
    BinaryForm.writeNumber(meal.incomeFen(), out);
    BookEvidence report = meal.report();
    out.writeBoolean(report != null);
    if (report != null) {
      BookFindingForm.writeEvidence(report, out);
    }
    out.writeLong(meal.ingestTime());
  }

  @Override
  public AuditedMeal read(DataInput in, int version) throws IOException {
    return new AuditedMeal(
        in.readUTF(),
        BinaryForm.readText(in),
        in.readUTF(),
        in.readInt(),
        in.readLong(),
        MealKind.valueOf(in.readUTF()),
        in.readLong(),
        in.readBoolean(),
        in.readBoolean(),
        in.readInt(),
        in.readInt(),
        MealInputForm.readCount(in),
        MealInputForm.readCount(in),
        readFoods(in),
        readGroups(in),
        MealInputForm.readTexts(in),
        MealInputForm.readTexts(in),
        in.readLong(),
        in.readLong(),
        BinaryForm.readNumber(in),
        BinaryForm.readNumber(in),
        in.readBoolean() ? BookFindingForm.readOneEvidence(in) : null,
        in.readLong());
  }

  private static void writeFoods(List<FoodAccount> foods, DataOutput out) throws IOException {
    out.writeInt(foods.size());
    for (FoodAccount food : foods) {
      out.writeUTF(food.name());
      out.writeUTF(food.group().name());
      out.writeLong(food.plannedGrams());
      out.writeLong(food.usedGrams());
      out.writeLong(food.plannedStandard());
      out.writeLong(food.usedStandard());
      BinaryForm.writeNumber(food.fen(), out);
    }
  }

  private static List<FoodAccount> readFoods(DataInput in) throws IOException {
    List<FoodAccount> foods = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      foods.add(
          new FoodAccount(
              in.readUTF(),
              FoodGroup.valueOf(in.readUTF()),
              in.readLong(),
              in.readLong(),
              in.readLong(),
              in.readLong(),
              BinaryForm.readNumber(in)));
    }
    return foods;
  }

  /** Writes what was planned and used of groups. */
  public static void writeGroups(List<GroupAccount> groups, DataOutput out) throws IOException {
    out.writeInt(groups.size());
    for (GroupAccount group : groups) {
      out.writeUTF(group.group().name());
      out.writeLong(group.plannedGrams());
      out.writeLong(group.usedGrams());
    }
  }

  /** Reads what {@link #writeGroups} wrote. */
  public static List<GroupAccount> readGroups(DataInput in) throws IOException {
    List<GroupAccount> groups = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      groups.add(new GroupAccount(FoodGroup.valueOf(in.readUTF()), in.readLong(), in.readLong()));
    }
    return groups;
  }
}
