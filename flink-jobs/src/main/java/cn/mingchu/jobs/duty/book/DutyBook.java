package cn.mingchu.jobs.duty.book;

import cn.mingchu.jobs.alarm.AlarmedBook;
import cn.mingchu.jobs.day.BusinessDay;
import cn.mingchu.jobs.duty.due.DutyRoll;
import cn.mingchu.jobs.duty.due.FiledPaper;
import cn.mingchu.jobs.duty.paper.DutyPaper;
import cn.mingchu.jobs.duty.paper.Occasion;
import cn.mingchu.jobs.duty.paper.RegisterPaper;
import cn.mingchu.jobs.finding.ToldFindings;
import cn.mingchu.schemas.event.DutyKind;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is kept of the duties of one canteen. */
public final class DutyBook extends AlarmedBook {

  /** For how many days a paper may still change a day: the bound of all papers. */
  static final int BOUND_DAYS = 7;

  /** For how many days after its day something is kept: other days are judged by it. */
  private static final int KEPT_DAYS = 15;

  /** So long where a month is judged by it. */
  private static final int KEPT_FOR_A_MONTH = 45;

  /** For how many days it is remembered that something was cooked. */
  static final int COOKED_KEPT_DAYS = 60;

  /** So long an entry of a register is kept that does not hold any more. */
  private static final int ENTRY_KEPT_DAYS = 400;

  String schoolId = "";
  @Nullable String regionCode;

  /** By meal, as they are planned. */
  final Map<String, Occasion> planned = new TreeMap<>();

  /** By meal, as they are, or were, served. */
  final Map<String, Occasion> served = new TreeMap<>();

  /** By record. */
  final Map<String, FiledPaper> papers = new TreeMap<>();

  /** Papers and posts, by entry. */
  final Map<String, RegisterPaper> registers = new TreeMap<>();

  /** The day on which the first of them came, from 1970-01-01: from then on it is judged by. */
  long registeredSince = Long.MAX_VALUE;

  /** Days with a meal that is forgotten, from 1970-01-01. */
  final SortedSet<Long> cooked = new TreeSet<>();

  /** The first day that is not closed, from 1970-01-01. */
  long firstOpenDay = Long.MIN_VALUE;

  /** The meals of closed days at the end of which no leader ate with the children. */
  MissedRun withoutLeader = MissedRun.NONE;

  ToldFindings told = new ToldFindings();

  /** What was told of the days that may still change, by day from 1970-01-01. */
  final Map<Long, DayOfDuties> toldDays = new TreeMap<>();

  /** The furthest that the gateway's clock is known to have come, UTC milliseconds. */
  long now = Long.MIN_VALUE;

  /** When, by that clock, time alone will show something. */
  long nextChange = NEVER;

  /** When, by that clock, a day may be closed, or something forgotten. */
  long nextClosing = NEVER;

  /** An empty book. */
  public DutyBook() {}

  /**
   * Takes in whose it is.
   *
   * @param county of the school; null where an input does not name it
   */
  public void locate(String school, @Nullable String county) {
    schoolId = school;
    regionCode = county == null ? regionCode : county;
  }

  /** The school whose it is. */
  public String schoolId() {
    return schoolId;
  }

  /** The school's county; null while nobody names it. */
  public @Nullable String regionCode() {
    return regionCode;
  }

  @Override
  public long nextAlarm() {
    return Math.min(nextChange, nextClosing);
  }

  @Override
  public boolean isForgettable() {
    return planned.isEmpty()
        && served.isEmpty()
        && papers.isEmpty()
        && registers.isEmpty()
        && cooked.isEmpty();
  }

  boolean isOpen(long day) {
    return day >= firstOpenDay;
  }

  /** The last day that a paper may change. */
  static long lastDay(DutyPaper paper) {
    return switch (paper.kind()) {
      case WEEKLY_REVIEW, STUDENT_RATING -> DutyRoll.monday(paper.day()).toEpochDay() + 6;
      case MONTHLY_DISPATCH, PARENT_MEAL -> DutyRoll.month(paper.day()).atEndOfMonth().toEpochDay();
      case TRAINING -> lastDayOfYear(paper.day());
      default -> paper.day();
    };
  }

  /** When a day may be closed, UTC milliseconds. */
  static long closing(long day) {
    return end(day + BOUND_DAYS);
  }

  /** When a meal of a day may be forgotten, UTC milliseconds. */
  static long forgettingMeal(long day) {
    return end(day + KEPT_DAYS);
  }

  /** When a paper may be forgotten, UTC milliseconds. */
  static long forgetting(DutyPaper paper) {
    boolean isOfMonth =
        paper.kind() == DutyKind.MONTHLY_DISPATCH || paper.kind() == DutyKind.PARENT_MEAL;
    if (paper.kind() == DutyKind.TRAINING) {
      return end(lastDayOfYear(paper.day()) + KEPT_DAYS);
    }
    return end(paper.day() + (isOfMonth ? KEPT_FOR_A_MONTH : KEPT_DAYS));
  }

  /** The last day of a day's year, from 1970-01-01. */
  static long lastDayOfYear(long day) {
    return LocalDate.ofEpochDay(day).with(TemporalAdjusters.lastDayOfYear()).toEpochDay();
  }

  /** When an entry of a register may be forgotten, UTC milliseconds. */
  static long forgetting(RegisterPaper entry) {
    Long last = entry.lastDay();
    return last == null ? NEVER : end(last + ENTRY_KEPT_DAYS);
  }

  /** When it may be forgotten that something was cooked on a day, UTC milliseconds. */
  static long forgettingCooked(long day) {
    return end(day + COOKED_KEPT_DAYS);
  }

  private static long end(long day) {
    return new BusinessDay(LocalDate.ofEpochDay(day)).end();
  }

  DutyBook copy() {
    DutyBook copy = new DutyBook();
    copy.schoolId = schoolId;
    copy.regionCode = regionCode;
    copy.planned.putAll(planned);
    copy.served.putAll(served);
    copy.papers.putAll(papers);
    copy.registers.putAll(registers);
    copy.registeredSince = registeredSince;
    copy.cooked.addAll(cooked);
    copy.firstOpenDay = firstOpenDay;
    copy.withoutLeader = withoutLeader;
    copy.told = told.copy();
    copy.toldDays.putAll(toldDays);
    copy.now = now;
    copy.nextChange = nextChange;
    copy.nextClosing = nextClosing;
    copy.setAlarmAt(alarmAt());
    return copy;
  }
}
