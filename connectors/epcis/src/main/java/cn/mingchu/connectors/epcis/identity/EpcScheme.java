package cn.mingchu.connectors.epcis.identity;

import java.util.Locale;
import java.util.Optional;

/**
 * A kind of EPC URN whose company prefix and reference make up a fixed number of digits, and the
 * Digital Link that says the same (EPC Tag Data Standard 2.0, section 6.3).
 */
enum EpcScheme {
  SGTIN(13, Form.INDICATOR_FIRST, "01", "/21/", 20),
  LGTIN(13, Form.INDICATOR_FIRST, "01", "/10/", 20),
  UPUI(13, Form.INDICATOR_FIRST, "01", "/235/", 28),
  SSCC(17, Form.INDICATOR_FIRST, "00", "", 0),
  SGLN(12, Form.AS_WRITTEN, "414", "/254/", 20),
  PGLN(12, Form.AS_WRITTEN, "417", "", 0),
  GRAI(12, Form.ZERO_FIRST, "8003", "", 16),
  GDTI(12, Form.AS_WRITTEN, "253", "", 17),
  SGCN(12, Form.AS_WRITTEN, "255", "", 12),
  GSRN(17, Form.AS_WRITTEN, "8018", "", 0),
  GSRNP(17, Form.AS_WRITTEN, "8017", "", 0),
  GSIN(16, Form.AS_WRITTEN, "402", "", 0);

  /** How the digits of the URN stand in the key. */
  private enum Form {
    AS_WRITTEN,
    /** The first digit of the reference comes before the company prefix. */
    INDICATOR_FIRST,
    ZERO_FIRST
  }

  private static final int SHORTEST_PREFIX = 6;
  private static final int LONGEST_PREFIX = 12;
  private static final String NO_EXTENSION = "0";

  private final int digits;
  private final Form form;
  private final String key;
  private final String beforeSerial;
  private final int longestSerial;

  EpcScheme(int digits, Form form, String key, String beforeSerial, int longestSerial) {
    this.digits = digits;
    this.form = form;
    this.key = key;
    this.beforeSerial = beforeSerial;
    this.longestSerial = longestSerial;
  }

  static Optional<EpcScheme> named(String name) {
    for (EpcScheme scheme : values()) {
      if (scheme.name().toLowerCase(Locale.ROOT).equals(name)) {
        return Optional.of(scheme);
      }
    }
    return Optional.empty();
  }

  /** The path of the link to an instance; empty when the body of the URN is malformed. */
  Optional<String> instance(String body) {
    if (longestSerial == 0) {
      return type(body);
    }
    int end = body.indexOf('.', body.indexOf('.') + 1);
    if (end < 0) {
      return Optional.empty();
    }
    Optional<String> serial =
        KeyText.unescaped(body.substring(end + 1)).filter(this::isPossibleSerial);
    return serial.flatMap(text -> type(body.substring(0, end)).map(path -> path + serial(text)));
  }

  /** The path of the link to all instances of a type; empty when the URN's body is malformed. */
  Optional<String> type(String body) {
    int point = body.indexOf('.');
    if (point < SHORTEST_PREFIX || point > LONGEST_PREFIX || body.length() != digits + 1) {
      return Optional.empty();
    }
    String prefix = body.substring(0, point);
    String reference = body.substring(point + 1);
    if (!areDigits(prefix) || !areDigits(reference)) {
      return Optional.empty();
    }
    String number =
        switch (form) {
          case AS_WRITTEN -> prefix + reference;
          case INDICATOR_FIRST -> reference.charAt(0) + prefix + reference.substring(1);
          case ZERO_FIRST -> "0" + prefix + reference;
        };
    return Optional.of("/" + key + "/" + number + CheckDigit.of(number));
  }

  private boolean isPossibleSerial(String text) {
    return !text.isEmpty() && text.length() <= longestSerial && (this != SGCN || areDigits(text));
  }

  private String serial(String text) {
    return this == SGLN && text.equals(NO_EXTENSION) ? "" : beforeSerial + KeyText.inLink(text);
  }

  static boolean areDigits(String text) {
    return text.chars().allMatch(character -> character >= '0' && character <= '9');
  }
}
