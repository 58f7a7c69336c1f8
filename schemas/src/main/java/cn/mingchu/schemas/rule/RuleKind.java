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
  STOCK_NEAR_DATE;

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
        || isAboutStock();
  }

  /** Whether a rule of this kind looks at what was measured when lots were received. */
  public boolean isAboutReceipts() {
    return this == CHILLED_RECEIPT || this == FROZEN_RECEIPT || this == CARRIAGE;
  }

  /** Whether a rule of this kind looks at the book of a store. */
  public boolean isAboutStock() {
    return switch (this) {
      case STOCK_BALANCE, STOCK_ORIGIN, STOCKTAKE, STOCK_IN_DATE, STOCK_NEAR_DATE -> true;
      default -> false;
    };
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
      case ABSENCE -> Set.of(ParameterName.PERIODS, ParameterName.AT_LEAST);
      case HABIT -> Set.of(ParameterName.STRANGENESS, ParameterName.FOR, ParameterName.LEARN);
      case COOKING, REHEATING -> Set.of(ParameterName.LIMIT);
      case DELIVERY -> Set.of(ParameterName.START, ParameterName.LIMIT);
      case SHELF -> Set.of(ParameterName.LIMIT, ParameterName.FOR);
      case COOLING, HOLDING -> Set.of(ParameterName.START, ParameterName.LIMIT, ParameterName.FOR);
      case SCHOOL_SILENCE, GATEWAY_SILENCE ->
          Set.of(
              ParameterName.DEVICES, ParameterName.SHARE, ParameterName.WITHIN, ParameterName.FOR);
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
      case STOCK_BALANCE, STOCK_ORIGIN, STOCKTAKE, STOCK_IN_DATE, STOCK_NEAR_DATE -> Set.of();
      case ABSENCE ->
          Set.of(ParameterName.RAISE_AFTER, ParameterName.WORK_FROM, ParameterName.WORK_TO);
    };
  }
}
