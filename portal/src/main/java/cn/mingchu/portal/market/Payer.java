package cn.mingchu.portal.market;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a school, or a county, paid for all of its food on some days.
 *
 * @param id the school's, or the county's code
 * @param fen without what looks mistyped
 * @param tooMuchFen what was found to be paid above the market
 * @param slips how many prices look mistyped
 */
record Payer(String id, String name, long fen, long tooMuchFen, long slips) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Who pays most too much first; of those who do not, who pays most. */
  static final Comparator<Payer> WORST_FIRST =
      Comparator.comparingLong((Payer payer) -> -payer.tooMuchFen())
          .thenComparingLong(payer -> -payer.fen())
          .thenComparing(Payer::id);

  /** The schools of all that was bought in a county, who pays most too much first. */
  static List<Payer> of(Collection<MarketFood> foods) {
    Map<String, Payer> bySchool = new LinkedHashMap<>();
    for (MarketFood food : foods) {
      for (SchoolPrice one : food.schools()) {
        bySchool.merge(
            one.schoolId(),
            new Payer(one.schoolId(), one.schoolName(), one.fen(), one.tooMuchFen(), one.slips()),
            Payer::plus);
      }
    }
    List<Payer> payers = new ArrayList<>(bySchool.values());
    payers.sort(WORST_FIRST);
    return payers;
  }

  private Payer plus(Payer other) {
    return new Payer(id, name, fen + other.fen, tooMuchFen + other.tooMuchFen, slips + other.slips);
  }

  /**
   * What was paid too much, of all that was paid, in per cent to a tenth; null for nothing paid.
   */
  public @Nullable BigDecimal tooMuchPercent() {
    return fen == 0
        ? null
        : BigDecimal.valueOf(tooMuchFen)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(fen), 1, RoundingMode.HALF_UP);
  }
}
