package cn.mingchu.connectors.epcis.identity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Translates EPC URNs, those of classes and those of patterns into the path of a Digital Link. */
final class EpcUrn {

  private static final Pattern URN = Pattern.compile("urn:epc:(id|class|idpat):([a-z]+):(.+)");
  private static final String ANY = ".*";

  /** Company prefix and a reference of free text, together at most 30 characters. */
  private static final Pattern FREE = Pattern.compile("(\\d{6,12})\\.(.+)");

  private static final Pattern COMPONENT =
      Pattern.compile("(\\d{6,12})\\.((?:[0-9A-Z-]|%23|%2F)+)(?:\\.(\\d{1,12}))?");
  private static final Pattern PIECE =
      Pattern.compile("(\\d+\\.\\d+)\\.(\\d{2})\\.(\\d{2})(?:\\.(.+))?");
  private static final int LONGEST_FREE = 30;
  private static final int LONGEST_SERIAL = 20;

  private EpcUrn() {}

  static boolean isOne(String uri) {
    return uri.startsWith("urn:epc:");
  }

  /** The path of the same identity; empty when the URN is malformed or has no Digital Link. */
  static Optional<String> path(String uri) {
    Matcher urn = URN.matcher(uri);
    if (!urn.matches()) {
      return Optional.empty();
    }
    String kind = urn.group(1);
    String scheme = urn.group(2);
    String body = urn.group(3);
    return switch (kind) {
      case "class" -> scheme.equals("lgtin") ? EpcScheme.LGTIN.instance(body) : Optional.empty();
      case "idpat" ->
          body.endsWith(ANY)
              ? type(scheme, body.substring(0, body.length() - ANY.length()))
              : Optional.empty();
      default -> scheme.equals("lgtin") ? Optional.empty() : instance(scheme, body);
    };
  }

  private static Optional<String> instance(String scheme, String body) {
    return switch (scheme) {
      case "giai" -> free("8004", body);
      case "ginc" -> free("401", body);
      case "cpi" -> component(body).filter(path -> path.contains("/8011/"));
      case "itip" -> piece(body).filter(path -> path.contains("/21/"));
      default -> EpcScheme.named(scheme).flatMap(known -> known.instance(body));
    };
  }

  private static Optional<String> type(String scheme, String body) {
    return switch (scheme) {
      case "cpi" -> component(body).filter(path -> !path.contains("/8011/"));
      case "itip" -> piece(body).filter(path -> !path.contains("/21/"));
      case "sgtin", "upui", "grai", "gdti", "sgcn" ->
          EpcScheme.named(scheme).flatMap(known -> known.type(body));
      default -> Optional.empty();
    };
  }

  private static Optional<String> free(String key, String body) {
    Matcher parts = FREE.matcher(body);
    if (!parts.matches()) {
      return Optional.empty();
    }
    return KeyText.unescaped(parts.group(2))
        .map(reference -> parts.group(1) + reference)
        .filter(text -> text.length() <= LONGEST_FREE)
        .map(text -> "/" + key + "/" + KeyText.inLink(text));
  }

  private static Optional<String> component(String body) {
    Matcher parts = COMPONENT.matcher(body);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String serial = parts.group(3) == null ? "" : "/8011/" + parts.group(3);
    return KeyText.unescaped(parts.group(1) + parts.group(2))
        .filter(text -> text.length() <= LONGEST_FREE)
        .map(text -> "/8010/" + KeyText.inLink(text) + serial);
  }

  private static Optional<String> piece(String body) {
    Matcher parts = PIECE.matcher(body);
    if (!parts.matches()) {
      return Optional.empty();
    }
    Optional<String> whole =
        EpcScheme.SGTIN
            .type(parts.group(1))
            .map(path -> path.replaceFirst("/01/", "/8006/") + parts.group(2) + parts.group(3));
    String serial = parts.group(4);
    if (serial == null) {
      return whole;
    }
    return KeyText.unescaped(serial)
        .filter(text -> text.length() <= LONGEST_SERIAL)
        .flatMap(text -> whole.map(path -> path + "/21/" + KeyText.inLink(text)));
  }
}
