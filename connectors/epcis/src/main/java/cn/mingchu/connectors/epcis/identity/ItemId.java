package cn.mingchu.connectors.epcis.identity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One single item of a product: SGTIN. */
public record ItemId(Gtin gtin, String serial) {

  private static final Pattern CANONICAL = Pattern.compile(".*/01/(\\d{14})/21/(.+)");
  private static final int LONGEST = 20;

  public ItemId {
    if (serial.isEmpty() || serial.length() > LONGEST || !KeyText.isAllowed(serial)) {
      throw new IllegalArgumentException(
          "serial '%s' is not 1 to 20 characters of those that GS1 allows".formatted(serial));
    }
  }

  /**
   * The item that a URI names, as URN or Digital Link; empty when it names something else.
   *
   * @throws IllegalArgumentException if it names one whose GTIN or serial number is wrong
   */
  public static Optional<ItemId> of(String uri) {
    Matcher link = CANONICAL.matcher(DigitalLink.canonical(uri).orElse(""));
    if (!link.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new ItemId(new Gtin(link.group(1)), KeyText.unescaped(link.group(2)).orElseThrow()));
  }

  /** The canonical Digital Link: the name under which the item is known here. */
  public String link() {
    return DigitalLink.of("/01/" + gtin.digits() + "/21/" + KeyText.inLink(serial));
  }

  /** The URN, by the length of the company prefix. */
  public String urn(int companyPrefixLength) {
    return "urn:epc:id:sgtin:" + gtin.inUrn(companyPrefixLength) + "." + KeyText.inUrn(serial);
  }
}
