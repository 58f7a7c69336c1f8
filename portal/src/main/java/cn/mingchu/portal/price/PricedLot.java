package cn.mingchu.portal.price;

import cn.mingchu.portal.finding.FindingSummary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lot, what is usual for it, and what was found of its price.
 *
 * @param findings the worst first
 */
record PricedLot(Purchase purchase, DayPrice usual, List<FindingSummary> findings) {

  /** What a school pays too much is told by this rule, once. */
  private static final String ABOVE_MARKET = "PRICE_ABOVE_MARKET";

  private static final String SLIP = "PRICE_SLIP";

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  PricedLot {
    findings = List.copyOf(findings);
  }

  /**
   * By how many per cent it is over what it is compared with, to a tenth; null for nobody knows.
   */
  public @Nullable BigDecimal overPercent() {
    Long fair = usual.fairFen();
    return fair == null
        ? null
        : BigDecimal.valueOf(purchase.priceFen() - fair)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(fair), 1, RoundingMode.HALF_UP);
  }

  /** What was found to be paid too much, in fen; null where nothing was. */
  public @Nullable Long tooMuchFen() {
    return findings.stream()
        .filter(finding -> finding.ruleId().equals(ABOVE_MARKET))
        .findFirst()
        .map(finding -> finding.stakes().fen())
        .orElse(null);
  }

  /** Whether its price looks mistyped, and says nothing of what was paid. */
  public boolean isSlip() {
    return findings.stream().anyMatch(finding -> finding.ruleId().equals(SLIP));
  }
}
