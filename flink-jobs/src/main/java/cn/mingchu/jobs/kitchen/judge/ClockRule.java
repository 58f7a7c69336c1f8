package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.rule.EffectiveRule;

/**
 * A device's clock must not run ahead of the gateway's, nor lag steadily behind it.
 *
 * <p>What a device uploads in one go was measured earlier and says nothing of its clock: only a lag
 * of readings that come one by one, at the device's own pace, counts.
 */
final class ClockRule {

  private final EffectiveRule inForce;
  private final long aheadMillis;
  private final long behindMillis;
  private final long forMillis;
  private final long pace;
  private final long pause;

  ClockRule(EffectiveRule inForce, DeviceProfile device) {
    this.inForce = inForce;
    this.aheadMillis = inForce.ahead().toMillis();
    this.behindMillis = inForce.behind().toMillis();
    this.forMillis = inForce.sustained().toMillis();
    this.pace = device.periodMillis() / 2;
    this.pause = Math.max(forMillis, 2 * device.periodMillis());
  }

  EffectiveRule inForce() {
    return inForce;
  }

  boolean isAhead(Reading reading) {
    return reading.eventTime() - reading.ingestTime() > aheadMillis;
  }

  boolean isBehind(Reading reading) {
    return reading.ingestTime() - reading.eventTime() > behindMillis;
  }

  /** Whether a reading came at the device's own pace, so long after the one before. */
  boolean isAtPace(long sinceLastIngestMillis) {
    return sinceLastIngestMillis >= pace;
  }

  /** Whether nothing came in for so long that nobody knows whether it lagged all the while. */
  boolean isPause(long sinceLastIngestMillis) {
    return sinceLastIngestMillis > pause;
  }

  /** Whether a lag has lasted long enough to be the clock's. */
  boolean isSteady(long laggingMillis) {
    return laggingMillis >= forMillis;
  }

  /** Whether the clock has been right long enough to be believed again. */
  boolean isBelievable(long rightMillis) {
    return rightMillis >= forMillis;
  }

  /** How long it has to be right for that, in milliseconds. */
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
    boolean over = isOver(spell, newestTime);
    long decided = over ? spell.last() + forMillis : spell.first();
    return KitchenFinding.aboutDevice(
        inForce,
        device,
        over
            ? Episode.closed(inForce.severity(), spell.first(), spell.last())
            : Episode.open(inForce.severity(), spell.first()),
        new Moment(decided, decided));
  }
}
