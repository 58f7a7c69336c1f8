package cn.mingchu.benchmarks.faults;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** How what is told exactly once counts its revisions. */
final class Revisions {

  private Revisions() {}

  /**
   * How many were told twice or left out: each matter tells its revisions from 1 on, one after the
   * other, and each once.
   *
   * @param told in the order in which it stands on its topic
   */
  static <T> long amiss(Collection<T> told, Function<T, String> matter, ToIntFunction<T> revision) {
    Map<String, Integer> last = new HashMap<>();
    long amiss = 0;
    for (T one : told) {
      int number = revision.applyAsInt(one);
      Integer before = last.put(matter.apply(one), number);
      if (number != (before == null ? 1 : before + 1)) {
        amiss++;
      }
    }
    return amiss;
  }
}
