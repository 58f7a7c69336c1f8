package cn.mingchu.jobs.supervision.score;

import cn.mingchu.schemas.event.ScorePartKind;
import java.io.Serializable;

/**
 * How much each part of a score weighs, and how high it may be where something grave was. All of it
 * is a default of ours [D]: 40, 25, 20, 15 and 60 stand in the domain's rules, and in no law.
 *
 * @param safety from 0, as the other parts; only how they stand to one another counts
 * @param cap points out of 100 that a score has at most where there was a RED incident or something
 *     was concealed, 0 to 100
 */
public record ScoreTerms(int safety, int process, int response, int openness, int cap)
    implements Serializable {

  private static final int MOST_POINTS = 100;

  /** Those of the domain's rules. */
  public static final ScoreTerms DEFAULTS = new ScoreTerms(40, 25, 20, 15, 60);

  public ScoreTerms {
    check("safety", safety);
    check("process", process);
    check("response", response);
    check("openness", openness);
    check("cap", cap);
  }

  /** How much a part weighs. */
  public int weight(ScorePartKind part) {
    return switch (part) {
      case SAFETY -> safety;
      case PROCESS -> process;
      case RESPONSE -> response;
      case OPENNESS -> openness;
      case OTHER_PART -> 0;
    };
  }

  private static void check(String name, int value) {
    if (value < 0 || value > MOST_POINTS) {
      throw new IllegalArgumentException(name + " must be 0 to 100, was " + value);
    }
  }
}
