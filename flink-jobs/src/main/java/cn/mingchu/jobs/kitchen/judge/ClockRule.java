package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.rule.EffectiveRule;

/**
 * A device's clock must not run ahead of the gateway's, nor lag steadily behind it.
 *
 * <p>What a device uploads was measured earlier and says nothing of its clock: an upload catches
 * up. A clock that is behind brings one reading after the other, all as much too old.
 */
final class ClockRule {

  /** Two readings that are late may be late alike; a third one as well is no chance. */
  private static final int PERIODS = 3;

  private final EffectiveRule inForce;
  private final long aheadMillis;
  private final long behindMillis;
  private final long forMillis;
  private final long steadyMillis;
  private final long wobbleMillis;
  private final long pauseMillis;

  ClockRule(EffectiveRule inForce, DeviceProfile device) {
    this.inForce = inForce;
    this.aheadMillis = inForce.ahead().toMillis();
    this.behindMillis = inForce.behind().toMillis();
    this.forMillis = inForce.sustained().toMillis();
    this.steadyMillis = Math.max(inForce.steady().toMillis(), PERIODS * device.periodMillis());
    this.wobbleMillis = inForce.wobble().toMillis();
    this.pauseMillis = Math.max(forMillis, 2 * device.periodMillis());
  }

  EffectiveRule inForce() {
    return inForce;
  }

  boolean isAhead(Reading reading) {
    return reading.eventTime() - reading.ingestTime() > aheadMillis;
  }

  boolean isBehind(long lagMillis) {
    return lagMillis > behindMillis;
  }

  /** Whether nothing came in for so long that nobody knows whether it lagged all the while. */
  boolean isPause(long sinceLastIngestMillis) {
    return sinceLastIngestMillis > pauseMillis;
  }

  /** Whether two lags are of one clock. */
  boolean isTheSame(long lagMillis, long otherMillis) {
    return Math.abs(lagMillis - otherMillis) <= wobbleMillis;
  }

  /** Whether a lag has lasted long enough to be the clock's. */
  boolean isSteady(long laggingMillis) {
    return laggingMillis >= steadyMillis;
  }

  /** How long it has to last for that, in milliseconds. */
  long shownAfterMillis() {
    return steadyMillis;
  }

  /** How long a clock has to be right before it is believed again, in milliseconds. */
  long believedAfterMillis() {
    return forMillis;
  }

  boolean isOver(ClockWatch.Spell spell, long newestTime) {
    return newestTime >= spell.last() + forMillis;
  }

  /**
   * What is said of a spell of impossible dates: it is over once the device has borne a possible
   * date that lies long enough after it.
   *
   * @param newestTime the newest possible date that it bore
   */
  KitchenFinding spell(DeviceProfile device, ClockWatch.Spell spell, long newestTime) {
    return isOver(spell, newestTime)
        ? over(device, spell.first(), spell.last())
        : lasting(device, spell.first(), spell.first());
  }

  /** What is said of a lag. */
  KitchenFinding lag(DeviceProfile device, Lag lag) {
    return lag.isOver()
        ? over(device, lag.first(), lag.last())
        : lasting(device, lag.first(), lag.first() + lag.shownAfterMillis());
  }

  private KitchenFinding lasting(DeviceProfile device, long first, long decided) {
    return KitchenFinding.aboutDevice(
        inForce, device, Episode.open(inForce.severity(), first), new Moment(decided, decided));
  }

  private KitchenFinding over(DeviceProfile device, long first, long last) {
    long decided = last + forMillis;
    return KitchenFinding.aboutDevice(
        inForce,
        device,
        Episode.closed(inForce.severity(), first, last),
        new Moment(decided, decided));
  }
}
