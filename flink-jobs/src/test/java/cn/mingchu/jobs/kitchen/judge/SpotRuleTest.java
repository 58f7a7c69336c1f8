package cn.mingchu.jobs.kitchen.judge;

import static cn.mingchu.schemas.event.Quantity.DURATION;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.EvidenceRole;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpotRuleTest {

  private final Kitchen basin = Kitchen.with(DeviceKind.HAND_WASH_TIMER, Duration.ofHours(1));

  @ParameterizedTest(name = "{0} s")
  @CsvSource({
    "20,    ''",
    "19.99, HAND_WASH_SHORT 1 BLUE CLOSED 7..7",
    "0,     HAND_WASH_SHORT 1 BLUE CLOSED 7..7",
    "60,    ''",
  })
  void speaksJustBeyondTheLimit(double seconds, String said) {
    basin.read(DURATION, seconds, Duration.ofMinutes(7));

    assertThat(String.join("", basin.said())).isEqualTo(said);
  }

  @Test
  void eachMeasurementIsAnEpisodeOfItsOwn() {
    basin.read(DURATION, 5, Duration.ofMinutes(1));
    basin.read(DURATION, 8, Duration.ofMinutes(2));
    basin.read(DURATION, 30, Duration.ofMinutes(3));

    assertThat(basin.said())
        .containsExactly(
            "HAND_WASH_SHORT 1 BLUE CLOSED 1..1", "HAND_WASH_SHORT 1 BLUE CLOSED 2..2");
    assertThat(basin.memory().course.isQuiet()).isTrue();
  }

  @Test
  void aLateMeasurementIsToldWhenItComes() {
    basin.read(DURATION, 30, Duration.ofMinutes(9));
    basin.readLate(DURATION, 5, Duration.ofMinutes(1), Duration.ofMinutes(10));

    assertThat(basin.said()).containsExactly("HAND_WASH_SHORT 1 BLUE CLOSED 1..1");
  }

  @Test
  void tellsWhatItRestsOn() {
    basin.read(DURATION, 5, Duration.ofMinutes(1));

    KitchenFinding finding = basin.findings().get(0);
    assertThat(finding.limitHundredths()).isEqualTo(20_00);
    assertThat(finding.worstHundredths()).isEqualTo(5_00);
    assertThat(finding.evidence())
        .extracting(item -> item.role() + " " + item.eventIdLow() + " " + item.hundredths())
        .containsExactly(EvidenceRole.DECIDING + " 1 500");
  }
}
