package cn.mingchu.jobs.stock.entry;

import cn.mingchu.schemas.event.EntryLabel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the books of one day were kept.
 *
 * @param regionCode the school's county; null while nobody names it
 * @param day in Shanghai, counted from 1970-01-01
 * @param revision from 1; a higher one replaces a lower one; 0 while nobody has told it
 * @param counts how many entries have each label; those that none has are left out
 * @param entries those that are not on time, by date; no more than {@link #MOST_ENTRIES}
 * @param ingestTime when the gateway took in the last of what it rests on, or its clock came to
 *     what settled it, UTC milliseconds
 */
public record DayProfile(
    String schoolId,
    @Nullable String regionCode,
    long day,
    int revision,
    Map<EntryLabel, Integer> counts,
    List<Labelled> entries,
    long ingestTime) {

  /** More than anybody looks at. */
  static final int MOST_ENTRIES = 100;

  public DayProfile {
    counts = Map.copyOf(counts);
    entries = List.copyOf(entries);
  }

  /**
   * An entry that is not on time.
   *
   * @param paperId of the entry; of the meal where the entry is missing
   * @param time when it happened, UTC milliseconds
   * @param recordedTime when it was first written down; null where it is missing
   * @param ingestTime when the gateway first took it in; null where it is missing
   */
  public record Labelled(
      String paperId,
      EntryLabel label,
      long time,
      @Nullable Long recordedTime,
      @Nullable Long ingestTime) {

    private static final Comparator<Labelled> BY_DATE =
        Comparator.comparingLong(Labelled::time).thenComparing(Labelled::paperId);

    static Labelled of(WrittenEntry entry, EntryLabel label) {
      return new Labelled(
          entry.paperId(), label, entry.time(), entry.firstRecorded(), entry.firstTaken());
    }

    static Labelled missing(ServedMeal meal) {
      return new Labelled(meal.paperId(), EntryLabel.MISSING, meal.time(), null, null);
    }
  }

  /** A day with such entries, before anybody is told. */
  static DayProfile of(
      String schoolId,
      @Nullable String regionCode,
      long day,
      List<Labelled> labelled,
      long ingestTime) {
    Map<EntryLabel, Integer> counts = new EnumMap<>(EntryLabel.class);
    labelled.forEach(one -> counts.merge(one.label(), 1, Integer::sum));
    List<Labelled> notOnTime = new ArrayList<>(labelled);
    notOnTime.removeIf(one -> one.label() == EntryLabel.ON_TIME);
    notOnTime.sort(Labelled.BY_DATE);
    return new DayProfile(
        schoolId,
        regionCode,
        day,
        0,
        counts,
        notOnTime.subList(0, Math.min(MOST_ENTRIES, notOnTime.size())),
        ingestTime);
  }

  /** How many entries have a label. */
  public int count(EntryLabel label) {
    return counts.getOrDefault(label, 0);
  }

  /** The same day, when all that was entered for it is taken back; itself where it is so. */
  DayProfile emptied(long now) {
    return counts.isEmpty()
        ? this
        : new DayProfile(schoolId, regionCode, day, 0, Map.of(), List.of(), now);
  }

  boolean saysTheSameAs(DayProfile other) {
    return asRevision(0).equals(other.asRevision(0));
  }

  DayProfile asRevision(int other) {
    return new DayProfile(schoolId, regionCode, day, other, counts, entries, ingestTime);
  }
}
