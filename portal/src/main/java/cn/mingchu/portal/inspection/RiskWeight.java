package cn.mingchu.portal.inspection;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How likely a school is to be drawn: by its class of risk, and by how long nobody has been there.
 *
 * <p>The weights and the scores that part the classes are ours [D]. That class D is looked at more
 * often, and that every school is within two years, is 食品生产经营监督检查管理办法 (2021), articles 22 and 23.
 */
public final class RiskWeight {

  /** From this age on an inspection is overdue, in months. */
  static final int MOST_MONTHS = 24;

  /** No more months than these add to the weight. */
  static final int MOST_OVERDUE = 12;

  private RiskWeight() {}

  /** A class of risk, the lowest first. */
  public enum Grade {
    A(9_000, 1),
    B(7_500, 2),
    C(6_000, 4),
    D(Integer.MIN_VALUE, 8);

    private final int leastScore;
    private final int weight;

    Grade(int leastScore, int weight) {
      this.leastScore = leastScore;
      this.weight = weight;
    }

    /**
     * By the score that supervision publishes.
     *
     * @param score in hundredths of a point; null where none was measured, which is class D
     */
    public static Grade of(@Nullable Integer score) {
      if (score == null) {
        return D;
      }
      for (Grade grade : values()) {
        if (score >= grade.leastScore) {
          return grade;
        }
      }
      return D;
    }
  }

  /**
   * The weight of a school.
   *
   * @param lastDay of its last inspection; null where nobody knows of one
   */
  public static long of(Grade grade, @Nullable LocalDate lastDay, LocalDate today) {
    if (lastDay == null) {
      return grade.weight + (long) MOST_OVERDUE;
    }
    long overdue = ChronoUnit.MONTHS.between(lastDay.plusMonths(MOST_MONTHS), today);
    return grade.weight + Math.min(Math.max(overdue, 0), MOST_OVERDUE);
  }
}
