package cn.mingchu.jobs.kitchen.school;

import cn.mingchu.jobs.kitchen.judge.DeviceProfile;
import cn.mingchu.jobs.kitchen.judge.Episode;
import cn.mingchu.jobs.kitchen.judge.EvidenceItem;
import cn.mingchu.jobs.kitchen.judge.KitchenFinding;
import cn.mingchu.jobs.kitchen.judge.Moment;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;
import java.util.List;
import java.util.Objects;

/**
 * Somebody is seen again and again where a lamp shines; told of the lamp of the first sight.
 *
 * <p>It never changes: each sight makes another one.
 *
 * @param lampId of the lamp that shone first
 * @param first the first sight
 * @param last the last sight
 * @param surest the surest sight
 * @param brightest the brightest reading of a lamp at any of the sights
 * @param severity as far as it has come
 * @param by the sight by which it came so far
 * @param byShine what the lamp had said by then
 * @param quietMillis sights no further apart are one exposure
 * @param reachedAt when all that shows that was known, by the gateway's clock
 * @param heardOfAt when all of it was known, by the gateway's clock
 */
record Exposure(
    String lampId,
    Signal first,
    Signal last,
    Signal surest,
    Signal brightest,
    Severity severity,
    Signal by,
    Signal byShine,
    long quietMillis,
    long reachedAt,
    long heardOfAt) {

  /** The first sight of one, by the rule in force then. */
  static Exposure of(Signal seen, Signal shine, EffectiveRule rule) {
    long known = Math.max(seen.ingestTime(), shine.ingestTime());
    return new Exposure(
        shine.deviceId(),
        seen,
        seen,
        seen,
        shine,
        severity(seen, rule),
        seen,
        shine,
        rule.amount(ParameterName.QUIET),
        known,
        known);
  }

  /** The same, with one more sight. */
  Exposure with(Signal seen, Signal shine, EffectiveRule rule) {
    long known = Math.max(heardOfAt, Math.max(seen.ingestTime(), shine.ingestTime()));
    Severity reached = severity(seen, rule);
    boolean rises = reached.compareTo(severity) > 0;
    return new Exposure(
        lampId,
        first,
        seen,
        seen.hundredths() > surest.hundredths() ? seen : surest,
        shine.hundredths() > brightest.hundredths() ? shine : brightest,
        rises ? reached : severity,
        rises ? seen : by,
        rises ? shine : byShine,
        rule.amount(ParameterName.QUIET),
        rises ? known : reachedAt,
        known);
  }

  /** Whether a date shows that it is over. */
  boolean isOverBy(long eventTime) {
    return eventTime - last.eventTime() > quietMillis;
  }

  /** When the gateway's clock will show that it is over. */
  long overAt() {
    return heardOfAt + quietMillis + 1;
  }

  KitchenFinding open(EffectiveRule rule, DeviceProfile lamp) {
    return finding(
        rule,
        lamp,
        byShine,
        Episode.open(severity, first.eventTime()),
        new Moment(by.eventTime(), reachedAt),
        List.of(
            first.as(EvidenceRole.FIRST),
            byShine.as(EvidenceRole.WORST),
            by.as(EvidenceRole.DECIDING)));
  }

  /** Over since just after the last sight; decided when nothing had followed for long enough. */
  KitchenFinding over(EffectiveRule rule, DeviceProfile lamp) {
    return finding(
        rule,
        lamp,
        brightest,
        Episode.closed(severity, first.eventTime(), last.eventTime() + 1),
        new Moment(last.eventTime(), heardOfAt).plus(quietMillis),
        List.of(
            first.as(EvidenceRole.FIRST),
            brightest.as(EvidenceRole.WORST),
            surest.as(EvidenceRole.DECIDING),
            last.as(EvidenceRole.LAST)));
  }

  private static KitchenFinding finding(
      EffectiveRule rule,
      DeviceProfile lamp,
      Signal shine,
      Episode episode,
      Moment decided,
      List<EvidenceItem> evidence) {
    return KitchenFinding.aboutValues(
        rule, rule.limitHundredths(), shine.hundredths(), lamp, episode, decided, evidence);
  }

  private static Severity severity(Signal seen, EffectiveRule rule) {
    return seen.hundredths() >= rule.amount(ParameterName.ALERT_AT)
        ? rule.severity()
        : Objects.requireNonNull(Objects.requireNonNull(rule.rule().sight()).review());
  }
}
