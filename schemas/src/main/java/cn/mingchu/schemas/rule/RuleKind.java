package cn.mingchu.schemas.rule;

import java.util.Set;

/** The shape of a requirement; decides which parameters a rule has. */
public enum RuleKind {
  /** A value must not stay beyond a limit; where there is a start, only while it is reached. */
  LIMIT,
  /** No single measurement may be beyond a limit; each that is, is an episode of its own. */
  SPOT,
  /** The mean of a value over a time must not be beyond a limit. */
  MEAN,
  /** A day must not bring more harm than a budget, in however many spells beyond the limit. */
  HARM,
  /** A machine's program, from start value to start value, must have held a value for a time. */
  CYCLE,
  /** What jumps away and straight back was not measured; nothing is ever told by such a rule. */
  JUMP,
  /** A device must not fall silent. */
  SILENCE,
  /** A device's clock must agree with the gateway's. */
  CLOCK,
  /** What a model may see on a camera must not be seen, or not so often, so long or at night. */
  SIGHTING,
  /** A camera must not report an impaired view for long. */
  IMPAIRMENT,
  /** A camera must not be away: report itself off line, or give no sign of life. */
  ABSENCE,
  /** A device must not stay unlike what it was before, once that is known. */
  HABIT,
  /** The core of a dish must be beyond a limit when its cooking is finished. */
  COOKING,
  /** A dish that is cooled must come from a start to a limit within a time. */
  COOLING,
  /**
   * A dish that waits to be eaten must not be between a start and a limit for longer than a time.
   */
  HOLDING,
  /** The core of a dish must be beyond a limit when its reheating is finished. */
  REHEATING,
  /** The core of a dish must not be between a start and a limit when it comes. */
  DELIVERY,
  /** A dish must not be kept on the right side of a limit for longer than a time after cooking. */
  SHELF,
  /** The devices of a school must not fall silent together. */
  SCHOOL_SILENCE,
  /** The devices behind one gateway must not fall silent together. */
  GATEWAY_SILENCE,
  /** The schools of a county must not fall silent together. */
  AREA_SILENCE,
  /** Nobody must be seen where a value is beyond a limit. */
  EXPOSURE,
  /** A lot that is recalled, or failed a test, must not lie where it can be used. */
  RECALLED_LOT,
  /**
   * A lot must come with the papers that it needs, must be allowed, must pass its tests, and must
   * be used while it is in date.
   */
  LOT_PAPERS,
  /** The surface of what has to be chilled must not be warmer than a limit when it is received. */
  CHILLED_RECEIPT,
  /** The surface of what has to be frozen must not be warmer than a limit when it is received. */
  FROZEN_RECEIPT,
  /** The load space must not be warmer than the labels of what it carries allow when it arrives. */
  CARRIAGE,
  /** A paper of the supply chain must be entered within a time. */
  LATE_PAPER,
  /** What is served must have come from somebody, as far as a share of it. */
  CHAIN,
  /** What is going to be served must have a chain and its papers, as far as a share of it. */
  COVERAGE,
  /** No more may leave a store than came. */
  STOCK_BALANCE,
  /** Nothing may leave a store that never came. */
  STOCK_ORIGIN,
  /** What is counted must be what the book says. */
  STOCKTAKE,
  /** Nothing may lie in a store after its last day. */
  STOCK_IN_DATE,
  /** What lies in a store shortly before its last day is to be used. */
  STOCK_NEAR_DATE,
  /** Of a food, what can be used for the shortest time is used first. */
  STOCK_ORDER,
  /** Of a food that keeps, there must be enough in a store for what is planned. */
  STOCK_SUPPLY,
  /** What is weighed when goods come must be what the delivery note declares. */
  ACCEPTED_WEIGHT,
  /** Goods must be accepted by several people, and issued by one to another. */
  DOUBLE_SIGNATURE,
  /** Where there is a scale, no more than a share of a day's weights may be typed by hand. */
  HAND_TYPED_WEIGHTS,
  /** Of a food group no less may be used for a meal than is planned, but for a share. */
  MEAL_SHORT,
  /** Of a food group no more may be taken for a meal than is planned, but for a share. */
  MEAL_OVER,
  /** Of meat, fish and eggs together no more may be missing in a meal than a share. */
  MEAL_ANIMAL,
  /** What was not planned for a meal must replace as much of the same food group. */
  MEAL_SUBSTITUTE,
  /** The dishes that are planned for a meal must be cooked. */
  MEAL_DISHES,
  /** All who say how many ate must say about the same. */
  MEAL_DINERS,
  /** Of what was cooked for a meal no more than a share may be left. */
  MEAL_WASTE,
  /** Of what is paid for a meal at least a share must be spent on its food. */
  MEAL_COST,
  /** Of a food group no more may be missing, meal after meal, than a share of a meal in all. */
  MEAL_GAP,
  /** The meals of a week as they are planned bring each child the energy that they should. */
  PLAN_ENERGY,
  /** Likewise of protein. */
  PLAN_PROTEIN,
  /** They bring each child enough grain, vegetables and animal food. */
  PLAN_AMOUNT,
  /** Of the four groups of food a meal as it is planned has so many. */
  PLAN_GROUPS,
  /** A day whose three meals are planned has so many kinds of vegetables. */
  PLAN_VARIETY,
  /** A meal as it is planned has no more salt than it should, but for a share. */
  PLAN_SALT,
  /** Likewise of oil. */
  PLAN_OIL,
  /** No dish is planned more often in a week. */
  PLAN_REPEAT,
  /** No dish is planned that a school must not serve. */
  PLAN_DISHES,
  /** So long before a week begins so many of its days must be planned. */
  PLAN_AHEAD,
  /** What is paid must not be more than others pay, or an office has found, by a share. */
  MARKET_PRICE,
  /** A price must not be too high on so many days running. */
  PRICE_RUN,
  /** A price must not rise at once by a share of what the school paid before. */
  PRICE_JUMP,
  /** A price that is near ten times, a tenth, twice or half of another has slipped. */
  PRICE_SLIP,
  /** What happens in a store must be written down within a time. */
  LATE_ENTRY,
  /** No more may be written down at once, of several days, than hands can write. */
  ENTRY_BURST,
  /** The days of a week must not be copies of one another, nor their numbers be round. */
  FROZEN_WEEK,
  /** What books say must be able to have happened in that order. */
  ENTRY_ORDER,
  /** What a supplier asks must not rise, a little at a time, above what it was to what is fair. */
  PRICE_DRIFT,
  /** No supplier may get more than a share of what a school pays in a month. */
  SUPPLIER_SHARE,
  /** Orders of one thing from one supplier must not stay, each, just under a sum. */
  ORDER_SPLITTING,
  /** What a child eats on a day must be worth a sum, over a month. */
  FOOD_VALUE,
  /** Something must be done for each meal, within a time after it is served. */
  MEAL_DUTY,
  /** Something must be done on each day on which something is cooked, by an hour. */
  DAY_DUTY,
  /** Something must be done before a meal is served. */
  SHIFT_DUTY,
  /** Something must be done in each week, or month, in which something is cooked. */
  PERIOD_DUTY,
  /** A duty must not be missed at so many meals running. */
  DUTY_RUN,
  /** Something must be done a time before a meal is served. */
  EARLY_DUTY,
  /** A sample must be so large. */
  SAMPLE_MASS,
  /** A sample must be kept so long. */
  SAMPLE_TIME,
  /** A sample must not be kept longer. */
  SAMPLE_AGE,
  /** The record of a sample must say all that it has to. */
  SAMPLE_RECORD,
  /** Who is found unfit for work must not work. */
  FITNESS,
  /** Who works in the kitchen must have a paper that is valid. */
  PERSONAL_PAPER,
  /** Where meals are served, a paper of the canteen must be valid. */
  SCHOOL_PAPER,
  /** A paper must be renewed a time before it ends. */
  PAPER_NEAR_END,
  /** Where meals are served, or large ones, a post must be filled. */
  POST,
  /** Who fills a post all year must be trained for so long in it. */
  TRAINING_HOURS,
  /** What anybody may read must not tell who somebody is. */
  PUBLIC_TEXT,
  /** What is eaten on a school day must be public within a time after it begins. */
  PUBLIC_AGE,
  /** Who complains must be answered within a time. */
  ANSWER_TIME;

