package cn.mingchu.jobs.kitchen.camera;

import cn.mingchu.jobs.kitchen.judge.KitchenFinding;
import cn.mingchu.jobs.kitchen.judge.Ledger;
import cn.mingchu.jobs.kitchen.judge.Told;
import cn.mingchu.jobs.kitchen.judge.ToldFindings;
import cn.mingchu.schemas.event.FindingStatus;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * One camera while it is being judged: goes on with its memory, and tells what is new.
 *
 * <p>What is told as lasting is stated again at every look; what is not stated any more is taken
 * back.
 */
final class CameraCase {

  /** Two days of reports every half minute; where there are more, the bound is nearer. */
  static final int MOST_KEPT = 6_000;

  private static final long HOUR = Duration.ofHours(1).toMillis();

  private final CameraMemory memory;
  private final CameraRules rules;
  private final ToldFindings told;
  private final Ledger ledger;
  private final Set<String> stated = new TreeSet<>();
  private final Set<String> lasting = new TreeSet<>();

  CameraCase(
      CameraMemory memory, CameraRules rules, ToldFindings told, Consumer<KitchenFinding> say) {
    this.memory = memory;
    this.rules = rules;
    this.told = told;
    this.ledger = new Ledger(told, say);
  }

  /** Goes on with the newest observation. */
  void goOn(Observation seen, long thereSince) {
    memory.live.see(seen, rules, this::state);
    look(thereSince);
  }

  /** Tells what stands at present. */
  void look(long thereSince) {
    Present present = new Present(memory.newest, memory.now, thereSince);
    memory.nextChange = memory.live.lookAt(present, rules, this::state);
    for (String findingId : memory.open) {
      if (!stated.contains(findingId)) {
        ledger.withdraw(findingId);
      }
    }
    memory.open.clear();
    memory.open.addAll(lasting);
  }

  /** Judges all that is kept again: late ones are in their place, or the rules are others. */
  void again(long thereSince) {
    memory.nobodyWaits();
    stated.clear(); // of what was stated without them
    lasting.clear();
    memory.live = memory.keyframe.copy();
    for (Observation seen : memory.history.inOrder(rules.camera().deviceId())) {
      memory.live.see(seen, rules, this::state);
    }
    look(thereSince);
    for (Told one : told.told()) {
      if (one.stands() && !stated.contains(one.finding().findingId())) {
        ledger.withdraw(one.finding().findingId());
      }
    }
  }

  /**
   * Lets go of what cannot change any more: of what is older than observations may be by hours,
   * where there is too much also of what is younger, by minutes, as {@link WellReports} are kept.
   */
  void freeze(long thereSince) {
    if (memory.history.size() == 0) {
      return;
    }
    long until = floor(memory.newest - CameraJudge.LATENESS_BOUND.toMillis(), HOUR);
    if (memory.history.size() > MOST_KEPT) {
      long tooOld = memory.history.dateAfter(memory.history.size() / 4, rules.camera().deviceId());
      until = Math.max(until, floor(tooOld, WellReports.MINUTE) + WellReports.MINUTE);
    }
    if (until <= memory.frozenUntil) {
      return;
    }
    if (memory.isWaiting()) {
      again(thereSince); // before their places are forgotten
    }
    memory.frozenUntil = until;
    for (Observation seen : memory.history.takeUntil(until, rules.camera().deviceId())) {
      memory.keyframe.see(seen, rules, finding -> told.dropTold(finding.findingId()));
    }
    long settled = until - CameraJudge.LATENESS_BOUND.toMillis();
    for (Told one : told.told()) {
      if (!one.stands() && one.finding().decidedTime() < settled) {
        told.dropTold(one.finding().findingId());
      }
    }
  }

  private void state(KitchenFinding finding) {
    stated.add(finding.findingId());
    if (finding.status() == FindingStatus.OPEN) {
      lasting.add(finding.findingId());
    }
    ledger.accept(finding);
  }

  private static long floor(long time, long unit) {
    return Math.floorDiv(time, unit) * unit;
  }
}
