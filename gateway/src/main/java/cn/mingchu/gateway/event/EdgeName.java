package cn.mingchu.gateway.event;

/**
 * The name of a field in JSON.
 *
 * <p>Records keep measured values in hundredths of their unit and durations in milliseconds,
 * senders write them in the unit itself and in seconds: {@code hundredths} is {@code value} at the
 * edge, {@code labelMaxHundredths} is {@code labelMax}, {@code clockAheadMillis} is {@code
 * clockAheadSeconds}.
 */
public final class EdgeName {

  private static final String WHOLE_NAME = "hundredths";
  private static final String HUNDREDTHS = "Hundredths";
  private static final String MILLIS = "Millis";
  private static final String SECONDS = "Seconds";

  private EdgeName() {}

  /** The name at the edge of the Avro field {@code field}. */
  public static String of(String field) {
    if (field.equals(WHOLE_NAME)) {
      return "value";
    }
    if (isMillis(field)) {
      return field.substring(0, field.length() - MILLIS.length()) + SECONDS;
    }
    return field.endsWith(HUNDREDTHS)
        ? field.substring(0, field.length() - HUNDREDTHS.length())
        : field;
  }

  /** Whether the Avro field {@code field} holds hundredths of its unit. */
  public static boolean isHundredths(String field) {
    return field.equals(WHOLE_NAME) || field.endsWith(HUNDREDTHS);
  }

  /** Whether the Avro field {@code field} holds milliseconds, which senders write in seconds. */
  public static boolean isMillis(String field) {
    return field.endsWith(MILLIS);
  }
}
