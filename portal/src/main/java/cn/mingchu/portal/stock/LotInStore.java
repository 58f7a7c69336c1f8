package cn.mingchu.portal.stock;

import cn.mingchu.schemas.event.Keeping;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the book of a lot in a store comes to; grams. What came, less what left, and the variance,
 * is what is on hand.
 *
 * @param ingredient as the kitchen calls it; null while no delivery note names the lot
 * @param usableUntil the last day on which it may be used; null where none is known
 * @param variance what counting added in all; less than 0 where something was missing
 * @param onHand less than 0 where more left than came
 * @param lastTime when something last happened to it; null where nothing did after all
 */
public record LotInStore(
    String lotId,
    @Nullable String ingredient,
    Keeping keeping,
    @Nullable LocalDate usableUntil,
    long received,
    long transferredIn,
    long returned,
    long issued,
    long sentBack,
    long discarded,
    long transferredOut,
    long variance,
    long onHand,
    @Nullable Instant lastTime) {

  /** All that came into the store. */
  public long came() {
    return received + transferredIn + returned;
  }

  /** All that left it. */
  public long left() {
    return issued + sentBack + discarded + transferredOut;
  }
}
