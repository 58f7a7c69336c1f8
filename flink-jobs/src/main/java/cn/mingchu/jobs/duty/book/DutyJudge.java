package cn.mingchu.jobs.duty.book;

import cn.mingchu.jobs.day.BusinessDay;
import cn.mingchu.jobs.duty.due.DutyRules;
import cn.mingchu.jobs.duty.due.FiledPaper;
import cn.mingchu.jobs.duty.paper.DutyInput;
import cn.mingchu.jobs.duty.paper.DutyPaper;
import cn.mingchu.jobs.duty.paper.Occasion;
import cn.mingchu.jobs.duty.paper.RegisterPaper;
import cn.mingchu.jobs.finding.BookFinding;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Judges what the people of a canteen did about their duties, whatever order it is told in.
 *
 * <p>What stands in the end is a function of the revisions of the meals and the records, the
 * register, the rules, the school days and how far the gateway's clock has come. It asks no clock.
 */
public final class DutyJudge {

  /** What became of an input. */
  public enum Reception {
    /** It counts. */
    ACCEPTED,
    /** It says nothing new. */
    KNOWN,
    /** Its day, or that of what it corrects, is closed: it changes nothing. */
    LATE
  }

  /** Takes in an input; what it changes is said by {@link #timePasses}. */
  public Reception hear(DutyBook book, DutyInput input) {
    if (input instanceof DutyPaper paper) {
      return file(book, paper);
    }
    return input instanceof Occasion meal
        ? note(book, meal)
        : register(book, (RegisterPaper) input);
  }

  private static Reception file(DutyBook book, DutyPaper paper) {
    FiledPaper known = book.papers.get(paper.recordId());
    if (!book.isOpen(DutyBook.lastDay(paper))
        || (known != null && !book.isOpen(DutyBook.lastDay(known.paper())))) {
      return Reception.LATE;
    }
    FiledPaper next = known == null ? FiledPaper.of(paper) : known.with(paper);
    book.papers.put(paper.recordId(), next);
    return next.equals(known) ? Reception.KNOWN : Reception.ACCEPTED;
  }

  private static Reception note(DutyBook book, Occasion meal) {
    Map<String, Occasion> meals = meal.isServed() ? book.served : book.planned;
    Occasion known = meals.get(meal.mealId());
    if (!book.isOpen(meal.day()) || (known != null && !book.isOpen(known.day()))) {
      return Reception.LATE;
    }
    if (known != null && known.revision() >= meal.revision()) {
      return Reception.KNOWN;
    }
    meals.put(meal.mealId(), meal);
    return Reception.ACCEPTED;
  }

  /** What it says of days that are closed changes nothing; it may say something of others. */
  private static Reception register(DutyBook book, RegisterPaper entry) {
    long since =
        Math.min(book.registeredSince, BusinessDay.of(entry.ingestTime()).date().toEpochDay());
    RegisterPaper known = book.registers.get(entry.entryId());
    boolean isNew = known == null || known.offset() < entry.offset();
    if (!isNew && since == book.registeredSince) {
      return Reception.KNOWN;
    }
    book.registeredSince = since;
    if (isNew) {
      book.registers.put(entry.entryId(), entry);
    }
    return Reception.ACCEPTED;
  }

  /**
   * Says what is new at a moment of the gateway's clock, UTC milliseconds, by what was heard until
   * then and by the rules of now.
   */
  public void timePasses(DutyBook book, DutyRules rules, long now, DutyVoice voice) {
    review(book, rules, now, voice);
    book.nextClosing = nextClosing(book);
  }

  /**
   * The same; then closes the days that nothing can change any more, and forgets those that nothing
   * is judged by.
   *
   * @param now how far the gateway's clock has come for everybody, UTC milliseconds: nothing will
   *     come in that was taken in before
   */
  public void close(DutyBook book, DutyRules rules, long now, DutyVoice voice) {
    DutyReview review = review(book, rules, now, voice);
    long firstOpenDay = BusinessDay.of(now).date().toEpochDay() - DutyBook.BOUND_DAYS;
    if (firstOpenDay > book.firstOpenDay) {
      settle(book, review, firstOpenDay);
    }
    forget(book, review, now);
    book.nextClosing = nextClosing(book);
  }

