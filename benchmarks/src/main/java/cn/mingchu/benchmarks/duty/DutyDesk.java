package cn.mingchu.benchmarks.duty;

import cn.mingchu.jobs.duty.DutyPapers;
import cn.mingchu.jobs.duty.book.DayOfDuties;
import cn.mingchu.jobs.duty.book.DutyBook;
import cn.mingchu.jobs.duty.book.DutyJudge;
import cn.mingchu.jobs.duty.book.DutyVoice;
import cn.mingchu.jobs.duty.due.DutyRules;
import cn.mingchu.jobs.duty.paper.DutyInput;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.schemas.event.DutyRecord;
import cn.mingchu.schemas.event.MealServed;
import cn.mingchu.schemas.event.MenuPlan;
import cn.mingchu.schemas.event.RegisterEntry;
import cn.mingchu.simulator.supply.SimulatedPaper;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * The judge of duties, with the gateway's clock that its operator would see, and without Kafka and
 * Flink.
 */
final class DutyDesk {

  private final DutyJudge judge = new DutyJudge();
  private final DutyRules rules;
  private final DutyVoice voice;
  private final Map<String, DutyBook> books = new HashMap<>();
  private final PriorityQueue<Alarm> alarms = new PriorityQueue<>();

  /** When the duties of a school are looked into. */
  private record Alarm(long time, String schoolId) implements Comparable<Alarm> {

    @Override
    public int compareTo(Alarm other) {
      return Long.compare(time, other.time);
    }
  }

  DutyDesk(DutyRules rules, Consumer<BookFinding> findings) {
    this.rules = rules;
    this.voice = new Findings(findings);
  }

  /** Takes in a paper; those that no duty depends on are passed over. */
  void take(SimulatedPaper paper) {
    long now = paper.arrivalTime().toEpochMilli();
    timePassesTo(now);
    if (paper.record() instanceof DutyRecord record) {
      hear(DutyPapers.record(record, 0, 0), now);
    } else if (paper.record() instanceof MenuPlan plan) {
      hear(DutyPapers.planned(plan, 0, 0), now);
    } else if (paper.record() instanceof MealServed report) {
      hear(DutyPapers.served(report, 0, 0), now);
    }
  }

  /** Takes in an entry of a register. */
  void take(RegisterEntry entry) {
    long now = entry.getHeader().getIngestTime().toEpochMilli();
    timePassesTo(now);
    hear(DutyPapers.registered(entry, 0, 0), now);
  }

  /** Lets the gateway's clock go on, UTC milliseconds. */
  void timePassesTo(long now) {
    while (!alarms.isEmpty() && alarms.peek().time() <= now) {
      Alarm alarm = alarms.remove();
      DutyBook book = books.get(alarm.schoolId());
      if (book != null && book.nextAlarm() == alarm.time()) {
        judge.close(book, rules, alarm.time(), voice);
        setAlarm(book);
      }
    }
  }

  private void hear(DutyInput input, long now) {
    DutyBook book = books.computeIfAbsent(input.schoolId(), none -> new DutyBook());
    book.locate(input.schoolId(), input.regionCode());
    if (judge.hear(book, input) == DutyJudge.Reception.ACCEPTED) {
      judge.timePasses(book, rules, now, voice);
      setAlarm(book);
    }
  }

  private void setAlarm(DutyBook book) {
    if (book.nextAlarm() != DutyBook.NEVER) {
      alarms.add(new Alarm(book.nextAlarm(), book.schoolId()));
    }
  }

  /** How days were is not listened to. */
  private record Findings(Consumer<BookFinding> findings) implements DutyVoice {

    @Override
    public void tell(DayOfDuties day) {}

    @Override
    public void tell(BookFinding finding) {
      findings.accept(finding);
    }
  }
}
