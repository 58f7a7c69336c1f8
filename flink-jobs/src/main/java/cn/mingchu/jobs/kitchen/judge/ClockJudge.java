package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.jobs.finding.FindingId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges the clock of a device by when its readings came in: dates that cannot be, and a lag that
 * stays.
 *
 * <p>The device's own times being worthless then, what it says is dated by the gateway's clock.
 */
final class ClockJudge {

  private final DeviceMemory memory;
  private final DeviceProfile device;
  private final DeviceRules rules;
  private final Ledger ledger;

  ClockJudge(DeviceMemory memory, DeviceProfile device, DeviceRules rules, Ledger ledger) {
    this.memory = memory;
    this.device = device;
    this.rules = rules;
    this.ledger = ledger;
  }

  /** The device bore a date that cannot be: such a record moves nothing but this. */
  void caught(long ingestTime) {
    ClockRule rule = rules.at(ingestTime).clock();
    if (rule != null) {
      List<ClockWatch.Spell> before = List.copyOf(memory.clock.spells);
      memory.clock.caught(ingestTime, rule.believedAfterMillis());
      for (ClockWatch.Spell spell : before) {
        if (!memory.clock.hasBegunAt(spell.first())) {
          withdraw(rule.inForce().ruleId(), spell.first());
        }
      }
      memory.clock.forgetUntil(ingestTime - DeviceJudge.LATENESS_BOUND.toMillis());
      tellSpells(DeviceMemory.NEVER);
    }
  }

  /** Tells of spells of impossible dates, except of those that were over {@code before}. */
  void tellSpells(long before) {
    for (ClockWatch.Spell spell : memory.clock.spells) {
      ClockRule rule = rules.at(spell.last()).clock();
      if (rule != null && !rule.isOver(spell, before)) {
        ledger.tell(rule.spell(device, spell, memory.newestTime()), Told.Cause.CLOCK);
      }
    }
  }

  /** Tells what is new of lags. */
  void tellLags() {
    List<Lag> now = lags();
    List<Lag> before = List.copyOf(memory.lags.told);
    memory.lags.told.clear();
    memory.lags.told.addAll(now);
    for (Lag lag : before) {
      if (now.stream().noneMatch(one -> one.first() == lag.first())) {
        withdraw(lag.ruleId(), lag.first());
      }
    }
    for (Lag lag : now) {
      ClockRule rule = rules.at(lag.first()).clock();
      if (rule != null && !before.contains(lag)) {
        ledger.tell(rule.lag(device, lag), Told.Cause.CLOCK);
      }
    }
  }

  private void withdraw(String ruleId, long first) {
    ledger.withdraw(FindingId.of(ruleId, device.deviceId(), first));
  }

  /** The times in which the clock was behind; those that are hardly apart are one. */
  private List<Lag> lags() {
    List<Lag> found = new ArrayList<>();
    long right = memory.lags.lastFresh;
    Run run = null;
    for (Lagging slot : memory.lags.behind()) {
      ClockRule rule = rules.at(slot.first()).clock();
      if (rule == null || !rule.isBehind(slot.lagMillis())) {
        right = Math.max(right, slot.last());
        run = add(found, run);
      } else if (run != null && run.goesOn(slot, memory.lags)) {
        run.last = slot.last();
      } else {
        add(found, run);
        run = new Run(rule, slot);
      }
    }
    add(found, run);
    long newestRight = right;
    found.replaceAll(lag -> asSeenAt(newestRight, lag));
    return found;
  }

  private Lag asSeenAt(long right, Lag lag) {
    ClockRule rule = rules.at(lag.first()).clock();
    boolean over = rule != null && right >= lag.last() + rule.believedAfterMillis();
    return new Lag(lag.ruleId(), lag.first(), lag.last(), lag.shownAfterMillis(), over);
  }

  private static @Nullable Run add(List<Lag> found, @Nullable Run run) {
    if (run != null && run.rule.isSteady(run.last - run.first)) {
      Lag before = found.isEmpty() ? null : found.get(found.size() - 1);
      if (before != null && run.first - before.last() < run.rule.believedAfterMillis()) {
        found.set(found.size() - 1, before.upTo(run.last));
      } else {
        String ruleId = run.rule.inForce().ruleId();
        found.add(new Lag(ruleId, run.first, run.last, run.rule.shownAfterMillis(), false));
      }
    }
    return null;
  }

  /** Slots that follow one another, all of them behind by about as much as the first. */
  private static final class Run {

    final ClockRule rule;
    final long first;
    final long lagMillis;
    long last;

    Run(ClockRule rule, Lagging slot) {
      this.rule = rule;
      this.first = slot.first();
      this.lagMillis = slot.lagMillis();
      this.last = slot.last();
    }

    boolean goesOn(Lagging slot, LagWatch watch) {
      return !rule.isPause(slot.first() - last)
          && rule.isTheSame(lagMillis, slot.lagMillis())
          && !watch.isFreshBetween(last, slot.first());
    }
  }
}
