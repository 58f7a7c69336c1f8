package cn.mingchu.jobs.stock.price;

import cn.mingchu.jobs.alarm.AlarmedBook;
import cn.mingchu.jobs.day.BusinessDay;
import cn.mingchu.jobs.finding.ToldFindings;
import cn.mingchu.jobs.stock.paper.Filing;
import cn.mingchu.jobs.stock.paper.Purchase;
import cn.mingchu.jobs.stock.paper.Quote;
import cn.mingchu.jobs.stock.rules.StockRules;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What is kept of what schools of one county pay for one ingredient. */
public final class PriceBook extends AlarmedBook {

  static final long BOUND_MILLIS = Filing.LATENESS_BOUND.toMillis();

  String regionCode = "";
  String ingredient = "";

  /** Of each school, after all days that are closed. */
  final Map<String, PriceCourse> openings = new TreeMap<>();

  /** The newest word on each purchase of a day that is not closed. */
  final Map<String, Purchase> purchases = new TreeMap<>();

  /** Purchases of days that are closed, and when they were; as long as they may be corrected. */
  final Map<String, Long> closed = new HashMap<>();

  /** The newest word on each day and grade that is not closed. */
  final Map<String, Quote> quotes = new TreeMap<>();

  /** The first moment of the first day that is not closed, UTC milliseconds. */
  long closedUntil = Long.MIN_VALUE;

  ToldFindings told = new ToldFindings();

  /** The furthest that the gateway's clock is known to have come, UTC milliseconds. */
  long now = Long.MIN_VALUE;

  /** When, by that clock, something else is to be said; {@link #NEVER} for never. */
  long nextChange = NEVER;

  /** An empty book. */
  public PriceBook() {}

  /** Takes in which market it is of. */
  public void locate(String county, String food) {
    regionCode = county;
    ingredient = food;
  }

  /** The county. */
  public String regionCode() {
    return regionCode;
  }

  /** Its market, where schools are bound by such rules. */
  public Market market(Function<String, StockRules> rules) {
    return new Market(regionCode, ingredient, rules);
  }

  /** When time alone will next change what is said; {@link #NEVER} for never. */
  public long nextChange() {
    return nextChange;
  }

  /**
   * When, by the gateway's clock, something of it can be closed or forgotten; {@link
   * Long#MAX_VALUE} for never.
   */
  public long nextClosing() {
    long next = NEVER;
    for (Purchase purchase : purchases.values()) {
      next = Math.min(next, BusinessDay.of(purchase.time()).end() + BOUND_MILLIS);
    }
    for (Quote quote : quotes.values()) {
      next = Math.min(next, quote.day().end() + BOUND_MILLIS);
    }
    for (long time : closed.values()) {
      next = Math.min(next, BusinessDay.of(time).end() + 2 * BOUND_MILLIS);
    }
    for (PriceCourse course : openings.values()) {
      long forgetting = course.nextForgetting();
      next = forgetting == NEVER ? next : Math.min(next, forgetting + BOUND_MILLIS);
    }
    return next;
  }

  @Override
  public long nextAlarm() {
    return Math.min(nextChange, nextClosing());
  }

  @Override
  public boolean isForgettable() {
    return openings.isEmpty() && purchases.isEmpty() && closed.isEmpty() && quotes.isEmpty();
  }

  /** How far each school has come, to be led on without changing this. */
  Map<String, PriceCourse> courses() {
    Map<String, PriceCourse> courses = new TreeMap<>();
    openings.forEach((school, course) -> courses.put(school, course.copy()));
    return courses;
  }

  PriceBook copy() {
    PriceBook copy = new PriceBook();
    copy.regionCode = regionCode;
    copy.ingredient = ingredient;
    copy.openings.putAll(courses());
    copy.purchases.putAll(purchases);
    copy.closed.putAll(closed);
    copy.quotes.putAll(quotes);
    copy.closedUntil = closedUntil;
    copy.told = told.copy();
    copy.now = now;
    copy.nextChange = nextChange;
    copy.setAlarmAt(alarmAt());
    return copy;
  }
}
