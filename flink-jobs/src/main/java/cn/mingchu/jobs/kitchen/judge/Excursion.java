package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.event.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value beyond its limit, from its first reading there until the first one back. */
final class Excursion {

  final EvidenceItem first;
  EvidenceItem worst;
  EvidenceItem last;

  /** Time known to be spent beyond the limit, without the gaps. */
  long outsideMillis;

  /** What was last said of it; 0 while nothing was. */
  int revision;

  @Nullable Severity severity;

  Excursion(EvidenceItem first, EvidenceItem worst, EvidenceItem last) {
    this.first = first;
    this.worst = worst;
    this.last = last;
  }

  static Excursion startingAt(Reading reading) {
    return new Excursion(
        EvidenceItem.of(EvidenceRole.FIRST, reading),
        EvidenceItem.of(EvidenceRole.WORST, reading),
        EvidenceItem.of(EvidenceRole.LAST, reading));
  }

  Excursion copy() {
    Excursion copy = new Excursion(first, worst, last);
    copy.outsideMillis = outsideMillis;
    copy.revision = revision;
    copy.severity = severity;
    return copy;
  }

  /** Takes in another reading beyond the limit. */
  void extend(Reading reading, LimitRule rule, long longestGapMillis) {
    long gap = reading.eventTime() - last.eventTime();
    if (gap <= longestGapMillis) {
      outsideMillis += gap;
    }
    if (rule.isWorse(reading.hundredths(), worst.hundredths())) {
      worst = EvidenceItem.of(EvidenceRole.WORST, reading);
    }
    last = EvidenceItem.of(EvidenceRole.LAST, reading);
  }

  /** What has to be said after {@code reading}; null while nothing new is true. */
  @Nullable KitchenFinding news(LimitRule rule, DeviceProfile device, Reading reading) {
    if (!rule.isFinding(outsideMillis)) {
      return null;
    }
    Severity now = rule.severityAfter(outsideMillis);
    if (severity != null && severity.compareTo(now) >= 0) {
      return null;
    }
    severity = now;
    revision++;
    return finding(
        rule,
        device,
        Episode.open(revision, now, first.eventTime()),
        Moment.of(reading),
        List.of(EvidenceItem.of(EvidenceRole.DECIDING, reading)));
  }

  /** What has to be said when the value is back inside; null when nothing was said before. */
  @Nullable KitchenFinding end(
      LimitRule rule, DeviceProfile device, Moment decided, List<EvidenceItem> deciding) {
    if (severity == null) {
      return null;
    }
    revision++;
    Episode episode = Episode.closed(revision, severity, first.eventTime(), decided.eventTime());
    return finding(rule, device, episode, decided, deciding);
  }

  private KitchenFinding finding(
      LimitRule rule,
      DeviceProfile device,
      Episode episode,
      Moment decided,
      List<EvidenceItem> deciding) {
    List<EvidenceItem> evidence = new ArrayList<>(List.of(first, worst));
    evidence.addAll(deciding);
    return KitchenFinding.aboutValues(
        rule.inForce(),
        rule.inForce().limitHundredths(),
        worst.hundredths(),
        device,
        episode,
        decided,
        evidence);
  }
}
