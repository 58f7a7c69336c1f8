package cn.mingchu.jobs.series;

import cn.mingchu.connectors.influxdb.SeriesPoint;
import cn.mingchu.jobs.runtime.Tally;
import cn.mingchu.jobs.series.SeriesInput.DeviceGone;
import cn.mingchu.jobs.series.SeriesInput.DeviceWord;
import cn.mingchu.jobs.series.SeriesInput.Measured;
import cn.mingchu.jobs.series.minute.HourOfReadings;
import cn.mingchu.jobs.series.minute.MinuteSummary;
import cn.mingchu.schemas.series.Measurements;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Tells each minute of a device when it is over by the gateway's clock, and again when a reading
 * comes late to it. The readings of an hour are kept until none can come any more.
 */
final class MinuteFunction extends KeyedProcessFunction<String, SeriesInput.OfDevice, SeriesPoint>
    implements CheckpointedFunction {

  private static final long serialVersionUID = 1L;

  /** As long as the gateway waits for devices that buffer. */
  static final Duration LATENESS = Duration.ofDays(2);

  /** As far as the gateway lets a date be ahead of its own clock. */
  static final Duration AHEAD = Duration.ofMinutes(5);

  private static final double HUNDREDTHS = 100;

  private transient ValueState<DeviceWord> device;
  private transient MapState<SeriesMinute, HourOfReadings> hours;
  private transient MapState<SeriesMinute, Boolean> untold;
  private transient Tally<ReadingOutcome> tally;

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    tally = Tally.open(ReadingOutcome.class, context, getRuntimeContext());
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    tally.snapshot();
  }

  @Override
  public void open(OpenContext context) {
    device = getRuntimeContext().getState(new ValueStateDescriptor<>("device", SeriesTypes.DEVICE));
    hours =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("hours", SeriesTypes.MINUTE, SeriesTypes.HOUR));
    untold =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>("untold-minutes", SeriesTypes.MINUTE, Types.BOOLEAN));
  }

  @Override
  public void processElement(
      SeriesInput.OfDevice input, Context context, Collector<SeriesPoint> out) throws Exception {
    if (input instanceof Measured measured) {
      tally.count(take(measured, context.timerService()));
    } else if (input instanceof DeviceWord word) {
      device.update(word);
      out.collect(SeriesPlaces.of(word));
      tell(context.timerService().currentWatermark(), out);
    } else if (input instanceof DeviceGone) {
      device.clear();
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<SeriesPoint> out)
      throws Exception {
    tell(timestamp, out);
    if (Math.floorMod(timestamp, SeriesMinute.HOUR) == 0) {
      forget(timestamp);
    }
  }

  /** Tells the minutes that are over, where it is known whose they are. */
  private void tell(long now, Collector<SeriesPoint> out) throws Exception {
    DeviceWord word = device.value();
    List<SeriesMinute> told = new ArrayList<>();
    for (SeriesMinute minute : untold.keys()) {
      if (minute.end() <= now && word != null) {
        out.collect(point(word, minute));
        told.add(minute);
      } else if (forgetAt(minute.hour()) <= now) {
        told.add(minute); // the register never said whose it is
      }
    }
    for (SeriesMinute minute : told) {
      untold.remove(minute);
    }
  }

  private ReadingOutcome take(Measured measured, TimerService timers) throws Exception {
    if (measured.eventTime() - measured.ingestTime() > AHEAD.toMillis()) {
      return ReadingOutcome.CLOCK_AHEAD;
    }
    SeriesMinute minute = SeriesMinute.of(measured.quantity(), measured.eventTime());
    SeriesMinute hour = minute.hour();
    if (measured.ingestTime() - measured.eventTime() > LATENESS.toMillis()
        || forgetAt(hour) <= timers.currentWatermark()) {
      return ReadingOutcome.TOO_OLD;
    }
    HourOfReadings before = hours.get(hour);
    HourOfReadings known = before == null ? HourOfReadings.EMPTY : before;
    int millis = (int) (measured.eventTime() - hour.start());
    HourOfReadings now = known.with(millis, measured.hundredths(), measured.isBad());
    if (now == known) {
      return known.has(millis, measured.hundredths(), measured.isBad())
          ? ReadingOutcome.COPY
          : ReadingOutcome.TOO_MANY;
    }
    hours.put(hour, now);
    untold.put(minute, true);
    tellSoon(timers, minute.end());
    if (before == null) {
      timers.registerEventTimeTimer(forgetAt(hour));
    }
    return ReadingOutcome.COUNTED;
  }

  /** Late ones that come together are told together, with the next step of time. */
  private static void tellSoon(TimerService timers, long due) {
    timers.registerEventTimeTimer(Math.max(due, timers.currentWatermark() + 1));
  }

  private void forget(long now) throws Exception {
    List<SeriesMinute> over = new ArrayList<>();
    for (SeriesMinute hour : hours.keys()) {
      if (forgetAt(hour) <= now) {
        over.add(hour);
      }
    }
    for (SeriesMinute hour : over) {
      hours.remove(hour);
    }
  }

  /** A whole hour: when nothing can come any more that was measured in that hour. */
  private static long forgetAt(SeriesMinute hour) {
    return hour.start() + 2 * SeriesMinute.HOUR + LATENESS.toMillis();
  }

  private SeriesPoint point(DeviceWord word, SeriesMinute minute) throws Exception {
    HourOfReadings hour = hours.get(minute.hour());
    if (hour == null) {
      throw new IllegalStateException(minute + " is to be told, and its hour is not known");
    }
    MinuteSummary summary = hour.minute(minute.inHour());
    SeriesPoint.Builder point =
        SeriesPlaces.point(Measurements.READINGS, word.regionCode(), word.schoolId())
            .tag("device", word.deviceId())
            .tag("kind", word.kind())
            .tag("quantity", minute.quantity())
            .field("readings", summary.readings())
            .field("bad", summary.bad())
            .field("known_seconds", summary.knownSeconds(word.periodSeconds()));
    if (summary.readings() > 0) {
      point
          .field("min", summary.min() / HUNDREDTHS)
          .field("max", summary.max() / HUNDREDTHS)
          .field("sum", summary.sum() / HUNDREDTHS)
          .field("mean", summary.sum() / HUNDREDTHS / summary.readings())
          .field("last", summary.last() / HUNDREDTHS);
    }
    return point.at(Instant.ofEpochMilli(minute.start()));
  }
}