  /** Whether a rule of this kind looks at measured values. */
  public boolean isAboutValues() {
    return hasLimit() || this == CYCLE || this == HABIT || this == JUMP;
  }

  /** Whether a rule of this kind compares a value with a limit. */
  public boolean hasLimit() {
    return this == LIMIT
        || this == SPOT
        || this == MEAN
        || this == HARM
        || this == EXPOSURE
        || isAboutReceipts()
        || isAboutDishes();
  }

  /** Whether a rule of this kind looks at the core of dishes. */
  public boolean isAboutDishes() {
    return switch (this) {
      case COOKING, COOLING, HOLDING, REHEATING, DELIVERY, SHELF -> true;
      default -> false;
    };
  }

  /** Whether a rule of this kind looks at observations of certain kinds. */
  public boolean isAboutSights() {
    return asksModels() || this == IMPAIRMENT;
  }

  /** Whether a rule of this kind looks at what a model saw, more or less surely. */
  public boolean asksModels() {
    return this == SIGHTING || this == EXPOSURE;
  }

  /** Whether a rule of this kind looks at lots, and at no device. */
  public boolean isAboutLots() {
    return this == RECALLED_LOT
        || this == LOT_PAPERS
        || this == LATE_PAPER
        || this == CHAIN
        || this == COVERAGE
        || isAboutReceipts()
        || isAboutStock()
        || isAboutAcceptance()
        || isAboutMeals()
        || isAboutPlans()
        || isAboutPrices()
        || isAboutEntries();
  }

