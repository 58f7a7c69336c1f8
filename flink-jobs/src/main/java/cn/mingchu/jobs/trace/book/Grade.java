package cn.mingchu.jobs.trace.book;

import java.util.List;

/** How grave it is that a lot is suspect, told by the id of the cause alone. */
public enum Grade {
  /** It is recalled, or a laboratory failed it: nobody uses it. */
  RECALL(""),
  /** It is held until somebody decides: a test is open, its store was warm, a person says so. */
  HOLD("hold:"),
  /** Another lot of its source is recalled: it is held to be tested. */
  SIBLING("sibling:"),
  /** It is recalled in a drill: everything is looked for, and nothing forbidden. */
  DRILL("drill:");

  private static final List<Grade> PREFIXED = List.of(HOLD, SIBLING, DRILL);

  private final String prefix;

  Grade(String prefix) {
    this.prefix = prefix;
  }

  /** The grade of a cause; ids of notices hold no colon, those of tests begin otherwise. */
  public static Grade of(String causeId) {
    for (Grade grade : PREFIXED) {
      if (causeId.startsWith(grade.prefix)) {
        return grade;
      }
    }
    return RECALL;
  }

  /** What a cause of this grade goes back to. */
  String reason(String causeId) {
    return causeId.substring(prefix.length());
  }

  /** The id of a cause of this grade that goes back to something. */
  public String causeId(String reason) {
    return prefix + reason;
  }
}
