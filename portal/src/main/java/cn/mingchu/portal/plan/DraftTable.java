package cn.mingchu.portal.plan;

import cn.mingchu.menus.Eaters;
import cn.mingchu.menus.Menu;
import cn.mingchu.menus.MenuDish;
import cn.mingchu.menus.MenuFood;
import cn.mingchu.schemas.event.AgeBand;
import cn.mingchu.schemas.event.MealKind;
import cn.mingchu.schemas.food.Measures;
import cn.mingchu.schemas.food.UnreadableMeasureException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A plan as a table: a line an ingredient, with day, meal and dish before it and how much one of
 * each age band gets behind it. Where day, meal or dish are empty, they are those of the line
 * before, as in merged cells.
 */
final class DraftTable {

  private static final Map<String, Column> COLUMNS =
      Map.of(
          "日期", Column.DAY,
          "day", Column.DAY,
          "餐次", Column.MEAL,
          "meal", Column.MEAL,
          "菜品", Column.DISH,
          "dish", Column.DISH,
          "食材", Column.INGREDIENT,
          "ingredient", Column.INGREDIENT);

  private static final Map<String, AgeBand> BANDS =
      Map.of(
          "3-5", AgeBand.AGE_3_5,
          "6-8", AgeBand.AGE_6_8,
          "9-11", AgeBand.AGE_9_11,
          "12-14", AgeBand.AGE_12_14,
          "15-17", AgeBand.AGE_15_17,
          "成人", AgeBand.ADULT,
          "adult", AgeBand.ADULT);

  private static final Map<String, MealKind> MEALS =
      Map.of(
          "早餐", MealKind.BREAKFAST,
          "breakfast", MealKind.BREAKFAST,
          "午餐", MealKind.LUNCH,
          "lunch", MealKind.LUNCH,
          "晚餐", MealKind.DINNER,
          "dinner", MealKind.DINNER,
          "加餐", MealKind.SNACK,
          "snack", MealKind.SNACK);

  private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");

  /** As the gateway has it: five kilograms of one ingredient, for one child. */
  private static final long MOST_MILLIGRAMS = 5_000_000;

  private final Measures measures;

  DraftTable(Measures measures) {
    this.measures = measures;
  }

  private enum Column {
    DAY,
    MEAL,
    DISH,
    INGREDIENT
  }

  /** Where each column is, from 0. */
  private record Head(Map<Column, Integer> columns, Map<Integer, AgeBand> bands, char comma) {

    static Head of(String line) {
      char comma = line.indexOf('\t') >= 0 ? '\t' : ',';
      Map<Column, Integer> columns = new EnumMap<>(Column.class);
      Map<Integer, AgeBand> bands = new TreeMap<>();
      List<String> cells = cells(line, comma);
      for (int i = 0; i < cells.size(); i++) {
        String name = cells.get(i).toLowerCase(Locale.ROOT);
        Column column = COLUMNS.get(name);
        AgeBand band = BANDS.get(name.replaceAll("[–—~_]", "-").replaceAll("^age-|岁|\\s", ""));
        if (column != null) {
          columns.put(column, i);
        } else if (band != null) {
          bands.put(i, band);
        } else if (!name.isEmpty()) {
          throw new UnreadableDraftException("column", cells.get(i));
        }
      }
      if (columns.size() < Column.values().length || bands.isEmpty()) {
        throw new UnreadableDraftException("head");
      }
      return new Head(columns, bands, comma);
    }

    String cell(List<String> cells, Column column) {
      return cell(cells, columns.getOrDefault(column, -1));
    }

    static String cell(List<String> cells, int place) {
      return place >= 0 && place < cells.size() ? cells.get(place) : "";
    }
  }

  /** A meal that is being read. */
  private record Key(LocalDate day, MealKind meal) {}

