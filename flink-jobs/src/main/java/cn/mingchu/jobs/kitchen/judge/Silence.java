package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.event.Severity;
import java.util.List;
import java.util.function.Consumer;

/** A silence that was told, until the device is heard again. */
final class Silence {

  final Moment lastHeard;
  int revision;
  Severity severity;

  Silence(Moment lastHeard, int revision, Severity severity) {
    this.lastHeard = lastHeard;
    this.revision = revision;
    this.severity = severity;
  }

  /** A silence that has just become too long; says so. */
  static Silence tooLong(
      Moment lastHeard, SilenceRule rule, DeviceProfile device, Consumer<KitchenFinding> say) {
    Severity severity = rule.severityAfter(rule.longestMillis());
    Silence silence = new Silence(lastHeard, 1, severity);
    silence.sayOpen(rule, device, rule.longestMillis(), say);
    return silence;
  }

  Silence copy() {
    return new Silence(lastHeard, revision, severity);
  }

  /** It has lasted until {@code ingestTime}: says so where that raises it. */
  void lasts(
      long ingestTime, SilenceRule rule, DeviceProfile device, Consumer<KitchenFinding> say) {
    long silentMillis = ingestTime - lastHeard.ingestTime();
    if (silentMillis < rule.raiseAfterMillis()) {
      return;
    }
    Severity now = rule.severityAfter(rule.raiseAfterMillis());
    if (now.compareTo(severity) > 0) {
      severity = now;
      revision++;
      sayOpen(rule, device, rule.raiseAfterMillis(), say);
    }
  }

  /**
   * The device is heard again. It was silent if it did not measure; if it did, and only its words
   * came late, what was said is withdrawn.
   */
  KitchenFinding end(
      Moment heard, List<EvidenceItem> deciding, SilenceRule rule, DeviceProfile device) {
    revision++;
    long start = lastHeard.eventTime();
    boolean measured = heard.eventTime() - start <= rule.longestMillis();
    return KitchenFinding.aboutDevice(
        rule.inForce(),
        device,
        measured
            ? Episode.withdrawn(revision, severity, start, heard.eventTime())
            : Episode.closed(revision, severity, start, heard.eventTime()),
        heard,
        deciding);
  }

  private void sayOpen(
      SilenceRule rule, DeviceProfile device, long silentMillis, Consumer<KitchenFinding> say) {
    say.accept(
        KitchenFinding.aboutDevice(
            rule.inForce(),
            device,
            Episode.open(revision, severity, lastHeard.eventTime()),
            lastHeard.plus(silentMillis),
            List.of()));
  }
}
