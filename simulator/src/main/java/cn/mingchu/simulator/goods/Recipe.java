package cn.mingchu.simulator.goods;

import static cn.mingchu.simulator.goods.Ingredient.BEEF;
import static cn.mingchu.simulator.goods.Ingredient.CABBAGE;
import static cn.mingchu.simulator.goods.Ingredient.CELERY;
import static cn.mingchu.simulator.goods.Ingredient.CHICKEN;
import static cn.mingchu.simulator.goods.Ingredient.EGGS;
import static cn.mingchu.simulator.goods.Ingredient.FISH;
import static cn.mingchu.simulator.goods.Ingredient.FLOUR;
import static cn.mingchu.simulator.goods.Ingredient.FUNGUS;
import static cn.mingchu.simulator.goods.Ingredient.GARLIC;
import static cn.mingchu.simulator.goods.Ingredient.GOURD;
import static cn.mingchu.simulator.goods.Ingredient.LETTUCE;
import static cn.mingchu.simulator.goods.Ingredient.OIL;
import static cn.mingchu.simulator.goods.Ingredient.PEPPER;
import static cn.mingchu.simulator.goods.Ingredient.PORK;
import static cn.mingchu.simulator.goods.Ingredient.POTATO;
import static cn.mingchu.simulator.goods.Ingredient.RADISH;
import static cn.mingchu.simulator.goods.Ingredient.RICE;
import static cn.mingchu.simulator.goods.Ingredient.SAUSAGE;
import static cn.mingchu.simulator.goods.Ingredient.SEAWEED;
import static cn.mingchu.simulator.goods.Ingredient.TOFU;
import static cn.mingchu.simulator.goods.Ingredient.TOMATO;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What a portion of a dish is made of.
 *
 * @param grams of each ingredient, for a pupil of a primary school
 */
public record Recipe(String name, Map<Ingredient, Integer> grams) {

  /** What goes with every lunch and dinner. */
  public static final Recipe STEAMED_RICE = new Recipe("米饭", Map.of(RICE, 130));

  /** What goes with every breakfast. */
  public static final Recipe PORRIDGE = new Recipe("白粥", Map.of(RICE, 60));

  /** Eggs for breakfast. */
  public static final List<Recipe> EGG_DISHES =
      List.of(new Recipe("煮鸡蛋", Map.of(EGGS, 36)), new Recipe("蒸蛋羹", Map.of(EGGS, 22)));

  /** For lunch and dinner, with meat, fish or egg. */
  public static final List<Recipe> MAINS =
      List.of(
          new Recipe("红烧肉", Map.of(PORK, 34, POTATO, 50, OIL, 3)),
          new Recipe("番茄炒蛋", Map.of(TOMATO, 90, EGGS, 42, OIL, 3)),
          new Recipe("土豆烧鸡", Map.of(CHICKEN, 36, POTATO, 60, OIL, 3)),
          new Recipe("宫保鸡丁", Map.of(CHICKEN, 36, PEPPER, 25, CELERY, 25, OIL, 4)),
          new Recipe("鱼香肉丝", Map.of(PORK, 32, FUNGUS, 3, LETTUCE, 50, OIL, 4)),
          new Recipe("回锅肉", Map.of(PORK, 36, GARLIC, 30, PEPPER, 25, OIL, 3)),
          new Recipe("萝卜炖牛肉", Map.of(BEEF, 34, RADISH, 70, OIL, 3)),
          new Recipe("芹菜牛肉", Map.of(BEEF, 34, CELERY, 60, OIL, 4)),
          new Recipe("木耳肉片", Map.of(FUNGUS, 3, PORK, 34, OIL, 3)),
          new Recipe("莴笋炒肉", Map.of(LETTUCE, 80, PORK, 32, OIL, 4)),
          new Recipe("豆瓣鱼", Map.of(FISH, 62, OIL, 4)),
          new Recipe("香肠炒白菜", Map.of(SAUSAGE, 34, CABBAGE, 80, OIL, 2)),
          new Recipe("青椒肉丝", Map.of(PORK, 34, PEPPER, 60, OIL, 4)),
          new Recipe("蒜苗炒蛋", Map.of(EGGS, 42, GARLIC, 50, OIL, 4)),
          new Recipe("黄焖鸡", Map.of(CHICKEN, 36, PEPPER, 30, POTATO, 40, OIL, 3)),
          new Recipe("番茄牛肉", Map.of(BEEF, 34, TOMATO, 80, OIL, 3)),
          new Recipe("萝卜烧鸡", Map.of(CHICKEN, 36, RADISH, 70, OIL, 3)),
          new Recipe("冬瓜烧鸡", Map.of(CHICKEN, 36, GOURD, 70, OIL, 3)),
          new Recipe("香肠炒土豆", Map.of(SAUSAGE, 34, POTATO, 50, OIL, 2)),
          new Recipe("木耳炒蛋", Map.of(FUNGUS, 3, EGGS, 42, OIL, 3)));

