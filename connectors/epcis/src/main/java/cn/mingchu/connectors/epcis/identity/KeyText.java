package cn.mingchu.connectors.epcis.identity;

import java.util.Optional;

/**
 * The free part of a GS1 key (a lot, a serial number) and how it is escaped.
 *
 * <p>The characters are those of the GS1 General Specifications, figure 7.11-1 (82 of ISO/IEC 646).
 * In a URN seven of them are escaped (EPC Tag Data Standard, table A-1), in a Digital Link all that
 * mean something in a path.
 */
final class KeyText {

  private static final String ALLOWED =
      "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
  private static final char ALLOWED_IN_COMPONENTS = '#';
  private static final String ESCAPED_IN_URN = "\"%&/<>?#";
  private static final String ESCAPED_IN_LINK = "!\"#%&()*+,/:<>?";

  private KeyText() {}

  /** The text behind its escapes; empty when an escape is broken or a character may not stand. */
  static Optional<String> unescaped(String written) {
    StringBuilder text = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char character = written.charAt(i);
      if (character == '%') {
        if (i + 3 > written.length()) {
          return Optional.empty();
        }
        int high = Character.digit(written.charAt(i + 1), 16);
        int low = Character.digit(written.charAt(i + 2), 16);
        if (high < 0 || low < 0) {
          return Optional.empty();
        }
        character = (char) (high * 16 + low);
        i += 2;
      }
      text.append(character);
    }
    boolean allowed = text.chars().allMatch(c -> c == ALLOWED_IN_COMPONENTS || isAllowed(c));
    return allowed ? Optional.of(text.toString()) : Optional.empty();
  }

  static boolean isAllowed(CharSequence text) {
    return text.chars().allMatch(KeyText::isAllowed);
  }

  private static boolean isAllowed(int character) {
    return ALLOWED.indexOf(character) >= 0;
  }

  static String inUrn(String text) {
    return escaped(text, ESCAPED_IN_URN);
  }

  static String inLink(String text) {
    return escaped(text, ESCAPED_IN_LINK);
  }

  private static String escaped(String text, String characters) {
    StringBuilder written = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (characters.indexOf(character) >= 0) {
        written.append("%%%02X".formatted((int) character));
      } else {
        written.append(character);
      }
    }
    return written.toString();
  }
}
