package cn.mingchu.jobs.trace;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.trace.book.Drill;
import cn.mingchu.jobs.trace.book.Fate;
import cn.mingchu.jobs.trace.drill.Answer;
import cn.mingchu.jobs.trace.drill.DrillPlan;
import cn.mingchu.jobs.trace.drill.DrillResult;
import cn.mingchu.jobs.trace.drill.DrillWord;
import cn.mingchu.jobs.trace.drill.IssuedDrill;
import cn.mingchu.jobs.trace.drill.RegisteredSchool;
import cn.mingchu.jobs.trace.paper.Node;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DrillFunctionTest {

  private static final String COUNTY = "511702";
  private static final Drill DRILL = new Drill(COUNTY, LocalDate.of(2026, 3, 3));
  private static final Instant ISSUED = Instant.parse("2026-03-02T18:00:00Z");
  private static final Instant TOLD = Instant.parse("2026-03-02T19:00:00Z");

  private KeyedTwoInputStreamOperatorTestHarness<String, DrillWord, RegisteredSchool, DrillResult>
      drills;

  @BeforeEach
  void open() throws Exception {
    drills = harness();
    drills.open();
  }

  @AfterEach
  void close() throws Exception {
    drills.close();
  }

  @Test
  void tellsADrillWhenItsTimeHasComeAndForgetsItWithItsDay() throws Exception {
    hear(new IssuedDrill(DRILL, "pork", null, ISSUED.toEpochMilli()));
    hear(answer("first", COUNTY, 1, true));
    timePassesTo(TOLD.toEpochMilli() - 1);
    assertThat(drills.extractOutputValues()).isEmpty();

    timePassesTo(TOLD.toEpochMilli());
    assertThat(drills.extractOutputValues()).extracting(DrillResult::revision).containsExactly(1);
    assertThat(drills.numKeyedStateEntries()).isEqualTo(1);

    timePassesTo(DRILL.endsAt());
    assertThat(drills.extractOutputValues()).hasSize(1);
    assertThat(drills.numKeyedStateEntries()).isZero();
    assertThat(drills.numEventTimeTimers()).isZero();
  }

  @Test
  void keepsNothingOfWhatIsHeardAfterItsDay() throws Exception {
    timePassesTo(DRILL.endsAt());
    hear(answer("first", COUNTY, 1, true));

    assertThat(drills.numKeyedStateEntries()).isZero();
    assertThat(drills.numEventTimeTimers()).isZero();
  }

  @Test
  void forgetsAnswersToADrillThatNobodyKnowsToBeIssued() throws Exception {
    hear(answer("first", COUNTY, 1, true));
    timePassesTo(DRILL.endsAt());

    assertThat(drills.extractOutputValues()).isEmpty();
    assertThat(drills.numKeyedStateEntries()).isZero();
  }

  @Test
  void goesOnWhereTheCheckpointLeftItWithTheRegister() throws Exception {
    register("shipped", COUNTY);
    register("moved", COUNTY);
    register("moved", "511703");
    register("closed", COUNTY);
    register("closed", null);
    hear(new IssuedDrill(DRILL, "pork", null, ISSUED.toEpochMilli()));
    hear(answer("shipped", null, 1, false));
    OperatorSubtaskState checkpoint = drills.snapshot(1, 1);
    drills.close();
    drills = harness();
    drills.initializeState(checkpoint);
    drills.open();

    hear(answer("moved", null, 1, false));
    hear(answer("closed", null, 1, false));
    timePassesTo(TOLD.toEpochMilli());
    assertThat(drills.extractOutputValues())
        .extracting(result -> result.whereabouts().unreachable().toString())
        .containsExactly("[shipped]");
  }

  private static KeyedTwoInputStreamOperatorTestHarness<
          String, DrillWord, RegisteredSchool, DrillResult>
      harness() throws Exception {
    KeyedTwoInputStreamOperatorTestHarness<String, DrillWord, RegisteredSchool, DrillResult>
        drills =
            new KeyedTwoInputStreamOperatorTestHarness<>(
                new CoBroadcastWithKeyedOperator<>(
                    new DrillFunction(DrillPlan.USUAL), List.of(DrillFunction.SCHOOLS)),
                word -> word.drill().causeId(),
                null,
                Types.STRING);
    drills.setup(TraceTypes.DRILL_RESULT.createSerializer(new SerializerConfigImpl()));
    return drills;
  }

  private void hear(DrillWord word) throws Exception {
    drills.processElement1(word, 0);
  }

  private static Answer answer(
      String schoolId, @Nullable String county, int revision, boolean isTold) {
    return new Answer(
        DRILL,
        revision,
        Node.ofLot("pork", schoolId),
        county,
        new Fate(0, Map.of("farm", 1_000_000L), 1_000_000, 0, 0, Map.of(), isTold));
  }

  private void register(String schoolId, @Nullable String county) throws Exception {
    drills.processElement2(new RegisteredSchool(schoolId, county), 0);
  }

  private void timePassesTo(long moment) throws Exception {
    drills.processWatermark1(new Watermark(moment));
    drills.processWatermark2(new Watermark(moment));
  }
}
