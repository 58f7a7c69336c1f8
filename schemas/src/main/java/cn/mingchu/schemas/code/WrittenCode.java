package cn.mingchu.schemas.code;

import java.util.Optional;

/** A code as somebody wrote it, and the sentences in which it is found wanting. */
record WrittenCode(String name, String value) {

  private static final int LONGEST_QUOTE = 40;

  /** Empty when it is as long as it has to be. */
  Optional<String> wrongLength(int length) {
    return value.length() == length
        ? Optional.empty()
        : problem("has %d characters, not %d".formatted(value.length(), length));
  }

  /**
   * Empty when every character from one position up to another is among those that may stand there.
   */
  Optional<String> wrongCharacter(int from, int to, String allowed) {
    for (int i = from; i < to; i++) {
      if (allowed.indexOf(value.charAt(i)) < 0) {
        return problem(
            "has '%c' at position %d, where one of %s belongs"
                .formatted(value.charAt(i), i + 1, allowed));
      }
    }
    return Optional.empty();
  }

  /** Empty when the check digit at a position is the one that is expected. */
  Optional<String> wrongCheckDigit(String ofWhat, int position, char expected) {
    char found = value.charAt(position);
    return found == expected
        ? Optional.empty()
        : problem(
            "has the check digit '%c' %sat position %d, expected '%c'"
                .formatted(found, ofWhat, position + 1, expected));
  }

  Optional<String> problem(String complaint) {
    String quote = value.length() > LONGEST_QUOTE ? value.substring(0, LONGEST_QUOTE) + "…" : value;
    return Optional.of("%s '%s' %s".formatted(name, quote, complaint));
  }
}
