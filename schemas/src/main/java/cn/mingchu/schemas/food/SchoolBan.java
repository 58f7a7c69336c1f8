package cn.mingchu.schemas.food;

import cn.mingchu.schemas.code.SchoolCode;
import cn.mingchu.schemas.event.SchoolType;
import java.util.List;

/**
 * What canteens of schools and kindergartens must not buy or serve: Rules on School Food Safety and
 * Nutrition (order 45), art. 36. Which dishes its classes mean is our reading.
 */
public final class SchoolBan {

  private static final List<String> FOODS = List.of("四季豆", "鲜黄花菜", "野生蘑菇", "野生菌", "发芽土豆", "发芽马铃薯");

  /** Cold meat (冷荤), raw food (生食) and decorated cream cakes (裱花蛋糕), by their names. */
  private static final List<String> DISHES =
      List.of("冷荤", "口水鸡", "白斩鸡", "白切鸡", "夫妻肺片", "生食", "生鱼片", "刺身", "生腌", "醉虾", "醉蟹", "裱花");

  /** What is mixed cold is cold meat where there is meat in it, and may be a salad otherwise. */
  private static final String MIXED_COLD = "凉拌";

  private SchoolBan() {}

  /** Whether an ingredient, or what a dish is named after, is banned. */
  public static boolean isOfFood(String name) {
    return FOODS.stream().anyMatch(name::contains);
  }

  /**
   * Whether a dish is of a class that is banned.
   *
   * @param hasAnimalFood whether there is meat, fish or egg in it
   */
  public static boolean isOfDish(String name, boolean hasAnimalFood) {
    return DISHES.stream().anyMatch(name::contains) || (hasAnimalFood && name.contains(MIXED_COLD));
  }

  /** The ban is for schools and kindergartens, and not for universities. */
  public static boolean binds(String schoolId) {
    return !SchoolCode.isValid(schoolId) || SchoolCode.type(schoolId) != SchoolType.UNIVERSITY;
  }
}
