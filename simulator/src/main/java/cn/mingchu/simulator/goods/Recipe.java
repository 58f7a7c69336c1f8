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

import java.util.List;
import java.util.Map;

/**
 * What a portion of a dish is made of.
 *
 * @param grams of each ingredient, for a pupil of a primary school
 */
public record Recipe(String name, Map<Ingredient, Integer> grams) {

  /** What goes with every lunch and dinner. */
  public static final Recipe STEAMED_RICE = new Recipe("米饭", Map.of(RICE, 100));

  /** For lunch and dinner. */
  public static final List<Recipe> DISHES =
      List.of(
          new Recipe("红烧肉", Map.of(PORK, 60, POTATO, 50, OIL, 4)),
          new Recipe("番茄炒蛋", Map.of(TOMATO, 80, EGGS, 50, OIL, 5)),
          new Recipe("土豆烧鸡", Map.of(CHICKEN, 60, POTATO, 70, OIL, 4)),
          new Recipe("宫保鸡丁", Map.of(CHICKEN, 55, PEPPER, 20, CELERY, 20, OIL, 5)),
          new Recipe("鱼香肉丝", Map.of(PORK, 45, FUNGUS, 4, LETTUCE, 40, OIL, 5)),
          new Recipe("麻婆豆腐", Map.of(TOFU, 90, PORK, 12, OIL, 5)),
          new Recipe("清炒时蔬", Map.of(CABBAGE, 130, OIL, 4)),
          new Recipe("回锅肉", Map.of(PORK, 55, GARLIC, 30, PEPPER, 20, OIL, 3)),
          new Recipe("萝卜炖牛肉", Map.of(BEEF, 40, RADISH, 90, OIL, 3)),
          new Recipe("芹菜牛肉", Map.of(BEEF, 35, CELERY, 70, OIL, 4)),
          new Recipe("冬瓜丸子汤", Map.of(GOURD, 80, PORK, 20)),
          new Recipe("紫菜蛋花汤", Map.of(SEAWEED, 2, EGGS, 15)),
          new Recipe("蒸蛋", Map.of(EGGS, 60)),
          new Recipe("木耳肉片", Map.of(FUNGUS, 5, PORK, 40, OIL, 4)),
          new Recipe("莴笋炒肉", Map.of(LETTUCE, 90, PORK, 30, OIL, 4)),
          new Recipe("豆瓣鱼", Map.of(FISH, 70, OIL, 6)),
          new Recipe("香肠炒白菜", Map.of(SAUSAGE, 30, CABBAGE, 90, OIL, 3)));

  public static final List<Recipe> BREAKFASTS =
      List.of(
          new Recipe("鲜肉包子", Map.of(FLOUR, 70, PORK, 20)),
          new Recipe("馒头", Map.of(FLOUR, 80)),
          new Recipe("白粥", Map.of(RICE, 40)),
          new Recipe("煮鸡蛋", Map.of(EGGS, 50)));

  public Recipe {
    grams = Map.copyOf(grams);
  }

  /** Its ingredients, in an order of their own: that of a map differs from run to run. */
  public List<Ingredient> ingredients() {
    return grams.keySet().stream().sorted().toList();
  }
}
