package cn.mingchu.jobs.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.mingchu.connectors.influxdb.InfluxEdge;
import cn.mingchu.jobs.runtime.JobConfig;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeriesConfigTest {

  @Test
  void hasSafeDefaults() {
    assertThat(SeriesConfig.from(Map.of()))
        .isEqualTo(
            new SeriesConfig(
                JobConfig.from("series", Map.of()),
                new InfluxEdge("http://127.0.0.1:8086", "mingchu", null, null)));
  }

  @Test
  void readsEveryKey() {
    assertThat(
            SeriesConfig.from(
                Map.of(
                    "series.idle-after", "1 min",
                    "series.influx.url", "https://influx:8443",
                    "series.influx.database", "canteens",
                    "series.influx.user", "writer",
                    "series.influx.password-file", "/run/secrets/influx")))
        .isEqualTo(
            new SeriesConfig(
                JobConfig.from("series", Map.of("series.idle-after", "1 min")),
                new InfluxEdge(
                    "https://influx:8443", "canteens", "writer", "/run/secrets/influx")));
  }

  @Test
  void refusesAnUnknownKey() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SeriesConfig.from(Map.of("series.influx.uri", "http://h:1")))
        .withMessage("unknown settings: [series.influx.uri]");
  }

  @Test
  void refusesAnAddressThatIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SeriesConfig.from(Map.of("series.influx.url", "influx:8086")))
        .withMessage(
            "the address of an InfluxDB is like http://host:8086, without user and path; was"
                + " 'influx:8086'");
  }
}
