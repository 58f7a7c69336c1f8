package cn.mingchu.jobs.stock.entry;

import cn.mingchu.jobs.day.BusinessDay;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;

/**
 * Books tell what can have happened, in its order: ENTRY_SEQUENCE_IMPOSSIBLE.
 *
 * <p>What is issued at the very moment of its receipt went straight to the kitchen, as fresh goods
 * do, and is as it should be.
 *
 * @param rule of kind ENTRY_ORDER
 */
record SequenceRule(EffectiveRule rule) {

  /** Beyond it, in days, the lot came before, and of that nobody knows here any more. */
  private static final int DAYS_EARLY = 7;

  /**
   * Whether some of a lot cannot have been issued so: before any of it came, or before anybody can
   * have carried it to the store and out of it.
   *
   * @param received when the first of the lot came
   */
  boolean isBrokenBy(WrittenEntry issue, WrittenEntry received) {
    long after = issue.time() - received.time();
    return after < 0 ? isNear(issue, received) : after > 0 && after < walk();
  }

  /** Whether it was written down before it happened, by more than clocks differ. */
  boolean isWrittenAhead(WrittenEntry entry) {
    return entry.time() - entry.entry().recordedTime() > rule.amount(ParameterName.AHEAD);
  }

  private static boolean isNear(WrittenEntry issue, WrittenEntry received) {
    BusinessDay first = received.day().plus(-DAYS_EARLY);
    return issue.time() >= first.begin();
  }

  private long walk() {
    return rule.amount(ParameterName.WALK);
  }
}
