package cn.mingchu.connectors.influxdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.mingchu.schemas.series.Measurements;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesPointTest {

  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  @Test
  void isTheSameWhateverTheOrderInWhichItIsTold() {
    SeriesPoint point =
        SeriesPoint.of(Measurements.READINGS)
            .tag("school", "2151000001")
            .tag("device", "fridge-1")
            .tag("county", null)
            .field("readings", 2)
            .field("mean", 4.25)
            .at(NOON);

    assertThat(point)
        .isEqualTo(
            new SeriesPoint(
                "minutes",
                "readings,device=fridge-1,school=2151000001 mean=4.25,readings=2i"
                    + " 1772424000000000000"))
        .isEqualTo(
            SeriesPoint.of(Measurements.READINGS)
                .field("mean", 4.25)
                .field("readings", 2)
                .tag("device", "fridge-1")
                .tag("school", "2151000001")
                .at(NOON));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "'a b,c=d', 'a\\ b\\,c\\=d'",
    "'end\\', 'end\\.'",
    "'万源市 一小', '万源市\\ 一小'",
  })
  void writesWhatATagMayHold(String value, String written) {
    assertThat(SeriesPoint.of(Measurements.READINGS).tag("device", value).field("bad", 1).at(NOON))
        .extracting(SeriesPoint::line)
        .isEqualTo("readings,device=" + written + " bad=1i 1772424000000000000");
  }

  @Test
  void makesBlanksOfWhatWouldBreakTheLine() {
    assertThat(
            SeriesPoint.of(Measurements.PLACES)
                .tag("place", "a\nb\tc\r")
                .field("name", "x\ny")
                .at(NOON)
                .line())
        .isEqualTo("places,place=a\\ b\\ c name=\"x y\" 1772424000000000000");
  }

  @Test
  void keepsEventsOfOneMillisecondApart() {
    SeriesPoint point = SeriesPoint.of(Measurements.FINDINGS).field("red", 1).at(NOON, 999_999);

    assertThat(point.line()).isEqualTo("findings red=1i 1772424000000999999");
  }

  @Test
  void refusesWhatTheCatalogueDoesNotKnow() {
    SeriesPoint.Builder point = SeriesPoint.of(Measurements.READINGS);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> point.tag("devise", "fridge-1"))
        .withMessage("readings has no tag devise");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> point.field("maen", 1))
        .withMessage("readings has no field maen");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> point.field("mean", Double.NaN))
        .withMessage("mean must be finite, was NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> point.at(NOON, 1_000_000))
        .withMessage("nanos must lie in one millisecond, was 1000000");
  }
}
