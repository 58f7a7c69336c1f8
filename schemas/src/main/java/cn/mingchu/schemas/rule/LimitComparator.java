package cn.mingchu.schemas.rule;

/** On which side of its limit a value breaks a rule. */
public enum LimitComparator {
  ABOVE(Stricter.LOWER),
  BELOW(Stricter.HIGHER),
  AT_LEAST(Stricter.LOWER);

  private final Stricter stricterLimit;

  LimitComparator(Stricter stricterLimit) {
    this.stricterLimit = stricterLimit;
  }

  /** A value exactly at the limit breaks only an AT_LEAST rule. */
  public boolean isBroken(int value, int limit) {
    return switch (this) {
      case ABOVE -> value > limit;
      case BELOW -> value < limit;
      case AT_LEAST -> value >= limit;
    };
  }

  Stricter stricterLimit() {
    return stricterLimit;
  }
}
