package cn.mingchu.jobs.stock.money;

import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The schools whose meals the nutrition programme pays for, as the register had them when the job
 * was started: what is heard of it later must not race with the first meals.
 *
 * @param end the offset behind them on the topic of schools; what lies before it is in them, or was
 *     replaced
 */
public record Programme(Set<String> schoolIds, long end) implements Serializable {

  /** No school. */
  public static final Programme NONE = new Programme(Set.of(), 0);

  public Programme {
    schoolIds = Set.copyOf(schoolIds);
  }

  /**
   * Whether a school is in it.
   *
   * @param newest what was last heard of the school; null where that is nothing
   */
  boolean has(String schoolId, @Nullable Enrolment newest) {
    if (newest != null && isNews(newest)) {
      return newest.isInProgramme();
    }
    return schoolIds.contains(schoolId);
  }

  /** Whether a word of the register is not known already. */
  boolean isNews(Enrolment word) {
    return word.offset() >= end;
  }
}
