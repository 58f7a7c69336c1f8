package cn.mingchu.jobs.supervision.diligence;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * How an office did what only it had to do, over some days.
 *
 * <p>Adjusted by load [D]: on a day on which {@code n} clocks of an office ended, and {@code n} is
 * more than the {@code c} that it is expected to answer, each that it missed counts as {@code c/n}
 * of one. So an office is not blamed for what nobody could have answered, and is blamed for its own
 * share of it: missing all of twice as much as is expected is as bad as missing all of what is. How
 * many schools it has, and how many alerts they raise, is nowhere in it; what it missed is told
 * beside it as it is. No topic tells how many people an office has.
 *
 * @param met clocks that were answered in time, from 0
 * @param missed those that were not, from 0
 * @param redMissed those of the missed that were RED
 * @param adjustedMissedThousandths of a clock, each day's rounded down, from 0
 */
public record OfficeDiligence(
    long met, long missed, long redMissed, long adjustedMissedThousandths) {

  private static final long THOUSAND = 1_000;
  private static final long BASIS_POINTS = 10_000;
  private static final long BASIS_POINTS_A_PERCENT = 100;

  /** Over some days, one each. */
  public static OfficeDiligence of(Collection<DailyClocks> days, DiligenceTerms terms) {
    DailyClocks all = DailyClocks.NONE;
    long adjusted = 0;
    for (DailyClocks day : days) {
      all = all.plus(day);
      long load = Math.max(day.ended(), terms.clocksADay());
      adjusted += day.missed() * THOUSAND * terms.clocksADay() / load;
    }
    return new OfficeDiligence(all.met(), all.missed(), all.redMissed(), adjusted);
  }

  /** Of 10,000, rounded down; null where no clock ended. */
  public @Nullable Integer basisPoints() {
    long all = met * THOUSAND + adjustedMissedThousandths;
    return all == 0 ? null : (Integer) (int) (met * THOUSAND * BASIS_POINTS / all);
  }

  /** Whether the level above is told of it. */
  public boolean isTargeted(DiligenceTerms terms) {
    Integer points = basisPoints();
    return redMissed > 0
        || (points != null
            && missed >= terms.targetFromMissed()
            && points < terms.targetBelowPercent() * BASIS_POINTS_A_PERCENT);
  }
}
