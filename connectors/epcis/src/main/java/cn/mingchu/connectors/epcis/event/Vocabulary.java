package cn.mingchu.connectors.epcis.event;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A list of words of the Core Business Vocabulary 2.0 or of the GS1 Web Vocabulary.
 *
 * <p>A word has four spellings: bare in JSON, a URN in older documents, shortened by a prefix, or
 * the full address. Events have the full address only.
 */
public enum Vocabulary {
  BIZ_STEP(
      "bizstep",
      "BizStep-",
      """
      accepting arriving assembling collecting commissioning consigning creating_class_instance
      cycle_counting decommissioning departing destroying disassembling dispensing encoding
      entering_exiting holding inspecting installing killing loading other packing picking
      receiving removing repackaging repairing replacing reserving retail_selling sampling
      sensor_reporting shipping staging_outbound stock_taking stocking storing transporting
      unloading unpacking void_shipping
      """),
  DISPOSITION(
      "disp",
      "Disp-",
      """
      active available completeness_inferred completeness_verified conformant container_closed
      container_open damaged destroyed dispensed disposed encoded expired in_progress in_transit
      inactive mismatch_class mismatch_instance mismatch_quantity needs_replacement
      no_pedigree_match non_conformant non_sellable_other partially_dispensed recalled reserved
      retail_sold returned sellable_accessible sellable_not_accessible stolen unavailable
      unknown
      """),
  BIZ_TRANSACTION_TYPE(
      "btt",
      "BTT-",
      """
      bol cert desadv inv pedigree pick po poc prodorder recadv rma testprd testres upevt
      """),
  SOURCE_DESTINATION_TYPE("sdt", "SDT-", "owning_party possessing_party location"),
  ERROR_REASON("er", "ER-", "did_not_occur incorrect_data"),
  COMPONENT("comp", "Comp-", ""),
  MEASUREMENT("", "", ""),
  ALARM("", "", "");

  private static final String CBV = "https://ref.gs1.org/cbv/";
  private static final String EPCIS = "https://ref.gs1.org/epcis/";
  private static final String GS1 = "https://gs1.org/voc/";
  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final String urn;
  private final String address;
  private final String words;

  Vocabulary(String urn, String address, String words) {
    this.urn = urn.isEmpty() ? "" : "urn:epcglobal:cbv:" + urn + ":";
    this.address = address;
    this.words = words;
  }

  /**
   * The full address of a term; one of somebody's own vocabulary stays as it is. Empty when it is
   * neither a word of this list nor a URI.
   */
  public Optional<String> address(String term) {
    if (term.indexOf(':') < 0) {
      return word(term);
    }
    if (!urn.isEmpty() && term.startsWith(urn)) {
      return word(term.substring(urn.length()));
    }
    String full = expanded(term);
    return full.startsWith(prefix()) ? word(full.substring(prefix().length())) : Optional.of(full);
  }

  /** The bare word, where it is one of this list; else the address. */
  public String bare(String fullAddress) {
    return fullAddress.startsWith(prefix())
        ? fullAddress.substring(prefix().length())
        : fullAddress;
  }

  /** The URN as EPCIS 1.2 has it, where it is a word of this list; else the address. */
  public String urn(String fullAddress) {
    return !urn.isEmpty() && fullAddress.startsWith(prefix())
        ? urn + bare(fullAddress)
        : fullAddress;
  }

  /** A value whose prefix is one that the standard declares, written out. */
  public static String expanded(String term) {
    int colon = term.indexOf(':');
    return switch (colon < 0 ? "" : term.substring(0, colon)) {
      case "cbv" -> CBV + term.substring(colon + 1);
      case "gs1" -> GS1 + term.substring(colon + 1);
      case "epcis" -> EPCIS + term.substring(colon + 1);
      default -> term;
    };
  }

  /** A value that is a URN of one of the lists, by its address; any other as it is. */
  public static String withoutUrn(String value) {
    for (Vocabulary vocabulary : values()) {
      if (!vocabulary.urn.isEmpty() && value.startsWith(vocabulary.urn)) {
        return vocabulary.prefix() + value.substring(vocabulary.urn.length());
      }
    }
    return value;
  }

  private Optional<String> word(String word) {
    boolean known =
        words.isEmpty()
            ? WORD.matcher(word).matches()
            : SPACE.splitAsStream(words).anyMatch(word::equals);
    return known ? Optional.of(prefix() + word) : Optional.empty();
  }

  private String prefix() {
    return address.isEmpty() ? GS1 : CBV + address;
  }
}
