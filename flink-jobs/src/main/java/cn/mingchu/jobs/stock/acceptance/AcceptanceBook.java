package cn.mingchu.jobs.stock.acceptance;

import cn.mingchu.jobs.alarm.AlarmedBook;
import cn.mingchu.jobs.day.BusinessDay;
import cn.mingchu.jobs.finding.ToldFindings;
import cn.mingchu.jobs.stock.paper.Filing;
import cn.mingchu.jobs.stock.paper.Handover;
import cn.mingchu.jobs.stock.rules.StockRules;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is kept of how goods change hands at one canteen. */
public final class AcceptanceBook extends AlarmedBook {

  static final long BOUND_MILLIS = Filing.LATENESS_BOUND.toMillis();

  String schoolId = "";
  @Nullable String regionCode;

  /** The newest word on each handover of a day that is not closed. */
  final Map<String, Handover> handovers = new TreeMap<>();

  /** Papers of days that are closed, and when they were; for as long as they may be corrected. */
  final Map<String, Long> closed = new HashMap<>();

  /** The first moment of the first day that is not closed, UTC milliseconds. */
  long closedUntil = Long.MIN_VALUE;

  /** Until when a scale that was read on a day that is closed counts as being there, likewise. */
  long scaleUntil = Long.MIN_VALUE;

  ToldFindings told = new ToldFindings();

  /** The furthest that the gateway's clock is known to have come, UTC milliseconds. */
  long now = Long.MIN_VALUE;

  /** When, by that clock, a day is over that something may then be said of. */
  long nextChange = NEVER;

  /** An empty book. */
  public AcceptanceBook() {}

  /**
   * Takes in whose it is.
   *
   * @param county of the school; null where a paper does not name it
   */
  public void locate(String school, @Nullable String county) {
    schoolId = school;
    regionCode = county == null ? regionCode : county;
  }

  /** The school whose it is. */
  public String schoolId() {
    return schoolId;
  }

  /** The school's county; null while no paper names it. */
  public @Nullable String regionCode() {
    return regionCode;
  }

  /** The canteen, bound by such rules. */
  public Canteen canteen(StockRules rules) {
    return new Canteen(schoolId, regionCode, rules);
  }

  /** When time alone will next change what is said; {@link #NEVER} for never. */
  public long nextChange() {
    return nextChange;
  }

  /**
   * When, by the gateway's clock, the oldest day may be closed, the oldest paper of a closed one
   * can no longer be corrected, or a scale counts no longer; {@link #NEVER} for never.
   */
  public long nextClosing() {
    long next = NEVER;
    for (Handover handover : handovers.values()) {
      next = Math.min(next, BusinessDay.of(handover.time()).end() + BOUND_MILLIS);
    }
    for (long time : closed.values()) {
      next = Math.min(next, BusinessDay.of(time).end() + 2 * BOUND_MILLIS);
    }
    if (scaleUntil != Long.MIN_VALUE) {
      next = Math.min(next, BusinessDay.of(scaleUntil).end() + BOUND_MILLIS);
    }
    return next;
  }

  @Override
  public long nextAlarm() {
    return Math.min(nextChange, nextClosing());
  }

  @Override
  public boolean isForgettable() {
    return handovers.isEmpty() && closed.isEmpty() && scaleUntil == Long.MIN_VALUE;
  }

  AcceptanceBook copy() {
    AcceptanceBook copy = new AcceptanceBook();
    copy.schoolId = schoolId;
    copy.regionCode = regionCode;
    copy.handovers.putAll(handovers);
    copy.closed.putAll(closed);
    copy.closedUntil = closedUntil;
    copy.scaleUntil = scaleUntil;
    copy.told = told.copy();
    copy.now = now;
    copy.nextChange = nextChange;
    copy.setAlarmAt(alarmAt());
    return copy;
  }
}
