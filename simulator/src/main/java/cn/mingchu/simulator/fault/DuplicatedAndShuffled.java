package cn.mingchu.simulator.fault;

import cn.mingchu.simulator.chance.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Readings overtake one another by up to two minutes, and many of them arrive twice. */
public record DuplicatedAndShuffled(long fromSecond, long toSecond) implements SignalFault {

  private static final int MAX_DELAY_MILLIS = 120_000;
  private static final double SHARE_OF_DUPLICATES = 0.4;

  @Override
  public FaultKind kind() {
    return FaultKind.DUPLICATED_AND_SHUFFLED;
  }

  @Override
  public Transmission carry(Transmission healthy, OptionalInt lastHundredths, Dice dice) {
    List<Long> arrivals = new ArrayList<>();
    for (long arrival : healthy.arrivals()) {
      arrivals.add(arrival + dice.between(0, MAX_DELAY_MILLIS));
      if (dice.chance(SHARE_OF_DUPLICATES)) {
        arrivals.add(arrival + dice.between(0, MAX_DELAY_MILLIS));
      }
    }
    return healthy.arriving(arrivals);
  }
}
