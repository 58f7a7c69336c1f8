package cn.mingchu.connectors.epcis.identity;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A GS1 key that may stand in the path of a Digital Link, and what may stand behind it (GS1 Digital
 * Link URI Syntax 1.2, sections 4.4 and 4.11).
 */
enum LinkKey {
  SSCC("00", "sscc", "\\d{18}", 18),
  GTIN("01", "gtin", "\\d{8}|\\d{12,14}", 14),
  GDTI("253", "gdti", "\\d{13}.{0,17}", 13),
  GCN("255", "gcn", "\\d{13}\\d{0,12}", 13),
  GINC("401", "ginc", "\\d{4}.{0,26}", 0),
  GSIN("402", "gsin", "\\d{17}", 17),
  GLN("414", "gln", "\\d{13}", 13),
  PARTY("417", "party", "\\d{13}", 13),
  GRAI("8003", "grai", "\\d{14}.{0,16}", 14),
  GIAI("8004", "giai", "\\d{4}.{0,26}", 0),
  ITIP("8006", "itip", "\\d{18}", 14),
  CPID("8010", "cpid", "\\d{4}[#/0-9A-Z-]{0,26}", 0),
  GSRNP("8017", "gsrnp", "\\d{18}", 18),
  GSRN("8018", "gsrn", "\\d{18}", 18);

  /** A variant of a product is no identity of its own. */
  private static final List<String> VARIANT = List.of("22", "cpv");

  private final String number;
  private final String shortName;
  private final Pattern value;
  private final int checked;

  LinkKey(String number, String shortName, String value, int checked) {
    this.number = number;
    this.shortName = shortName;
    this.value = Pattern.compile(value);
    this.checked = checked;
  }

  static Optional<LinkKey> at(String segment) {
    for (LinkKey key : values()) {
      if (key.number.equals(segment) || key.shortName.equals(segment)) {
        return Optional.of(key);
      }
    }
    return Optional.empty();
  }

  String number() {
    return number;
  }

  boolean admits(String text) {
    return value.matcher(text).matches();
  }

  /** Whether the check digit is right, where the key has one. */
  boolean isChecked(String text) {
    return checked == 0 || CheckDigit.ends(text.substring(0, checked));
  }

  /** What qualifies the key, the finest first. */
  List<String> finest() {
    return switch (this) {
      case GTIN -> List.of("21", "235", "10");
      case ITIP -> List.of("21", "10");
      case GLN -> List.of("254");
      case CPID -> List.of("8011");
      default -> List.of();
    };
  }

  boolean admitsQualifier(String segment) {
    return finest().contains(qualifier(segment))
        || ((this == GTIN || this == ITIP) && VARIANT.contains(segment));
  }

  /** The number of a qualifier that may be written as a word. */
  static String qualifier(String segment) {
    return switch (segment) {
      case "lot" -> "10";
      case "ser" -> "21";
      default -> segment;
    };
  }
}
