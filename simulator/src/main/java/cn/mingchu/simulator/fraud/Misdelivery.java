package cn.mingchu.simulator.fraud;

/**
 * What is wrong with what one supplier brings to one school, from a day on.
 *
 * @param misdeliveryId one of a kind in a run
 * @param percent what is asked, or brought, of what is due
 * @param fromDay the first day of it
 * @param toDay the last day of it
 * @param line which line of a delivery note it is about, from 0; less than 0 for all of them
 */
public record Misdelivery(
    String misdeliveryId,
    MisdeliveryKind kind,
    int percent,
    String schoolId,
    String partyId,
    long fromDay,
    long toDay,
    int line) {

  /** For what is about all lines of a delivery note. */
  public static final int ALL_LINES = -1;

  /** How many days prices rise that creep up. */
  public static final int RISING_DAYS = 21;

  private static final int WHOLE = 100;

  /** Whether it is done to a line of what a supplier brings to a school on a day. */
  public boolean hits(String school, String party, long day, int number) {
    return schoolId.equals(school)
        && partyId.equals(party)
        && fromDay <= day
        && day <= toDay
        && (line == ALL_LINES || line == number);
  }

  /** What is written down as a price, in fen a kilogram, where another one is due on a day. */
  long price(long due, long day) {
    return switch (kind) {
      case SHORT_WEIGHT -> due;
      case PRICE_DRIFT -> {
        long days = Math.min(day - fromDay, RISING_DAYS);
        yield due + due * (percent - WHOLE) * days / RISING_DAYS / WHOLE;
      }
      case PRICE_PADDING, DECIMAL_SLIP, UNIT_SLIP -> Math.max(1, due * percent / WHOLE);
    };
  }

  /** How many grams are brought where so many are due. */
  long grams(long due) {
    return kind == MisdeliveryKind.SHORT_WEIGHT ? due * percent / WHOLE : due;
  }
}
