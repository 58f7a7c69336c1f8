package cn.mingchu.jobs.supervision.diligence;

import java.io.Serializable;

/**
 * When an office did not perform (履职不到位, 靶向监管). That such offices are named is of the reform plan
 * [V]; all numbers are defaults of ours [D].
 *
 * @param clocksADay so many clocks that begin on one day an office is expected to answer, from 1
 * @param targetBelowPercent an office below this is named, 0 to 100
 * @param targetFromMissed if it also missed so many, from 1; one that is RED is enough by itself
 */
public record DiligenceTerms(int clocksADay, int targetBelowPercent, int targetFromMissed)
    implements Serializable {

  private static final int WHOLE = 100;

  /** Ours. */
  public static final DiligenceTerms DEFAULTS = new DiligenceTerms(20, 80, 3);

  public DiligenceTerms {
    if (clocksADay < 1) {
      throw new IllegalArgumentException("clocksADay must be at least 1, was " + clocksADay);
    }
    if (targetBelowPercent < 0 || targetBelowPercent > WHOLE) {
      throw new IllegalArgumentException(
          "targetBelowPercent must be 0 to 100, was " + targetBelowPercent);
    }
    if (targetFromMissed < 1) {
      throw new IllegalArgumentException(
          "targetFromMissed must be at least 1, was " + targetFromMissed);
    }
  }
}
