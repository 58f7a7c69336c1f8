package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.LimitComparator;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value may pass its limit, but not stay beyond it for the whole duration.
 *
 * <p>A value exactly at the limit keeps an "above" or "below" rule. Time counts only between
 * readings that are both beyond the limit and close enough together: a gap in the data is neither
 * good nor bad, and feeds nothing.
 *
 * <p>What has lasted long enough may still have an excuse, see {@link CourseJudge}: nobody is
 * alerted of it then, and it is told as held back when it is over.
 *
 * <p>Once it is told, it ends only when the value is back inside the limit by the hysteresis, so
 * that a value that hovers at its limit is one finding and not many. While it is inside, but not by
 * that much, its severity is the rule's own again, and what raises it starts anew.
 */
final class LimitRule {

  private static final long NO_DOOR = -1;

  private final EffectiveRule inForce;
  private final Quantity quantity;
  private final Severity raisedSeverity;
  private final long forMillis;
  private final long raiseAfterMillis;
  private final long learnMillis;
  private final long usualUpToMillis;
  private final long busyForMillis;
  private final @Nullable WorkHours workHours;
  private final long doorUpToMillis;
  private final long doorAfterMillis;
  private final LimitComparator comparator;
  private final int limitHundredths;
  private final int startHundredths;
  private final int recoveredHundredths;

  LimitRule(EffectiveRule inForce, DeviceKind device) {
    this.inForce = inForce;
    this.quantity = Objects.requireNonNull(inForce.quantity(), inForce.ruleId());
    this.raisedSeverity = inForce.raiseTo(device).orElse(inForce.severity());
    this.forMillis = inForce.sustained().toMillis();
    this.raiseAfterMillis = inForce.raiseAfter().map(Duration::toMillis).orElse(Long.MAX_VALUE);
    this.learnMillis = inForce.learn().toMillis();
    this.usualUpToMillis = inForce.usualUpTo().toMillis();
    this.busyForMillis = inForce.busyFor().map(Duration::toMillis).orElse(0L);
    this.workHours =
        busyForMillis > 0
            ? new WorkHours(inForce.workFrom().toMillis(), inForce.workTo().toMillis())
            : null;
    this.doorUpToMillis = inForce.doorUpTo().map(Duration::toMillis).orElse(NO_DOOR);
    this.doorAfterMillis = inForce.doorAfter().toMillis();
    this.comparator = Objects.requireNonNull(inForce.comparator(), inForce.ruleId());
    this.limitHundredths = inForce.limitHundredths();
    this.startHundredths = inForce.startIfAny().orElse(Integer.MIN_VALUE);
    this.recoveredHundredths =
        comparator == LimitComparator.BELOW
            ? limitHundredths + inForce.hysteresisHundredths()
            : limitHundredths - inForce.hysteresisHundredths();
  }

  EffectiveRule inForce() {
    return inForce;
  }

  Quantity quantity() {
    return quantity;
  }

  LimitComparator comparator() {
    return comparator;
  }

  boolean isBrokenBy(int hundredths) {
    return hundredths >= startHundredths && comparator.isBroken(hundredths, limitHundredths);
  }

  /** Whether a value inside the limit is so by the hysteresis, or the equipment does not run. */
  boolean isRecoveredBy(int hundredths) {
    return hundredths < startHundredths || !comparator.isBroken(hundredths, recoveredHundredths);
  }

  /** Whether the excursion has lasted long enough to be told. */
  boolean isFinding(long beyondMillis) {
    return beyondMillis >= forMillis;
  }

  /** Whether the rule only learns at a moment, for a device that was first heard at another. */
  boolean isLearning(long eventTime, long firstHeard) {
    return eventTime - firstHeard < learnMillis;
  }

  /** Whether a device may have spells that are usual for it. */
  boolean knowsUsualSpells() {
    return usualUpToMillis > 0;
  }

  /** No longer spell is ever usual. */
  long usualUpToMillis() {
    return usualUpToMillis;
  }

  /** Whether the kitchen works at a moment, and an excursion so long is no wonder then. */
  boolean isBusy(long eventTime, long beyondMillis) {
    return workHours != null && beyondMillis < busyForMillis && workHours.contain(eventTime);
  }

  /** Whether it matters to the rule what a sensor says of the door. */
  boolean heedsTheDoor() {
    return doorUpToMillis != NO_DOOR;
  }

  /** Whether a breach is no wonder, the door being or having been open. */
  boolean isExplainedBy(Door door, long eventTime) {
    return door.explains(eventTime, doorUpToMillis, doorAfterMillis);
  }

  /** A value so much further beyond the limit than another. */
  int further(int hundredths, int by) {
    return comparator == LimitComparator.BELOW ? hundredths - by : hundredths + by;
  }

  Severity severityAfter(long beyondMillis) {
    return beyondMillis >= raiseAfterMillis ? raisedSeverity : inForce.severity();
  }

  boolean isWorse(int hundredths, int thanHundredths) {
    return comparator == LimitComparator.BELOW
        ? hundredths < thanHundredths
        : hundredths > thanHundredths;
  }
}
