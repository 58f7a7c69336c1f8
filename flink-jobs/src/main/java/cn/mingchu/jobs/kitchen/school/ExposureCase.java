package cn.mingchu.jobs.kitchen.school;

import cn.mingchu.jobs.kitchen.judge.DeviceJudge;
import cn.mingchu.jobs.kitchen.judge.KitchenFinding;
import cn.mingchu.jobs.kitchen.judge.Ledger;
import cn.mingchu.jobs.kitchen.judge.RuleDesk;
import cn.mingchu.schemas.event.Zone;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;
import cn.mingchu.schemas.rule.RuleKind;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of people under the lamps of a school: a fold over the sights of each zone, in
 * the order of their dates.
 *
 * <p>What a lamp reported last is taken for true for some of its periods. After that nobody knows,
 * and nothing is said.
 */
final class ExposureCase {

  /** As many as of one camera. */
  static final int MOST_SIGHTS = 6_000;

  /** A lamp that reports each minute for two days, four times. */
  static final int MOST_OF_A_LAMP = 12_000;

  private static final long MEMORY_MILLIS = DeviceJudge.LATENESS_BOUND.toMillis();

  /** What is old is folded now and then, not each time. */
  private static final long STEP_MILLIS = Duration.ofHours(1).toMillis();

  private final School school;
  private final RuleDesk desk;
  private final Ledger ledger;
  private final Set<String> found = new HashSet<>();

  ExposureCase(School school, RuleDesk desk, Consumer<KitchenFinding> say) {
    this.school = school;
    this.desk = desk;
    this.ledger = new Ledger(school.toldOfExposures, say);
  }

  void judge() {
    Map<Zone, Exposure> current = new EnumMap<>(Zone.class);
    current.putAll(school.exposures);
    for (Signal seen : school.sights) {
      see(seen, current, true);
    }
    long next = School.NEVER;
    for (Exposure exposure : current.values()) {
      if (school.now >= exposure.overAt()) {
        tell(exposure, true);
      } else {
        tell(exposure, false);
        next = Math.min(next, exposure.overAt());
      }
    }
    school.toldOfExposures.standingSince(school.sightsFrom, found).forEach(ledger::withdraw);
    forget();
    school.nextOfExposures = Math.min(next, forgettingAt());
  }

  private void see(Signal seen, Map<Zone, Exposure> current, boolean aloud) {
    Member camera = school.member(seen.deviceId());
    if (camera == null || !camera.counts(seen.eventTime())) {
      return;
    }
    Zone zone = seen.zone() == Zone.UNKNOWN_ZONE ? camera.device().zone() : seen.zone();
    Exposure lasting = current.get(zone);
    if (lasting != null && lasting.isOverBy(seen.eventTime())) {
      if (aloud) {
        tell(lasting, true);
      }
      current.remove(zone);
      lasting = null;
    }
    for (Map.Entry<String, Lamp> lamp : school.lamps.entrySet()) {
      Member member = school.member(lamp.getKey());
      Signal shine = lamp.getValue().shining(seen.eventTime());
      if (member == null || shine == null || member.device().zone() != zone) {
        continue;
      }
      EffectiveRule rule = hit(member, shine, seen);
      if (rule != null && zone != Zone.UNKNOWN_ZONE) {
        current.put(
            zone,
            lasting == null ? Exposure.of(seen, shine, rule) : lasting.with(seen, shine, rule));
        return; // of two lamps, the first by its id is enough
      }
    }
  }

  /** The rule that somebody breaks who is seen by the light of a lamp; null where none does. */
  private @Nullable EffectiveRule hit(Member lamp, Signal shine, Signal seen) {
    EffectiveRule rule =
        lamp.counts(seen.eventTime()) ? lamp.rule(RuleKind.EXPOSURE, desk, seen.eventTime()) : null;
    return rule != null
            && lamp.counts(shine.eventTime())
            && rule.isBrokenBy(shine.hundredths())
            && seen.eventTime() - shine.eventTime()
                <= rule.periods() * lamp.device().device().periodMillis()
            && seen.hundredths() >= rule.amount(ParameterName.REVIEW_AT)
        ? rule
        : null;
  }

  /** By the rule as it was when it decided; where it was switched off since, nothing is said. */
  private void tell(Exposure exposure, boolean isOver) {
    Member lamp = school.member(exposure.lampId());
    EffectiveRule rule =
        lamp == null ? null : lamp.rule(RuleKind.EXPOSURE, desk, exposure.by().eventTime());
    if (lamp != null && rule != null) {
      KitchenFinding finding =
          isOver
              ? exposure.over(rule, lamp.device().device())
              : exposure.open(rule, lamp.device().device());
      ledger.accept(finding);
      found.add(finding.findingId());
    }
  }

  /** Folds what is older than anything that may still come, and what there is no room for. */
  private void forget() {
    long from = Math.max(school.now, school.sightsFrom + MEMORY_MILLIS) - MEMORY_MILLIS;
    boolean isDue = from >= school.sightsFrom + STEP_MILLIS;
    if (!isDue && school.sights.size() <= MOST_SIGHTS && !isALampFull()) {
      return;
    }
    for (Lamp lamp : school.lamps.values()) {
      from = Math.max(from, lamp.dateOfNewest(MOST_OF_A_LAMP));
    }
    while (!school.sights.isEmpty()
        && (school.sights.first().eventTime() < from || school.sights.size() > MOST_SIGHTS)) {
      Signal oldest = Objects.requireNonNull(school.sights.pollFirst());
      see(oldest, school.exposures, false);
      from = Math.max(from, oldest.eventTime() + 1);
    }
    while (!school.sights.isEmpty() && school.sights.first().eventTime() < from) {
      see(Objects.requireNonNull(school.sights.pollFirst()), school.exposures, false);
    }
    long horizon = from;
    school.sightsFrom = horizon;
    school.exposures.values().removeIf(one -> one.overAt() < horizon && one.isOverBy(horizon));
    school.lamps.forEach((id, lamp) -> lamp.forgetUntil(shownUntil(id, horizon)));
    school.lamps.values().removeIf(lamp -> lamp.size() == 0);
    school.toldOfExposures.forgetUntil(horizon);
  }

  private boolean isALampFull() {
    return school.lamps.values().stream().anyMatch(lamp -> lamp.size() > MOST_OF_A_LAMP);
  }

  /** What a lamp said before this says nothing of a moment or what follows it. */
  private long shownUntil(String lampId, long moment) {
    Member lamp = school.member(lampId);
    EffectiveRule rule = lamp == null ? null : lamp.rule(RuleKind.EXPOSURE, desk, moment);
    return lamp == null || rule == null
        ? moment
        : moment - rule.periods() * lamp.device().device().periodMillis();
  }

  private long forgettingAt() {
    boolean isEmpty = school.sights.isEmpty() && school.lamps.isEmpty();
    return isEmpty
        ? School.NEVER
        : Math.max(school.sightsFrom, oldest()) + MEMORY_MILLIS + STEP_MILLIS + 1;
  }

  private long oldest() {
    long oldest = school.sights.isEmpty() ? School.NEVER : school.sights.first().eventTime();
    for (Lamp lamp : school.lamps.values()) {
      oldest = Math.min(oldest, lamp.oldest());
    }
    return oldest;
  }
}
