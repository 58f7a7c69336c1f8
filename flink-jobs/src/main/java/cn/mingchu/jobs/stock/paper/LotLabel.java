package cn.mingchu.jobs.stock.paper;

import cn.mingchu.schemas.event.Keeping;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the delivery note says of a lot.
 *
 * @param ingredient as it is called in the kitchen
 * @param lastDay the last day on which it may be used, in days since 1970; null where none is known
 * @param fenPerKilogram what was paid for it; null where it is not known
 */
public record LotLabel(
    String ingredient, Keeping keeping, @Nullable Long lastDay, @Nullable Long fenPerKilogram) {

  /** Whether another label, or none, says that it is the same food. */
  public boolean isOfSameFoodAs(@Nullable LotLabel other) {
    return other != null && ingredient.equals(other.ingredient);
  }

  /** Whether another label, or none, says that it is the same food with the same last day. */
  public boolean expiresAs(@Nullable LotLabel other) {
    return isOfSameFoodAs(other) && other != null && Objects.equals(lastDay, other.lastDay);
  }
}
