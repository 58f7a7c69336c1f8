package cn.mingchu.schemas.food;

import cn.mingchu.schemas.event.AgeBand;
import cn.mingchu.schemas.event.FoodGroup;
import cn.mingchu.schemas.event.MealKind;
import cn.mingchu.schemas.rule.EvidenceTag;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a meal should hold for a child, by WS/T 554-2017: table 1, the split over the meals and the
 * amounts of each food group. Energy and protein are the mean of boys and girls.
 *
 * <p>Kindergartens and grown-ups are outside of it, and so is what is eaten between meals.
 */
public final class MealStandard {

  private static final String FILE = "standards.csv";
  private static final String HEADER = "measure,meal,AGE_6_8,AGE_9_11,AGE_12_14,AGE_15_17,tag";
  private static final List<AgeBand> BANDS =
      List.of(AgeBand.AGE_6_8, AgeBand.AGE_9_11, AgeBand.AGE_12_14, AgeBand.AGE_15_17);

  private static final String ENERGY = "ENERGY_KCAL";
  private static final String PROTEIN = "PROTEIN_MILLIGRAMS";
  private static final String SHARE = "SHARE_PERCENT";

  private final Map<Key, Amount> amounts = new HashMap<>();

  private MealStandard(List<Map<Key, Amount>> rows) {
    rows.forEach(amounts::putAll);
  }

  /**
   * @param meal empty where it is for a whole day
   */
  private record Key(String measure, String meal, AgeBand band) {}

  /**
   * From so much to so much, both included.
   *
   * @param tag how sure the numbers are; none of them is law
   */
  public record Amount(int least, int most, EvidenceTag tag) {

    public Amount {
      if (least < 0 || most < least) {
        throw new IllegalArgumentException(
            "an amount must be from 0 up, was %d to %d".formatted(least, most));
      }
    }
  }

  /**
   * What one meal should hold for one child.
   *
   * @param dayKcal for the whole day
   * @param dayProteinMilligrams likewise
   * @param sharePercent how much of the day's energy and protein this meal should bring
   * @param milligrams of each food group, of what can be eaten, raw; of oil and salt the most
   */
  public record Target(
      Amount dayKcal,
      Amount dayProteinMilligrams,
      Amount sharePercent,
      Map<FoodGroup, Amount> milligrams) {}

  /** The standard that comes with the system. */
  public static MealStandard load() {
    return read(FILE, ReferenceTable.text(FILE));
  }

  /**
   * The standard that is written in a CSV text.
   *
   * @throws IllegalArgumentException if a line of it is wrong, naming file, line and value
   */
  static MealStandard read(String file, String csv) {
    return new MealStandard(new ReferenceTable(file, HEADER, csv).read(MealStandard::row));
  }

  /** What a meal should hold for one of a band; empty where the standard does not say. */
  public Optional<Target> of(AgeBand band, MealKind meal) {
    Amount kcal = amounts.get(new Key(ENERGY, "", band));
    Amount protein = amounts.get(new Key(PROTEIN, "", band));
    Amount share = amounts.get(new Key(SHARE, meal.name(), band));
    if (kcal == null || protein == null || share == null) {
      return Optional.empty();
    }
    Map<FoodGroup, Amount> milligrams = new EnumMap<>(FoodGroup.class);
    for (FoodGroup group : FoodGroup.values()) {
      Amount amount = amounts.get(new Key(group.name(), meal.name(), band));
      if (amount != null) {
        milligrams.put(group, amount);
      }
    }
    return Optional.of(new Target(kcal, protein, share, milligrams));
  }

  private static Map<Key, Amount> row(ReferenceTable.Row row) {
    String measure = measure(row.name("measure"));
    String meal = row.text("meal");
    if (!meal.isEmpty()) {
      meal = MealKind.valueOf(meal).name();
    }
    EvidenceTag tag = EvidenceTag.valueOf(row.text("tag"));
    Map<Key, Amount> amounts = new HashMap<>();
    for (AgeBand band : BANDS) {
      amounts.put(new Key(measure, meal, band), amount(band.name(), row.text(band.name()), tag));
    }
    return amounts;
  }

  private static String measure(String text) {
    return switch (text) {
      case ENERGY, PROTEIN, SHARE -> text;
      default -> FoodGroup.valueOf(text).name();
    };
  }

  private static Amount amount(String column, String text, EvidenceTag tag) {
    String[] ends = text.split("-", 2);
    int least = ReferenceTable.Row.number(column, ends[0]);
    int most = ends.length == 1 ? least : ReferenceTable.Row.number(column, ends[1]);
    return new Amount(least, most, tag);
  }
}
