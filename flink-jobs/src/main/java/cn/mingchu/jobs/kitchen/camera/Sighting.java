package cn.mingchu.jobs.kitchen.camera;

import cn.mingchu.jobs.kitchen.judge.Episode;
import cn.mingchu.jobs.kitchen.judge.EvidenceItem;
import cn.mingchu.jobs.kitchen.judge.KitchenFinding;
import cn.mingchu.jobs.kitchen.judge.Moment;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.rule.EffectiveRule;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One episode of something seen: sights that follow one another closely enough.
 *
 * <p>It is told when it was seen often and long enough: for a person to look at, while a model is
 * not sure; as seen, once the sure sights alone would do. It never falls back.
 */
final class Sighting {

  /**
   * How grave it has become.
   *
   * @param by the sight with which it became so
   * @param heardOfAt when that sight and all before it had come in, by the gateway's clock
   */
  record Reached(Severity severity, Observation by, long heardOfAt) {}

  final Observation first;
  final Hits all;
  final Hits sure;
  Observation last;
  Observation surest;
  long quietMillis;
  long heardOfAt;
  @Nullable Reached reached;

  Sighting(Observation first) {
    this(first, new Hits(), new Hits());
  }

  Sighting(Observation first, Hits all, Hits sure) {
    this.first = first;
    this.all = all;
    this.sure = sure;
    this.last = first;
    this.surest = first;
    this.heardOfAt = first.ingestTime();
  }

  /** Goes on with one more sight. */
  void goOn(Observation seen, SightingRule rule, Repetition repetition) {
    last = seen;
    quietMillis = rule.quietMillis();
    heardOfAt = Math.max(heardOfAt, seen.ingestTime());
    if (seen.confidenceHundredths() > surest.confidenceHundredths()) {
      surest = seen;
    }
    if (all.meetWith(seen.eventTime(), rule)) {
      rise(rule.toReview());
    }
    if (rule.isSure(seen) && sure.meetWith(seen.eventTime(), rule)) {
      rise(rule.seen());
      boolean tooMuch = repetition.isTooMuchWith(seen.eventTime(), rule);
      if (tooMuch || rule.isLong(sure.lasted(seen.eventTime()))) {
        rise(rule.raised());
      }
    }
  }

  private void rise(Severity to) {
    if (reached == null || to.compareTo(reached.severity()) > 0) {
      reached = new Reached(to, last, heardOfAt);
    }
  }

  /** Whether a date shows that it is over. */
  boolean isOverBy(long eventTime) {
    return eventTime - last.eventTime() > quietMillis;
  }

  /** Whether the gateway's clock shows that it is over. */
  boolean isOverAt(long now) {
    return now >= overAt();
  }

  /** When the gateway's clock will show that it is over. */
  long overAt() {
    return heardOfAt + quietMillis + 1;
  }

  void tellAsOpen(CameraRule rule, Consumer<KitchenFinding> say) {
    if (reached != null) {
      tell(
          rule,
          say,
          Episode.open(reached.severity(), first.eventTime()),
          new Moment(reached.by().eventTime(), reached.heardOfAt()),
          Stream.of(first.as(EvidenceRole.FIRST), reached.by().as(EvidenceRole.DECIDING)));
    }
  }

  /** Over since just after the last sight; decided when nothing had followed for long enough. */
  void tellAsOver(CameraRule rule, Consumer<KitchenFinding> say) {
    if (reached != null) {
      tell(
          rule,
          say,
          Episode.closed(reached.severity(), first.eventTime(), last.eventTime() + 1),
          new Moment(last.eventTime(), heardOfAt).plus(quietMillis),
          Stream.of(
              first.as(EvidenceRole.FIRST),
              surest.as(EvidenceRole.WORST),
              reached.by().as(EvidenceRole.DECIDING),
              last.as(EvidenceRole.LAST)));
    }
  }

  /** By the rule as it was when it decided; where it was switched off since, nothing is said. */
  private void tell(
      CameraRule rule,
      Consumer<KitchenFinding> say,
      Episode episode,
      Moment decided,
      Stream<Stream<EvidenceItem>> shown) {
    EffectiveRule inForce = reached == null ? null : rule.at(reached.by().eventTime());
    if (inForce != null) {
      List<EvidenceItem> evidence = shown.flatMap(each -> each).toList();
      say.accept(
          KitchenFinding.aboutDevice(inForce, rule.camera().device(), episode, decided, evidence));
    }
  }

  Sighting copy() {
    Sighting copy = new Sighting(first, all.copy(), sure.copy());
    copy.last = last;
    copy.surest = surest;
    copy.quietMillis = quietMillis;
    copy.heardOfAt = heardOfAt;
    copy.reached = reached;
    return copy;
  }
}
