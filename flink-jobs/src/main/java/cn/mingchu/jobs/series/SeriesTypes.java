package cn.mingchu.jobs.series;

import cn.mingchu.connectors.influxdb.SeriesPoint;
import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.jobs.runtime.BinaryFormType;
import cn.mingchu.jobs.series.SeriesInput.DeviceWord;
import cn.mingchu.jobs.series.SeriesInput.LotWord;
import cn.mingchu.jobs.series.SeriesInput.OfDevice;
import cn.mingchu.jobs.series.SeriesInput.RejectWord;
import cn.mingchu.jobs.series.minute.HourOfReadings;
import cn.mingchu.jobs.series.minute.HourOfReadingsForm;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** The types of the job's streams and states. */
final class SeriesTypes {

  static final BinaryFormType<SeriesInput> INPUT = some(SeriesInput.class);
  static final BinaryFormType<OfDevice> OF_DEVICE = some(OfDevice.class);
  static final BinaryFormType<LotWord> LOT = some(LotWord.class);
  static final BinaryFormType<RejectWord> REJECT = some(RejectWord.class);
  static final TypeInformation<SeriesPoint> POINT = TypeInformation.of(SeriesPoint.class);

  static final BinaryFormType<DeviceWord> DEVICE =
      BinaryFormType.of(DeviceWord.class, new DeviceWordForm());
  static final BinaryFormType<HourOfReadings> HOUR =
      BinaryFormType.of(HourOfReadings.class, new HourOfReadingsForm());
  static final TypeInformation<SeriesMinute> MINUTE = TypeInformation.of(SeriesMinute.class);
  static final TypeInformation<StoreTotals> TOTALS = TypeInformation.of(StoreTotals.class);

  private SeriesTypes() {}

  /** Streams only; the form writes each kind of input so that it is read as what it was. */
  @SuppressWarnings("unchecked")
  private static <T extends SeriesInput> BinaryFormType<T> some(Class<T> type) {
    return BinaryFormType.of(type, (BinaryForm<T>) (BinaryForm<?>) new SeriesInputForm());
  }
}
