package cn.mingchu.jobs.duty.book;

import java.util.ArrayList;
import java.util.List;

/**
 * Meals, one after the other, at which a duty was not done in time.
 *
 * @param count how many; from 0
 * @param firstDues when it was due at the first of them, UTC milliseconds; not more than {@link
 *     #REMEMBERED}
 */
record MissedRun(int count, List<Long> firstDues) {

  /** No setting asks for more. */
  static final int REMEMBERED = 20;

  static final MissedRun NONE = new MissedRun(0, List.of());

  MissedRun {
    firstDues = List.copyOf(firstDues);
  }

  MissedRun plus(long due) {
    List<Long> dues = new ArrayList<>(firstDues);
    if (dues.size() < REMEMBERED) {
      dues.add(due);
    }
    return new MissedRun(count + 1, dues);
  }
}
