package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.jobs.kitchen.learned.SettledForest;
import cn.mingchu.schemas.event.Quantity;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Learns a device round by round from its history, and again where readings came late.
 *
 * <p>In a round twenty minutes are looked at together, a few minutes after they are over: what is
 * known of the device is fetched and put away once for all of them, and readings that overtake one
 * another by less are in their order by then. When a day begins, a keyframe is kept, from which a
 * late reading is learned again, and the forest tells what it finds of values. The forest itself
 * learns only what cannot come late any more ({@link SettledForest}), so it has no keyframes.
 */
final class Learning {

  static final long ROUND_MILLIS = Duration.ofMinutes(20).toMillis();

  /** So much newer than the end of a round a reading has to be before the round is looked at. */
  static final long PATIENCE_MILLIS = Duration.ofMinutes(5).toMillis();

  private final DeviceMemory memory;
  private final DeviceRules rules;
  private final HabitJudge judge;
  private final Minutes minutes;
  private final DeviceForest forest;
  private final LearnedDossier dossier;
  private final ToldFindings told;
  private final Ledger ledger;

  Learning(
      DeviceMemory memory,
      DeviceProfile device,
      DeviceRules rules,
      Dossier dossier,
      Ledger ledger) {
    this.memory = memory;
    this.rules = rules;
    this.judge = new HabitJudge(device, rules);
    this.minutes = new Minutes(memory, device, dossier);
    this.dossier = dossier.learned();
    this.forest = new DeviceForest(device, minutes, dossier.learned());
    this.told = dossier;
    this.ledger = ledger;
  }

  /** Up to when the rounds are over that the newest reading allows to look at. */
  static long endOfRounds(long newestTime) {
    return Math.floorDiv(newestTime - PATIENCE_MILLIS, ROUND_MILLIS) * ROUND_MILLIS;
  }

  /** Looks at the rounds that are over and were not looked at; late readings MUST be settled. */
  void goOn() {
    Quantity quantity = rules.learned();
    if (quantity == null) {
      memory.learnAt = Long.MAX_VALUE;
      return;
    }
    long until = endOfRounds(memory.newestTime());
    memory.learnAt = until + ROUND_MILLIS + PATIENCE_MILLIS;
    LearnedFrame now = dossier.now();
    if (now == null || now.until() < until) {
      Learned learned = now == null ? new Learned() : now.open();
      learn(learned, until, quantity, finding -> ledger.tell(finding, Told.Cause.HABITS));
      dossier.keep(LearnedFrame.of(learned));
    }
  }

  /** Learns again from where a reading came late. */
  void again(long from) {
    LearnedFrame now = dossier.now();
    if (now != null && from < now.until()) {
      learnAgain(keyframeBefore(from), now.until());
    }
  }

  /**
   * Learns all that is kept again: the rules, or what the register says, are not what they were.
   */
  void everything() {
    memory.learnAt = DeviceMemory.NEVER;
    LearnedFrame now = dossier.now();
    if (now != null) {
      long oldest = Long.MAX_VALUE;
      for (long until : dossier.keyframes()) {
        oldest = Math.min(oldest, until);
      }
      learnAgain(keyframeBefore(oldest), now.until());
    }
  }

  /** Forgets all that was learned: the dates that it was learned by were wrong. */
  void anew() {
    memory.learnAt = DeviceMemory.NEVER;
    dossier.clear();
    tell(Map.of(), Long.MIN_VALUE);
  }

  /** Drops the keyframes that nothing needs any more, and says from when readings are needed. */
  static long forget(LearnedDossier dossier, long horizon) {
    long newest = Learned.NEVER;
    long needed = Learned.NEVER;
    for (long until : dossier.keyframes()) {
      newest = Math.max(newest, until);
      needed = until <= horizon ? Math.max(needed, until) : needed;
    }
    if (newest == Learned.NEVER) {
      return horizon; // nothing is learned
    }
    for (long until : dossier.keyframes()) {
      if (until < needed) {
        dossier.dropKeyframe(until);
      }
    }
    return Math.min(needed, newest - SettledForest.SETTLED_AFTER_MILLIS);
  }

  private void learnAgain(Learned learned, long until) {
    long from = learned.until;
    Map<String, KitchenFinding> now = new HashMap<>();
    if (learned.told != null) {
      now.put(learned.told.findingId(), learned.told);
    }
    Quantity quantity = rules.learned();
    if (quantity == null) {
      now.clear();
      dossier.clear();
    } else {
      learn(learned, until, quantity, finding -> now.put(finding.findingId(), finding));
      dossier.keep(LearnedFrame.of(learned));
    }
    tell(now, from);
  }

  private void learn(Learned learned, long until, Quantity quantity, Consumer<KitchenFinding> say) {
    for (Minute minute : minutes.between(learned.until, until, quantity)) {
      begin(forest.dayOf(minute.time()), learned, quantity);
      judge.judge(learned, minute, say);
    }
    if (learned.day != Learned.NEVER) {
      begin(forest.dayOf(until), learned, quantity); // though nothing may have been measured
    }
    learned.until = until;
  }

  /** When a day begins, keeps how well the device was known, and asks its forest anew. */
  private void begin(long day, Learned learned, Quantity quantity) {
    if (day != learned.day) {
      learned.until = day;
      learned.behaviour.look(null);
      dossier.keepKeyframe(LearnedFrame.of(learned));
      learned.day = day;
      learned.behaviour.look(forest.on(day, quantity));
    }
  }

  /** How well the device was known at the newest keyframe before a moment; later ones go. */
  private Learned keyframeBefore(long moment) {
    long newest = Learned.NEVER;
    for (long until : dossier.keyframes()) {
      if (until <= moment) {
        newest = Math.max(newest, until);
      } else {
        dossier.dropKeyframe(until);
      }
    }
    return newest == Learned.NEVER ? new Learned() : dossier.keyframe(newest).open();
  }

  /** Holds what is true now against what was told since a moment. */
  private void tell(Map<String, KitchenFinding> now, long from) {
    for (Told each : told.told()) {
      KitchenFinding finding = each.finding();
      if (each.cause() == Told.Cause.HABITS
          && each.stands()
          && finding.decidedTime() >= from
          && !now.containsKey(finding.findingId())) {
        ledger.withdraw(finding.findingId());
      }
    }
    Rejudge.inOrder(now.values()).forEach(finding -> ledger.tell(finding, Told.Cause.HABITS));
  }
}
