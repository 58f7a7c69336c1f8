package cn.mingchu.jobs.kitchen.camera;

import cn.mingchu.jobs.kitchen.judge.KitchenFinding;
import cn.mingchu.schemas.event.ObservationKind;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.RuleKind;
import cn.mingchu.schemas.rule.Sight;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** How far the judging of one camera has come: what each rule knows of all that it saw. */
final class CameraCourse {

  /** By the rules' ids. */
  final Map<String, Watch> watches = new TreeMap<>();

  /** Takes in one more observation, which MUST be later in canonical order than all before. */
  void see(Observation seen, CameraRules rules, Consumer<KitchenFinding> say) {
    if (!rules.camera().device().counts(seen.eventTime())) {
      return;
    }
    for (EffectiveRule rule : rules.rules().at(seen.eventTime()).all()) {
      if (beginsWith(seen.kind(), rule)) {
        watches.computeIfAbsent(rule.ruleId(), id -> watch(rule.kind()));
      }
    }
    watches.forEach((id, watch) -> watch.see(seen, new CameraRule(id, rules), say));
  }

  /** Says what stands at present; returns when on the gateway's clock it will change. */
  long lookAt(Present present, CameraRules rules, Consumer<KitchenFinding> say) {
    long next = Watch.NEVER;
    for (Map.Entry<String, Watch> each : watches.entrySet()) {
      CameraRule rule = new CameraRule(each.getKey(), rules);
      next = Math.min(next, each.getValue().lookAt(present, rule, say));
    }
    return next;
  }

  CameraCourse copy() {
    CameraCourse copy = new CameraCourse();
    watches.forEach((id, watch) -> copy.watches.put(id, watch.copy()));
    return copy;
  }

  /** Whether such an observation gives a rule something to look at. */
  private static boolean beginsWith(ObservationKind kind, EffectiveRule rule) {
    Sight sight = rule.rule().sight();
    return rule.kind() == RuleKind.ABSENCE || (sight != null && sight.kinds().contains(kind));
  }

  private static Watch watch(RuleKind kind) {
    return switch (kind) {
      case SIGHTING -> new SightingWatch();
      case IMPAIRMENT -> new ImpairmentWatch();
      case ABSENCE -> new AbsenceWatch();
      default -> throw new IllegalArgumentException("a " + kind + " rule looks at no camera");
    };
  }
}
