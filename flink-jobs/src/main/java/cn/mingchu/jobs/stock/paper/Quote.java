package cn.mingchu.jobs.stock.paper;

import cn.mingchu.jobs.day.BusinessDay;
import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.schemas.event.EvidenceRole;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What an ingredient costs in a county on a day, as an office has found.
 *
 * @param revision from 1; the highest counts
 * @param grade null where the price is for all of it
 * @param fen a kilogram, from 1; null where there is no such price after all
 * @param eventIdHigh the first 8 bytes of the id of the event that brought it
 * @param eventIdLow the last 8 bytes of it
 * @param ingestTime when the gateway took it in, UTC milliseconds
 */
public record Quote(
    int revision,
    String regionCode,
    String ingredient,
    @Nullable String grade,
    BusinessDay day,
    @Nullable Long fen,
    long eventIdHigh,
    long eventIdLow,
    long ingestTime)
    implements MarketWord {

  /** Of two offices that say the same revision, who came last is right, whoever is heard first. */
  private static final Comparator<Quote> BY_REVISION =
      Comparator.comparingInt(Quote::revision)
          .thenComparingLong(Quote::ingestTime)
          .thenComparingLong(Quote::eventIdHigh)
          .thenComparingLong(Quote::eventIdLow);

  /** A quote of a day, in days since 1970. */
  static Quote ofDay(
      int revision,
      String regionCode,
      String ingredient,
      @Nullable String grade,
      long day,
      @Nullable Long fen,
      long eventIdHigh,
      long eventIdLow,
      long ingestTime) {
    return new Quote(
        revision,
        regionCode,
        ingredient,
        grade,
        new BusinessDay(LocalDate.ofEpochDay(day)),
        fen,
        eventIdHigh,
        eventIdLow,
        ingestTime);
  }

  /** What of its market it is about: the same in every revision. */
  public String matter() {
    return grade == null ? day.toString() : day + " " + grade;
  }

  /** Whether it counts more than another word on the same matter. */
  public boolean replaces(Quote other) {
    return BY_REVISION.compare(this, other) > 0;
  }

  /** The paper as a piece of evidence. */
  public BookEvidence as(EvidenceRole role) {
    return new BookEvidence(role, eventIdHigh, eventIdLow, day.begin());
  }
}
