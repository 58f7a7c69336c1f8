package cn.mingchu.connectors.epcis.identity;

import java.util.Optional;

/** What is traded: a Global Trade Item Number of 14 digits, the last of them a check digit. */
public record Gtin(String digits) {

  private static final int LENGTH = 14;
  private static final int SHORTEST_PREFIX = 6;
  private static final int LONGEST_PREFIX = 12;

  public Gtin {
    Optional<String> problem = problem(digits);
    if (problem.isPresent()) {
      throw new IllegalArgumentException(problem.get());
    }
  }

  /** One sentence about what is wrong with it; empty when it is valid. */
  public static Optional<String> problem(String digits) {
    if (digits.length() != LENGTH || !EpcScheme.areDigits(digits)) {
      return Optional.of("GTIN '%s' is not 14 digits".formatted(digits));
    }
    char expected = CheckDigit.of(digits.substring(0, LENGTH - 1));
    return digits.charAt(LENGTH - 1) == expected
        ? Optional.empty()
        : Optional.of(
            "GTIN '%s' has the check digit '%c', expected '%c'"
                .formatted(digits, digits.charAt(LENGTH - 1), expected));
  }

  /**
   * Company prefix and reference, as URNs have them. A link does not tell how long the prefix is:
   * who wants a URN has to know.
   */
  String inUrn(int companyPrefixLength) {
    if (companyPrefixLength < SHORTEST_PREFIX || companyPrefixLength > LONGEST_PREFIX) {
      throw new IllegalArgumentException(
          "a company prefix has 6 to 12 digits, not " + companyPrefixLength);
    }
    int end = 1 + companyPrefixLength;
    return digits.substring(1, end) + "." + digits.charAt(0) + digits.substring(end, LENGTH - 1);
  }
}
