package cn.mingchu.jobs.series;

import cn.mingchu.connectors.influxdb.SeriesPoint;
import cn.mingchu.jobs.series.SeriesInput.RejectWord;
import cn.mingchu.schemas.series.Measurements;
import cn.mingchu.schemas.topic.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Counts what was set aside, minute by minute, for each component, reason and topic. It speaks at
 * most once a second; what it says in the end is the count.
 *
 * <p>A minute is remembered as long as the topic of rejects is kept, so that a job that begins anew
 * may read its partitions one after the other.
 */
final class RejectCountFunction extends KeyedProcessFunction<String, RejectWord, SeriesPoint> {

  private static final long serialVersionUID = 1L;

  private static final long KEPT_MILLIS = Topics.REJECTS.retention().toMillis();
  private static final long PAUSE_MILLIS = 1_000;

  private transient MapState<Long, Long> counts;
  private transient MapState<Long, Boolean> untold;
  private transient ValueState<Long> newest;

  @Override
  public void open(OpenContext context) {
    counts =
        getRuntimeContext().getMapState(new MapStateDescriptor<>("counts", Types.LONG, Types.LONG));
    untold =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("untold-minutes", Types.LONG, Types.BOOLEAN));
    newest = getRuntimeContext().getState(new ValueStateDescriptor<>("newest", Types.LONG));
  }

  @Override
  public void processElement(RejectWord word, Context context, Collector<SeriesPoint> out)
      throws Exception {
    long time = word.rejectedTime();
    long minute = time - Math.floorMod(time, SeriesMinute.MINUTE);
    Long last = newest.value();
    if (last != null && minute < last - KEPT_MILLIS) {
      return; // longer ago than its topic is kept: its minute was told, and is no longer counted
    }
    Long count = counts.get(minute);
    counts.put(minute, count == null ? 1 : count + 1);
    untold.put(minute, true);
    if (last == null || minute > last) {
      newest.update(minute);
      if (last != null && last / SeriesMinute.HOUR != minute / SeriesMinute.HOUR) {
        forgetBefore(minute - KEPT_MILLIS);
      }
    }
    long now = context.timerService().currentProcessingTime();
    context
        .timerService()
        .registerProcessingTimeTimer(now - Math.floorMod(now, PAUSE_MILLIS) + PAUSE_MILLIS);
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<SeriesPoint> out)
      throws Exception {
    String[] names = context.getCurrentKey().split("\n", -1);
    for (Long minute : untold.keys()) {
      Long count = counts.get(minute);
      if (count != null) {
        out.collect(
            SeriesPoint.of(Measurements.REJECTS)
                .tag("component", names[0])
                .tag("reason", names[1])
                .tag("topic", names[2])
                .field("records", count)
                .at(Instant.ofEpochMilli(minute)));
      }
    }
    untold.clear();
  }

  private void forgetBefore(long minute) throws Exception {
    List<Long> over = new ArrayList<>();
    for (Map.Entry<Long, Long> count : counts.entries()) {
      if (count.getKey() < minute) {
        over.add(count.getKey());
      }
    }
    for (Long each : over) {
      counts.remove(each);
    }
  }
}
