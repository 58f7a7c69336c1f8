package cn.mingchu.schemas.food;

/** An amount that says nothing; the message names it. */
public final class UnreadableMeasureException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** What is wrong with it. */
  public enum Kind {
    /** It is no number with a unit behind it. */
    NO_AMOUNT,
    /** Nobody says how many grams its unit has, of this food. */
    UNKNOWN_UNIT,
    /** It is no whole number of milligrams. */
    TOO_FINE
  }

  private final Kind kind;

  UnreadableMeasureException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** What is wrong. */
  public Kind kind() {
    return kind;
  }
}