  /** Whether a rule of this kind looks at what was measured when lots were received. */
  public boolean isAboutReceipts() {
    return this == CHILLED_RECEIPT || this == FROZEN_RECEIPT || this == CARRIAGE;
  }

  /** Whether a rule of this kind looks at the book of a store. */
  public boolean isAboutStock() {
    return switch (this) {
      case STOCK_BALANCE,
          STOCK_ORIGIN,
          STOCKTAKE,
          STOCK_IN_DATE,
          STOCK_NEAR_DATE,
          STOCK_ORDER,
          STOCK_SUPPLY ->
          true;
      default -> false;
    };
  }

  /** Whether a rule of this kind looks at how goods are handed over: accepted, or issued. */
  public boolean isAboutAcceptance() {
    return this == ACCEPTED_WEIGHT || this == DOUBLE_SIGNATURE || this == HAND_TYPED_WEIGHTS;
  }

  /** Whether a rule of this kind looks at what was planned for a meal and what became of it. */
  public boolean isAboutMeals() {
    return switch (this) {
      case MEAL_SHORT,
          MEAL_OVER,
          MEAL_ANIMAL,
          MEAL_SUBSTITUTE,
          MEAL_DISHES,
          MEAL_DINERS,
          MEAL_WASTE,
          MEAL_COST,
          MEAL_GAP ->
          true;
      default -> false;
    };
  }

  /** Whether a rule of this kind looks at what is planned, before anybody buys for it. */
  public boolean isAboutPlans() {
    return switch (this) {
      case PLAN_ENERGY,
          PLAN_PROTEIN,
          PLAN_AMOUNT,
          PLAN_GROUPS,
          PLAN_VARIETY,
          PLAN_SALT,
          PLAN_OIL,
          PLAN_REPEAT,
          PLAN_DISHES,
          PLAN_AHEAD ->
          true;
      default -> false;
    };
  }

  /** Whether a rule of this kind looks at what is paid, to whom and for what. */
  public boolean isAboutPrices() {
    return switch (this) {
      case MARKET_PRICE,
          PRICE_RUN,
          PRICE_JUMP,
          PRICE_SLIP,
          PRICE_DRIFT,
          SUPPLIER_SHARE,
          ORDER_SPLITTING,
          FOOD_VALUE ->
          true;
      default -> false;
    };
  }

  /** Whether a rule of this kind looks at how books are written. */
  public boolean isAboutEntries() {
    return switch (this) {
      case LATE_ENTRY, ENTRY_BURST, FROZEN_WEEK, ENTRY_ORDER -> true;
      default -> false;
    };
  }

  /** Whether a rule of this kind looks at what the people of a canteen have to do. */
  public boolean isAboutDuties() {
    return switch (this) {
      case MEAL_DUTY,
          DAY_DUTY,
          SHIFT_DUTY,
          PERIOD_DUTY,
          DUTY_RUN,
          EARLY_DUTY,
          SAMPLE_MASS,
          SAMPLE_TIME,
          SAMPLE_AGE,
          SAMPLE_RECORD,
          FITNESS,
          PERSONAL_PAPER,
          SCHOOL_PAPER,
          PAPER_NEAR_END,
          POST,
          TRAINING_HOURS ->
          true;
      default -> false;
    };
  }

  /** Whether a rule of this kind looks at what anybody may read, or at what they write. */
  public boolean isAboutPublication() {
    return this == PUBLIC_TEXT || this == PUBLIC_AGE || this == ANSWER_TIME;
  }

