package cn.mingchu.jobs.stock.book;

import cn.mingchu.jobs.alarm.AlarmedBook;
import cn.mingchu.jobs.finding.ToldFindings;
import cn.mingchu.jobs.stock.meal.MealUse;
import cn.mingchu.jobs.stock.paper.StockClaim;
import cn.mingchu.jobs.stock.rules.StockRules;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is kept of one lot in one canteen's store. */
public final class LotBook extends AlarmedBook {

  String schoolId = "";
  @Nullable String regionCode;
  String lotId = "";

  /** After all claims that are dated before {@link #closedUntil}. */
  LotCourse opening = new LotCourse();

  /** The newest word on each claim since. */
  final Map<String, StockClaim> claims = new TreeMap<>();

  /**
   * Claims that are in the opening, and when they were so; for as long as they may be corrected.
   */
  final Map<String, Long> closed = new HashMap<>();

  /** What is dated before this moment cannot change any more, UTC milliseconds. */
  long closedUntil = Long.MIN_VALUE;

  ToldFindings told = new ToldFindings();

  @Nullable LotStock toldStock;

  /** What meals were told of the claims that may still change, by claim. */
  final Map<String, MealUse> toldUses = new TreeMap<>();

  /** The furthest that the gateway's clock is known to have come, UTC milliseconds. */
  long now = Long.MIN_VALUE;

  /** When, by that clock, something else is to be said; {@link #NEVER} for never. */
  long nextChange = NEVER;

  /** An empty book. */
  public LotBook() {}

  /**
   * Takes in where the lot is.
   *
   * @param county of the school; null where a paper does not name it
   */
  public void locate(String school, @Nullable String county, String lot) {
    schoolId = school;
    regionCode = county == null ? regionCode : county;
    lotId = lot;
  }

  /** The school whose store it is in. */
  public String schoolId() {
    return schoolId;
  }

  /** The school's county; null while no paper names it. */
  public @Nullable String regionCode() {
    return regionCode;
  }

  /** Where the lot lies, by such rules. */
  public Shelf shelf(StockRules rules) {
    return new Shelf(schoolId, regionCode, lotId, rules);
  }

  /** When time alone will next change what is said; {@link #NEVER} for never. */
  public long nextChange() {
    return nextChange;
  }

  /**
   * When, by the gateway's clock, the oldest claim that may still change is too old for that, or
   * the oldest that is closed can no longer be corrected; {@link #NEVER} for never.
   */
  public long nextClosing() {
    long oldest = NEVER;
    for (StockClaim claim : claims.values()) {
      oldest = Math.min(oldest, claim.time() + StockJudge.KEPT_MILLIS);
    }
    for (long time : closed.values()) {
      oldest = Math.min(oldest, time + StockJudge.KEPT_MILLIS + StockJudge.BOUND_MILLIS);
    }
    return oldest == NEVER ? oldest : oldest + 1;
  }

  @Override
  public long nextAlarm() {
    return Math.min(nextChange, nextClosing());
  }

  @Override
  public boolean isForgettable() {
    return claims.isEmpty() && closed.isEmpty() && opening.isOver();
  }

  LotBook copy() {
    LotBook copy = new LotBook();
    copy.schoolId = schoolId;
    copy.regionCode = regionCode;
    copy.lotId = lotId;
    copy.opening = opening.copy();
    copy.claims.putAll(claims);
    copy.closed.putAll(closed);
    copy.closedUntil = closedUntil;
    copy.told = told.copy();
    copy.toldStock = toldStock;
    copy.toldUses.putAll(toldUses);
    copy.now = now;
    copy.nextChange = nextChange;
    copy.setAlarmAt(alarmAt());
    return copy;
  }
}
