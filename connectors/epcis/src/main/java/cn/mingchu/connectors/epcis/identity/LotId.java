package cn.mingchu.connectors.epcis.identity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A lot of a product: LGTIN. Traces follow it. */
public record LotId(Gtin gtin, String lot) {

  private static final Pattern CANONICAL = Pattern.compile(".*/01/(\\d{14})/10/(.+)");
  private static final int LONGEST = 20;

  public LotId {
    if (lot.isEmpty() || lot.length() > LONGEST || !KeyText.isAllowed(lot)) {
      throw new IllegalArgumentException(
          "lot '%s' is not 1 to 20 characters of those that GS1 allows".formatted(lot));
    }
  }

  /**
   * The lot that a URI names, as URN or Digital Link; empty when it names something else.
   *
   * @throws IllegalArgumentException if it names one whose GTIN or lot is wrong
   */
  public static Optional<LotId> of(String uri) {
    Matcher link = CANONICAL.matcher(DigitalLink.canonical(uri).orElse(""));
    if (!link.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new LotId(new Gtin(link.group(1)), KeyText.unescaped(link.group(2)).orElseThrow()));
  }

  /** The canonical Digital Link: the name under which the lot is known here. */
  public String link() {
    return DigitalLink.of("/01/" + gtin.digits() + "/10/" + KeyText.inLink(lot));
  }

  /** The URN, by the length of the company prefix. */
  public String urn(int companyPrefixLength) {
    return "urn:epc:class:lgtin:" + gtin.inUrn(companyPrefixLength) + "." + KeyText.inUrn(lot);
  }
}
