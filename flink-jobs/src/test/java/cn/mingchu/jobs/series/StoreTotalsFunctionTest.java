package cn.mingchu.jobs.series;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.connectors.influxdb.SeriesPoint;
import cn.mingchu.jobs.series.SeriesInput.LotWord;
import java.time.Instant;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.ProcessFunctionTestHarnesses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init") // JUnit opens the harness before a test can use it
class StoreTotalsFunctionTest {

  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  private static final String TAGS = "stock,city=5117,county=511702,province=51,school=2151000001 ";

  private KeyedOneInputStreamOperatorTestHarness<String, LotWord, SeriesPoint> stores;

  @BeforeEach
  void open() throws Exception {
    stores =
        ProcessFunctionTestHarnesses.forKeyedProcessFunction(
            new StoreTotalsFunction(), LotWord::schoolId, Types.STRING);
  }

  @AfterEach
  void close() throws Exception {
    stores.close();
  }

  @Test
  void addsUpTheLotsOfASchoolAndForgetsThoseThatAreGone() throws Exception {
    stores.processElement(word("rice", 20_000, 0), 0);
    stores.processElement(word("pork", 5_000, 1_800), 0);
    stores.processElement(word("rice", -500, 3_599), 0);
    stores.processElement(word("pork", 0, 3_600), 0);
    stores.processElement(word("egg", 300, 1), 0); // decided earlier, told later

    assertThat(stores.extractOutputValues())
        .extracting(SeriesPoint::line)
        .containsExactly(
            TAGS + "lots=1i,negative_lots=0i,on_hand_grams=20000i 1772424000000000000",
            TAGS + "lots=2i,negative_lots=0i,on_hand_grams=25000i 1772424000000000000",
            TAGS + "lots=1i,negative_lots=1i,on_hand_grams=4500i 1772424000000000000",
            TAGS + "lots=0i,negative_lots=1i,on_hand_grams=-500i 1772427600000000000",
            TAGS + "lots=1i,negative_lots=1i,on_hand_grams=-200i 1772427600000000000");
    stores.processElement(word("egg", 0, 1), 0);
    stores.processElement(word("rice", 0, 1), 0);
    assertThat(stores.numKeyedStateEntries()).as("the totals alone").isEqualTo(1);
  }

  private static LotWord word(String lot, long grams, int second) {
    return new LotWord("2151000001", "511702", lot, grams, NOON.plusSeconds(second).toEpochMilli());
  }
}
