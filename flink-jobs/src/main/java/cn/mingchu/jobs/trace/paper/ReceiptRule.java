package cn.mingchu.jobs.trace.paper;

import cn.mingchu.schemas.event.Keeping;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.LimitComparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What has to be kept cold is cold when it comes.
 *
 * <p>The surface of chilled food may be a little warmer than its label allows, and where that says
 * nothing up to a limit; the surface of frozen food up to a limit, whatever its label says. The
 * load space is asked only where nobody measured the surface, and by the label only: it tells one
 * moment of the air. Exactly at the limit is cold enough; what nobody measured breaks no rule.
 */
final class ReceiptRule {

  private final EffectiveRule inForce;
  private final LimitComparator comparator;

  ReceiptRule(EffectiveRule inForce) {
    this.inForce = inForce;
    this.comparator = Objects.requireNonNull(inForce.comparator(), inForce.ruleId());
  }

  /** The numbers by which a receipt breaks it; empty where it does not. */
  Optional<Numbers> brokenBy(Receipt receipt) {
    Integer measured = measured(receipt);
    Integer limit = limit(receipt.labelMax());
    return measured != null && limit != null && comparator.isBroken(measured, limit)
        ? Optional.of(Numbers.of(inForce, limit, measured))
        : Optional.empty();
  }

  /** Null where it does not count, or nobody measured it. */
  private @Nullable Integer measured(Receipt receipt) {
    return switch (inForce.kind()) {
      case CHILLED_RECEIPT -> receipt.keeping() == Keeping.CHILLED ? receipt.surface() : null;
      case FROZEN_RECEIPT -> receipt.keeping() == Keeping.FROZEN ? receipt.surface() : null;
      case CARRIAGE -> receipt.surface() == null ? receipt.loadSpace() : null;
      default -> throw new IllegalStateException(inForce.ruleId() + " is not about receipts");
    };
  }

  /** Null where none is known. */
  private @Nullable Integer limit(@Nullable Integer labelMax) {
    return switch (inForce.kind()) {
      case CHILLED_RECEIPT -> labelMax == null ? Integer.valueOf(limit()) : overLabel(labelMax);
      case CARRIAGE -> labelMax == null || labelMax > limit() ? null : overLabel(labelMax);
      default -> limit();
    };
  }

  private int limit() {
    return inForce.limitHundredths();
  }

  private Integer overLabel(int labelMax) {
    return labelMax + inForce.overLabelHundredths();
  }
}
