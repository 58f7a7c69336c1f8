package cn.mingchu.jobs.stock.book;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is kept of one lot in one canteen's store. */
public final class LotBook {

  /** Where nothing is due. */
  public static final long NEVER = LotCourse.NEVER;

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

  /** What was told of it and stands, or may still have to be told otherwise, by finding id. */
  final Map<String, StockFinding> told = new TreeMap<>();

  @Nullable LotStock toldStock;

  /** The furthest that the gateway's clock is known to have come, UTC milliseconds. */
  long now = Long.MIN_VALUE;

  /** When, by that clock, something else is to be said; {@link Long#MAX_VALUE} for never. */
  long nextChange = LotCourse.NEVER;

  /** Where the alarm clock of this book stands, by the gateway's clock; for its operator. */
  long alarmAt = LotCourse.NEVER;

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

  /** When time alone will next change what is said; {@link Long#MAX_VALUE} for never. */
  public long nextChange() {
    return nextChange;
  }

  /** Where the alarm clock stands; {@link Long#MAX_VALUE} while it is not set. */
  public long alarmAt() {
    return alarmAt;
  }

  /** Whether the alarm clock is set. */
  public boolean isAlarmSet() {
    return alarmAt != NEVER;
  }

  /** Remembers that the alarm clock has rung. */
  public void clearAlarm() {
    alarmAt = NEVER;
  }

  /** Remembers where the alarm clock was set. */
  public void setAlarmAt(long ingestTime) {
    alarmAt = ingestTime;
  }

  /**
   * When, by the gateway's clock, the oldest claim that may still change is too old for that, or
   * the oldest that is closed can no longer be corrected; {@link Long#MAX_VALUE} for never.
   */
  public long nextClosing() {
    long oldest = LotCourse.NEVER;
    for (StockClaim claim : claims.values()) {
      oldest = Math.min(oldest, claim.time() + StockJudge.BOUND_MILLIS);
    }
    for (long time : closed.values()) {
      oldest = Math.min(oldest, time + 2 * StockJudge.BOUND_MILLIS);
    }
    return oldest == LotCourse.NEVER ? oldest : oldest + 1;
  }

  /** Whether nothing is known of the lot that anybody may still need. */
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
    copy.told.putAll(told);
    copy.toldStock = toldStock;
    copy.now = now;
    copy.nextChange = nextChange;
    copy.alarmAt = alarmAt;
    return copy;
  }
}
