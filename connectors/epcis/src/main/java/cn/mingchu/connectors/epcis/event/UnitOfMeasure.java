package cn.mingchu.connectors.epcis.event;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Units that food is traded in, by their codes of UN/CEFACT Recommendation 20 and 21.
 *
 * <p>There are 2,000 codes; a quantity in one of the others is refused, because nobody here could
 * add it up.
 */
public enum UnitOfMeasure {
  MGM("0.001"),
  CGM("0.01"),
  DG("0.1"),
  GRM("1"),
  DJ("10"),
  HGM("100"),
  KGM("1000"),
  DTN("100000"),
  TNE("1000000"),
  LBR("453.59237"),
  ONZ("28.349523125"),
  MLT(""),
  CLT(""),
  DLT(""),
  LTR(""),
  HLT(""),
  CMQ(""),
  DMQ(""),
  MTQ(""),
  CMT(""),
  MTR(""),
  CMK(""),
  MTK(""),
  C62(""),
  EA(""),
  H87(""),
  PR(""),
  DZN(""),
  CEN(""),
  MIL(""),
  SET(""),
  NMP(""),
  PTN(""),
  XBA(""),
  XBG(""),
  XBK(""),
  XBO(""),
  XBX(""),
  XCA(""),
  XCR(""),
  XCS(""),
  XCT(""),
  XPK(""),
  XPX(""),
  XSA(""),
  XTN("");

  private final String grams;

  UnitOfMeasure(String grams) {
    this.grams = grams;
  }

  public static Optional<UnitOfMeasure> of(String code) {
    for (UnitOfMeasure unit : values()) {
      if (unit.name().equals(code)) {
        return Optional.of(unit);
      }
    }
    return Optional.empty();
  }

  /** How many grams one of it is; empty for what is no unit of mass. */
  public Optional<BigDecimal> grams() {
    return grams.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(grams));
  }
}
