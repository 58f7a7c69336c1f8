package cn.mingchu.jobs.series;

import cn.mingchu.connectors.influxdb.SeriesPoint;
import cn.mingchu.jobs.series.SeriesInput.LotWord;
import cn.mingchu.jobs.series.SeriesInput.OfDevice;
import cn.mingchu.jobs.series.SeriesInput.RejectWord;
import cn.mingchu.jobs.series.SeriesInput.Told;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Hands on what is a point already; the rest leaves by the side, to whom adds it up. */
final class ByKindFunction extends ProcessFunction<SeriesInput, SeriesPoint> {

  private static final long serialVersionUID = 1L;

  static final OutputTag<OfDevice> DEVICES = new OutputTag<>("devices", SeriesTypes.OF_DEVICE);

  static final OutputTag<LotWord> LOTS = new OutputTag<>("lots", SeriesTypes.LOT);

  static final OutputTag<RejectWord> REJECTS = new OutputTag<>("rejects", SeriesTypes.REJECT);

  @Override
  public void processElement(SeriesInput input, Context context, Collector<SeriesPoint> out) {
    if (input instanceof Told told) {
      told.points().forEach(out::collect);
    } else if (input instanceof OfDevice ofDevice) {
      context.output(DEVICES, ofDevice);
    } else if (input instanceof LotWord lot) {
      context.output(LOTS, lot);
    } else if (input instanceof RejectWord reject) {
      context.output(REJECTS, reject);
    }
  }
}
