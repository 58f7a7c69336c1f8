package cn.mingchu.portal.price;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * A lot that a school bought, as the newest revision of its delivery note says.
 *
 * @param ingredient as the catalogue of foods calls it
 * @param grams what was taken, from 1
 * @param priceFen fen a kilogram, from 1
 */
record Purchase(
    LocalDate day,
    String deliveryId,
    String lotId,
    String supplierId,
    String ingredient,
    long grams,
    long priceFen) {

  private static final int GRAM_DIGITS = 3;

  /** What was paid, in fen, rounded down. */
  public long fen() {
    return BigDecimal.valueOf(grams)
        .multiply(BigDecimal.valueOf(priceFen))
        .movePointLeft(GRAM_DIGITS)
        .setScale(0, RoundingMode.DOWN)
        .longValueExact();
  }

  /** As findings on it name their cause. */
  String causeId(String schoolId) {
    return "delivery %s %s %s".formatted(schoolId, deliveryId, lotId);
  }
}
