package cn.mingchu.jobs.stock.paper;

import org.jspecify.annotations.Nullable;

/**
 * One lot that is handed over; in grams, from 0.
 *
 * @param ingredient as the catalogue of foods calls it, or the kitchen where that does not know it;
 *     null where the paper does not say
 * @param declared what it weighs by the paper of who hands it over
 * @param weighed what was taken; 0 where all of it was refused
 * @param refused what came and was not taken, where the rest was
 * @param handTyped whether its weight was typed by hand, and not read from a scale
 * @param priceFen fen a kilogram, from 0; null where the paper does not say
 */
public record HandoverLine(
    String lotId,
    @Nullable String ingredient,
    long declared,
    long weighed,
    long refused,
    boolean handTyped,
    @Nullable Long priceFen) {

  public HandoverLine {
    if (declared < 0 || weighed < 0 || refused < 0) {
      throw new IllegalArgumentException(
          "grams of %s must be from 0, were %d declared, %d weighed, %d refused"
              .formatted(lotId, declared, weighed, refused));
    }
  }

  /** Whether any of it was taken. */
  public boolean isTaken() {
    return weighed > 0;
  }

  /** How much more came than was declared; less than 0 where some is missing. */
  public long surplus() {
    return weighed + refused - declared;
  }
}
