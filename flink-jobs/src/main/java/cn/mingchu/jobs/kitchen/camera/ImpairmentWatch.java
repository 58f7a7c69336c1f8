package cn.mingchu.jobs.kitchen.camera;

import cn.mingchu.jobs.kitchen.judge.Episode;
import cn.mingchu.jobs.kitchen.judge.KitchenFinding;
import cn.mingchu.jobs.kitchen.judge.Moment;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.Sight;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A view must not stay impaired for the whole duration.
 *
 * <p>A camera reports that it is blocked or was moved once or again and again; only its report that
 * all is well ends that. A silence ends nothing: what lies in it is unknown.
 */
final class ImpairmentWatch implements Watch {

  @Nullable Observation since;

  @Override
  public void see(Observation seen, CameraRule rule, Consumer<KitchenFinding> say) {
    Observation first = since;
    if (first == null) {
      EffectiveRule inForce = rule.at(seen.eventTime());
      if (inForce != null && covers(inForce, seen, rule.camera())) {
        since = seen;
      }
    } else if (seen.isAllWell()) {
      since = null;
      EffectiveRule inForce = rule.at(first.eventTime());
      if (inForce != null && seen.eventTime() - first.eventTime() >= sustainedMillis(inForce)) {
        Moment decided =
            new Moment(seen.eventTime(), Math.max(first.ingestTime(), seen.ingestTime()));
        Episode episode = Episode.closed(inForce.severity(), first.eventTime(), seen.eventTime());
        say.accept(statement(inForce, rule.camera(), episode, decided, first));
      }
    }
  }

  @Override
  public long lookAt(Present present, CameraRule rule, Consumer<KitchenFinding> say) {
    Observation first = since;
    EffectiveRule inForce = first == null ? null : rule.at(first.eventTime());
    if (first == null || inForce == null) {
      return NEVER;
    }
    long sustained = sustainedMillis(inForce);
    Moment decided = new Moment(first.eventTime() + sustained, first.ingestTime() + sustained);
    if (present.newest() < decided.eventTime() && present.now() < decided.ingestTime()) {
      return decided.ingestTime();
    }
    Episode episode = Episode.open(inForce.severity(), first.eventTime());
    say.accept(statement(inForce, rule.camera(), episode, decided, first));
    return NEVER;
  }

  @Override
  public ImpairmentWatch copy() {
    ImpairmentWatch copy = new ImpairmentWatch();
    copy.since = since;
    return copy;
  }

  private static KitchenFinding statement(
      EffectiveRule rule,
      CameraProfile camera,
      Episode episode,
      Moment decided,
      Observation first) {
    return KitchenFinding.aboutDevice(
        rule, camera.device(), episode, decided, first.as(EvidenceRole.FIRST).toList());
  }

  private static boolean covers(EffectiveRule rule, Observation seen, CameraProfile camera) {
    Sight sight = Objects.requireNonNull(rule.rule().sight(), rule.ruleId());
    return sight.covers(seen.kind(), camera.zoneOf(seen));
  }

  private static long sustainedMillis(EffectiveRule rule) {
    return Math.max(rule.sustained().toMillis(), WellReports.MINUTE);
  }
}
