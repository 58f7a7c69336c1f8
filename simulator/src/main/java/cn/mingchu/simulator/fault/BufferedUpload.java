package cn.mingchu.simulator.fault;

import cn.mingchu.simulator.chance.Dice;
import java.util.List;
import java.util.OptionalInt;

/** A device keeps its readings to itself and sends them all at the end, in order and well dated. */
public record BufferedUpload(long fromSecond, long toSecond) implements SignalFault {

  /** Hours of readings are uploaded within seconds: this many times as fast as they were taken. */
  private static final long SPEED_UP = 500;

  @Override
  public FaultKind kind() {
    return FaultKind.BUFFERED_UPLOAD;
  }

  @Override
  public Transmission carry(Transmission healthy, OptionalInt lastHundredths, Dice dice) {
    long place = healthy.eventMillis() - fromSecond * 1_000;
    return healthy.arriving(List.of(toSecond * 1_000 + place / SPEED_UP));
  }
}
