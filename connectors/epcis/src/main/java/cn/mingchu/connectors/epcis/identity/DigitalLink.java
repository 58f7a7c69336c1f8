package cn.mingchu.connectors.epcis.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one form of an identity: the constrained canonical GS1 Digital Link, which all other forms of
 * it are translated into.
 *
 * <p>Of what qualifies a key only the finest is kept: a serial number, or else a lot. So the same
 * lot has the same link, whoever wrote it and under whichever domain.
 */
public final class DigitalLink {

  private static final String DOMAIN = "https://id.gs1.org";
  private static final Pattern LINK =
      Pattern.compile("https?://[^/?#]+(/[^?#]*).*", Pattern.DOTALL);
  private static final int GTIN_LENGTH = 14;

  private DigitalLink() {}

  /** The canonical link; empty when the URI names nothing by a GS1 key, or is malformed. */
  public static Optional<String> canonical(String uri) {
    if (EpcUrn.isOne(uri)) {
      return EpcUrn.path(uri).map(path -> DOMAIN + path);
    }
    Matcher link = LINK.matcher(uri);
    return link.matches() ? path(link.group(1)).map(path -> DOMAIN + path) : Optional.empty();
  }

  /** What is wrong with an identity that a GS1 key is claimed for; empty when nothing is. */
  public static Optional<String> problem(String uri) {
    Optional<String> canonical = canonical(uri);
    if (canonical.isEmpty()) {
      return EpcUrn.isOne(uri) && !isWiderPattern(uri)
          ? Optional.of("is no well-formed EPC URN")
          : Optional.empty();
    }
    String[] segments = canonical.get().substring(DOMAIN.length() + 1).split("/", -1);
    boolean checked = LinkKey.at(segments[0]).orElseThrow().isChecked(segments[1]);
    return checked ? Optional.empty() : Optional.of("has a wrong check digit in " + segments[1]);
  }

  /** A pattern of more than one type is valid, though no link says the same. */
  private static boolean isWiderPattern(String uri) {
    return uri.matches("urn:epc:idpat:[a-z]+:[^*]*(\\.\\*)*");
  }

  private static Optional<String> path(String path) {
    List<String> segments = List.of(path.split("/"));
    for (int i = 0; i + 1 < segments.size(); i++) {
      Optional<LinkKey> key = LinkKey.at(segments.get(i));
      if (key.isPresent()) {
        Optional<String> found = keyed(key.get(), segments.subList(i + 1, segments.size()));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** The path of a key whose value and qualifiers follow. */
  private static Optional<String> keyed(LinkKey key, List<String> segments) {
    Optional<String> value = KeyText.unescaped(segments.get(0)).filter(key::admits);
    if (value.isEmpty() || segments.size() % 2 == 0) {
      return Optional.empty();
    }
    Map<String, String> qualifiers = new HashMap<>();
    for (int i = 1; i < segments.size(); i += 2) {
      Optional<String> text =
          KeyText.unescaped(segments.get(i + 1)).filter(written -> !written.isEmpty());
      if (!key.admitsQualifier(segments.get(i)) || text.isEmpty()) {
        return Optional.empty();
      }
      qualifiers.put(LinkKey.qualifier(segments.get(i)), text.get());
    }
    String padded = key == LinkKey.GTIN ? padded(value.get()) : value.get();
    String start = "/" + key.number() + "/" + KeyText.inLink(padded);
    for (String finest : key.finest()) {
      String text = qualifiers.get(finest);
      if (text != null) {
        return Optional.of(start + "/" + finest + "/" + KeyText.inLink(text));
      }
    }
    return Optional.of(start);
  }

  private static String padded(String gtin) {
    return "0".repeat(GTIN_LENGTH - gtin.length()) + gtin;
  }

  /** The link below the one domain that all canonical links have. */
  static String of(String path) {
    return DOMAIN + path;
  }
}
