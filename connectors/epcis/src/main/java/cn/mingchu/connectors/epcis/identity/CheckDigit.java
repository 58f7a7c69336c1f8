package cn.mingchu.connectors.epcis.identity;

/** The check digit of GS1 keys: weights of 3 and 1, alternating from the right. */
public final class CheckDigit {

  private CheckDigit() {}

  /** The check digit that belongs behind a row of digits. */
  public static char of(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      char digit = digits.charAt(i);
      if (digit < '0' || digit > '9') {
        throw new IllegalArgumentException("'%c' in '%s' is not a digit".formatted(digit, digits));
      }
      sum += (digit - '0') * ((digits.length() - i) % 2 == 1 ? 3 : 1);
    }
    return (char) ('0' + (10 - sum % 10) % 10);
  }

  /** Whether the last digit of a row is the check digit of those before it. */
  static boolean ends(String digits) {
    int last = digits.length() - 1;
    return digits.charAt(last) == of(digits.substring(0, last));
  }
}
