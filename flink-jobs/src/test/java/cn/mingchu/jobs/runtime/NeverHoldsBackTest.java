package cn.mingchu.jobs.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkOutputMultiplexer;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.util.clock.RelativeClock;
import org.apache.flink.util.clock.SystemClock;
import org.junit.jupiter.api.Test;

class NeverHoldsBackTest {

  private final List<Long> times = new ArrayList<>();
  private final WatermarkOutputMultiplexer union = new WatermarkOutputMultiplexer(new Times());
  private final WatermarkGenerator<String> generator =
      NeverHoldsBack.<String>strategy().createWatermarkGenerator(new Context());
  private final WatermarkOutput readings = input("readings");
  private final WatermarkOutput register = input("register");

  @Test
  void neitherHoldsBackNorEndsTime() {
    readings.emitWatermark(new Watermark(100));
    periodically();
    assertThat(times).containsExactly(100L);

    readings.markIdle();
    periodically();
    assertThat(times).containsExactly(100L);

    readings.markActive();
    readings.emitWatermark(new Watermark(200));
    periodically();
    assertThat(times).containsExactly(100L, 200L);
  }

  private void periodically() {
    generator.onPeriodicEmit(register);
    union.onPeriodicEmit();
  }

  private WatermarkOutput input(String name) {
    union.registerNewOutput(name, new Nobody());
    return union.getDeferredOutput(name);
  }

  /** Nothing here asks it for anything. */
  private static final class Context implements WatermarkGeneratorSupplier.Context {

    @Override
    public MetricGroup getMetricGroup() {
      return UnregisteredMetricsGroup.createOperatorMetricGroup();
    }

    @Override
    public RelativeClock getInputActivityClock() {
      return SystemClock.getInstance();
    }
  }

  /** Wants to know of one input alone; nobody does. */
  private static final class Nobody implements WatermarkOutputMultiplexer.WatermarkUpdateListener {

    @Override
    public void onIdleUpdate(boolean idle) {}

    @Override
    public void onWatermarkUpdate(long watermark) {}
  }

  /** Hears how far time has come for both together. */
  private final class Times implements WatermarkOutput {

    @Override
    public void emitWatermark(Watermark watermark) {
      times.add(watermark.getTimestamp());
    }

    @Override
    public void markIdle() {}

    @Override
    public void markActive() {}
  }
}
