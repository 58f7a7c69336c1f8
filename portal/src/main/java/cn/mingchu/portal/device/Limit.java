package cn.mingchu.portal.device;

import cn.mingchu.schemas.event.Quantity;

/**
 * A value that a rule draws a line at.
 *
 * @param allowed what the rule asks of a value, seen from the line
 */
public record Limit(String ruleId, Quantity quantity, int hundredths, Allowed allowed) {

  /** Where the right values are. */
  public enum Allowed {
    AT_MOST,
    LESS_THAN,
    AT_LEAST,
    /** The value itself is the wrong one: what is so or not should not be so. */
    NOT,
    /** A cycle has to reach it; between cycles any value is right. */
    REACHED
  }
}
