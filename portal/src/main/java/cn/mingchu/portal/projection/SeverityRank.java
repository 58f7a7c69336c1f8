package cn.mingchu.portal.projection;

import cn.mingchu.schemas.event.Severity;

/** A severity as a number in the database, so that the worst is the greatest. */
public final class SeverityRank {

  private SeverityRank() {}

  public static int of(Severity severity) {
    return switch (severity) {
      case BLUE -> 0;
      case YELLOW -> 1;
      case ORANGE -> 2;
      case RED -> 3;
    };
  }

  public static Severity severity(int rank) {
    return switch (rank) {
      case 0 -> Severity.BLUE;
      case 1 -> Severity.YELLOW;
      case 2 -> Severity.ORANGE;
      case 3 -> Severity.RED;
      default -> throw new IllegalArgumentException("no severity has rank " + rank);
    };
  }
}
