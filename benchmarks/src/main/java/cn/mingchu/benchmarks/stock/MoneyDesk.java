package cn.mingchu.benchmarks.stock;

import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.stock.meal.AuditedMeal;
import cn.mingchu.jobs.stock.money.EatenMeal;
import cn.mingchu.jobs.stock.money.MoneyBook;
import cn.mingchu.jobs.stock.money.MoneyJudge;
import cn.mingchu.jobs.stock.money.Payment;
import cn.mingchu.jobs.stock.money.Programme;
import cn.mingchu.jobs.stock.paper.Purchase;
import cn.mingchu.jobs.stock.rules.StockRules;
import cn.mingchu.schemas.event.Delivery;
import cn.mingchu.simulator.supply.SimulatedPaper;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * The judge of money, beside the judge of stores and behind that of meals, with the gateway's clock
 * that its operator would see, and without Kafka and Flink.
 */
final class MoneyDesk {

  private final MoneyJudge judge = new MoneyJudge();
  private final StockRules rules;
  private final Counties counties;
  private final Programme programme;
  private final Consumer<BookFinding> findings;
  private final StockDesk stock;
  private final Map<String, MoneyBook> books = new HashMap<>();
  private final PriorityQueue<Alarm> alarms = new PriorityQueue<>();

  /** When the money of a school is looked into. */
  private record Alarm(long time, String schoolId) implements Comparable<Alarm> {

    @Override
    public int compareTo(Alarm other) {
      return Long.compare(time, other.time);
    }
  }

  /**
   * A desk.
   *
   * @param programme the schools whose meals the nutrition programme pays for
   */
  MoneyDesk(
      StockRules rules, Counties counties, Programme programme, Consumer<BookFinding> findings) {
    this.rules = rules;
    this.counties = counties;
    this.programme = programme;
    this.findings = findings;
    this.stock = new StockDesk(rules, this::hear, this::hear, findings, finding -> {});
  }

  /** Takes in a paper; those that no school's money depends on are passed over. */
  void take(SimulatedPaper paper) {
    timePassesTo(paper.arrivalTime().toEpochMilli());
    if (paper.record() instanceof Delivery delivery) {
      stock.take(counties.registered(delivery));
    } else {
      stock.take(paper);
    }
  }

  /** Lets the gateway's clock go on. */
  void timePassesTo(long now) {
    stock.timePassesTo(now);
    while (!alarms.isEmpty() && alarms.peek().time() <= now) {
      Alarm alarm = alarms.remove();
      MoneyBook book = books.get(alarm.schoolId());
      if (book != null && book.nextAlarm() == alarm.time()) {
        judge.close(book, book.purse(rules, programme), alarm.time(), findings);
        setAlarm(book, alarm.schoolId());
      }
    }
  }

  private void hear(AuditedMeal meal) {
    MoneyBook book = book(meal.schoolId());
    if (judge.hear(book, EatenMeal.of(meal)) == MoneyJudge.Reception.ACCEPTED) {
      judge(book, meal.schoolId());
    }
  }

  private void hear(Purchase purchase) {
    MoneyBook book = book(purchase.schoolId());
    if (judge.hear(book, new Payment(purchase)) == MoneyJudge.Reception.ACCEPTED) {
      judge(book, purchase.schoolId());
    }
  }

  private void judge(MoneyBook book, String schoolId) {
    judge.timePasses(book, book.purse(rules, programme), book.now(), findings);
    setAlarm(book, schoolId);
  }

  private MoneyBook book(String schoolId) {
    return books.computeIfAbsent(schoolId, none -> new MoneyBook());
  }

  private void setAlarm(MoneyBook book, String schoolId) {
    if (book.nextAlarm() != MoneyBook.NEVER) {
      alarms.add(new Alarm(book.nextAlarm(), schoolId));
    }
  }
}
