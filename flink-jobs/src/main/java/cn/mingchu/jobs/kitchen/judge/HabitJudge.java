package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.jobs.kitchen.learned.Complaint;
import cn.mingchu.jobs.kitchen.learned.Unlikeness;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Looks at the minutes of a device one by one in their order, each by the rule in force at its
 * date: the definition of what is found unlike the device itself.
 */
final class HabitJudge {

  private static final long HOUR_MILLIS = 3_600_000;

  private final DeviceProfile device;
  private final DeviceRules rules;

  HabitJudge(DeviceProfile device, DeviceRules rules) {
    this.device = device;
    this.rules = rules;
  }

  /**
   * Judges the minute that follows those that were learned, then learns from it.
   *
   * @param say hears what is true from now on, each time that it changes
   */
  void judge(Learned learned, Minute minute, Consumer<KitchenFinding> say) {
    RulesInForce inForce = rules.at(minute.time());
    HabitRule rule = inForce.habit();
    if (rule == null) {
      rest(learned, minute, say);
    } else {
      long since =
          learned.lastTime == Learned.NEVER ? Long.MAX_VALUE : minute.time() - learned.lastTime;
      learned.ingestTime = Math.max(learned.ingestTime, minute.ingestTime());
      Optional<Unlikeness> news =
          learned.behaviour.observe(
              minute.sighting(), since > inForce.longestGapMillis() ? 0 : since, rule.unlike());
      if (news.isPresent()) {
        tell(learned, rule, news.get(), say);
      } else if (isDueAgain(learned, minute)) {
        examineAgain(learned, rule, minute, say);
      }
      if (!learned.behaviour.isWary()) {
        learned.ingestTime = Learned.NEVER;
      }
    }
    learned.lastTime = minute.time();
  }

  private void tell(
      Learned learned, HabitRule rule, Unlikeness news, Consumer<KitchenFinding> say) {
    Moment decided = new Moment(news.decided(), learned.ingestTime);
    KitchenFinding told = learned.told;
    Complaint complaint = learned.complaint;
    if (told == null || complaint == null) {
      learned.complaint = learned.behaviour.complaint();
      learned.told = rule.open(device, news, learned.complaint, decided);
      say.accept(learned.told);
    } else {
      forget(learned);
      say.accept(HabitRule.closed(told, news, complaint, decided));
    }
  }

  /** Some troubles have a name only after hours: a drift looks like warm air at first. */
  private void examineAgain(
      Learned learned, HabitRule rule, Minute minute, Consumer<KitchenFinding> say) {
    Complaint complaint = learned.behaviour.complaint();
    if (complaint != learned.complaint && complaint != Complaint.UNEXPLAINED) {
      learned.complaint = complaint;
      learned.told =
          rule.open(
              device,
              learned.behaviour.upTo(minute.time()),
              complaint,
              new Moment(minute.time(), learned.ingestTime));
      say.accept(learned.told);
    }
  }

  private static boolean isDueAgain(Learned learned, Minute minute) {
    return learned.told != null
        && Math.floorDiv(minute.time(), HOUR_MILLIS)
            != Math.floorDiv(learned.lastTime, HOUR_MILLIS);
  }

  /** While the rule is not in force nothing is learned, and what was told ends when it ceased. */
  private void rest(Learned learned, Minute minute, Consumer<KitchenFinding> say) {
    KitchenFinding told = learned.told;
    if (told != null) {
      say.accept(
          told.ended(
              told.severity(),
              rules.endOf(told.ruleId(), learned.lastTime, minute.time()),
              new Moment(minute.time(), Math.max(learned.ingestTime, minute.ingestTime())),
              told.worstHundredths(),
              told.evidence()));
    }
    forget(learned);
    learned.behaviour.rest();
    learned.ingestTime = Learned.NEVER;
  }

  private static void forget(Learned learned) {
    learned.told = null;
    learned.complaint = null;
  }
}
