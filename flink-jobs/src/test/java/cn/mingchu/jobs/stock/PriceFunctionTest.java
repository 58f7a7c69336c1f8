package cn.mingchu.jobs.stock;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.mingchu.jobs.day.BusinessDay;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.kitchen.judge.SettingFor;
import cn.mingchu.jobs.rule.FirstReferences;
import cn.mingchu.jobs.rule.Notice;
import cn.mingchu.jobs.rule.RuleOffice;
import cn.mingchu.jobs.rule.SettingChange;
import cn.mingchu.jobs.stock.paper.MarketWord;
import cn.mingchu.jobs.stock.paper.Purchase;
import cn.mingchu.jobs.stock.paper.Quote;
import cn.mingchu.schemas.event.FindingStatus;
import java.time.Duration;
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

class PriceFunctionTest {

  private static final BusinessDay DAY = new BusinessDay(LocalDate.of(2026, 3, 2));
  private static final long EIGHT = DAY.begin() + Duration.ofHours(8).toMillis();
  private static final long WEEK = Duration.ofDays(7).toMillis();

  private KeyedTwoInputStreamOperatorTestHarness<String, MarketWord, Notice, BookFinding> market;

  @BeforeEach
  void open() throws Exception {
    market = harness();
    market.open();
  }

  @AfterEach
  void close() throws Exception {
    market.close();
  }

  @Test
  void comparesWithOthersOfTheCountyWhenTheDayIsOver() throws Exception {
    aDayWithoutAReferencePrice();

    assertThat(market.extractOutputValues())
        .extracting(BookFinding::ruleId, finding -> finding.subject().schoolId())
        .containsExactly(tuple("PRICE_ABOVE_MARKET", "2151000001"));
  }

  @Test
  void saysTheSameOnRocksDb() throws Exception {
    aDayWithoutAReferencePrice();
    List<BookFinding> onTheHeap = market.extractOutputValues();
    market.close();
    market = harness();
    market.setStateBackend(new EmbeddedRocksDBStateBackend());
    market.open();

    aDayWithoutAReferencePrice();

    assertThat(market.extractOutputValues()).isEqualTo(onTheHeap);
  }

  @Test
  void goesOnWhereTheCheckpointLeftIt() throws Exception {
    hear(quote(1, 2_000));
    hear(purchase("2151000001", 1, 2_300));
    OperatorSubtaskState checkpoint = market.snapshot(1, 1);
    market.close();
    market = harness();
    market.initializeState(checkpoint);
    market.open();

    hear(purchase("2151000001", 2, 2_100));

    assertThat(market.extractOutputValues())
        .extracting(BookFinding::revision, BookFinding::status)
        .containsExactly(tuple(2, FindingStatus.WITHDRAWN));
  }

  @Test
  void bindsEachSchoolByTheSettingsForIt() throws Exception {
    market.processElement2(
        SettingChange.of(
            SettingFor.rule("PRICE_ABOVE_MARKET", Map.of("over", "0.05"))
                .setScope("2151000001")
                .setEffectiveFrom(StorePapers.MORNING)
                .build(),
            1),
        0);

    hear(quote(1, 2_000));
    hear(purchase("2151000001", 1, 2_150));
    hear(purchase("2151000002", 1, 2_150));

    assertThat(market.extractOutputValues())
        .extracting(finding -> finding.subject().schoolId())
        .containsExactly("2151000001");
  }

  @Test
  void setsAsideWhatIsOfADayThatIsClosed() throws Exception {
    hear(quote(1, 2_000));
    hear(purchase("2151000001", 1, 2_000));
    timePassesTo(DAY.end() + WEEK);

    hear(quote(2, 1_000));

    assertThat(market.extractOutputValues()).isEmpty();
    assertThat(market.getSideOutput(PriceFunction.LATE))
        .extracting(StreamRecord::getValue)
        .containsExactly(quote(2, 1_000));
    assertThat(counted("late")).isEqualTo(1L);
  }

  @Test
  void countsEachReferencePriceOnceAndNoPurchase() throws Exception {
    hear(quote(2, 2_000));
    hear(quote(2, 2_000));
    hear(quote(1, 1_000));
    hear(purchase("2151000001", 1, 2_000));

    assertThat(counted("accepted")).isEqualTo(1L);
    assertThat(counted("duplicates")).isEqualTo(2L);
  }

  @Test
  void leavesNothingOfAMarketWhereNothingIsBoughtAnyMore() throws Exception {
    aDayWithoutAReferencePrice();

    timePassesTo(DAY.end() + WEEK);
    assertThat(market.numKeyedStateEntries()).isEqualTo(1);
    timePassesTo(DAY.end() + 5 * WEEK);

    assertThat(market.numKeyedStateEntries()).isZero();
    assertThat(market.numEventTimeTimers()).isZero();
  }

  private void aDayWithoutAReferencePrice() throws Exception {
    hear(purchase("2151000001", 1, 2_300));
    for (int school = 2; school <= 6; school++) {
      hear(purchase("215100000" + school, 1, 2_000));
    }
    assertThat(market.extractOutputValues()).isEmpty();
    timePassesTo(DAY.end());
  }

  private static Purchase purchase(String schoolId, int revision, long fen) {
    return new Purchase(
        "delivery %s note-1 pork-1".formatted(schoolId),
        revision,
        true,
        "511702",
        "猪肉",
        schoolId,
        "butcher",
        "pork-1",
        "order-1",
        EIGHT,
        10_000,
        fen,
        1,
        revision,
        EIGHT);
  }

  private static Quote quote(int revision, long fen) {
    return new Quote(revision, "511702", "猪肉", null, DAY, fen, 2, revision, EIGHT);
  }

  private Object counted(String outcome) {
    return requireNonNull(
            market.getEnvironment().getAccumulatorRegistry().getUserMap().get(outcome))
        .getLocalValue();
  }

  private void hear(MarketWord word) throws Exception {
    market.processElement1(word, word.ingestTime());
  }

  private void timePassesTo(long moment) throws Exception {
    market.processWatermark1(new Watermark(moment));
    market.processWatermark2(Watermark.MAX_WATERMARK);
  }

  private static KeyedTwoInputStreamOperatorTestHarness<String, MarketWord, Notice, BookFinding>
      harness() throws Exception {
    return new KeyedTwoInputStreamOperatorTestHarness<>(
        new CoBroadcastWithKeyedOperator<>(
            new PriceFunction(FirstReferences.NONE),
            List.of(RuleOffice.SETTINGS, RuleOffice.CALENDAR)),
        MarketWord::marketId,
        null,
        Types.STRING);
  }
}
