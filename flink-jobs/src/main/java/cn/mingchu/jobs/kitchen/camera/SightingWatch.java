package cn.mingchu.jobs.kitchen.camera;

import cn.mingchu.jobs.kitchen.judge.KitchenFinding;
import cn.mingchu.schemas.rule.EffectiveRule;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Looks for one kind of sight: begins an episode at the first, goes on while the next is not too
 * far, and remembers how often it came back.
 */
final class SightingWatch implements Watch {

  final Repetition repetition;
  @Nullable Sighting current;

  SightingWatch() {
    this(new Repetition());
  }

  SightingWatch(Repetition repetition) {
    this.repetition = repetition;
  }

  @Override
  public void see(Observation seen, CameraRule rule, Consumer<KitchenFinding> say) {
    Sighting lasting = current;
    if (lasting != null && lasting.isOverBy(seen.eventTime())) {
      lasting.tellAsOver(rule, say);
      lasting = null;
    }
    EffectiveRule atSight = seen.isVouchedFor() ? rule.at(seen.eventTime()) : null;
    if (atSight != null) {
      SightingRule inForce = new SightingRule(atSight);
      if (inForce.covers(seen, rule.camera()) && inForce.isHit(seen)) {
        lasting = lasting == null ? new Sighting(seen) : lasting;
        lasting.goOn(seen, inForce, repetition);
      }
    }
    current = lasting;
  }

  @Override
  public long lookAt(Present present, CameraRule rule, Consumer<KitchenFinding> say) {
    Sighting lasting = current;
    if (lasting == null) {
      return NEVER;
    }
    if (lasting.isOverAt(present.now())) {
      lasting.tellAsOver(rule, say);
      return NEVER;
    }
    lasting.tellAsOpen(rule, say);
    return lasting.overAt();
  }

  @Override
  public SightingWatch copy() {
    SightingWatch copy = new SightingWatch(repetition.copy());
    copy.current = current == null ? null : current.copy();
    return copy;
  }
}
