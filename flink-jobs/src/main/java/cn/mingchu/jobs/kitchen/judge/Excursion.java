package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.event.HeldBackBy;
import cn.mingchu.schemas.event.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value beyond its limit, from its first reading there until it is back. */
final class Excursion {

  final EvidenceItem first;
  EvidenceItem worst;
  EvidenceItem last;

  /** Time known to be spent beyond the limit since the value was last inside, without the gaps. */
  long beyondMillis;

  /** Whether the last reading was inside the limit, though not far enough to be back. */
  boolean easing;

  /** Whether there was a gap in the data inside it: how long it was is not known then. */
  boolean interrupted;

  /** Why it is not told though it has lasted long enough; null while there is no reason. */
  @Nullable HeldBackBy heldBackBy;

  /** When the newest of its readings came in, by the gateway's clock. */
  long ingestTime;

  /** What is said of it now, and how grave it has been; null while nothing is said. */
  @Nullable KitchenFinding told;

  @Nullable Severity gravest;

  Excursion(EvidenceItem first, EvidenceItem worst, EvidenceItem last) {
    this.first = first;
    this.worst = worst;
    this.last = last;
  }

  static Excursion startingAt(Reading reading) {
    Excursion excursion =
        new Excursion(
            EvidenceItem.of(EvidenceRole.FIRST, reading),
            EvidenceItem.of(EvidenceRole.WORST, reading),
            EvidenceItem.of(EvidenceRole.LAST, reading));
    excursion.ingestTime = reading.ingestTime();
    return excursion;
  }

  Excursion copy() {
    Excursion copy = new Excursion(first, worst, last);
    copy.beyondMillis = beyondMillis;
    copy.easing = easing;
    copy.interrupted = interrupted;
    copy.heldBackBy = heldBackBy;
    copy.ingestTime = ingestTime;
    copy.told = told;
    copy.gravest = gravest;
    return copy;
  }

  /**
   * Takes in another reading beyond the limit.
   *
   * @param sinceLast time since the reading before it, in milliseconds
   * @param gap whether that is too long to know what was between
   */
  void extend(Reading reading, LimitRule rule, long sinceLast, boolean gap) {
    beyondMillis += easing || gap ? 0 : sinceLast;
    easing = false;
    interrupted |= gap;
    ingestTime = Math.max(ingestTime, reading.ingestTime());
    if (rule.isWorse(reading.hundredths(), worst.hundredths())) {
      worst = EvidenceItem.of(EvidenceRole.WORST, reading);
    }
    last = EvidenceItem.of(EvidenceRole.LAST, reading);
  }

  /** Whether it has lasted long enough to be told, and was not told yet. */
  boolean isDue(LimitRule rule) {
    return told == null && rule.isFinding(beyondMillis);
  }

  /** Whether it is, or would be, told: such spells a device may learn to be usual. */
  boolean hasLasted() {
    return told != null || heldBackBy != null;
  }

  /** How long it has been, from its first reading beyond the limit to its last, in milliseconds. */
  long millis() {
    return last.eventTime() - first.eventTime();
  }

  /**
   * What has to be said after a reading beyond the limit; null while nothing new is true.
   *
   * @param excuse why it is not to be told though it is due; null to tell it
   */
  @Nullable KitchenFinding news(
      LimitRule rule, DeviceProfile device, Reading reading, @Nullable HeldBackBy excuse) {
    if (isDue(rule)) {
      heldBackBy = excuse;
    }
    if (told == null && (!rule.isFinding(beyondMillis) || excuse != null)) {
      return null;
    }
    return severityIs(
        rule.severityAfter(beyondMillis),
        rule,
        device,
        reading,
        EvidenceItem.of(EvidenceRole.DECIDING, reading));
  }

  /** What has to be said when the value is inside its limit, but not far enough to be back. */
  @Nullable KitchenFinding ease(LimitRule rule, DeviceProfile device, Reading reading) {
    beyondMillis = 0;
    easing = true;
    ingestTime = Math.max(ingestTime, reading.ingestTime());
    return severityIs(rule.inForce().severity(), rule, device, reading, last);
  }

  private @Nullable KitchenFinding severityIs(
      Severity now, LimitRule rule, DeviceProfile device, Reading reading, EvidenceItem decidedBy) {
    if (told != null && told.severity() == now) {
      return null;
    }
    gravest = gravest == null || now.compareTo(gravest) > 0 ? now : gravest;
    told =
        KitchenFinding.aboutValues(
            rule.inForce(),
            rule.inForce().limitHundredths(),
            worst.hundredths(),
            device,
            Episode.open(now, first.eventTime()),
            reading.after(ingestTime),
            List.of(first, worst, decidedBy));
    return told;
  }

  /** The only word on one that was held back to its end; null for every other. */
  @Nullable KitchenFinding heldBack(LimitRule rule, DeviceProfile device, Reading reading) {
    HeldBackBy reason = heldBackBy;
    if (told != null || reason == null) {
      return null;
    }
    return KitchenFinding.aboutValues(
            rule.inForce(),
            rule.inForce().limitHundredths(),
            worst.hundredths(),
            device,
            Episode.closed(rule.inForce().severity(), first.eventTime(), reading.eventTime()),
            reading.after(ingestTime),
            List.of(first, worst, last))
        .heldBack(reason);
  }

  /** The last word on it: as grave as it has been; null when nothing was said before. */
  @Nullable KitchenFinding end(long end, Reading shownBy) {
    if (told == null || gravest == null) {
      return null;
    }
    Moment decided = shownBy.after(ingestTime);
    return told.ended(gravest, end, decided, worst.hundredths(), List.of(first, worst, last));
  }
}
