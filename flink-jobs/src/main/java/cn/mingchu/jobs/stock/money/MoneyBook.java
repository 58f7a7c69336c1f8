package cn.mingchu.jobs.stock.money;

import cn.mingchu.jobs.alarm.AlarmedBook;
import cn.mingchu.jobs.day.BusinessDay;
import cn.mingchu.jobs.finding.ToldFindings;
import cn.mingchu.jobs.stock.paper.Filing;
import cn.mingchu.jobs.stock.rules.StockRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is kept of the money of one school. */
public final class MoneyBook extends AlarmedBook {

  /** For so long after a day what was bought on it may be told of, or otherwise. */
  static final long BOUND_MILLIS = Filing.LATENESS_BOUND.toMillis();

  /** A paper of a meal comes within a week, and so may a correction of one that was late. */
  static final long MEAL_BOUND_MILLIS = 2 * BOUND_MILLIS;

  String schoolId = "";
  @Nullable String regionCode;

  /** What the register said since the job was started; null where that is nothing. */
  @Nullable Enrolment enrolment;

  /** The newest word on each lot of a day that is not closed. */
  final Map<String, Payment> payments = new TreeMap<>();

  /**
   * Of lots and meals of days that are closed, when they were; as long as they may be corrected.
   */
  final Map<String, Long> closed = new HashMap<>();

  /** The newest word on each meal of a day that is not closed. */
  final Map<String, EatenMeal> meals = new TreeMap<>();

  /** Of months that may still be told otherwise, after all days that are closed. */
  final SortedMap<BusinessMonth, MonthAccount> months = new TreeMap<>();

  /** On days that are closed, while they are not settled. */
  List<Order> orders = new ArrayList<>();

  /** The first moment of the first day whose purchases are not closed, UTC milliseconds. */
  long closedUntil = Long.MIN_VALUE;

  /** The first moment of the first day whose meals are not closed, UTC milliseconds. */
  long mealsClosedUntil = Long.MIN_VALUE;

  ToldFindings told = new ToldFindings();

  long now = Long.MIN_VALUE;

  /** When, by that clock, something else is to be said; {@link #NEVER} for never. */
  long nextChange = NEVER;

  /** An empty book. */
  public MoneyBook() {}

  /**
   * The school that it is of, and what binds it.
   *
   * @param programme the schools of the nutrition programme when the job was started
   */
  public Purse purse(StockRules rules, Programme programme) {
    return new Purse(schoolId, regionCode, rules, programme.has(schoolId, enrolment));
  }

  /** The school. */
  public String schoolId() {
    return schoolId;
  }

  /** The school's county; null while nobody names it. */
  public @Nullable String regionCode() {
    return regionCode;
  }

  /** The furthest that the gateway's clock is known to have come, UTC milliseconds. */
  public long now() {
    return now;
  }

  /** When time alone will next change what is said; {@link #NEVER} for never. */
  public long nextChange() {
    return nextChange;
  }

  /** When, by the gateway's clock, something can be closed or forgotten; NEVER for never. */
  public long nextClosing() {
    long next = NEVER;
    for (Payment payment : payments.values()) {
      next = Math.min(next, BusinessDay.of(payment.purchase().time()).end() + BOUND_MILLIS);
    }
    for (EatenMeal meal : meals.values()) {
      next = Math.min(next, meal.day().end() + MEAL_BOUND_MILLIS);
    }
    for (long time : closed.values()) {
      next = Math.min(next, BusinessDay.of(time).end() + BOUND_MILLIS + MEAL_BOUND_MILLIS);
    }
    for (BusinessMonth month : months.keySet()) {
      next = Math.min(next, month.end() + MEAL_BOUND_MILLIS);
    }
    for (Order order : orders) {
      next = Math.min(next, BusinessDay.of(order.settledFrom()).end() + BOUND_MILLIS);
    }
    return next;
  }

  @Override
  public long nextAlarm() {
    return Math.min(nextChange, nextClosing());
  }

  @Override
  public boolean isForgettable() {
    return enrolment == null
        && payments.isEmpty()
        && closed.isEmpty()
        && meals.isEmpty()
        && months.isEmpty()
        && orders.isEmpty();
  }

  /** How far each month has come, to be led on without changing this. */
  SortedMap<BusinessMonth, MonthAccount> accounts() {
    SortedMap<BusinessMonth, MonthAccount> accounts = new TreeMap<>();
    months.forEach((month, account) -> accounts.put(month, account.copy()));
    return accounts;
  }

  MoneyBook copy() {
    MoneyBook copy = new MoneyBook();
    copy.schoolId = schoolId;
    copy.regionCode = regionCode;
    copy.enrolment = enrolment;
    copy.payments.putAll(payments);
    copy.closed.putAll(closed);
    copy.meals.putAll(meals);
    copy.months.putAll(accounts());
    copy.orders = new ArrayList<>(orders);
    copy.closedUntil = closedUntil;
    copy.mealsClosedUntil = mealsClosedUntil;
    copy.told = told.copy();
    copy.now = now;
    copy.nextChange = nextChange;
    copy.setAlarmAt(alarmAt());
    return copy;
  }
}
