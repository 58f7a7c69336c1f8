package cn.mingchu.jobs.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.mingchu.jobs.day.BusinessDay;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.rule.FirstReferences;
import cn.mingchu.jobs.rule.Notice;
import cn.mingchu.jobs.rule.RuleOffice;
import cn.mingchu.jobs.stock.money.EatenMeal;
import cn.mingchu.jobs.stock.money.Enrolment;
import cn.mingchu.jobs.stock.money.MoneyWord;
import cn.mingchu.jobs.stock.money.Payment;
import cn.mingchu.jobs.stock.money.Programme;
import cn.mingchu.jobs.stock.paper.Purchase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MoneyFunctionTest {

  private static final String SCHOOL = "2151000001";
  private static final long NOON =
      new BusinessDay(LocalDate.of(2026, 3, 30)).begin() + Duration.ofHours(12).toMillis();
  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final long JUDGED = new BusinessDay(LocalDate.of(2026, 4, 8)).begin();

  private KeyedTwoInputStreamOperatorTestHarness<String, MoneyWord, Notice, BookFinding> money;

  @BeforeEach
  void open() throws Exception {
    money = harness();
    money.open();
  }

  @AfterEach
  void close() throws Exception {
    money.close();
  }

  @Test
  void goesOnWhereTheCheckpointLeftIt() throws Exception {
    hear(lunch(1, 100, 40_000L), NOON);
    timePassesTo(NOON + 6 * DAY);
    OperatorSubtaskState checkpoint = money.snapshot(1, 1);
    money.close();
    money = harness();
    money.initializeState(checkpoint);
    money.open();

    timePassesTo(JUDGED - 1);
    assertThat(money.extractOutputValues()).isEmpty();
    timePassesTo(JUDGED);

    assertThat(money.extractOutputValues())
        .extracting(
            BookFinding::ruleId, BookFinding::causeId, found -> found.episode().stakes().fen())
        .containsExactly(tuple("SUBSIDY_SHORTFALL", "2026-03", 10_000L));
  }

  @Test
  void leavesNothingOfASchoolWhoseMonthsAreClosed() throws Exception {
    hear(payment(1, NOON), NOON);
    hear(lunch(1, 100, 60_000L), NOON);

    timePassesTo(JUDGED + 6 * DAY);
    assertThat(money.numKeyedStateEntries()).isEqualTo(1);
    timePassesTo(NOON + 22 * DAY);

    assertThat(money.numKeyedStateEntries()).isZero();
    assertThat(money.numEventTimeTimers()).isZero();
  }

  @Test
  void keepsNothingThatTheRegisterSaidBefore() throws Exception {
    hear(new Enrolment(SCHOOL, "511702", true, 4), NOON);
    assertThat(money.numKeyedStateEntries()).isZero();
    hear(new Enrolment(SCHOOL, "511702", true, 5), NOON);

    assertThat(money.numKeyedStateEntries()).isEqualTo(1);
  }

  @Test
  void setsAsideWhatIsPaidOnADayThatIsClosed() throws Exception {
    hear(payment(1, NOON), NOON);
    timePassesTo(NOON + 9 * DAY);

    hear(payment(2, NOON + 9 * DAY), NOON + 9 * DAY);

    assertThat(money.getSideOutput(MoneyFunction.LATE))
        .extracting(record -> MoneyRecords.late(record.getValue()).detail())
        .containsExactly(
            "what delivery 2151000001 note-1 pork-1 says is of a day that is closed in the money"
                + " book of school 2151000001");
  }

  private static MoneyWord payment(int revision, long ingestTime) {
    return new Payment(
        new Purchase(
            "delivery 2151000001 note-1 pork-1",
            revision,
            true,
            "511702",
            "猪肉",
            SCHOOL,
            "butcher",
            "pork-1",
            "order-1",
            NOON,
            10_000,
            2_600,
            1,
            revision,
            ingestTime));
  }

  private static MoneyWord lunch(int revision, int diners, long fen) {
    return new EatenMeal("lunch", revision, SCHOOL, "511702", NOON, diners, fen, null, NOON);
  }

  private void hear(MoneyWord word, long ingestTime) throws Exception {
    money.processElement1(word, ingestTime);
  }

  private void timePassesTo(long ingestTime) throws Exception {
    money.processWatermark1(new Watermark(ingestTime));
    money.processWatermark2(Watermark.MAX_WATERMARK);
  }

  private static KeyedTwoInputStreamOperatorTestHarness<String, MoneyWord, Notice, BookFinding>
      harness() throws Exception {
    return new KeyedTwoInputStreamOperatorTestHarness<>(
        new CoBroadcastWithKeyedOperator<>(
            new MoneyFunction(FirstReferences.NONE, new Programme(Set.of(SCHOOL), 5)),
            List.of(RuleOffice.SETTINGS, RuleOffice.CALENDAR)),
        MoneyWord::schoolId,
        null,
        Types.STRING);
  }
}
