package cn.mingchu.jobs.series;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.connectors.influxdb.SeriesPoint;
import cn.mingchu.jobs.series.SeriesInput.RejectWord;
import java.time.Duration;
import java.time.Instant;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.ProcessFunctionTestHarnesses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init") // JUnit opens the harness before a test can use it
class RejectCountFunctionTest {

  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  private static final String TAGS =
      "rejects,component=gateway,reason=CLOCK_AHEAD,topic=mingchu.kitchen-readings ";

  private KeyedOneInputStreamOperatorTestHarness<String, RejectWord, SeriesPoint> rejects;

  @BeforeEach
  void open() throws Exception {
    rejects =
        ProcessFunctionTestHarnesses.forKeyedProcessFunction(
            new RejectCountFunction(), RejectWord::tally, Types.STRING);
  }

  @AfterEach
  void close() throws Exception {
    rejects.close();
  }

  @Test
  void countsAMinuteInWhateverOrderItComes() throws Exception {
    reject(61);
    reject(0);
    reject(59);
    rejects.setProcessingTime(1_000);
    reject(1);
    rejects.setProcessingTime(2_000);

    assertThat(rejects.extractOutputValues())
        .extracting(SeriesPoint::line)
        .containsExactlyInAnyOrder(
            TAGS + "records=2i 1772424000000000000",
            TAGS + "records=1i 1772424060000000000",
            TAGS + "records=3i 1772424000000000000");
  }

  @Test
  void forgetsMinutesThatTheirTopicHasForgottenAndTellsThemNoMore() throws Exception {
    reject(0);
    rejects.setProcessingTime(1_000);
    reject(Duration.ofDays(15).toSeconds());
    rejects.setProcessingTime(2_000);
    reject(0);
    rejects.setProcessingTime(3_000);

    assertThat(rejects.extractOutputValues()).hasSize(2);
    assertThat(rejects.numKeyedStateEntries()).as("the newest minute, and its count").isEqualTo(2);
  }

  private void reject(long second) throws Exception {
    rejects.processElement(
        new RejectWord(
            "gateway",
            "CLOCK_AHEAD",
            "mingchu.kitchen-readings",
            NOON.plusSeconds(second).toEpochMilli()),
        0);
  }
}
