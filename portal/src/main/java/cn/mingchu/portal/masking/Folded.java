package cn.mingchu.portal.masking;

import java.text.Normalizer;

/**
 * A text as people see it, and the same text as it is searched: whatever looks like a digit is one,
 * and what nobody sees is gone. Both have the same length, so that a place in one is a place in the
 * other.
 *
 * @param seen what people see
 * @param letters full-width and other forms of letters and digits as plain ones
 * @param digits {@code letters} with Chinese numerals, and letters that stand for digits, as digits
 */
record Folded(String seen, String letters, String digits) {

  private static final String NUMERALS = "〇零一壹幺二贰三叁四肆五伍六陆七柒八捌九玖";
  private static final String THEIR_DIGITS = "001112233445566778899";
  private static final String LOOK_ALIKES = "OoIl|";
  private static final String THEIR_LIKES = "00111";

  static Folded of(String text) {
    StringBuilder seen = new StringBuilder();
    StringBuilder letters = new StringBuilder();
    StringBuilder digits = new StringBuilder();
    text.codePoints()
        .filter(Folded::isSeen)
        .forEach(
            character -> {
              String plain = plain(character);
              // A full-width comma is how Chinese is written; a full-width digit is a digit.
              boolean staysAsItIs = plain.length() == 1 && !Character.isLetterOrDigit(character);
              seen.append(staysAsItIs ? Character.toString(character) : plain);
              letters.append(plain);
              plain.chars().forEach(one -> digits.append(digit((char) one)));
            });
    return new Folded(seen.toString(), letters.toString(), digits.toString());
  }

  /** Whether what counts as a digit in {@code digits} is meant as one, and not a letter. */
  boolean isNumeral(int place) {
    char letter = letters.charAt(place);
    return Character.isDigit(letter) || NUMERALS.indexOf(letter) >= 0;
  }

  private static boolean isSeen(int character) {
    return switch (Character.getType(character)) {
      case Character.FORMAT,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      case Character.CONTROL -> character == '\n';
      default -> true;
    };
  }

  private static String plain(int character) {
    int digit = Character.digit(character, 10);
    if (digit >= 0) {
      return Integer.toString(digit);
    }
    return Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
  }

  private static char digit(char letter) {
    int numeral = NUMERALS.indexOf(letter);
    if (numeral >= 0) {
      return THEIR_DIGITS.charAt(numeral);
    }
    int likeness = LOOK_ALIKES.indexOf(letter);
    return likeness >= 0 ? THEIR_LIKES.charAt(likeness) : letter;
  }
}
