package cn.mingchu.jobs.publication.book;

import cn.mingchu.jobs.alarm.AlarmedBook;
import cn.mingchu.jobs.day.BusinessDay;
import cn.mingchu.jobs.finding.ToldFindings;
import cn.mingchu.jobs.publication.menu.MealFile;
import cn.mingchu.jobs.publication.word.CheckedWeekWord;
import cn.mingchu.jobs.publication.word.DeliveryWord;
import cn.mingchu.jobs.publication.word.DutyWord;
import cn.mingchu.jobs.publication.word.MealWord;
import cn.mingchu.jobs.publication.word.SchoolWord;
import cn.mingchu.jobs.publication.word.SupplierWord;
import cn.mingchu.jobs.publication.word.TestWord;
import cn.mingchu.schemas.event.PublicMenu;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is kept of what a school's public pages tell. */
public final class PublicationBook extends AlarmedBook {

  /** For how many days a word may still change a day: the bound of all papers. */
  static final int BOUND_DAYS = 7;

  String schoolId = "";
  @Nullable String regionCode;

  /** By meal, as they are planned. */
  final Map<String, FiledMeal> planned = new TreeMap<>();

  /** By meal, as they were cooked. */
  final Map<String, FiledMeal> cooked = new TreeMap<>();

  /** By delivery note. */
  final Map<String, DeliveryWord> deliveries = new TreeMap<>();

  /** By their Mondays, from 1970-01-01. */
  final Map<Long, CheckedWeekWord> weeks = new TreeMap<>();

  /** By day, from 1970-01-01. */
  final Map<Long, DutyWord> duties = new TreeMap<>();

  final Map<String, TestWord> tests = new TreeMap<>();
  final Map<String, SupplierWord> suppliers = new TreeMap<>();

  /**
   * What the register said when it first had the school, or had it again; null while it has not.
   */
  @Nullable SchoolWord canteen;

  /** The last place on the topic of schools at which something was said of it. */
  long registeredAt = -1;

  /** The first day that is not closed, from 1970-01-01. */
  long firstOpenDay = Long.MIN_VALUE;

  /** What is public of the days that may still change, by meal. */
  final Map<String, PublicMenu> published = new TreeMap<>();

  /** What is held back, by meal. */
  final Map<String, Leak> leaks = new TreeMap<>();

  ToldFindings told = new ToldFindings();

  /** The furthest that the gateway's clock is known to have come, UTC milliseconds. */
  long now = Long.MIN_VALUE;

  /** When, by that clock, a day without a public menu will show. */
  long nextDue = NEVER;

  /** When, by that clock, a day may be closed, or something forgotten. */
  long nextClosing = NEVER;

  /** Meals of which something was heard since they were last looked at; never kept longer. */
  final SortedSet<String> touched = new TreeSet<>();

  /** An empty book. */
  public PublicationBook() {}

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
    return Math.min(nextDue, nextClosing);
  }

  @Override
  public boolean isForgettable() {
    return canteen == null
        && planned.isEmpty()
        && cooked.isEmpty()
        && deliveries.isEmpty()
        && weeks.isEmpty()
        && duties.isEmpty()
        && tests.isEmpty()
        && suppliers.isEmpty();
  }

  boolean isOpen(long day) {
    return day >= firstOpenDay;
  }

  /** All meals of which something is said. */
  Set<String> mealIds() {
    Set<String> ids = new TreeSet<>(planned.keySet());
    ids.addAll(cooked.keySet());
    return ids;
  }

  /** What counts of a meal: what is told of it when it was cooked, else its plan. */
  @Nullable FiledMeal meal(String mealId) {
    FiledMeal told = cooked.get(mealId);
    return told == null ? planned.get(mealId) : told;
  }

  /** All that is known of a meal of which something is said. */
  @Nullable MealFile file(String mealId) {
    FiledMeal filed = meal(mealId);
    if (filed == null) {
      return null;
    }
    MealWord meal = filed.word();
    FiledMeal plan = planned.get(mealId);
    return new MealFile(
        schoolId,
        regionCode,
        meal,
        plan == null ? null : plan.word(),
        plan == null ? null : weeks.get(monday(plan.word().day())),
        List.copyOf(duties.values()),
        List.copyOf(deliveries.values()),
        List.copyOf(tests.values()),
        suppliers);
  }

  /** The Monday of a day's week, both from 1970-01-01. */
  static long monday(long day) {
    return LocalDate.ofEpochDay(day)
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
        .toEpochDay();
  }

  /** When a day may be closed, UTC milliseconds. */
  static long closing(long day) {
    return new BusinessDay(LocalDate.ofEpochDay(day + BOUND_DAYS)).end();
  }

  PublicationBook copy() {
    PublicationBook copy = new PublicationBook();
    copy.schoolId = schoolId;
    copy.regionCode = regionCode;
    copy.planned.putAll(planned);
    copy.cooked.putAll(cooked);
    copy.deliveries.putAll(deliveries);
    copy.weeks.putAll(weeks);
    copy.duties.putAll(duties);
    copy.tests.putAll(tests);
    copy.suppliers.putAll(suppliers);
    copy.canteen = canteen;
    copy.registeredAt = registeredAt;
    copy.firstOpenDay = firstOpenDay;
    copy.published.putAll(published);
    copy.leaks.putAll(leaks);
    copy.told = told.copy();
    copy.now = now;
    copy.nextDue = nextDue;
    copy.nextClosing = nextClosing;
    copy.setAlarmAt(alarmAt());
    return copy;
  }
}
