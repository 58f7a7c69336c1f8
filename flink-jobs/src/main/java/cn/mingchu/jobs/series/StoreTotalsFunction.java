package cn.mingchu.jobs.series;

import cn.mingchu.connectors.influxdb.SeriesPoint;
import cn.mingchu.jobs.series.SeriesInput.LotWord;
import cn.mingchu.schemas.series.Measurements;
import java.time.Instant;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Tells what lies in the stores of a school, with each word on a lot: the point of the hour is
 * overwritten until the hour is over. The words of a school are in the order in which the stock job
 * said them, and a lot of which nothing is left is forgotten.
 */
final class StoreTotalsFunction extends KeyedProcessFunction<String, LotWord, SeriesPoint> {

  private static final long serialVersionUID = 1L;

  private transient MapState<String, Long> lots;
  private transient ValueState<StoreTotals> totals;

  @Override
  public void open(OpenContext context) {
    lots =
        getRuntimeContext().getMapState(new MapStateDescriptor<>("lots", Types.STRING, Types.LONG));
    totals = getRuntimeContext().getState(new ValueStateDescriptor<>("totals", SeriesTypes.TOTALS));
  }

  @Override
  public void processElement(LotWord word, Context context, Collector<SeriesPoint> out)
      throws Exception {
    StoreTotals kept = totals.value();
    StoreTotals now =
        (kept == null ? StoreTotals.NOTHING : kept)
            .with(lots.get(word.lotId()), word.onHandGrams(), word.decidedIngestTime());
    totals.update(now);
    if (word.onHandGrams() == 0) {
      lots.remove(word.lotId());
    } else {
      lots.put(word.lotId(), word.onHandGrams());
    }
    out.collect(
        SeriesPlaces.point(Measurements.STOCK, word.regionCode(), word.schoolId())
            .field("on_hand_grams", now.onHandGrams())
            .field("lots", now.lots())
            .field("negative_lots", now.negativeLots())
            .at(Instant.ofEpochMilli(now.asOf() - Math.floorMod(now.asOf(), SeriesMinute.HOUR))));
  }
}