  /** Vegetables for lunch and dinner. */
  public static final List<Recipe> GREENS =
      List.of(
          new Recipe("清炒时蔬", Map.of(CABBAGE, 130, OIL, 3)),
          new Recipe("清炒莴笋", Map.of(LETTUCE, 170, OIL, 3)),
          new Recipe("醋溜白菜", Map.of(CABBAGE, 130, OIL, 3)),
          new Recipe("炝炒芹菜", Map.of(CELERY, 150, OIL, 3)),
          new Recipe("素烧萝卜", Map.of(RADISH, 130, OIL, 3)),
          new Recipe("青椒炒番茄", Map.of(PEPPER, 60, TOMATO, 80, OIL, 3)),
          new Recipe("素烧冬瓜", Map.of(GOURD, 150, OIL, 3)),
          new Recipe("番茄炒白菜", Map.of(TOMATO, 50, CABBAGE, 90, OIL, 3)),
          new Recipe("冬瓜烩番茄", Map.of(GOURD, 90, TOMATO, 50, OIL, 3)),
          new Recipe("萝卜炒芹菜", Map.of(RADISH, 70, CELERY, 70, OIL, 3)),
          new Recipe("莴笋炒青椒", Map.of(LETTUCE, 110, PEPPER, 50, OIL, 3)),
          new Recipe("萝卜烩白菜", Map.of(RADISH, 60, CABBAGE, 70, OIL, 3)),
          new Recipe("萝卜烧冬瓜", Map.of(RADISH, 60, GOURD, 80, OIL, 3)),
          new Recipe("番茄烧萝卜", Map.of(RADISH, 80, TOMATO, 60, OIL, 3)),
          new Recipe("青椒烧冬瓜", Map.of(PEPPER, 50, GOURD, 100, OIL, 3)),
          new Recipe("青椒烧萝卜", Map.of(PEPPER, 50, RADISH, 80, OIL, 3)));

  /** What may go with them. */
  public static final List<Recipe> SIDES =
      List.of(
          new Recipe("麻婆豆腐", Map.of(TOFU, 30, PORK, 8, OIL, 2)),
          new Recipe("紫菜蛋花汤", Map.of(SEAWEED, 2, EGGS, 12)),
          new Recipe("冬瓜丸子汤", Map.of(GOURD, 60, PORK, 10)),
          new Recipe("蒸蛋", Map.of(EGGS, 20)),
          new Recipe("番茄蛋汤", Map.of(TOMATO, 30, EGGS, 12)),
          new Recipe("家常豆腐", Map.of(TOFU, 40, PEPPER, 20, OIL, 2)),
          new Recipe("白菜豆腐汤", Map.of(TOFU, 30, CABBAGE, 40)),
          new Recipe("萝卜汤", Map.of(RADISH, 60)));

  /** For breakfast. */
  public static final List<Recipe> BUNS =
      List.of(
          new Recipe("馒头", Map.of(FLOUR, 35)),
          new Recipe("花卷", Map.of(FLOUR, 35, OIL, 2)),
          new Recipe("烙饼", Map.of(FLOUR, 35, OIL, 2)));

  /** Vegetables for breakfast. */
  public static final List<Recipe> SMALL_GREENS =
      List.of(
          new Recipe("炒白菜丝", Map.of(CABBAGE, 85, OIL, 2)),
          new Recipe("炒萝卜丝", Map.of(RADISH, 85, OIL, 2)),
          new Recipe("炒芹菜丁", Map.of(CELERY, 95, OIL, 2)),
          new Recipe("炒莴笋丝", Map.of(LETTUCE, 110, OIL, 2)),
          new Recipe("番茄炒青椒", Map.of(TOMATO, 60, PEPPER, 25, OIL, 2)),
          new Recipe("煮冬瓜", Map.of(GOURD, 100, OIL, 2)),
          new Recipe("白菜煮番茄", Map.of(CABBAGE, 60, TOMATO, 30, OIL, 2)),
          new Recipe("炒青椒丝", Map.of(PEPPER, 85, OIL, 2)),
          new Recipe("萝卜煮冬瓜", Map.of(RADISH, 45, GOURD, 50, OIL, 2)),
          new Recipe("番茄煮冬瓜", Map.of(TOMATO, 40, GOURD, 55, OIL, 2)),
          new Recipe("青椒炒萝卜", Map.of(PEPPER, 25, RADISH, 60, OIL, 2)),
          new Recipe("冬瓜炒青椒", Map.of(PEPPER, 30, GOURD, 65, OIL, 2)));

  public Recipe {
    grams = Map.copyOf(grams);
  }

  /** Its ingredients, in an order of their own: that of a map differs from run to run. */
  public List<Ingredient> ingredients() {
    return grams.keySet().stream().sorted().toList();
  }

  /** The same with another share of each ingredient. */
  public Recipe with(ToDoubleFunction<Ingredient> share) {
    Map<Ingredient, Integer> others = new EnumMap<>(Ingredient.class);
    grams.forEach(
        (ingredient, amount) ->
            others.put(ingredient, (int) Math.round(amount * share.applyAsDouble(ingredient))));
    return new Recipe(name, others);
  }
}
