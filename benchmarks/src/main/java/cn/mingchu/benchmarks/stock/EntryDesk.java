package cn.mingchu.benchmarks.stock;

import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.stock.StockPapers;
import cn.mingchu.jobs.stock.entry.BookEntry;
import cn.mingchu.jobs.stock.entry.DayProfile;
import cn.mingchu.jobs.stock.entry.EntryBook;
import cn.mingchu.jobs.stock.entry.EntryJudge;
import cn.mingchu.jobs.stock.entry.EntryVoice;
import cn.mingchu.jobs.stock.paper.StockPaper;
import cn.mingchu.jobs.stock.rules.StockRules;
import cn.mingchu.schemas.event.Delivery;
import cn.mingchu.schemas.event.StockMovement;
import cn.mingchu.simulator.supply.SimulatedPaper;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * The judge of entries, with the gateway's clock that its operator would see, and without Kafka and
 * Flink. No paper of a simulated canteen has a second revision, so nothing needs filing.
 */
final class EntryDesk {

  private final EntryJudge judge = new EntryJudge();
  private final StockRules rules;
  private final EntryVoice voice;
  private final Map<String, EntryBook> books = new HashMap<>();
  private final PriorityQueue<Alarm> alarms = new PriorityQueue<>();

  /** When the books of a school are looked into. */
  private record Alarm(long time, String schoolId) implements Comparable<Alarm> {

    @Override
    public int compareTo(Alarm other) {
      return Long.compare(time, other.time);
    }
  }

  /** What is told of books. */
  private record Ears(Consumer<DayProfile> days, Consumer<BookFinding> findings)
      implements EntryVoice {

    @Override
    public void tell(DayProfile day) {
      days.accept(day);
    }

    @Override
    public void tell(BookFinding finding) {
      findings.accept(finding);
    }
  }

  EntryDesk(StockRules rules, Consumer<DayProfile> days, Consumer<BookFinding> findings) {
    this.rules = rules;
    this.voice = new Ears(days, findings);
  }

  /** Takes in a paper; those that are not about a store are passed over. */
  void take(SimulatedPaper paper) {
    timePassesTo(paper.arrivalTime().toEpochMilli());
    if (paper.record() instanceof Delivery delivery) {
      enter(StockPapers.delivery(delivery, 0, 0));
    } else if (paper.record() instanceof StockMovement movement) {
      enter(StockPapers.movement(movement, 0, 0));
    }
  }

  /** Lets the gateway's clock go on. */
  void timePassesTo(long now) {
    while (!alarms.isEmpty() && alarms.peek().time() <= now) {
      Alarm alarm = alarms.remove();
      EntryBook book = books.get(alarm.schoolId());
      if (book != null && book.nextAlarm() == alarm.time()) {
        judge.close(book, rules, alarm.time(), voice);
        setAlarm(book, alarm.schoolId());
      }
    }
  }

  private void enter(StockPaper paper) {
    EntryBook book = books.computeIfAbsent(paper.schoolId(), none -> new EntryBook());
    book.locate(paper.schoolId(), paper.regionCode());
    long before = book.nextAlarm();
    EntryJudge.Reception unused = judge.hear(book, BookEntry.of(paper));
    if (book.nextAlarm() != before) {
      setAlarm(book, paper.schoolId());
    }
  }

  private void setAlarm(EntryBook book, String schoolId) {
    if (book.nextAlarm() != EntryBook.NEVER) {
      alarms.add(new Alarm(book.nextAlarm(), schoolId));
    }
  }
}
