package cn.mingchu.jobs.series;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.connectors.influxdb.SeriesPoint;
import cn.mingchu.jobs.runtime.Checkpointed;
import cn.mingchu.jobs.series.SeriesInput.DeviceGone;
import cn.mingchu.jobs.series.SeriesInput.DeviceWord;
import cn.mingchu.jobs.series.SeriesInput.LotWord;
import cn.mingchu.jobs.series.SeriesInput.Measured;
import cn.mingchu.jobs.series.SeriesInput.RejectWord;
import cn.mingchu.jobs.series.SeriesInput.Told;
import cn.mingchu.schemas.event.Quantity;
import java.util.List;
import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SeriesTypesTest {

  @Test
  void stateNeedsNoKryo() {
    PojoTestUtils.assertSerializedAsPojoWithoutKryo(SeriesMinute.class);
    PojoTestUtils.assertSerializedAsPojoWithoutKryo(StoreTotals.class);
    PojoTestUtils.assertSerializedAsPojoWithoutKryo(SeriesPoint.class);
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void inputsComeBackAsTheyWere(SeriesInput input) {
    assertThat(Checkpointed.restored(new SeriesInputForm(), input)).isEqualTo(input);
  }

  @Test
  void theRegistersWordComesBackAsItWas() {
    DeviceWord word = new DeviceWord("d", "s", null, "FRIDGE", "冷藏柜", 30, 7);

    assertThat(Checkpointed.restored(new DeviceWordForm(), word)).isEqualTo(word);
  }

  private static List<SeriesInput> inputs() {
    return List.of(
        new Measured("d", Quantity.HUMIDITY, -5, true, 1, 2),
        new DeviceWord("d", "s", "511702", "FRIDGE", "冷藏柜", 30, 7),
        new DeviceGone("d"),
        new LotWord("s", null, "lot", -3, 4),
        new RejectWord("gateway", "LATE", "t", 5),
        new Told(List.of(new SeriesPoint("minutes", "a b=1 2"))));
  }
}
