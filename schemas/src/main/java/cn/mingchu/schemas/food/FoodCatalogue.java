package cn.mingchu.schemas.food;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** All foods that are known, by each of their names. */
public final class FoodCatalogue {

  private static final String FILE = "foods.csv";
  private static final String NUTRIENTS = "nutrients.csv";

  private static final Pattern BRACKETS = Pattern.compile("[（(].*[）)]");

  private final List<Food> foods;
  private final Map<String, Food> byName = new HashMap<>();
  private final Map<String, Nutrients> nutrients = new HashMap<>();

  /**
   * A catalogue of these foods.
   *
   * @param lines what is in some of them
   * @throws IllegalArgumentException if two of them have a name in common, or a line is of none of
   *     them, or the second of one, naming it
   */
  FoodCatalogue(List<Food> foods, List<Nutrients.Line> lines) {
    this.foods = List.copyOf(foods);
    for (Food food : foods) {
      List<String> names = new ArrayList<>(food.aliases());
      names.add(food.name());
      for (String name : names) {
        Food other = byName.put(name, food);
        if (other != null) {
          throw new IllegalArgumentException(
              "'%s' is a name of %s and of %s".formatted(name, other.name(), food.name()));
        }
      }
    }
    for (Nutrients.Line line : lines) {
      if (foods.stream().noneMatch(food -> food.name().equals(line.food()))) {
        throw new IllegalArgumentException("'%s' is no food's name".formatted(line.food()));
      }
      if (nutrients.put(line.food(), line.nutrients()) != null) {
        throw new IllegalArgumentException(
            "'%s' has two lines of nutrients".formatted(line.food()));
      }
    }
  }

  /** The catalogue that comes with the system. */
  public static FoodCatalogue load() {
    return read(FILE, ReferenceTable.text(FILE), NUTRIENTS, ReferenceTable.text(NUTRIENTS));
  }

  /**
   * The catalogue that is written in two CSV texts.
   *
   * @param foodFile the name of that of foods, for messages
   * @param nutrientFile likewise
   * @throws IllegalArgumentException if a line of it is wrong, naming file, line and value
   */
  static FoodCatalogue read(String foodFile, String foods, String nutrientFile, String nutrients) {
    return new FoodCatalogue(
        new FoodTable(foodFile, foods).foods(),
        new ReferenceTable(nutrientFile, Nutrients.Line.HEADER, nutrients)
            .read(Nutrients.Line::of));
  }

  /** Every food, in the order of the file. */
  public List<Food> all() {
    return foods;
  }

  /** What is in a food; empty where nobody says. */
  public Optional<Nutrients> nutrients(Food food) {
    return Optional.ofNullable(nutrients.get(food.name()));
  }

  /**
   * The food that a kitchen calls so, whatever it adds in brackets; empty where the catalogue does
   * not know it.
   */
  public Optional<Food> find(String name) {
    Food exact = byName.get(name.strip());
    return Optional.ofNullable(
        exact == null ? byName.get(BRACKETS.matcher(name).replaceAll("").strip()) : exact);
  }

  /** The food that a kitchen calls so; one of no group where the catalogue does not know it. */
  public Food called(String name) {
    return find(name).orElseGet(() -> Food.unknown(name.strip()));
  }
}
