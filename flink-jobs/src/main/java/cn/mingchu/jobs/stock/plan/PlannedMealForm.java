package cn.mingchu.jobs.stock.plan;

import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.jobs.runtime.ImmutableForm;
import cn.mingchu.menus.Eaters;
import cn.mingchu.menus.MenuDish;
import cn.mingchu.menus.MenuFood;
import cn.mingchu.schemas.event.AgeBand;
import cn.mingchu.schemas.event.MealKind;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A planned meal, field by field. */
public final class PlannedMealForm extends ImmutableForm<PlannedMeal> {

  private static final long serialVersionUID = 1L;

  @Override
  public void write(PlannedMeal meal, DataOutput out) throws IOException {
    out.writeUTF(meal.schoolId());
    BinaryForm.writeText(meal.regionCode(), out);
    out.writeUTF(meal.mealId());
    out.writeInt(meal.revision());
    out.writeLong(meal.day());
    out.writeUTF(meal.meal().name());
    out.writeLong(meal.servedTime());
    out.writeInt(meal.eaters().size());
    for (Eaters part : meal.eaters()) {
      out.writeUTF(part.band().name());
      out.writeInt(part.heads());
    }
    out.writeInt(meal.dishes().size());
    for (MenuDish dish : meal.dishes()) {
      writeDish(dish, out);
    }
    BinaryForm.writeNumber(meal.incomeFen(), out);
    out.writeLong(meal.eventIdHigh());
    out.writeLong(meal.eventIdLow());
    out.writeLong(meal.ingestTime());
  }

  @Override
  public PlannedMeal read(DataInput in, int version) throws IOException {
    return new PlannedMeal(
        in.readUTF(),
        BinaryForm.readText(in),
        in.readUTF(),
        in.readInt(),
        in.readLong(),
        MealKind.valueOf(in.readUTF()),
        in.readLong(),
        readEaters(in),
        readDishes(in),
        BinaryForm.readNumber(in),
        in.readLong(),
        in.readLong(),
        in.readLong());
  }

  private static List<Eaters> readEaters(DataInput in) throws IOException {
    List<Eaters> eaters = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      eaters.add(new Eaters(AgeBand.valueOf(in.readUTF()), in.readInt()));
    }
    return eaters;
  }

  private static void writeDish(MenuDish dish, DataOutput out) throws IOException {
    out.writeUTF(dish.name());
    out.writeInt(dish.foods().size());
    for (MenuFood food : dish.foods()) {
      out.writeUTF(food.ingredient());
      out.writeByte(food.milligrams().size());
      for (Map.Entry<AgeBand, Long> each : food.milligrams().entrySet()) {
        out.writeUTF(each.getKey().name());
        out.writeLong(each.getValue());
      }
    }
  }

  private static List<MenuDish> readDishes(DataInput in) throws IOException {
    List<MenuDish> dishes = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      dishes.add(new MenuDish(in.readUTF(), readFoods(in)));
    }
    return dishes;
  }

  private static List<MenuFood> readFoods(DataInput in) throws IOException {
    List<MenuFood> foods = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      foods.add(new MenuFood(in.readUTF(), readPortions(in)));
    }
    return foods;
  }

  private static Map<AgeBand, Long> readPortions(DataInput in) throws IOException {
    Map<AgeBand, Long> portions = new EnumMap<>(AgeBand.class);
    for (int left = in.readByte(); left > 0; left--) {
      portions.put(AgeBand.valueOf(in.readUTF()), in.readLong());
    }
    return portions;
  }
}
