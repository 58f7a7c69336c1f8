package cn.mingchu.jobs.duty.book;

import cn.mingchu.jobs.duty.due.Duty;
import cn.mingchu.jobs.duty.due.FiledPaper;
import cn.mingchu.jobs.duty.due.Fulfilment;
import cn.mingchu.schemas.event.DutyKind;
import cn.mingchu.schemas.event.DutyState;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the people of a canteen had to do on a day, and what of it they did.
 *
 * @param day on which it is due, in Shanghai, counted from 1970-01-01
 * @param revision from 1; a higher one replaces a lower one; 0 while nobody has told it
 * @param entries by the moments at which they are due
 * @param ingestTime when the gateway took in the last of what it rests on, or its clock came to
 *     what settled it, UTC milliseconds
 */
public record DayOfDuties(
    String schoolId,
    @Nullable String regionCode,
    long day,
    int revision,
    List<Entry> entries,
    long ingestTime) {

  private static final Comparator<Entry> BY_DUE_TIME =
      Comparator.comparingLong(Entry::due)
          .thenComparing(Entry::kind)
          .thenComparing(Entry::mealId, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Entry::dish, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Entry::state)
          .thenComparing(Entry::doneTime, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Entry::recordedTime, Comparator.nullsFirst(Comparator.naturalOrder()));

  /**
   * A duty and what became of it.
   *
   * @param mealId that it belongs to; null where it is no matter of one meal
   * @param dish of a sample; else null
   * @param due UTC milliseconds
   * @param doneTime by its own word, UTC milliseconds; null where it was not
   * @param recordedTime likewise
   */
  public record Entry(
      DutyKind kind,
      String ruleId,
      @Nullable String mealId,
      @Nullable String dish,
      long due,
      DutyState state,
      @Nullable Long doneTime,
      @Nullable Long recordedTime) {

    static Entry of(Fulfilment fulfilment) {
      Duty duty = fulfilment.duty();
      FiledPaper filed = fulfilment.paper();
      return new Entry(
          duty.kind(),
          duty.ruleId(),
          duty.mealId(),
          duty.dish(),
          duty.due(),
          fulfilment.state(),
          filed == null ? null : (Long) filed.paper().time(),
          filed == null ? null : (Long) filed.firstRecorded());
    }
  }

  public DayOfDuties {
    entries = List.copyOf(entries);
  }

  /** What became of the duties of a day, before anybody is told. */
  static DayOfDuties of(
      String schoolId, @Nullable String regionCode, long day, Collection<Fulfilment> all) {
    long known = Long.MIN_VALUE;
    for (Fulfilment one : all) {
      FiledPaper filed = one.paper();
      known = Math.max(known, one.duty().known());
      if (filed != null) {
        known = Math.max(known, filed.paper().ingestTime());
      } else if (one.state() == DutyState.MISSING) {
        known = Math.max(known, one.duty().due());
      }
    }
    return new DayOfDuties(
        schoolId,
        regionCode,
        day,
        0,
        all.stream().map(Entry::of).sorted(BY_DUE_TIME).toList(),
        known);
  }

  /** The same day, on which nothing is due any more. */
  DayOfDuties emptied(long now) {
    return new DayOfDuties(schoolId, regionCode, day, revision, List.of(), now);
  }

  boolean saysTheSameAs(DayOfDuties other) {
    return entries.equals(other.entries) && (entries.isEmpty() || ingestTime == other.ingestTime);
  }

  DayOfDuties asRevision(int other) {
    return new DayOfDuties(schoolId, regionCode, day, other, entries, ingestTime);
  }
}
