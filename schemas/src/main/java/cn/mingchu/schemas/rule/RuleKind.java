package cn.mingchu.schemas.rule;

import java.util.Set;

/** The shape of a requirement; decides which parameters a rule has. */
public enum RuleKind {
  /** A value must not stay beyond a limit; where there is a start, only while it is reached. */
  LIMIT,
  /** A machine's program, from start value to start value, must have held a value for a time. */
  CYCLE,
  /** A device must not fall silent. */
  SILENCE,
  /** A device's clock must agree with the gateway's. */
  CLOCK;

  /** Whether a rule of this kind looks at measured values. */
  public boolean isAboutValues() {
    return this == LIMIT || this == CYCLE;
  }

  Set<ParameterName> requiredParameters() {
    return switch (this) {
      case LIMIT -> Set.of(ParameterName.LIMIT, ParameterName.FOR);
      case CYCLE -> Set.of(ParameterName.START, ParameterName.HOLD, ParameterName.FOR);
      case SILENCE -> Set.of(ParameterName.PERIODS, ParameterName.AT_LEAST);
      case CLOCK -> Set.of(ParameterName.AHEAD, ParameterName.BEHIND, ParameterName.FOR);
    };
  }

  boolean knows(ParameterName name) {
    return requiredParameters().contains(name) || optionalParameters().contains(name);
  }

  /** A cycle is judged once, when it ends: nothing is left to be raised later. */
  private Set<ParameterName> optionalParameters() {
    return switch (this) {
      case LIMIT -> Set.of(ParameterName.START, ParameterName.RAISE_AFTER);
      case CYCLE -> Set.of();
      case SILENCE, CLOCK -> Set.of(ParameterName.RAISE_AFTER);
    };
  }
}
