package cn.mingchu.jobs.stock;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.mingchu.connectors.kafka.SetAside;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.kitchen.judge.SettingFor;
import cn.mingchu.jobs.rule.FirstReferences;
import cn.mingchu.jobs.rule.Notice;
import cn.mingchu.jobs.rule.RuleOffice;
import cn.mingchu.jobs.rule.SettingChange;
import cn.mingchu.jobs.stock.meal.AuditedMeal;
import cn.mingchu.jobs.stock.meal.MealInput;
import cn.mingchu.jobs.stock.meal.MealPlan;
import cn.mingchu.jobs.stock.meal.MealReport;
import cn.mingchu.jobs.stock.meal.MealUse;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.MealKind;
import cn.mingchu.schemas.event.RejectReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MealFunctionTest {

  private static final long NOON = StorePapers.NOON.toEpochMilli();
  private static final long HOUR = Duration.ofHours(1).toMillis();
  private static final long DAY = 24 * HOUR;

  private KeyedTwoInputStreamOperatorTestHarness<String, MealInput, Notice, AuditedMeal> meals;

  @BeforeEach
  void open() throws Exception {
    meals = harness();
    meals.open();
  }

  @AfterEach
  void close() throws Exception {
    meals.close();
  }

  @Test
  void tellsADayAfterTheMealWhatIsMissing() throws Exception {
    hear(plan(1, 1));
    hear(report(1, 400));
    hear(use(15_000, NOON));
    assertThat(findings()).isEmpty();

    timePassesTo(NOON + DAY);

    assertThat(findings())
        .extracting(BookFinding::ruleId, finding -> finding.episode().stakes().grams())
        .containsExactly(tuple("RECIPE_EXEC_LOW", 5_000L));
    assertThat(meals.extractOutputValues())
        .extracting(AuditedMeal::revision)
        .containsExactly(1, 2, 3);
  }

  @Test
  void saysTheSameOnRocksDb() throws Exception {
    tellsADayAfterTheMealWhatIsMissing();
    List<AuditedMeal> onTheHeap = meals.extractOutputValues();
    List<BookFinding> told = findings();
    meals.close();
    meals = harness();
    meals.setStateBackend(new EmbeddedRocksDBStateBackend());
    meals.open();

    tellsADayAfterTheMealWhatIsMissing();

    assertThat(meals.extractOutputValues()).isEqualTo(onTheHeap);
    assertThat(findings()).isEqualTo(told);
  }

  @Test
  void goesOnWhereTheCheckpointLeftIt() throws Exception {
    tellsADayAfterTheMealWhatIsMissing();
    OperatorSubtaskState checkpoint = meals.snapshot(1, 1);
    meals.close();
    meals = harness();
    meals.initializeState(checkpoint);
    meals.open();

    hear(use(20_000, NOON + 2 * DAY));

    assertThat(findings())
        .extracting(BookFinding::revision, BookFinding::status)
        .containsExactly(tuple(2, FindingStatus.WITHDRAWN));
  }

  @Test
  void bindsEachSchoolByTheSettingsForIt() throws Exception {
    meals.processElement2(
        SettingChange.of(
            SettingFor.rule("RECIPE_EXEC_LOW", Map.of("variance", "0.02"))
                .setScope(StorePapers.SCHOOL)
                .setEffectiveFrom(StorePapers.MORNING)
                .build(),
            1),
        0);
    hear(plan(1, 1));
    hear(report(1, 400));
    hear(use(19_000, NOON));

    timePassesTo(NOON + DAY);

    assertThat(findings()).extracting(BookFinding::ruleId).containsExactly("RECIPE_EXEC_LOW");
  }

  @Test
  void setsAsideWhatIsToldTooLateOrTwiceOtherwise() throws Exception {
    hear(plan(1, 1));
    hear(plan(1, 1));
    hear(plan(1, 2));
    hear(late());

    assertThat(asides())
        .extracting(SetAside::reason, SetAside::detail)
        .containsExactly(
            tuple(
                RejectReason.DUPLICATE,
                "revision 1 of meal 2026-03-02-lunch@2151000001 was told before, by another event;"
                    + " a correction needs a higher revision"),
            tuple(
                RejectReason.LATE,
                "meal 2026-03-02-lunch@2151000001 was told of 8 days after it, and is closed after"
                    + " 7"));
    assertThat(counted("accepted")).isEqualTo(1L);
    assertThat(counted("duplicates")).isEqualTo(1L);
    assertThat(counted("rejected")).isEqualTo(1L);
    assertThat(counted("late")).isEqualTo(1L);
  }

  @Test
  void keepsAMealForTwoWeeks() throws Exception {
    hear(plan(1, 1));
    hear(report(1, 400));

    timePassesTo(NOON + 14 * DAY - 1);
    assertThat(meals.numKeyedStateEntries()).isEqualTo(1);
    timePassesTo(NOON + 14 * DAY);

    assertThat(meals.numKeyedStateEntries()).isZero();
    assertThat(meals.numEventTimeTimers()).isZero();
  }

  @Test
  void leavesNothingOfWhatWasNotTakenForAMealAfterAll() throws Exception {
    hear(use(15_000, NOON));
    hear(use(15_000, NOON).takenBack());

    assertThat(meals.numKeyedStateEntries()).isZero();
    assertThat(meals.numEventTimeTimers()).isZero();
  }

  /** 20 kg of pork for 400. */
  private static MealPlan plan(int revision, int event) {
    return new MealPlan(
        StorePapers.SCHOOL,
        "511702",
        StorePapers.LUNCH,
        revision,
        NOON / DAY,
        MealKind.LUNCH,
        NOON,
        400,
        Map.of("猪肉", 20_000_000L),
        List.of("红烧肉"),
        null,
        1,
        event,
        NOON - 20 * HOUR);
  }

  private static MealReport report(int revision, int diners) {
    return report(revision, diners, NOON + HOUR);
  }

  private static MealReport late() {
    return report(2, 400, NOON + 8 * DAY);
  }

  private static MealReport report(int revision, int diners, long ingestTime) {
    return new MealReport(
        StorePapers.SCHOOL,
        "511702",
        StorePapers.LUNCH,
        revision,
        NOON / DAY,
        MealKind.LUNCH,
        NOON,
        diners,
        null,
        null,
        List.of("红烧肉"),
        20_000,
        0,
        2,
        revision,
        ingestTime);
  }

  private static MealUse use(long grams, long ingestTime) {
    return new MealUse(
        StorePapers.SCHOOL,
        "511702",
        StorePapers.LUNCH,
        "issue-1@pork-1",
        true,
        "猪肉",
        2_600L,
        grams,
        NOON - 2 * HOUR,
        3,
        1,
        ingestTime);
  }

  private List<BookFinding> findings() {
    return side(MealFunction.FINDINGS);
  }

  private List<SetAside> asides() {
    return side(MealFunction.SET_ASIDE);
  }

  private <T> List<T> side(OutputTag<T> tag) {
    List<T> values = new ArrayList<>();
    if (meals.getSideOutput(tag) != null) {
      meals.getSideOutput(tag).stream().map(StreamRecord::getValue).forEach(values::add);
    }
    return values;
  }

  private Object counted(String outcome) {
    return requireNonNull(meals.getEnvironment().getAccumulatorRegistry().getUserMap().get(outcome))
        .getLocalValue();
  }

  private void hear(MealInput input) throws Exception {
    meals.processElement1(input, input.ingestTime());
  }

  private void timePassesTo(long ingestTime) throws Exception {
    meals.processWatermark1(new Watermark(ingestTime));
    meals.processWatermark2(Watermark.MAX_WATERMARK);
  }

  private static KeyedTwoInputStreamOperatorTestHarness<String, MealInput, Notice, AuditedMeal>
      harness() throws Exception {
    return new KeyedTwoInputStreamOperatorTestHarness<>(
        new CoBroadcastWithKeyedOperator<>(
            new MealFunction(FirstReferences.NONE),
            List.of(RuleOffice.SETTINGS, RuleOffice.CALENDAR)),
        MealInput::mealKey,
        null,
        Types.STRING);
  }
}
