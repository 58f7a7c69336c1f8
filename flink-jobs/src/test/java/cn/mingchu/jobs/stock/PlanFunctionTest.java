package cn.mingchu.jobs.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.kitchen.judge.PeriodFor;
import cn.mingchu.jobs.kitchen.judge.SettingFor;
import cn.mingchu.jobs.rule.FirstReferences;
import cn.mingchu.jobs.rule.Notice;
import cn.mingchu.jobs.rule.PeriodChange;
import cn.mingchu.jobs.rule.RuleOffice;
import cn.mingchu.jobs.rule.SettingChange;
import cn.mingchu.jobs.stock.paper.RegisteredSchool;
import cn.mingchu.jobs.stock.plan.Canteen;
import cn.mingchu.jobs.stock.plan.CheckedWeek;
import cn.mingchu.jobs.stock.plan.PlanInput;
import cn.mingchu.jobs.stock.plan.PlannedMeal;
import cn.mingchu.menus.Eaters;
import cn.mingchu.menus.MenuDish;
import cn.mingchu.menus.MenuFood;
import cn.mingchu.schemas.event.AgeBand;
import cn.mingchu.schemas.event.CalendarPeriod;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.MealKind;
import cn.mingchu.schemas.event.PeriodKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanFunctionTest {

  private static final long NOON = StorePapers.NOON.toEpochMilli();
  private static final long DAY = Duration.ofDays(1).toMillis();

  /** The Monday in Shanghai that is two weeks after the week of the plan. */
  private static final long CLOSED = Instant.parse("2026-03-22T16:00:00Z").toEpochMilli();

  /** The Friday before it, six in the evening. */
  private static final long DUE = Instant.parse("2026-02-27T10:00:00Z").toEpochMilli();

  private static final CalendarPeriod HOLIDAYS =
      PeriodFor.period(
          "holidays",
          "511702",
          LocalDate.of(2026, 3, 2),
          LocalDate.of(2026, 3, 8),
          PeriodKind.REST_DAYS);

  private KeyedTwoInputStreamOperatorTestHarness<String, PlanInput, Notice, CheckedWeek> plans;

  @BeforeEach
  void open() throws Exception {
    plans = harness();
    plans.open();
  }

  @AfterEach
  void close() throws Exception {
    plans.close();
  }

  @Test
  void tellsAtOnceWhatIsWrongWithAPlanAndTakesItBackWhenItIsMended() throws Exception {
    hear(plan(1, "四季豆", NOON - DAY));
    hear(plan(2, "豇豆", NOON - DAY + 1));

    assertThat(findings())
        .extracting(BookFinding::ruleId, BookFinding::revision, BookFinding::status)
        .containsExactly(
            tuple("PROHIBITED_FOOD_K12", 1, FindingStatus.CLOSED),
            tuple("PROHIBITED_FOOD_K12", 2, FindingStatus.WITHDRAWN));
    assertThat(plans.extractOutputValues()).extracting(CheckedWeek::revision).containsExactly(1, 2);
  }

  @Test
  void saysTheSameOnRocksDb() throws Exception {
    tellsAtOnceWhatIsWrongWithAPlanAndTakesItBackWhenItIsMended();
    List<CheckedWeek> onTheHeap = plans.extractOutputValues();
    plans.close();
    plans = harness();
    plans.setStateBackend(new EmbeddedRocksDBStateBackend());
    plans.open();

    tellsAtOnceWhatIsWrongWithAPlanAndTakesItBackWhenItIsMended();

    assertThat(plans.extractOutputValues()).isEqualTo(onTheHeap);
  }

  @Test
  void goesOnWhereTheCheckpointLeftIt() throws Exception {
    hear(plan(1, "四季豆", NOON - DAY));
    OperatorSubtaskState checkpoint = plans.snapshot(1, 1);
    plans.close();
    plans = harness();
    plans.initializeState(checkpoint);
    plans.open();

    hear(plan(2, "豇豆", NOON - DAY + 1));

    assertThat(findings()).extracting(BookFinding::status).containsExactly(FindingStatus.WITHDRAWN);
  }

  @Test
  void bindsEachSchoolByTheSettingsForIt() throws Exception {
    plans.processElement2(
        SettingChange.of(
            SettingFor.rule("RECIPE_GROUP_SHORT", Map.of("kinds", "4"))
                .setScope(StorePapers.SCHOOL)
                .setEffectiveFrom(StorePapers.MORNING.minus(Duration.ofDays(3)))
                .build(),
            1),
        0);

    hear(plan(1, "豇豆", NOON - DAY));

    assertThat(findings()).extracting(BookFinding::ruleId).containsExactly("RECIPE_GROUP_SHORT");
  }

  @Test
  void overlooksWhatIsPlannedAWeekAfterTheMeal() throws Exception {
    hear(plan(1, "四季豆", NOON + 7 * DAY + 1));

    assertThat(findings()).isEmpty();
    assertThat(plans.numKeyedStateEntries()).isZero();
  }

  @Test
  void keepsAWeekForTwoMore() throws Exception {
    hear(plan(1, "四季豆", NOON - DAY));

    timePassesTo(CLOSED - 1);
    assertThat(plans.numKeyedStateEntries()).isEqualTo(1);
    timePassesTo(CLOSED);

    assertThat(plans.numKeyedStateEntries()).isZero();
    assertThat(plans.numEventTimeTimers()).isZero();
  }

  @Test
  void tellsWhenAWeekIsDueThatNobodyPlannedIt() throws Exception {
    register();
    timePassesTo(DUE - 1);
    assertThat(findings()).isEmpty();

    timePassesTo(DUE);

    assertThat(findings())
        .extracting(BookFinding::ruleId, BookFinding::status)
        .containsExactly(tuple("RECIPE_NOT_PUBLISHED", FindingStatus.OPEN));
    assertThat(plans.extractOutputValues()).isEmpty();
    assertThat(plans.numEventTimeTimers()).isEqualTo(1);
  }

  @Test
  void asksNothingOfAWeekOfHolidays() throws Exception {
    plans.processElement2(PeriodChange.of(HOLIDAYS, 1), 0);
    register();

    timePassesTo(DUE);

    assertThat(findings()).isEmpty();
  }

  private static PlannedMeal plan(int revision, String vegetable, long ingestTime) {
    return new PlannedMeal(
        StorePapers.SCHOOL,
        "511702",
        StorePapers.LUNCH,
        revision,
        NOON / DAY,
        MealKind.LUNCH,
        NOON,
        List.of(new Eaters(AgeBand.AGE_6_8, 400)),
        List.of(
            new MenuDish(
                "盖饭",
                List.of(food("大米", 110_000L), food("猪肉", 40_000L), food(vegetable, 120_000L)))),
        null,
        1,
        revision,
        ingestTime);
  }

  private static MenuFood food(String name, long milligrams) {
    return new MenuFood(name, Map.of(AgeBand.AGE_6_8, milligrams));
  }

  private List<BookFinding> findings() {
    return plans.getSideOutput(PlanFunction.FINDINGS) == null
        ? List.of()
        : plans.getSideOutput(PlanFunction.FINDINGS).stream().map(StreamRecord::getValue).toList();
  }

  private void hear(PlannedMeal meal) throws Exception {
    plans.processElement1(meal, meal.ingestTime());
  }

  private void register() throws Exception {
    plans.processElement1(
        new Canteen(
            new RegisteredSchool(StorePapers.SCHOOL, "511702", false, true, 1, 9, 1, DUE - DAY)),
        DUE - DAY);
  }

  private void timePassesTo(long ingestTime) throws Exception {
    plans.processWatermark1(new Watermark(ingestTime));
    plans.processWatermark2(Watermark.MAX_WATERMARK);
  }

  private static KeyedTwoInputStreamOperatorTestHarness<String, PlanInput, Notice, CheckedWeek>
      harness() throws Exception {
    return new KeyedTwoInputStreamOperatorTestHarness<>(
        new CoBroadcastWithKeyedOperator<>(
            new PlanFunction(FirstReferences.NONE),
            List.of(RuleOffice.SETTINGS, RuleOffice.CALENDAR)),
        PlanInput::schoolId,
        null,
        Types.STRING);
  }
}
