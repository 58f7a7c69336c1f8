package cn.mingchu.simulator.fraud;

import java.util.Set;

/** What somebody in a canteen does that he should not, or leaves undone, mostly on purpose. */
public enum FraudKind {
  /** Of one food group less is cooked than was planned; the rest stays in the store. */
  SKIMMING,
  /** More children are counted, and paid for, than eat. */
  GHOST_DINERS,
  /** Less meat, fish, egg, soya and vegetables are planned than children should eat. */
  THIN_MENU,
  /** A food that schools must not use stands on each lunch's menu, until somebody minds. */
  BANNED_FOOD,
  /** The books of a week are made up on its Friday. */
  MADE_UP_WEEKS,
  /** Books are written late, or reach us late, and are true: no fraud, but easily taken for one. */
  HONEST_SLOPPINESS,
  /** What would have to be put out to tender is bought in orders that stay just under the sum. */
  SPLIT_ORDERS,
  /** All is bought of one supplier. */
  ONE_SUPPLIER,
  /** Once a week somebody takes a part of all that is in the store home. */
  STORE_THEFT,
  /** A school of the nutrition programme cooks less of everything than the subsidy would buy. */
  SUBSIDY_SHORT,
  /** The menu is announced from day to day, and not on Friday for the week to come. */
  MENU_LATE,
  /** At some meals nobody who is responsible for the school eats with the children. */
  NO_COMPANION,
  /** Of some dishes no sample is kept, of others one that is too small. */
  NO_SAMPLE,
  /** On some days everybody is looked at before work, and it is written down days later. */
  LATE_PAPERS;

  /** The rule by which it is told that something is missing meal after meal. */
  public static final String RULE_ID = "RECIPE_GAP_PERSISTS";

  /** The rules by which it may be told; one of them is enough. None for what is no fraud. */
  public Set<String> ruleIds() {
    return switch (this) {
      case SKIMMING, GHOST_DINERS -> Set.of(RULE_ID);
      case THIN_MENU ->
          Set.of(
              "RECIPE_AMOUNT_SHORT",
              "RECIPE_ENERGY_OUT",
              "RECIPE_PROTEIN_OUT",
              "RECIPE_GROUP_SHORT");
      case BANNED_FOOD -> Set.of("PROHIBITED_FOOD_K12");
      case MADE_UP_WEEKS ->
          Set.of("ENTRY_BURST", "WEEK_PATTERN_FROZEN", "ENTRY_SEQUENCE_IMPOSSIBLE");
      case HONEST_SLOPPINESS -> Set.of();
      case SPLIT_ORDERS -> Set.of("ORDER_SPLITTING");
      case ONE_SUPPLIER -> Set.of("SUPPLIER_CONCENTRATION");
      case STORE_THEFT -> Set.of("STOCKTAKE_VARIANCE");
      case SUBSIDY_SHORT -> Set.of("SUBSIDY_SHORTFALL");
      case MENU_LATE -> Set.of("RECIPE_NOT_PUBLISHED");
      case NO_COMPANION -> Set.of("MEAL_COMPANION_MISSING", "MEAL_COMPANION_REPEAT");
      case NO_SAMPLE -> Set.of("SAMPLE_MISSING", "SAMPLE_UNDERWEIGHT");
      case LATE_PAPERS -> Set.of("MORNING_CHECK_MISSING");
    };
  }

  /** Rules that speak of such a canteen by right, though what they say is not all that it does. */
  public Set<String> alsoShownBy() {
    return this == SUBSIDY_SHORT ? THIN_MENU.ruleIds() : Set.of();
  }

  /** Whether what was told of it still stands in the end; a menu that was mended is forgiven. */
  public boolean staysTold() {
    return this != BANNED_FOOD;
  }
}
