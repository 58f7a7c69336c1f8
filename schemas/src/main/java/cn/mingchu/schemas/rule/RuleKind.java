package cn.mingchu.schemas.rule;

import java.util.Set;

/** The shape of a requirement; decides which parameters a rule has. */
public enum RuleKind {
  /** A value must not stay beyond a limit; where there is a start, only while it is reached. */
  LIMIT,
  /** A day must not bring more harm than a budget, in however many spells beyond the limit. */
  HARM,
  /** A machine's program, from start value to start value, must have held a value for a time. */
  CYCLE,
  /** A device must not fall silent. */
  SILENCE,
  /** A device's clock must agree with the gateway's. */
  CLOCK;

  /** Whether a rule of this kind looks at measured values. */
  public boolean isAboutValues() {
    return hasLimit() || this == CYCLE;
  }

  /** Whether a rule of this kind compares a value with a limit. */
  public boolean hasLimit() {
    return this == LIMIT || this == HARM;
  }

  Set<ParameterName> requiredParameters() {
    return switch (this) {
      case LIMIT -> Set.of(ParameterName.LIMIT, ParameterName.FOR);
      case HARM -> Set.of(ParameterName.LIMIT, ParameterName.BUDGET);
      case CYCLE -> Set.of(ParameterName.START, ParameterName.HOLD, ParameterName.FOR);
      case SILENCE -> Set.of(ParameterName.PERIODS, ParameterName.AT_LEAST);
      case CLOCK -> Set.of(ParameterName.AHEAD, ParameterName.BEHIND, ParameterName.FOR);
    };
  }

  boolean knows(ParameterName name) {
    return requiredParameters().contains(name) || optionalParameters().contains(name);
  }

  /** A cycle is judged once, when it ends, a day's harm by its budget: neither is raised later. */
  private Set<ParameterName> optionalParameters() {
    return switch (this) {
      case LIMIT ->
          Set.of(
              ParameterName.START,
              ParameterName.RAISE_AFTER,
              ParameterName.HYSTERESIS,
              ParameterName.LEARN,
              ParameterName.USUAL_UP_TO,
              ParameterName.BUSY_FOR,
              ParameterName.WORK_FROM,
              ParameterName.WORK_TO);
      case HARM, CYCLE -> Set.of();
      case SILENCE, CLOCK -> Set.of(ParameterName.RAISE_AFTER);
    };
  }
}
