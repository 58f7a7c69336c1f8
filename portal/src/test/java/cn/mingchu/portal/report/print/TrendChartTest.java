package cn.mingchu.portal.report.print;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.portal.report.print.TrendChart.Dot;
import cn.mingchu.portal.report.print.TrendChart.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendChartTest {

  @Test
  void breaksItsLineWhereThereIsNoValue() {
    TrendChart chart = chart(7_000, 9_000, null, 8_000, null);

    assertThat(chart.paths()).containsExactly("M100 200L300 0", "M700 100");
    assertThat(chart.dots()).hasSize(3);
  }

  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource({
    "7000, 9000, 70, 90",
    "6999, 9001, 60, 100",
    "8000, 8000, 80, 100",
    "9500, 9999, 80, 100",
    "10000, 10000, 80, 100",
    "0, 0, 0, 20",
    "0, 10000, 0, 100"
  })
  void hasItsEdgesAtTensAroundItsValues(int least, int most, int bottom, int top) {
    TrendChart chart = chart(least, most);

    assertThat(chart.bottom()).isEqualTo(bottom);
    assertThat(chart.top()).isEqualTo(top);
    assertThat(chart.dots()).extracting(Dot::y).allSatisfy(y -> assertThat(y).isBetween(0, 200));
  }

  @Test
  void isEmptyWhereNothingWasMeasured() {
    assertThat(chart(null, null).paths()).isEmpty();
  }

  private static TrendChart chart(@Nullable Integer... hundredths) {
    List<Value> values = new ArrayList<>();
    for (Integer one : hundredths) {
      values.add(new Value("01-05", one, false));
    }
    return TrendChart.of(values, "走势");
  }
}
