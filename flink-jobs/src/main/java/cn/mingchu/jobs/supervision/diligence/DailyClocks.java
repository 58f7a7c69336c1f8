package cn.mingchu.jobs.supervision.diligence;

import cn.mingchu.jobs.supervision.figure.Figure;
import cn.mingchu.jobs.supervision.figure.Figures;
import cn.mingchu.schemas.event.OfficeLevel;

/**
 * The clocks of one office that began on one day, and ended; each from 0.
 *
 * @param redMissed those of the missed that were RED
 */
public record DailyClocks(long met, long missed, long redMissed) {

  /** It had none. */
  public static final DailyClocks NONE = new DailyClocks(0, 0, 0);

  /** Those of the offices of a level, in what was counted. */
  public static DailyClocks of(OfficeLevel level, Figures figures) {
    return new DailyClocks(
        figures.count(Figure.clocksMet(level)),
        figures.count(Figure.clocksMissed(level)),
        figures.count(Figure.redClocksMissed(level)));
  }

  /** Both together. */
  public DailyClocks plus(DailyClocks other) {
    return new DailyClocks(met + other.met, missed + other.missed, redMissed + other.redMissed);
  }

  /** This, without what was added before. */
  public DailyClocks minus(DailyClocks other) {
    return new DailyClocks(met - other.met, missed - other.missed, redMissed - other.redMissed);
  }

  /** How many ended. */
  public long ended() {
    return met + missed;
  }
}
