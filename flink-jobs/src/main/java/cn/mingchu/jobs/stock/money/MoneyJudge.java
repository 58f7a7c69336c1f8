package cn.mingchu.jobs.stock.money;

import cn.mingchu.jobs.day.BusinessDay;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.stock.paper.Purchase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Judges where the money of a school goes, whatever order papers and audits come in.
 *
 * <p>What stands in the end is a function of the last revisions of purchases, the newest audits of
 * meals, the register, the rules and how far the gateway's clock has come. What is closed is kept
 * as sums, so a school's open days are judged again with each word. It asks no clock.
 */
public final class MoneyJudge {

  /** What became of a word. */
  public enum Reception {
    /** It counts. */
    ACCEPTED,
    /** The same or a later revision was there before it. */
    KNOWN,
    /** Its day, or that of what it corrects, is closed: it changes nothing. */
    LATE
  }

  /**
   * Takes in what the register says of the book's school.
   *
   * @param programme what was known of it before
   * @return whether it changes anything
   */
  public boolean enrol(MoneyBook book, Programme programme, Enrolment word) {
    Enrolment known = book.enrolment;
    boolean isNews = programme.isNews(word) && (known == null || word.offset() > known.offset());
    if (isNews) {
      book.schoolId = word.schoolId();
      book.regionCode = word.regionCode() == null ? book.regionCode : word.regionCode();
      book.enrolment = word;
    }
    return isNews;
  }

  /** Takes in that a lot was paid for, or was not after all; says nothing yet. */
  public Reception hear(MoneyBook book, Payment payment) {
    Purchase purchase = payment.purchase();
    Payment known = book.payments.get(purchase.claimId());
    if (known != null && !payment.replaces(known)) {
      return Reception.KNOWN;
    }
    if (book.closed.containsKey(purchase.claimId())
        || purchase.time() < book.closedUntil
        || purchase.ingestTime() - purchase.time() > MoneyBook.BOUND_MILLIS) {
      return Reception.LATE;
    }
    book.schoolId = purchase.schoolId();
    book.regionCode = purchase.regionCode();
    book.payments.put(purchase.claimId(), payment);
    book.now = Math.max(book.now, purchase.ingestTime());
    return Reception.ACCEPTED;
  }

  /** Takes in what a meal comes to; says nothing yet. */
  public Reception hear(MoneyBook book, EatenMeal meal) {
    EatenMeal known = book.meals.get(meal.mealId());
    if (known != null && known.revision() >= meal.revision()) {
      return Reception.KNOWN;
    }
    if (book.closed.containsKey(closedName(meal)) || meal.servedTime() < book.mealsClosedUntil) {
      return Reception.LATE;
    }
    book.schoolId = meal.schoolId();
    book.regionCode = meal.regionCode() == null ? book.regionCode : meal.regionCode();
    book.meals.put(meal.mealId(), meal);
    book.now = Math.max(book.now, meal.ingestTime());
    return Reception.ACCEPTED;
  }

  /**
   * Says what is new, now that the gateway's clock has come to a moment, UTC milliseconds, or that
   * something was taken in, or the rules are others.
   */
  public void timePasses(MoneyBook book, Purse purse, long now, Consumer<BookFinding> voice) {
    book.now = Math.max(book.now, now);
    book.nextChange = MoneyBook.NEVER;
    SortedMap<BusinessMonth, MonthAccount> months = book.accounts();
    SplitOrders orders = new SplitOrders(purse, book.orders);
    buyBefore(Long.MAX_VALUE, book, months, orders);
    eatBefore(Long.MAX_VALUE, book, months);
    List<BookFinding> stated = new ArrayList<>();
    months.forEach(
        (month, account) ->
            book.nextChange =
                Math.min(book.nextChange, account.judge(month, purse, book.now, stated::add)));
    orders.judge(stated::add);
    book.told.tell(stated, book.now, voice);
  }

  /**
   * Says what is new at a moment, and closes what cannot change any more.
   *
   * @param now how far the gateway's clock has come for everybody, UTC milliseconds: nothing will
   *     come in that was taken in before
   */
  public void close(MoneyBook book, Purse purse, long now, Consumer<BookFinding> voice) {
    timePasses(book, purse, now, voice);
    Set<String> said = new HashSet<>();
    Consumer<BookFinding> note = finding -> said.add(finding.findingId());
    closePurchases(book, purse, BusinessDay.of(now - MoneyBook.BOUND_MILLIS).begin(), note);
    closeMeals(book, BusinessDay.of(now - MoneyBook.MEAL_BOUND_MILLIS).begin());
    long until = book.mealsClosedUntil;
    book.months.forEach(
        (month, account) -> {
          if (month.end() <= until) {
            long unused = account.judge(month, purse, book.now, note);
          }
        });
    book.months.keySet().removeIf(month -> month.end() <= until);
    book.closed.values().removeIf(time -> time < until - MoneyBook.BOUND_MILLIS);
    book.told.settle(said);
    book.told.forgetWithdrawnBefore(until - MoneyBook.MEAL_BOUND_MILLIS);
  }

  private static void closePurchases(
      MoneyBook book, Purse purse, long until, Consumer<BookFinding> note) {
    if (until <= book.closedUntil) {
      return;
    }
    book.closedUntil = until;
    SplitOrders orders = new SplitOrders(purse, book.orders);
    buyBefore(until, book, book.months, orders);
    orders.settleBefore(until, note);
    book.orders = new ArrayList<>(orders.all());
    for (Payment payment : List.copyOf(book.payments.values())) {
      Purchase purchase = payment.purchase();
      if (purchase.time() < until) {
        book.payments.remove(purchase.claimId());
        book.closed.put(purchase.claimId(), purchase.time());
      }
    }
  }

  private static void closeMeals(MoneyBook book, long until) {
    if (until <= book.mealsClosedUntil) {
      return;
    }
    book.mealsClosedUntil = until;
    eatBefore(until, book, book.months);
    for (EatenMeal meal : List.copyOf(book.meals.values())) {
      if (meal.servedTime() < until) {
        book.meals.remove(meal.mealId());
        book.closed.put(closedName(meal), meal.servedTime());
      }
    }
  }

  /** Leads accounts on by all that was bought before a moment and is not closed. */
  private static void buyBefore(
      long until, MoneyBook book, Map<BusinessMonth, MonthAccount> months, SplitOrders orders) {
    book.payments.values().stream()
        .map(Payment::purchase)
        .filter(purchase -> purchase.stands() && purchase.time() < until)
        .sorted(Purchase.BY_DATE)
        .forEach(
            purchase -> {
              account(months, purchase.time()).add(purchase);
              orders.add(purchase);
            });
  }

  /** Likewise by all that was eaten. */
  private static void eatBefore(
      long until, MoneyBook book, Map<BusinessMonth, MonthAccount> months) {
    SortedMap<BusinessDay, List<EatenMeal>> days = new TreeMap<>();
    for (EatenMeal meal : book.meals.values()) {
      if (meal.servedTime() < until) {
        days.computeIfAbsent(meal.day(), none -> new ArrayList<>()).add(meal);
      }
    }
    days.forEach(
        (day, meals) -> {
          meals.sort(EatenMeal.BY_DATE);
          account(months, day.begin()).add(meals);
        });
  }

  private static MonthAccount account(Map<BusinessMonth, MonthAccount> months, long time) {
    return months.computeIfAbsent(BusinessMonth.of(time), none -> new MonthAccount());
  }

  /** No lot is called so: claims on lots begin with the kind of their paper. */
  private static String closedName(EatenMeal meal) {
    return "meal " + meal.mealId();
  }
}
