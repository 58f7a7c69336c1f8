package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.event.EvidenceRole;
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
    copy.ingestTime = ingestTime;
    copy.told = told;
    copy.gravest = gravest;
    return copy;
  }

  /**
   * Takes in another reading beyond the limit.
   *
   * @param knownMillis time since the reading before it; 0 where a gap lies between
   */
  void extend(Reading reading, LimitRule rule, long knownMillis) {
    beyondMillis += easing ? 0 : knownMillis;
    easing = false;
    ingestTime = Math.max(ingestTime, reading.ingestTime());
    if (rule.isWorse(reading.hundredths(), worst.hundredths())) {
      worst = EvidenceItem.of(EvidenceRole.WORST, reading);
    }
    last = EvidenceItem.of(EvidenceRole.LAST, reading);
  }

  /** What has to be said after a reading beyond the limit; null while nothing new is true. */
  @Nullable KitchenFinding news(LimitRule rule, DeviceProfile device, Reading reading) {
    if (told == null && !rule.isFinding(beyondMillis)) {
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

  /** The last word on it: as grave as it has been; null when nothing was said before. */
  @Nullable KitchenFinding end(long end, Reading shownBy) {
    if (told == null || gravest == null) {
      return null;
    }
    Moment decided = shownBy.after(ingestTime);
    return told.ended(gravest, end, decided, worst.hundredths(), List.of(first, worst, last));
  }
}