  List<Menu> read(String schoolId, String text, int heads) {
    List<String> lines = text.lines().toList();
    Head head = Head.of(lines.get(0));
    Map<Key, Map<String, List<MenuFood>>> meals = new LinkedHashMap<>();
    Map<Key, Set<AgeBand>> eaters = new HashMap<>();
    LocalDate day = null;
    MealKind meal = null;
    String dish = "";
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).isBlank() || lines.get(i).replaceAll("[,\\t\\s]", "").isEmpty()) {
        continue;
      }
      int line = i + 1;
      List<String> cells = cells(lines.get(i), head.comma());
      String dayText = head.cell(cells, Column.DAY);
      String mealText = head.cell(cells, Column.MEAL);
      String dishText = head.cell(cells, Column.DISH);
      day = dayText.isEmpty() ? day : day(line, dayText);
      meal = mealText.isEmpty() ? meal : meal(line, mealText);
      boolean isNewMeal = !dayText.isEmpty() || !mealText.isEmpty();
      dish = dishText.isEmpty() && !isNewMeal ? dish : dishText;
      String ingredient = head.cell(cells, Column.INGREDIENT);
      if (day == null || meal == null || dish.isEmpty() || ingredient.isEmpty()) {
        throw new UnreadableDraftException(
            "empty", line, day == null ? "日期" : meal == null ? "餐次" : dish.isEmpty() ? "菜品" : "食材");
      }
      Key key = new Key(day, meal);
      Map<AgeBand, Long> milligrams = amounts(line, head, cells, ingredient);
      eaters
          .computeIfAbsent(key, none -> EnumSet.noneOf(AgeBand.class))
          .addAll(milligrams.keySet());
      meals
          .computeIfAbsent(key, none -> new LinkedHashMap<>())
          .computeIfAbsent(dish, none -> new ArrayList<>())
          .add(new MenuFood(ingredient, milligrams));
    }
    List<Menu> menus = new ArrayList<>();
    meals.forEach(
        (key, dishes) ->
            menus.add(menu(schoolId, key, dishes, eaters.getOrDefault(key, Set.of()), heads)));
    return menus;
  }

  private static Menu menu(
      String schoolId, Key key, Map<String, List<MenuFood>> dishes, Set<AgeBand> bands, int heads) {
    return new Menu(
        schoolId,
        MealHour.id(key.day(), key.meal()),
        key.day().toEpochDay(),
        key.meal(),
        MealHour.of(key.day(), key.meal()),
        bands.stream().map(band -> new Eaters(band, heads)).toList(),
        dishes.entrySet().stream()
            .map(dish -> new MenuDish(dish.getKey(), dish.getValue()))
            .toList());
  }

  /** What is empty is nothing, and the band eats none of it; a line without any amount is wrong. */
  private Map<AgeBand, Long> amounts(int line, Head head, List<String> cells, String ingredient) {
    Map<AgeBand, Long> milligrams = new EnumMap<>(AgeBand.class);
    head.bands()
        .forEach(
            (place, band) -> {
              String text = Head.cell(cells, place);
              if (!text.isEmpty()) {
                milligrams.put(band, amount(line, ingredient, text));
              }
            });
    if (milligrams.isEmpty()) {
      throw new UnreadableDraftException("amounts", line, ingredient);
    }
    return milligrams;
  }

  private long amount(int line, String ingredient, String text) {
    long milligrams;
    try {
      milligrams = measures.milligrams(ingredient, text);
    } catch (UnreadableMeasureException e) {
      UnreadableDraftException told =
          new UnreadableDraftException("amount." + e.kind(), line, ingredient, text);
      told.initCause(e);
      throw told;
    }
    if (milligrams > MOST_MILLIGRAMS) {
      throw new UnreadableDraftException("amount.TOO_MUCH", line, ingredient, text);
    }
    return milligrams;
  }

  private static LocalDate day(int line, String text) {
    Matcher day = DAY.matcher(text);
    if (!day.matches()) {
      throw new UnreadableDraftException("day", line, text);
    }
    try {
      return LocalDate.of(
          Integer.parseInt(day.group(1)),
          Integer.parseInt(day.group(2)),
          Integer.parseInt(day.group(3)));
    } catch (DateTimeException e) {
      UnreadableDraftException told = new UnreadableDraftException("day", line, text);
      told.initCause(e);
      throw told;
    }
  }

  private static MealKind meal(int line, String text) {
    MealKind meal = MEALS.get(text.toLowerCase(Locale.ROOT));
    if (meal == null) {
      throw new UnreadableDraftException("meal", line, text);
    }
    return meal;
  }

  /** No cell of a plan holds a comma, so none is quoted. */
  private static List<String> cells(String line, char comma) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.split(Pattern.quote(String.valueOf(comma)), -1)) {
      cells.add(cell.strip());
    }
    return cells;
  }
}
