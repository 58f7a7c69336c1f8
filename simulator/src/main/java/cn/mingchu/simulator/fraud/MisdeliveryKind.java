package cn.mingchu.simulator.fraud;

import java.util.Set;

/** In which way a delivery is not what its paper says, or what is due. */
public enum MisdeliveryKind {
  /** A supplier asks more of a school than of others. */
  PRICE_PADDING,
  /** A supplier asks a little more of a school from day to day, until it is so much. */
  PRICE_DRIFT,
  /** A supplier brings less than the delivery note says. */
  SHORT_WEIGHT,
  /** A price has its decimal point in the wrong place, once. */
  DECIMAL_SLIP,
  /** A price is that of a jin, or of two kilograms, once. */
  UNIT_SLIP;

  /** The rule by which it is told of a supplier that its prices rise, whatever line they are of. */
  public static final String DRIFT_RULE_ID = "PRICE_DRIFT";

  /** Whether more is asked than is due, for longer than a day. */
  public boolean isDear() {
    return this == PRICE_PADDING || this == PRICE_DRIFT;
  }

  /** The rules by which it may be told; one of them is enough. */
  public Set<String> ruleIds() {
    return switch (this) {
      case PRICE_PADDING -> Set.of("PRICE_ABOVE_MARKET", "PRICE_JUMP");
      case PRICE_DRIFT -> Set.of(DRIFT_RULE_ID);
      case SHORT_WEIGHT -> Set.of("WEIGHT_MISMATCH");
      case DECIMAL_SLIP, UNIT_SLIP -> Set.of("PRICE_SLIP");
    };
  }
}
