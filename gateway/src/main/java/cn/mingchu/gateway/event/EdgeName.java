package cn.mingchu.gateway.event;

/**
 * The name of a field in JSON.
 *
 * <p>Records keep measured values in hundredths of their unit, senders write them in the unit
 * itself: {@code hundredths} is {@code value} at the edge, {@code labelMaxHundredths} is {@code
 * labelMax}.
 */
public final class EdgeName {

  private static final String WHOLE_NAME = "hundredths";
  private static final String SUFFIX = "Hundredths";

  private EdgeName() {}

  /** The name at the edge of the Avro field {@code field}. */
  public static String of(String field) {
    if (field.equals(WHOLE_NAME)) {
      return "value";
    }
    return field.endsWith(SUFFIX) ? field.substring(0, field.length() - SUFFIX.length()) : field;
  }

  /** Whether the Avro field {@code field} holds hundredths of its unit. */
  public static boolean isHundredths(String field) {
    return field.equals(WHOLE_NAME) || field.endsWith(SUFFIX);
  }
}