  private static DutyReview review(DutyBook book, DutyRules rules, long now, DutyVoice voice) {
    book.now = Math.max(book.now, now);
    DutyReview review = new DutyReview(book, rules);
    List<BookFinding> stated = review.findings().stream().map(DutyReview.Hanging::finding).toList();
    book.told.tell(stated, book.now, voice::tell);
    tell(book, review.days(), voice);
    book.nextChange = review.nextChange();
    return review;
  }

  private static void tell(DutyBook book, List<DayOfDuties> days, DutyVoice voice) {
    Map<Long, DayOfDuties> next = new TreeMap<>();
    for (DayOfDuties before : book.toldDays.values()) {
      next.put(before.day(), before.emptied(book.now));
    }
    days.forEach(day -> next.put(day.day(), day));
    for (DayOfDuties day : next.values()) {
      DayOfDuties before = book.toldDays.get(day.day());
      if (before == null || !before.saysTheSameAs(day)) {
        DayOfDuties told = day.asRevision(before == null ? 1 : before.revision() + 1);
        book.toldDays.put(told.day(), told);
        voice.tell(told);
      }
    }
  }

  private static void settle(DutyBook book, DutyReview review, long firstOpenDay) {
    book.withoutLeader = review.withoutLeaderBefore(firstOpenDay);
    book.firstOpenDay = firstOpenDay;
    Set<String> settled = new HashSet<>();
    for (DutyReview.Hanging hanging : review.findings()) {
      if (hanging.day() < firstOpenDay) {
        settled.add(hanging.finding().findingId());
      }
    }
    book.told.settle(settled);
    book.told.forgetWithdrawnBefore(
        new BusinessDay(LocalDate.ofEpochDay(firstOpenDay - DutyBook.BOUND_DAYS)).begin());
    book.toldDays.keySet().removeIf(day -> day < firstOpenDay);
  }

  private static void forget(DutyBook book, DutyReview review, long now) {
    for (Occasion meal : review.meals()) {
      if (forgettingMeal(meal) <= now) {
        book.cooked.add(meal.day());
      }
    }
    book.planned.values().removeIf(meal -> forgettingMeal(meal) <= now);
    book.served.values().removeIf(meal -> forgettingMeal(meal) <= now);
    book.papers.values().removeIf(filed -> DutyBook.forgetting(filed.paper()) <= now);
    book.registers.values().removeIf(entry -> DutyBook.forgetting(entry) <= now);
    book.cooked.removeIf(day -> DutyBook.forgettingCooked(day) <= now);
  }

  private static long nextClosing(DutyBook book) {
    long next = DutyBook.NEVER;
    for (FiledPaper filed : book.papers.values()) {
      long day = DutyBook.lastDay(filed.paper());
      next = earlier(next, book.isOpen(day), day, DutyBook.forgetting(filed.paper()));
    }
    for (Map<String, Occasion> meals : List.of(book.planned, book.served)) {
      for (Occasion meal : meals.values()) {
        next = earlier(next, book.isOpen(meal.day()), meal.day(), forgettingMeal(meal));
      }
    }
    for (RegisterPaper entry : book.registers.values()) {
      Long last = entry.lastDay();
      if (last != null) {
        next = earlier(next, book.isOpen(last), last, DutyBook.forgetting(entry));
      }
    }
    for (long day : book.toldDays.keySet()) {
      next = Math.min(next, DutyBook.closing(day));
    }
    for (long day : book.cooked) {
      next = Math.min(next, DutyBook.forgettingCooked(day));
    }
    return next;
  }

  private static long earlier(long next, boolean isOpen, long day, long forgetting) {
    return Math.min(next, isOpen ? Math.min(DutyBook.closing(day), forgetting) : forgetting);
  }

  private static long forgettingMeal(Occasion meal) {
    return DutyBook.forgettingMeal(meal.day());
  }
}
