package cn.mingchu.jobs.stock.pantry;

import cn.mingchu.jobs.alarm.AlarmedBook;
import cn.mingchu.jobs.finding.BookSubject;
import cn.mingchu.jobs.finding.ToldFindings;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is kept of all that one school has, and needs, of one food. */
public final class PantryBook extends AlarmedBook {

  String schoolId = "";
  @Nullable String regionCode;
  String food = "";

  /** After all days that end before or at {@link #closedUntil}. */
  PantryCourse opening = new PantryCourse();

  /** Those since that stand, by id. */
  final Map<String, PantryMove> moves = new TreeMap<>();

  /** Of the meals since, by id. */
  final Map<String, PlannedNeed> needs = new TreeMap<>();

  /** The end of a day: what is dated before it cannot change any more, UTC milliseconds. */
  long closedUntil = Long.MIN_VALUE;

  ToldFindings told = new ToldFindings();

  /** The furthest that the gateway's clock is known to have come, UTC milliseconds. */
  long now = Long.MIN_VALUE;

  /** When, by that clock, something else is to be said; {@link #NEVER} for never. */
  long nextChange = NEVER;

  /** An empty book. */
  public PantryBook() {}

  /** The school whose pantry it is. */
  public String schoolId() {
    return schoolId;
  }

  /** The school's county; null while nobody names it. */
  public @Nullable String regionCode() {
    return regionCode;
  }

  @Override
  public long nextAlarm() {
    return Math.min(nextChange, PantryJudge.nextClosing(this));
  }

  @Override
  public boolean isForgettable() {
    return moves.isEmpty() && needs.isEmpty() && opening.isOver() && told.isEmpty();
  }

  BookSubject lot(String lotId) {
    return BookSubject.lot(lotId, schoolId, regionCode);
  }

  BookSubject school() {
    return BookSubject.school(schoolId, regionCode);
  }

  PantryBook copy() {
    PantryBook copy = new PantryBook();
    copy.schoolId = schoolId;
    copy.regionCode = regionCode;
    copy.food = food;
    copy.opening = opening.copy();
    copy.moves.putAll(moves);
    copy.needs.putAll(needs);
    copy.closedUntil = closedUntil;
    copy.told = told.copy();
    copy.now = now;
    copy.nextChange = nextChange;
    copy.setAlarmAt(alarmAt());
    return copy;
  }
}
