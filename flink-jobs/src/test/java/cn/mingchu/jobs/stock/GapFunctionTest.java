package cn.mingchu.jobs.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.rule.FirstReferences;
import cn.mingchu.jobs.rule.Notice;
import cn.mingchu.jobs.rule.RuleOffice;
import cn.mingchu.jobs.stock.meal.AuditedMeal;
import cn.mingchu.jobs.stock.meal.GroupAccount;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.FoodGroup;
import cn.mingchu.schemas.event.MealKind;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GapFunctionTest {

  private static final long NOON = StorePapers.NOON.toEpochMilli();
  private static final long DAY = Duration.ofDays(1).toMillis();

  private KeyedTwoInputStreamOperatorTestHarness<String, AuditedMeal, Notice, BookFinding> gaps;

  @BeforeEach
  void open() throws Exception {
    gaps = harness();
    gaps.open();
  }

  @AfterEach
  void close() throws Exception {
    gaps.close();
  }

  @Test
  void goesOnWhereTheCheckpointLeftIt() throws Exception {
    hear(lunch(0, 1, 14_000));
    hear(lunch(1, 1, 14_000));
    OperatorSubtaskState checkpoint = gaps.snapshot(1, 1);
    gaps.close();
    gaps = harness();
    gaps.initializeState(checkpoint);
    gaps.open();

    hear(lunch(2, 1, 14_000));
    assertThat(gaps.extractOutputValues()).isEmpty();
    timePassesTo(NOON + 3 * DAY);
    hear(lunch(2, 2, 0));

    assertThat(gaps.extractOutputValues())
        .extracting(
            BookFinding::revision,
            BookFinding::status,
            finding -> finding.episode().stakes().grams())
        .containsExactly(
            tuple(1, FindingStatus.OPEN, 42_000L), tuple(2, FindingStatus.WITHDRAWN, 42_000L));
  }

  @Test
  void leavesNothingOfASchoolWhereNothingIsMissing() throws Exception {
    hear(lunch(0, 1, -1_000));

    timePassesTo(NOON + 14 * DAY);
    assertThat(gaps.numKeyedStateEntries()).isEqualTo(1);
    timePassesTo(NOON + 15 * DAY);

    assertThat(gaps.numKeyedStateEntries()).isZero();
    assertThat(gaps.numEventTimeTimers()).isZero();
  }

  /** 100 kg of meat are planned. */
  private static AuditedMeal lunch(int day, int revision, long missingGrams) {
    long served = NOON + day * DAY;
    return new AuditedMeal(
        StorePapers.SCHOOL,
        "511702",
        "lunch-" + day,
        revision,
        served / DAY,
        MealKind.LUNCH,
        served,
        true,
        true,
        400,
        400,
        null,
        null,
        List.of(),
        List.of(new GroupAccount(FoodGroup.MEAT, 100_000, 100_000 - missingGrams)),
        List.of(),
        List.of(),
        0,
        0,
        null,
        null,
        new BookEvidence(EvidenceRole.DECIDING, 1, day, served),
        served + revision);
  }

  private void hear(AuditedMeal meal) throws Exception {
    gaps.processElement1(meal, meal.ingestTime());
  }

  private void timePassesTo(long ingestTime) throws Exception {
    gaps.processWatermark1(new Watermark(ingestTime));
    gaps.processWatermark2(Watermark.MAX_WATERMARK);
  }

  private static KeyedTwoInputStreamOperatorTestHarness<String, AuditedMeal, Notice, BookFinding>
      harness() throws Exception {
    return new KeyedTwoInputStreamOperatorTestHarness<>(
        new CoBroadcastWithKeyedOperator<>(
            new GapFunction(FirstReferences.NONE),
            List.of(RuleOffice.SETTINGS, RuleOffice.CALENDAR)),
        AuditedMeal::schoolId,
        null,
        Types.STRING);
  }
}
