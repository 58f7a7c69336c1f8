package cn.mingchu.schemas.rule;

import cn.mingchu.schemas.event.Quantity;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/** How a parameter's text becomes an amount, and back. */
public enum ParameterType {
  /** A value in the quantity's unit; the amount is in hundredths of it. */
  MEASURE {
    @Override
    long amount(String text) {
      BigDecimal value;
      try {
        value = new BigDecimal(text);
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException("'" + text + "' is not a number", e);
      }
      if (value.stripTrailingZeros().scale() > 2) {
        throw new IllegalArgumentException("'" + text + "' has more than 2 decimals");
      }
      if (value.abs().compareTo(LARGEST_MEASURE) > 0) {
        throw new IllegalArgumentException(
            "'" + text + "' is beyond " + LARGEST_MEASURE.toPlainString());
      }
      return value.movePointRight(2).longValueExact();
    }

    @Override
    String text(long amount) {
      return BigDecimal.valueOf(amount, 2).stripTrailingZeros().toPlainString();
    }
  },

  /** A value in the quantity's unit, times hours; the amount is in hundredths of it. */
  HARM {
    @Override
    long amount(String text) {
      return MEASURE.amount(text);
    }

    @Override
    String text(long amount) {
      return MEASURE.text(amount);
    }
  },

  /** A share from 0 to 1, such as the confidence of a model; the amount is in hundredths. */
  SHARE {
    @Override
    long amount(String text) {
      long hundredths = MEASURE.amount(text);
      if (hundredths < 0 || hundredths > WHOLE) {
        throw new IllegalArgumentException("'" + text + "' is not between 0 and 1");
      }
      return hundredths;
    }

    @Override
    String text(long amount) {
      return MEASURE.text(amount);
    }
  },

  /** An ISO 8601 duration such as PT30M; the amount is in milliseconds. */
  DURATION {
    @Override
    long amount(String text) {
      Duration duration;
      try {
        duration = Duration.parse(text);
      } catch (DateTimeParseException e) {
        throw new IllegalArgumentException("'" + text + "' is not a duration such as PT30M", e);
      }
      if (duration.isNegative() || duration.compareTo(LONGEST_DURATION) > 0) {
        throw new IllegalArgumentException("'" + text + "' is not between PT0S and P366D");
      }
      return duration.toMillis();
    }

    @Override
    String text(long amount) {
      return Duration.ofMillis(amount).toString();
    }
  },

  /** A sum in yuan, or {@code none} for one without bound; the amount is in fen. */
  MONEY {
    @Override
    long amount(String text) {
      if (text.equals(NONE)) {
        return UNBOUNDED;
      }
      if (!text.matches("(0|[1-9][0-9]{0,8})(\\.[0-9]{1,2})?")) {
        throw new IllegalArgumentException(
            "'" + text + "' is not a sum in yuan such as 5 or 4.50, or none");
      }
      return new BigDecimal(text).movePointRight(2).longValueExact();
    }

    @Override
    String text(long amount) {
      return amount == UNBOUNDED
          ? NONE
          : BigDecimal.valueOf(amount, 2).stripTrailingZeros().toPlainString();
    }
  },

  /** A positive number without a unit; the amount is in hundredths. */
  NUMBER {
    @Override
    long amount(String text) {
      long amount = MEASURE.amount(text);
      if (amount <= 0) {
        throw new IllegalArgumentException("'" + text + "' is not above 0");
      }
      return amount;
    }

    @Override
    String text(long amount) {
      return MEASURE.text(amount);
    }
  },

  /** A whole number from 1. */
  COUNT {
    @Override
    long amount(String text) {
      if (!text.matches("[1-9][0-9]{0,5}")) {
        throw new IllegalArgumentException("'" + text + "' is not a whole number from 1 to 999999");
      }
      return Long.parseLong(text);
    }

    @Override
    String text(long amount) {
      return Long.toString(amount);
    }
  };

  /** The amount of a sum of money that has no bound: nothing reaches it. */
  public static final long UNBOUNDED = Long.MAX_VALUE;

  /** How that is written. */
  public static final String NONE = "none";

  private static final long WHOLE = 100;
  private static final BigDecimal LARGEST_MEASURE = BigDecimal.valueOf(1_000_000);
  private static final Duration LONGEST_DURATION = Duration.ofDays(366);

  /** Whether it is written with a unit beside it; the others carry their own or have none. */
  boolean hasUnit() {
    return this == MEASURE || this == HARM;
  }

  /** The unit it is written in where {@code quantity} is measured. */
  String unit(Quantity quantity) {
    return this == HARM ? QuantityUnit.of(quantity) + "·h" : QuantityUnit.of(quantity);
  }

  /** Throws an IllegalArgumentException that quotes the text when it is not of this type. */
  abstract long amount(String text);

  abstract String text(long amount);
}
