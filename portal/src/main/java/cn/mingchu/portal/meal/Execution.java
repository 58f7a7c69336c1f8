package cn.mingchu.portal.meal;

import org.jspecify.annotations.Nullable;

/** What was used of a food group, held against what is planned. */
record Execution(GroupUse use, ExecutionBand band) {

  /** A bar is drawn up to this; what is more is as long. */
  private static final long MOST_DRAWN = 150;

  /** How what was used stands to what is planned. */
  enum Standing {
    /** Less than is planned. */
    LESS,
    /** About as much. */
    AS_PLANNED,
    /** More than is planned. */
    MORE,
    /** Used, and not planned at all. */
    NOT_PLANNED
  }

  public Standing standing() {
    long planned = use.plannedGrams();
    if (planned == 0) {
      return use.usedGrams() == 0 ? Standing.AS_PLANNED : Standing.NOT_PLANNED;
    }
    long hundredfold = use.usedGrams() * 100;
    if (hundredfold < planned * band.leastPercent()) {
      return Standing.LESS;
    }
    return hundredfold > planned * band.mostPercent() ? Standing.MORE : Standing.AS_PLANNED;
  }

  /**
   * Used of planned, in per cent; null where nothing is planned. Rounded so that it lies on the
   * same side of the bounds as what it tells of.
   */
  public @Nullable Long percent() {
    long planned = use.plannedGrams();
    if (planned == 0) {
      return null;
    }
    long hundredfold = use.usedGrams() * 100;
    return switch (standing()) {
      case LESS -> hundredfold / planned;
      case MORE -> (hundredfold + planned - 1) / planned;
      case AS_PLANNED, NOT_PLANNED -> (hundredfold + planned / 2) / planned;
    };
  }

  /** How long its bar is, in per cent of what is planned; from 0 to 150. */
  public long drawn() {
    Long percent = percent();
    return percent == null ? MOST_DRAWN : Math.max(0, Math.min(percent, MOST_DRAWN));
  }
}
