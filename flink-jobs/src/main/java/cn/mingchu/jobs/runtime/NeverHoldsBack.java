package cn.mingchu.jobs.runtime;

import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/**
 * Progress of a stream that has no time of its own, such as reference data: it never holds back
 * those it is joined with, and never moves them. It is always idle: were it at the end of time
 * instead, time would end for all when the others fall idle.
 */
public final class NeverHoldsBack<T> implements WatermarkGenerator<T> {

  private NeverHoldsBack() {}

  /** The strategy for such a stream. */
  public static <T> WatermarkStrategy<T> strategy() {
    return WatermarkStrategy.forGenerator(context -> new NeverHoldsBack<>());
  }

  @Override
  public void onEvent(T event, long eventTimestamp, WatermarkOutput output) {}

  @Override
  public void onPeriodicEmit(WatermarkOutput output) {
    output.markIdle();
  }
}
