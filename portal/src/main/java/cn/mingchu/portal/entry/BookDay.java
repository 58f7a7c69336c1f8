package cn.mingchu.portal.entry;

import java.time.LocalDate;
import java.util.List;

/**
 * How the books of a day were kept.
 *
 * @param onTime how many entries are so
 * @param entries those that are not, by date; not all where they are very many
 */
record BookDay(
    LocalDate day, int onTime, int backFilled, int overdue, int missing, List<LateEntry> entries) {

  BookDay {
    entries = List.copyOf(entries);
  }

  /** All that there are, and those that should be there. */
  int all() {
    return onTime + backFilled + overdue + missing;
  }

  /** Those that are not on time. */
  public int notOnTime() {
    return backFilled + overdue + missing;
  }

  /** Those that are not on time and are not told of one by one. */
  public int untold() {
    return notOnTime() - entries.size();
  }
}
