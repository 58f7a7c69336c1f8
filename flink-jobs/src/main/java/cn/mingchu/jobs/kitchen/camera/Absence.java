package cn.mingchu.jobs.kitchen.camera;

import cn.mingchu.jobs.kitchen.judge.Episode;
import cn.mingchu.jobs.kitchen.judge.EvidenceItem;
import cn.mingchu.jobs.kitchen.judge.KitchenFinding;
import cn.mingchu.jobs.kitchen.judge.Moment;
import cn.mingchu.jobs.kitchen.judge.WorkTime;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.rule.EffectiveRule;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A camera away since an observation, as one rule sees it.
 *
 * <p>An absence of exactly what is allowed is still in order. Where the rule names hours, only what
 * lies in them on school days counts. Of less than a minute nothing is ever said, see {@link
 * WellReports}.
 *
 * @param allowedMillis how long it may last
 */
record Absence(EffectiveRule rule, Observation since, WorkTime counting, long allowedMillis) {

  Absence {
    allowedMillis = Math.max(allowedMillis, WellReports.MINUTE);
  }

  /** Nothing was heard: several reporting periods may pass, and at least what the rule says. */
  static Absence silent(EffectiveRule rule, Observation lastSign, CameraRules rules) {
    Duration period = Duration.ofMillis(rules.camera().device().periodMillis());
    WorkTime counting = WorkTime.of(rule, rules.days());
    return new Absence(rule, lastSign, counting, rule.longestSilence(period).toMillis());
  }

  /** Somebody who knows said so: no periods need to pass. */
  static Absence reported(EffectiveRule rule, Observation report, CameraRules rules) {
    return new Absence(rule, report, WorkTime.of(rule, rules.days()), rule.atLeast().toMillis());
  }

  /** Whether by a moment, on the camera's clock, it has lasted for longer than is allowed. */
  boolean isTooLong(long eventTime) {
    return counting.within(since.eventTime(), eventTime) > allowedMillis;
  }

  /** Says it as it was, if it was too long. */
  void endedBy(Observation sign, CameraProfile camera, Consumer<KitchenFinding> say) {
    long counted = counting.within(since.eventTime(), sign.eventTime());
    if (counted > allowedMillis) {
      Episode episode = Episode.closed(severityAfter(counted), since.eventTime(), sign.eventTime());
      Moment decided =
          new Moment(sign.eventTime(), Math.max(since.ingestTime(), sign.ingestTime()));
      List<EvidenceItem> shown =
          Stream.concat(since.as(EvidenceRole.FIRST), sign.as(EvidenceRole.LAST)).toList();
      say.accept(KitchenFinding.aboutDevice(rule, camera.device(), episode, decided, shown));
    }
  }

  /** Says it while it lasts; returns when it will say more. */
  long lookAt(Present present, CameraProfile camera, Consumer<KitchenFinding> say) {
    long awaitedSince = Math.max(since.ingestTime(), present.thereSince());
    long counted = counting.within(awaitedSince, present.now());
    if (counted <= allowedMillis) {
      return counting.after(awaitedSince, allowedMillis + 1);
    }
    long raiseAfter = rule.raiseAfter().map(Duration::toMillis).orElse(Watch.NEVER);
    long toldAfter = counted >= raiseAfter ? Math.max(raiseAfter, allowedMillis) : allowedMillis;
    long decidedAt = counting.after(awaitedSince, toldAfter);
    Episode episode = Episode.open(severityAfter(counted), since.eventTime());
    Moment decided = new Moment(since.eventTime() + decidedAt - since.ingestTime(), decidedAt);
    say.accept(
        KitchenFinding.aboutDevice(
            rule, camera.device(), episode, decided, since.as(EvidenceRole.FIRST).toList()));
    return raiseAfter == Watch.NEVER || counted >= raiseAfter
        ? Watch.NEVER
        : counting.after(awaitedSince, raiseAfter);
  }

  private Severity severityAfter(long countedMillis) {
    return rule.severityAfter(Duration.ofMillis(countedMillis), DeviceKind.CAMERA);
  }
}