  /** Whether a rule of this kind looks at devices, one or all of a school. */
  public boolean isAboutDevices() {
    return !isAboutLots() && !isAboutDuties() && !isAboutAreas() && !isAboutPublication();
  }

  /** Whether a rule of this kind looks at what the schools of a county have in common. */
  public boolean isAboutAreas() {
    return this == AREA_SILENCE;
  }

  /** Whether a rule of this kind can be judged of one device by itself. */
  public boolean isAboutOneDevice() {
    return isAboutDevices() && !isAboutSchools();
  }

  /** Whether a rule of this kind looks at a school as a whole. */
  public boolean isAboutSchools() {
    return this == SCHOOL_SILENCE || this == GATEWAY_SILENCE || this == EXPOSURE;
  }

  Set<ParameterName> requiredParameters() {
    return switch (this) {
      case LIMIT -> Set.of(ParameterName.LIMIT, ParameterName.FOR);
      case SPOT -> Set.of(ParameterName.LIMIT);
      case MEAN -> Set.of(ParameterName.LIMIT, ParameterName.WITHIN, ParameterName.KNOWN);
      case HARM -> Set.of(ParameterName.LIMIT, ParameterName.BUDGET);
      case CYCLE -> Set.of(ParameterName.START, ParameterName.HOLD, ParameterName.FOR);
      case JUMP -> Set.of(ParameterName.JUMP, ParameterName.WITHIN);
      case SILENCE -> Set.of(ParameterName.PERIODS, ParameterName.AT_LEAST);
      case CLOCK ->
          Set.of(
              ParameterName.AHEAD,
              ParameterName.BEHIND,
              ParameterName.STEADY,
              ParameterName.WOBBLE,
              ParameterName.FOR);
      case SIGHTING ->
          Set.of(
              ParameterName.ALERT_AT,
              ParameterName.REVIEW_AT,
              ParameterName.HITS,
              ParameterName.FOR,
              ParameterName.QUIET);
      case IMPAIRMENT -> Set.of(ParameterName.FOR);
      case RECALLED_LOT, LOT_PAPERS, STOCK_BALANCE, STOCK_IN_DATE -> Set.of();
      case CHILLED_RECEIPT, CARRIAGE -> Set.of(ParameterName.LIMIT, ParameterName.OVER_LABEL);
      case FROZEN_RECEIPT -> Set.of(ParameterName.LIMIT);
      case CHAIN -> Set.of(ParameterName.COVERED, ParameterName.GRACE);
      case COVERAGE -> Set.of(ParameterName.COVERED, ParameterName.BEFORE);
      case LATE_PAPER -> Set.of(ParameterName.DELIVERY_WITHIN, ParameterName.OUTBOUND_WITHIN);
      case STOCK_ORIGIN -> Set.of(ParameterName.GRACE);
      case STOCKTAKE -> Set.of(ParameterName.VARIANCE, ParameterName.RAISE_VARIANCE);
      case STOCK_NEAR_DATE -> Set.of(ParameterName.BEFORE);
      case STOCK_ORDER -> Set.of(ParameterName.BEFORE, ParameterName.GRACE);
      case STOCK_SUPPLY -> Set.of(ParameterName.WITHIN, ParameterName.KEEPS, ParameterName.GRACE);
      case ACCEPTED_WEIGHT -> Set.of(ParameterName.VARIANCE, ParameterName.VARIANCE_MASS);
      case DOUBLE_SIGNATURE -> Set.of(ParameterName.SIGNERS);
      case HAND_TYPED_WEIGHTS -> Set.of(ParameterName.HAND_TYPED, ParameterName.SCALE_WITHIN);
      case MARKET_PRICE ->
          Set.of(ParameterName.OVER, ParameterName.RAISE_OVER, ParameterName.PEERS);
      case PRICE_RUN -> Set.of(ParameterName.DAYS);
      case PRICE_JUMP -> Set.of(ParameterName.OVER, ParameterName.WITHIN, ParameterName.PURCHASES);
      case PRICE_SLIP -> Set.of(ParameterName.NEAR, ParameterName.PURCHASES);
      case LATE_ENTRY -> Set.of(ParameterName.ENTRY_WITHIN, ParameterName.ARRIVE_WITHIN);
      case ENTRY_BURST -> Set.of(ParameterName.ENTRIES, ParameterName.DAYS, ParameterName.WITHIN);
      case FROZEN_WEEK ->
          Set.of(
              ParameterName.DAYS,
              ParameterName.LEAST_ROWS,
              ParameterName.ALIKE,
              ParameterName.ROWS,
              ParameterName.ROUND_SHARE);
      case ENTRY_ORDER -> Set.of(ParameterName.WALK, ParameterName.AHEAD);
      case PRICE_DRIFT ->
          Set.of(
              ParameterName.SLACK,
              ParameterName.RISEN,
              ParameterName.STEP,
              ParameterName.PEERS,
              ParameterName.PURCHASES,
              ParameterName.WITHIN);
      case SUPPLIER_SHARE ->
          Set.of(ParameterName.MOST, ParameterName.PURCHASES, ParameterName.GRACE);
      case ORDER_SPLITTING ->
          Set.of(
              ParameterName.TENDER_FROM,
              ParameterName.NEAR,
              ParameterName.ORDERS,
              ParameterName.WITHIN);
      case FOOD_VALUE -> Set.of(ParameterName.FOOD_VALUE, ParameterName.KNOWN, ParameterName.GRACE);
      case MEAL_DUTY -> Set.of(ParameterName.WITHIN);
      case DAY_DUTY -> Set.of(ParameterName.BY);
      case SHIFT_DUTY, PERIOD_DUTY, SAMPLE_RECORD, FITNESS, PUBLIC_TEXT -> Set.of();
      case PERSONAL_PAPER, SCHOOL_PAPER, POST -> Set.of();
      case PUBLIC_AGE, ANSWER_TIME -> Set.of(ParameterName.WITHIN);
      case DUTY_RUN -> Set.of(ParameterName.TIMES);
      case EARLY_DUTY -> Set.of(ParameterName.BEFORE);
      case PAPER_NEAR_END -> Set.of(ParameterName.BEFORE, ParameterName.RAISE_BEFORE);
      case SAMPLE_MASS -> Set.of(ParameterName.GRAMS);
      case SAMPLE_TIME, SAMPLE_AGE, TRAINING_HOURS -> Set.of(ParameterName.FOR);
      case MEAL_SHORT, MEAL_OVER, MEAL_DINERS ->
          Set.of(ParameterName.VARIANCE, ParameterName.RAISE_VARIANCE, ParameterName.GRACE);
      case MEAL_ANIMAL, MEAL_SUBSTITUTE, MEAL_WASTE ->
          Set.of(ParameterName.VARIANCE, ParameterName.GRACE);
      case MEAL_DISHES -> Set.of(ParameterName.GRACE);
      case MEAL_COST -> Set.of(ParameterName.LEAST, ParameterName.RAISE_LEAST, ParameterName.GRACE);
      case MEAL_GAP ->
          Set.of(
              ParameterName.SLACK,
              ParameterName.MISSED,
              ParameterName.VARIANCE,
              ParameterName.GRACE);
      case PLAN_ENERGY, PLAN_PROTEIN, PLAN_AMOUNT ->
          Set.of(ParameterName.VARIANCE, ParameterName.KNOWN, ParameterName.PLANNED_DAYS);
      case PLAN_GROUPS -> Set.of(ParameterName.KINDS, ParameterName.COUNTS_FROM);
      case PLAN_VARIETY -> Set.of(ParameterName.KINDS);
      case PLAN_SALT, PLAN_OIL -> Set.of(ParameterName.OVER);
      case PLAN_REPEAT -> Set.of(ParameterName.TIMES);
      case PLAN_DISHES -> Set.of();
      case PLAN_AHEAD -> Set.of(ParameterName.BEFORE, ParameterName.PLANNED_DAYS);
      case ABSENCE -> Set.of(ParameterName.PERIODS, ParameterName.AT_LEAST);
      case HABIT -> Set.of(ParameterName.STRANGENESS, ParameterName.FOR, ParameterName.LEARN);
      case COOKING, REHEATING -> Set.of(ParameterName.LIMIT);
      case DELIVERY -> Set.of(ParameterName.START, ParameterName.LIMIT);
      case SHELF -> Set.of(ParameterName.LIMIT, ParameterName.FOR);
      case COOLING, HOLDING -> Set.of(ParameterName.START, ParameterName.LIMIT, ParameterName.FOR);
      case SCHOOL_SILENCE, GATEWAY_SILENCE ->
          Set.of(
              ParameterName.DEVICES, ParameterName.SHARE, ParameterName.WITHIN, ParameterName.FOR);
      case AREA_SILENCE -> Set.of(ParameterName.SCHOOLS, ParameterName.WITHIN, ParameterName.FOR);
      case EXPOSURE ->
          Set.of(
              ParameterName.LIMIT,
              ParameterName.PERIODS,
              ParameterName.ALERT_AT,
              ParameterName.REVIEW_AT,
              ParameterName.QUIET);
    };
  }

