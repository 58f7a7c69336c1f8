package cn.mingchu.connectors.epcis.hash;

import cn.mingchu.connectors.epcis.event.Vocabulary;
import cn.mingchu.connectors.epcis.identity.DigitalLink;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** The one way in which a value stands in the text that is hashed. */
final class CanonicalValue {

  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");
  private static final Duration HALF_A_MILLISECOND = Duration.ofNanos(500_000);
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,4})?");
  private static final int MOST_DIGITS_OF_A_DOUBLE = 17;
  private static final BigDecimal SMALLEST_WRITTEN_PLAINLY = new BigDecimal("0.0001");

  private CanonicalValue() {}

  /** In UTC, rounded half up to the millisecond. */
  static String ofTime(String text) {
    try {
      return OffsetDateTime.parse(text)
          .withOffsetSameInstant(ZoneOffset.UTC)
          .plus(HALF_A_MILLISECOND)
          .truncatedTo(ChronoUnit.MILLIS)
          .format(MILLISECONDS);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'" + text + "' is no time of an event", e);
    }
  }

  /** Numbers without what means nothing, words and identities by their one address. */
  static String of(String written) {
    String text = written.strip();
    if (NUMBER.matcher(text).matches()) {
      return number(Double.parseDouble(text), text);
    }
    String address = Vocabulary.withoutUrn(Vocabulary.expanded(text));
    return DigitalLink.canonical(address).orElse(address);
  }

  /**
   * A number as those write it who calculate in doubles, because the reference does: whole numbers
   * without a point, others by the fewest digits that mean the same double.
   */
  private static String number(double value, String text) {
    if (Double.isInfinite(value)) {
      return text;
    }
    BigDecimal exact = new BigDecimal(value);
    if (value == Math.rint(value)) {
      return exact.toBigInteger().toString();
    }
    BigDecimal shortest = exact;
    for (int digits = 1; digits <= MOST_DIGITS_OF_A_DOUBLE; digits++) {
      shortest = exact.round(new MathContext(digits));
      if (shortest.doubleValue() == value) {
        break;
      }
    }
    return shortest.abs().compareTo(SMALLEST_WRITTEN_PLAINLY) < 0
        ? withExponent(shortest)
        : shortest.toPlainString();
  }

  private static String withExponent(BigDecimal number) {
    String digits = number.unscaledValue().abs().toString();
    int exponent = number.scale() - digits.length() + 1;
    return (number.signum() < 0 ? "-" : "")
        + digits.charAt(0)
        + (digits.length() > 1 ? "." + digits.substring(1) : "")
        + "e-%02d".formatted(exponent);
  }
}
