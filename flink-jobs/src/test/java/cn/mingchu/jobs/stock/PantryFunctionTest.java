package cn.mingchu.jobs.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.rule.FirstReferences;
import cn.mingchu.jobs.rule.Notice;
import cn.mingchu.jobs.rule.RuleOffice;
import cn.mingchu.jobs.stock.pantry.PantryInput;
import cn.mingchu.jobs.stock.pantry.PantryMove;
import cn.mingchu.jobs.stock.pantry.PlannedNeed;
import cn.mingchu.jobs.stock.paper.StockKind;
import cn.mingchu.schemas.event.FindingStatus;
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

class PantryFunctionTest {

  private static final long NOON = StorePapers.NOON.toEpochMilli();
  private static final long DAY = Duration.ofDays(1).toMillis();

  private KeyedTwoInputStreamOperatorTestHarness<String, PantryInput, Notice, BookFinding> pantries;

  @BeforeEach
  void open() throws Exception {
    pantries = harness();
    pantries.open();
  }

  @AfterEach
  void close() throws Exception {
    pantries.close();
  }

  @Test
  void goesOnWhereTheCheckpointLeftIt() throws Exception {
    hear(move("大米", "old", StockKind.RECEIVED, 50_000, NOON));
    hear(move("大米", "new", StockKind.RECEIVED, 50_000, NOON + DAY));
    OperatorSubtaskState checkpoint = pantries.snapshot(1, 1);
    pantries.close();
    pantries = harness();
    pantries.initializeState(checkpoint);
    pantries.open();

    hear(move("大米", "new", StockKind.ISSUED, 1_000, NOON + 2 * DAY));
    assertThat(pantries.extractOutputValues()).isEmpty();
    timePassesTo(NOON + 4 * DAY);
    hear(move("大米", "old", StockKind.DISCARDED, 50_000, NOON + 2 * DAY));

    assertThat(pantries.extractOutputValues())
        .extracting(
            BookFinding::ruleId,
            BookFinding::revision,
            BookFinding::status,
            finding -> finding.episode().stakes().grams())
        .containsExactly(
            tuple("FIFO_VIOLATION", 1, FindingStatus.OPEN, 50_000L),
            tuple("FIFO_VIOLATION", 2, FindingStatus.WITHDRAWN, 50_000L));
  }

  @Test
  void judgesEachFoodOnItsOwn() throws Exception {
    hear(move("大米", "rice", StockKind.RECEIVED, 1_000, NOON));
    hear(move("面粉", "flour", StockKind.RECEIVED, 50_000, NOON));
    hear(need("大米", 10_000, NOON + DAY));
    hear(need("面粉", 10_000, NOON + DAY));

    timePassesTo(NOON + DAY);

    assertThat(pantries.extractOutputValues())
        .extracting(BookFinding::ruleId, BookFinding::causeId)
        .containsExactly(tuple("LOW_STOCK", "food 大米"));
  }

  @Test
  void leavesNothingOfWhatIsUsedUp() throws Exception {
    hear(move("大米", "rice", StockKind.RECEIVED, 1_000, NOON));
    hear(move("大米", "rice", StockKind.ISSUED, 1_000, NOON + 1));

    timePassesTo(NOON + 14 * DAY);
    assertThat(pantries.numKeyedStateEntries()).isEqualTo(1);
    timePassesTo(NOON + 15 * DAY);

    assertThat(pantries.numKeyedStateEntries()).isZero();
    assertThat(pantries.numEventTimeTimers()).isZero();
  }

  private static PantryMove move(String food, String lot, StockKind kind, long grams, long time) {
    return new PantryMove(
        StorePapers.SCHOOL,
        "511702",
        food,
        "%s %s %d@%s".formatted(kind, lot, time, lot),
        true,
        lot,
        kind,
        grams,
        time,
        time / DAY + 100,
        1,
        2,
        time);
  }

  private static PlannedNeed need(String food, long grams, long served) {
    return new PlannedNeed(
        StorePapers.SCHOOL, "511702", food, "lunch", served, grams, 3, 4, served - DAY);
  }

  private void hear(PantryInput input) throws Exception {
    pantries.processElement1(input, input.ingestTime());
  }

  private void timePassesTo(long ingestTime) throws Exception {
    pantries.processWatermark1(new Watermark(ingestTime));
    pantries.processWatermark2(Watermark.MAX_WATERMARK);
  }

  private static KeyedTwoInputStreamOperatorTestHarness<String, PantryInput, Notice, BookFinding>
      harness() throws Exception {
    return new KeyedTwoInputStreamOperatorTestHarness<>(
        new CoBroadcastWithKeyedOperator<>(
            new PantryFunction(FirstReferences.NONE),
            List.of(RuleOffice.SETTINGS, RuleOffice.CALENDAR)),
        PantryInput::pantryKey,
        null,
        Types.STRING);
  }
}
