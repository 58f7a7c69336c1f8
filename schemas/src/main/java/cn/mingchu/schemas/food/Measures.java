package cn.mingchu.schemas.food;

import cn.mingchu.schemas.food.UnreadableMeasureException.Kind;
import cn.mingchu.schemas.rule.EvidenceTag;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How much a kitchen means that writes {@code 50}, {@code 50 g}, {@code 1两}, {@code 0.5斤} or {@code
 * 2 公斤}. What has no weight of its own, such as a box or a piece, weighs what reference data says
 * of the food; where that says nothing, nobody guesses.
 */
public final class Measures {

  private static final String FILE = "measures.csv";
  private static final String HEADER = "food,unit,grams,tag";

  private static final Pattern AMOUNT =
      Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?)\\s*(\\p{L}{0,8})");

  private static final long MILLIGRAMS_OF_A_GRAM = 1_000;

  /** Milligrams; a jin is half a kilogram, a liang a tenth of it. */
  private static final Map<String, Long> WEIGHTS =
      Map.ofEntries(
          Map.entry("", 1_000L),
          Map.entry("g", 1_000L),
          Map.entry("克", 1_000L),
          Map.entry("mg", 1L),
          Map.entry("毫克", 1L),
          Map.entry("两", 50_000L),
          Map.entry("斤", 500_000L),
          Map.entry("市斤", 500_000L),
          Map.entry("kg", 1_000_000L),
          Map.entry("公斤", 1_000_000L),
          Map.entry("千克", 1_000_000L));

  private final FoodCatalogue foods;

  /** Grams of one, by food and unit. */
  private final Map<String, Long> pieces = new HashMap<>();

  private Measures(FoodCatalogue foods, List<Piece> known) {
    this.foods = foods;
    for (Piece piece : known) {
      if (foods.find(piece.food()).filter(food -> food.name().equals(piece.food())).isEmpty()) {
        throw new IllegalArgumentException("'%s' is no food's name".formatted(piece.food()));
      }
      if (pieces.put(key(piece.food(), piece.unit()), piece.grams()) != null) {
        throw new IllegalArgumentException(
            "a %s of %s has two lines".formatted(piece.unit(), piece.food()));
      }
    }
  }

  /** One of a food, and what it weighs. */
  private record Piece(String food, String unit, long grams, EvidenceTag tag) {

    static Piece of(ReferenceTable.Row row) {
      String unit = row.name("unit");
      int grams = row.number("grams");
      if (WEIGHTS.containsKey(unit)) {
        throw new IllegalArgumentException("unit '" + unit + "' has a weight of its own");
      }
      if (grams < 1) {
        throw new IllegalArgumentException("grams must be from 1, was " + grams);
      }
      return new Piece(row.name("food"), unit, grams, EvidenceTag.valueOf(row.text("tag")));
    }
  }

  /** Those that come with the system. */
  public static Measures load(FoodCatalogue foods) {
    return read(foods, FILE, ReferenceTable.text(FILE));
  }

  /**
   * Those that are written in a CSV text.
   *
   * @param file its name, for messages
   * @throws IllegalArgumentException if a line is wrong, naming it
   */
  static Measures read(FoodCatalogue foods, String file, String csv) {
    return new Measures(foods, new ReferenceTable(file, HEADER, csv).read(Piece::of));
  }

  /**
   * The milligrams of an amount, exactly.
   *
   * @param food as a kitchen calls it
   * @param text a number, and a unit where it is not grams
   * @throws UnreadableMeasureException if it says nothing; naming it
   */
  public long milligrams(String food, String text) {
    Matcher amount = AMOUNT.matcher(text.strip());
    if (!amount.matches()) {
      throw new UnreadableMeasureException(
          Kind.NO_AMOUNT, "'%s' is no number with a unit behind it".formatted(text));
    }
    String unit = amount.group(2);
    Long one = weight(food, unit);
    if (one == null) {
      throw new UnreadableMeasureException(
          Kind.UNKNOWN_UNIT,
          "nobody says how many grams 1 %s of %s has; write g, kg, 两 or 斤, or add it to %s"
              .formatted(unit, food, FILE));
    }
    BigDecimal milligrams = new BigDecimal(amount.group(1)).multiply(BigDecimal.valueOf(one));
    if (milligrams.stripTrailingZeros().scale() > 0) {
      throw new UnreadableMeasureException(
          Kind.TOO_FINE, "'%s' is no whole number of milligrams".formatted(text));
    }
    return milligrams.longValueExact();
  }

  private @Nullable Long weight(String food, String unit) {
    Long known = WEIGHTS.get(unit.toLowerCase(Locale.ROOT));
    if (known != null) {
      return known;
    }
    Long grams = pieces.get(key(foods.called(food).name(), unit));
    return grams == null ? null : (Long) (grams * MILLIGRAMS_OF_A_GRAM);
  }

  private static String key(String food, String unit) {
    return food + ' ' + unit;
  }
}
