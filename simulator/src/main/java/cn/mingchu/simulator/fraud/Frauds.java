package cn.mingchu.simulator.fraud;

import cn.mingchu.schemas.event.FoodGroup;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All frauds of a run, as the canteens ask for them. */
public record Frauds(List<Fraud> all) {

  /** Everybody is honest. */
  public static final Frauds NONE = new Frauds(List.of());

  /**
   * From which sum on an order has to be put out to tender in the simulated counties, in fen:
   * 20,000 yuan. Invented; a real county sets its own.
   */
  public static final long TENDER_FROM_FEN = 2_000_000;

  /** For how many days what should be one order is brought in parts. */
  public static final int SPLIT_DAYS = 5;

  private static final double WHOLE = 100;

  /** What costs most, and is missed least by those who only count plates. */
  private static final Set<FoodGroup> THINNED =
      EnumSet.of(FoodGroup.MEAT, FoodGroup.FISH, FoodGroup.EGG, FoodGroup.SOY, FoodGroup.VEGETABLE);

  public Frauds {
    all = List.copyOf(all);
  }

  /** How much of what is planned of a food group is cooked in a school on a day, 0 to 1. */
  public double cookedShare(int school, long day, FoodGroup group) {
    double share = 1;
    for (Fraud fraud : all) {
      if (fraud.isAt(FraudKind.SKIMMING, school, day) && fraud.group() == group) {
        share *= 1 - fraud.percent() / WHOLE;
      }
    }
    return share;
  }

  /** How much of what children should eat of a food group is planned, 0 to 1. */
  public double plannedShare(int school, long day, FoodGroup group) {
    double share = 1;
    for (Fraud fraud : all) {
      boolean isThin = fraud.isAt(FraudKind.THIN_MENU, school, day) && THINNED.contains(group);
      if (isThin || fraud.isAt(FraudKind.SUBSIDY_SHORT, school, day)) {
        share *= 1 - fraud.percent() / WHOLE;
      }
    }
    return share;
  }

  /** Whether a menu has something on it that schools must not use. */
  public boolean isBannedFoodPlanned(int school, long day) {
    return all.stream().anyMatch(fraud -> fraud.isAt(FraudKind.BANNED_FOOD, school, day));
  }

  /** Whether a canteen that should announce a week on a day does not. */
  public boolean isMenuLate(int school, long day) {
    return all.stream().anyMatch(fraud -> fraud.isAt(FraudKind.MENU_LATE, school, day));
  }

  /** Whether a canteen buys all of one supplier on a day. */
  public boolean isBoughtOfOne(int school, long day) {
    return all.stream().anyMatch(fraud -> fraud.isAt(FraudKind.ONE_SUPPLIER, school, day));
  }

  /**
   * Whether canteens count what is in their stores. They do where somebody steals: nothing else
   * that is not written down happens in a simulated store.
   */
  public boolean areStoresCounted() {
    return all.stream().anyMatch(fraud -> fraud.kind() == FraudKind.STORE_THEFT);
  }

  /** How much of what is in a store is stolen in a night of theft, in per cent. */
  public int stolenPercent(int school, long day) {
    return percent(FraudKind.STORE_THEFT, school, day);
  }

  /** How much of a kind, or how often, on a day, in per cent; 0 where it is not done. */
  public int percent(FraudKind kind, int school, long day) {
    return all.stream()
        .filter(fraud -> fraud.isAt(kind, school, day))
        .mapToInt(Fraud::percent)
        .max()
        .orElse(0);
  }

  /** Whether a part of an order comes on a day that would have to be put out to tender as one. */
  public boolean isOrderSplit(int school, long day) {
    return all.stream()
        .filter(fraud -> fraud.isAt(FraudKind.SPLIT_ORDERS, school, day))
        .anyMatch(fraud -> day < fraud.fromDay() + SPLIT_DAYS);
  }

  /** What is wrong with how books are kept in a school on a day; empty where all is well. */
  public Optional<Fraud> ofBooks(int school, long day) {
    return all.stream()
        .filter(Fraud::isAboutBooks)
        .filter(fraud -> fraud.isAt(fraud.kind(), school, day))
        .findFirst();
  }

  /** How many are counted where so many eat. */
  public int counted(int school, long day, int diners) {
    double counted = diners;
    for (Fraud fraud : all) {
      if (fraud.isAt(FraudKind.GHOST_DINERS, school, day)) {
        counted *= 1 + fraud.percent() / WHOLE;
      }
    }
    return (int) Math.round(counted);
  }
}