  boolean knows(ParameterName name) {
    return requiredParameters().contains(name) || optionalParameters().contains(name);
  }

  /**
   * A cycle is judged once, when it ends, a day's harm by its budget, and what is only strange is
   * never grave: none of them is raised later.
   */
  private Set<ParameterName> optionalParameters() {
    return switch (this) {
      case LIMIT ->
          Set.of(
              ParameterName.START,
              ParameterName.RAISE_AFTER,
              ParameterName.HYSTERESIS,
              ParameterName.LEARN,
              ParameterName.USUAL_UP_TO,
              ParameterName.DOOR_UP_TO,
              ParameterName.DOOR_AFTER,
              ParameterName.BUSY_FOR,
              ParameterName.WORK_FROM,
              ParameterName.WORK_TO);
      case MEAN -> Set.of(ParameterName.HYSTERESIS);
      case SPOT, HARM, CYCLE, JUMP, HABIT, COOKING, HOLDING, REHEATING, DELIVERY, SHELF -> Set.of();
      case COOLING -> Set.of(ParameterName.SINCE, ParameterName.WITHIN);
      case SILENCE, CLOCK, SCHOOL_SILENCE, GATEWAY_SILENCE -> Set.of(ParameterName.RAISE_AFTER);
      case SIGHTING ->
          Set.of(
              ParameterName.WITHIN,
              ParameterName.RAISE_AFTER,
              ParameterName.REPEATS,
              ParameterName.REPEAT_WITHIN,
              ParameterName.NIGHT_HITS,
              ParameterName.NIGHTS,
              ParameterName.OF_NIGHTS,
              ParameterName.WORK_FROM,
              ParameterName.WORK_TO);
      case IMPAIRMENT,
          AREA_SILENCE,
          EXPOSURE,
          RECALLED_LOT,
          LOT_PAPERS,
          CHILLED_RECEIPT,
          FROZEN_RECEIPT,
          CARRIAGE,
          LATE_PAPER,
          CHAIN,
          COVERAGE ->
          Set.of();
      case STOCK_BALANCE,
          STOCK_ORIGIN,
          STOCKTAKE,
          STOCK_IN_DATE,
          STOCK_NEAR_DATE,
          STOCK_ORDER,
          STOCK_SUPPLY ->
          Set.of();
      case ACCEPTED_WEIGHT, DOUBLE_SIGNATURE, HAND_TYPED_WEIGHTS -> Set.of();
      case MARKET_PRICE, PRICE_RUN, PRICE_JUMP, PRICE_SLIP, PRICE_DRIFT -> Set.of();
      case SUPPLIER_SHARE, ORDER_SPLITTING, FOOD_VALUE -> Set.of();
      case LATE_ENTRY, ENTRY_BURST, FROZEN_WEEK, ENTRY_ORDER -> Set.of();
      case MEAL_SHORT,
          MEAL_OVER,
          MEAL_ANIMAL,
          MEAL_SUBSTITUTE,
          MEAL_DISHES,
          MEAL_DINERS,
          MEAL_WASTE,
          MEAL_COST,
          MEAL_GAP ->
          Set.of();
      case PLAN_ENERGY,
          PLAN_PROTEIN,
          PLAN_AMOUNT,
          PLAN_GROUPS,
          PLAN_VARIETY,
          PLAN_SALT,
          PLAN_OIL,
          PLAN_REPEAT,
          PLAN_DISHES,
          PLAN_AHEAD ->
          Set.of();
      case MEAL_DUTY,
          DAY_DUTY,
          SHIFT_DUTY,
          PERIOD_DUTY,
          DUTY_RUN,
          EARLY_DUTY,
          SAMPLE_MASS,
          SAMPLE_TIME,
          SAMPLE_AGE,
          SAMPLE_RECORD,
          FITNESS,
          PERSONAL_PAPER,
          SCHOOL_PAPER,
          PAPER_NEAR_END,
          TRAINING_HOURS ->
          Set.of();
      case POST -> Set.of(ParameterName.DINERS, ParameterName.TIMES);
      case PUBLIC_TEXT, PUBLIC_AGE, ANSWER_TIME -> Set.of();
      case ABSENCE ->
          Set.of(ParameterName.RAISE_AFTER, ParameterName.WORK_FROM, ParameterName.WORK_TO);
    };
  }
}
