package cn.mingchu.jobs.stock.entry;

import java.util.List;

/**
 * What a canteen issued on a day.
 *
 * @param entries in the order of their dates
 * @param grams of each, the least first
 */
record DayOfIssues(List<WrittenEntry> entries, List<Long> grams) {

  static final DayOfIssues NONE = new DayOfIssues(List.of(), List.of());

  static DayOfIssues of(List<WrittenEntry> entries) {
    return new DayOfIssues(
        List.copyOf(entries), entries.stream().map(one -> one.entry().grams()).sorted().toList());
  }

  int rows() {
    return grams.size();
  }

  /** How many rows of one day stand for rows of the other, to the gram. */
  long rowsInCommon(DayOfIssues other) {
    long common = 0;
    int i = 0;
    int j = 0;
    while (i < grams.size() && j < other.grams.size()) {
      int order = grams.get(i).compareTo(other.grams.get(j));
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return common;
  }
}
