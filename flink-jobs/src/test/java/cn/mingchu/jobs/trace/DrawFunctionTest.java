package cn.mingchu.jobs.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.mingchu.jobs.trace.drill.DeliveredLot;
import cn.mingchu.jobs.trace.drill.DrillPlan;
import cn.mingchu.jobs.trace.drill.DrillWord;
import cn.mingchu.jobs.trace.drill.IssuedDrill;
import cn.mingchu.jobs.trace.paper.RecallClaim;
import java.time.Duration;
import java.time.Instant;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DrawFunctionTest {

  private static final Instant NIGHT = Instant.parse("2026-03-02T18:00:00Z");
  private static final String CAUSE = "drill:511702:2026-03-03";

  private KeyedOneInputStreamOperatorTestHarness<String, DeliveredLot, DrillWord> counties;

  @BeforeEach
  void open() throws Exception {
    counties =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new DrawFunction(DrillPlan.USUAL)),
            DeliveredLot::regionCode,
            Types.STRING);
    counties.open();
  }

  @AfterEach
  void close() throws Exception {
    counties.close();
  }

  @Test
  void recallsOneLotOfEachCountyAtNight() throws Exception {
    deliver("511702", "pork");
    deliver("511703", "rice");
    counties.processWatermark(NIGHT.toEpochMilli() - 1);
    assertThat(counties.extractOutputValues()).isEmpty();

    counties.processWatermark(NIGHT.toEpochMilli());
    assertThat(counties.extractOutputValues())
        .extracting(word -> word.drill().causeId(), word -> ((IssuedDrill) word).lotId())
        .containsExactlyInAnyOrder(tuple(CAUSE, "pork"), tuple("drill:511703:2026-03-03", "rice"));
    assertThat(counties.getSideOutput(DrawFunction.RECALLS))
        .extracting(record -> ((RecallClaim) record.getValue()).recallId())
        .contains(CAUSE)
        .hasSize(2);
  }

  @Test
  void leavesNothingInStateAfterAWeek() throws Exception {
    deliver("511702", "pork");
    assertThat(counties.numKeyedStateEntries()).isEqualTo(1);

    counties.processWatermark(NIGHT.plus(Duration.ofDays(6)).toEpochMilli());
    assertThat(counties.extractOutputValues()).hasSize(7);
    assertThat(counties.numKeyedStateEntries()).isZero();
    assertThat(counties.numEventTimeTimers()).isZero();
  }

  private void deliver(String county, String lotId) throws Exception {
    counties.processElement(
        new DeliveredLot(county, lotId, null, NIGHT.minusSeconds(1).toEpochMilli()), 0);
  }
}
