package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.jobs.kitchen.learned.Aspect;
import cn.mingchu.jobs.kitchen.learned.Complaint;
import cn.mingchu.jobs.kitchen.learned.Sighting;
import cn.mingchu.jobs.kitchen.learned.UnlikeItselfRule;
import cn.mingchu.jobs.kitchen.learned.Unlikeness;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.Sign;
import cn.mingchu.schemas.rule.EffectiveRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A device must not stay unlike what it was before, once that is known.
 *
 * <p>It has no limit in degrees, so what is told has none either. Its evidence is told by time and
 * value: the history keeps the ids of readings only where a limit made them remarkable.
 */
final class HabitRule {

  /** A device is looked at once a minute: it cannot be strange for less. */
  private static final Duration SHORTEST = Duration.ofMinutes(1);

  private final EffectiveRule inForce;
  private final Quantity quantity;
  private final UnlikeItselfRule unlike;

  HabitRule(EffectiveRule inForce) {
    this.inForce = inForce;
    this.quantity = Objects.requireNonNull(inForce.quantity(), inForce.ruleId());
    Duration sustained = inForce.sustained();
    this.unlike =
        new UnlikeItselfRule(
            inForce.strangeness(),
            UnlikeItselfRule.MOST_DECADES,
            sustained.compareTo(SHORTEST) < 0 ? SHORTEST : sustained,
            inForce.learn());
  }

  EffectiveRule inForce() {
    return inForce;
  }

  Quantity quantity() {
    return quantity;
  }

  UnlikeItselfRule unlike() {
    return unlike;
  }

  KitchenFinding open(
      DeviceProfile device, Unlikeness unlikeness, Complaint complaint, Moment decided) {
    return KitchenFinding.aboutHabits(
        inForce,
        hundredths(unlikeness.strangest()),
        device,
        Episode.open(inForce.severity(), unlikeness.first().time()),
        decided,
        evidence(unlikeness),
        signs(unlikeness, complaint));
  }

  /** That an episode is over; told with the numbers that were in force when it was told of. */
  static KitchenFinding closed(
      KitchenFinding told, Unlikeness unlikeness, Complaint complaint, Moment decided) {
    return told.ended(
            told.severity(),
            Objects.requireNonNull(unlikeness.end()),
            decided,
            hundredths(unlikeness.strangest()),
            evidence(unlikeness))
        .looking(signs(unlikeness, complaint));
  }

  private static List<EvidenceItem> evidence(Unlikeness unlikeness) {
    return List.of(
        item(EvidenceRole.FIRST, unlikeness.first()),
        item(EvidenceRole.WORST, unlikeness.strangest()));
  }

  private static EvidenceItem item(EvidenceRole role, Sighting seen) {
    return new EvidenceItem(role, 0, 0, seen.time(), hundredths(seen));
  }

  private static int hundredths(Sighting seen) {
    return (int) Math.round(seen.value() * 100);
  }

  /** What is wrong, then in which ways the device is strange. */
  private static List<Sign> signs(Unlikeness unlikeness, Complaint complaint) {
    List<Sign> signs = new ArrayList<>();
    signs.add(Sign.valueOf(complaint.name()));
    for (Aspect aspect : Aspect.values()) {
      if (unlikeness.aspects().contains(aspect)) {
        signs.add(Sign.valueOf(aspect.name()));
      }
    }
    return signs;
  }
}
