package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.LimitComparator;
import cn.mingchu.schemas.rule.ParameterName;
import java.util.Objects;

/**
 * The mean of a value over a time must not be beyond the limit, however it came about.
 *
 * <p>The time is the quarter of an hour that runs and so many before it. Between two readings the
 * value is taken to go straight from one to the other, and belongs to the quarter of the second;
 * what lies in a gap is unknown and counts for nothing. Of a mean to be told, enough has to be
 * known. One that was told ends when what is known is back inside the limit by the hysteresis,
 * however little that is. A mean, in hundredths, exactly at the limit keeps the rule.
 */
final class MeanRule {

  private static final long WHOLE_SHARE = 100;

  private final EffectiveRule inForce;
  private final LimitComparator comparator;
  private final long quarters;
  private final long knownMillis;
  private final int recoveredHundredths;

  MeanRule(EffectiveRule inForce) {
    this.inForce = inForce;
    this.comparator = Objects.requireNonNull(inForce.comparator(), inForce.ruleId());
    long within = inForce.amount(ParameterName.WITHIN);
    this.quarters = Math.max(1, within / Mean.QUARTER_MILLIS);
    this.knownMillis = within * inForce.amount(ParameterName.KNOWN) / WHOLE_SHARE;
    this.recoveredHundredths =
        comparator == LimitComparator.BELOW
            ? inForce.limitHundredths() + inForce.hysteresisHundredths()
            : inForce.limitHundredths() - inForce.hysteresisHundredths();
  }

  EffectiveRule inForce() {
    return inForce;
  }

  /** Over how many quarters of an hour, with the one that runs. */
  long quarters() {
    return quarters;
  }

  /** Whether a value or a mean is beyond the limit. */
  boolean isBrokenBy(int hundredths) {
    return inForce.isBrokenBy(hundredths);
  }

  /** Whether so much is known of the time that its mean counts. */
  boolean isKnown(long millis) {
    return millis >= knownMillis;
  }

  /** Whether a mean is inside the limit by the hysteresis. */
  boolean isRecoveredBy(int meanHundredths) {
    return !comparator.isBroken(meanHundredths, recoveredHundredths);
  }

  boolean isWorse(int meanHundredths, int thanHundredths) {
    return comparator == LimitComparator.BELOW
        ? meanHundredths < thanHundredths
        : meanHundredths > thanHundredths;
  }
}
