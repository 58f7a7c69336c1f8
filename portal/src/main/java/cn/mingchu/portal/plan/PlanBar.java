package cn.mingchu.portal.plan;

import cn.mingchu.schemas.event.FoodGroup;
import cn.mingchu.schemas.food.Eaten;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bar of one amount on a plate, held against what there should be.
 *
 * @param key what it is: {@code energy}, {@code protein}, or the food group
 * @param value kcal for energy, milligrams for everything else
 * @param least in the same unit; 0 for what may be missing
 * @param most more than 0
 */
record PlanBar(String key, long value, long least, long most) {

  /** A bar is drawn up to this, in per cent of the most; what is more is as long. */
  private static final long MOST_DRAWN = 150;

  private static final long WHOLE = 100;

  /** How what is planned stands to the standard. */
  enum Standing {
    /** Less than there should be. */
    LESS,
    AS_PLANNED,
    /** More than there should be. */
    MORE
  }

  /** What is planned, and the standard says something of. */
  static List<PlanBar> of(Plate plate) {
    List<PlanBar> bars = new ArrayList<>();
    add(bars, "energy", plate.kcal(), plate.leastKcal(), plate.mostKcal());
    add(
        bars,
        "protein",
        plate.proteinMilligrams(),
        plate.leastProteinMilligrams(),
        plate.mostProteinMilligrams());
    for (Amount amount : plate.amounts()) {
      if (Eaten.GROUPS.contains(amount.group())) {
        add(
            bars,
            amount.group().name(),
            amount.milligrams(),
            amount.leastMilligrams(),
            amount.mostMilligrams());
      }
    }
    addSeasoning(bars, FoodGroup.OIL, plate.oilMilligrams(), plate);
    addSeasoning(bars, FoodGroup.SALT, plate.saltMilligrams(), plate);
    return bars;
  }

  private static void addSeasoning(
      List<PlanBar> bars, FoodGroup group, @Nullable Long milligrams, Plate plate) {
    for (Amount amount : plate.amounts()) {
      if (amount.group() == group && milligrams != null) {
        add(bars, group.name(), milligrams, amount.leastMilligrams(), amount.mostMilligrams());
      }
    }
  }

  private static void add(
      List<PlanBar> bars, String key, long value, @Nullable Long least, @Nullable Long most) {
    if (least != null && most != null && most > 0) {
      bars.add(new PlanBar(key, value, least, most));
    }
  }

  public Standing standing() {
    if (value < least) {
      return Standing.LESS;
    }
    return value > most ? Standing.MORE : Standing.AS_PLANNED;
  }

  /** Where the band begins, in per cent of the most. */
  public long bandFrom() {
    return least * WHOLE / most;
  }

  /** How wide it is; what should be exactly so much is still to be seen. */
  public long bandWidth() {
    return Math.max(2, WHOLE - bandFrom());
  }

  /** How long the bar is, in per cent of the most; from 0 to 150. */
  public long drawn() {
    return Math.min(MOST_DRAWN, value * WHOLE / most);
  }
}
