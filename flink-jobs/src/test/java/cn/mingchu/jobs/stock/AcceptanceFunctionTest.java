package cn.mingchu.jobs.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.kitchen.judge.SettingFor;
import cn.mingchu.jobs.rule.FirstReferences;
import cn.mingchu.jobs.rule.Notice;
import cn.mingchu.jobs.rule.RuleOffice;
import cn.mingchu.jobs.rule.SettingChange;
import cn.mingchu.jobs.stock.paper.Handover;
import cn.mingchu.schemas.event.Delivery;
import cn.mingchu.schemas.event.FindingStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

class AcceptanceFunctionTest {

  private static final Instant MIDNIGHT = StorePapers.MORNING.plus(Duration.ofHours(16));

  private StorePapers papers = new StorePapers();
  private KeyedTwoInputStreamOperatorTestHarness<String, Handover, Notice, BookFinding> dock;

  @BeforeEach
  void open() throws Exception {
    dock = harness();
    dock.open();
  }

  @AfterEach
  void close() throws Exception {
    dock.close();
  }

  @Test
  void tellsAtOnceWhatAPaperShowsAndAtMidnightWhatADayDoes() throws Exception {
    aDayOfTyping();

    assertThat(dock.extractOutputValues())
        .extracting(BookFinding::ruleId, BookFinding::revision, BookFinding::status)
        .containsExactly(
            tuple("WEIGHT_MISMATCH", 1, FindingStatus.CLOSED),
            tuple("MANUAL_WEIGHT_SHARE", 1, FindingStatus.CLOSED));
  }

  @Test
  void saysTheSameOnRocksDb() throws Exception {
    aDayOfTyping();
    List<BookFinding> onTheHeap = dock.extractOutputValues();
    dock.close();
    dock = harness();
    dock.setStateBackend(new EmbeddedRocksDBStateBackend());
    dock.open();
    papers = new StorePapers();

    aDayOfTyping();

    assertThat(dock.extractOutputValues()).isEqualTo(onTheHeap);
  }

  @Test
  void goesOnWhereTheCheckpointLeftIt() throws Exception {
    hear(papers.weighed("note-1", 1, 10_000, 9_000));
    OperatorSubtaskState checkpoint = dock.snapshot(1, 1);
    dock.close();
    dock = harness();
    dock.initializeState(checkpoint);
    dock.open();

    hear(papers.weighed("note-1", 2, 10_000, 9_990));

    assertThat(dock.extractOutputValues())
        .extracting(BookFinding::ruleId, BookFinding::revision, BookFinding::status)
        .containsExactly(tuple("WEIGHT_MISMATCH", 2, FindingStatus.WITHDRAWN));
  }

  @Test
  void judgesByASettingFromTheNextPaperOn() throws Exception {
    dock.processElement2(
        SettingChange.of(
            SettingFor.rule("WEIGHT_MISMATCH", Map.of("variance", "0.01"))
                .setScope("511702")
                .setEffectiveFrom(StorePapers.MORNING)
                .build(),
            1),
        0);

    hear(papers.weighed("note-1", 1, 10_000, 9_899));

    assertThat(dock.extractOutputValues())
        .extracting(finding -> finding.parameters().get("variance"))
        .containsExactly("0.01");
  }

  @Test
  void setsAsideWhatCorrectsADayThatIsClosed() throws Exception {
    hear(papers.weighed("note-1", 1, 10_000, 9_000));
    timePassesTo(MIDNIGHT.plus(Duration.ofDays(7)));

    hear(papers.weighed("note-1", 2, 10_000, 10_000));

    assertThat(dock.extractOutputValues()).hasSize(1);
    assertThat(dock.getSideOutput(AcceptanceFunction.LATE))
        .extracting(StreamRecord::getValue)
        .extracting(Handover::revision)
        .containsExactly(2);
  }

  @Test
  void leavesNothingOfASchoolThatGetsNothingAnyMore() throws Exception {
    aDayOfTyping();

    timePassesTo(MIDNIGHT.plus(Duration.ofDays(7)));
    timePassesTo(MIDNIGHT.plus(Duration.ofDays(14)));

    assertThat(dock.numKeyedStateEntries()).isZero();
    assertThat(dock.numEventTimeTimers()).isZero();
  }

  /** One line from a scale, and two that were typed; of one of them a kilogram is missing. */
  private void aDayOfTyping() throws Exception {
    hear(papers.weighed("note-1", 1, 10_000, 10_000));
    hear(papers.typed("note-2", 1, 10_000, 10_000));
    hear(papers.typed("note-3", 1, 10_000, 9_000));
    timePassesTo(MIDNIGHT);
  }

  private void hear(Delivery delivery) throws Exception {
    Handover handover =
        Objects.requireNonNull(StockPapers.delivery(delivery, 0, 0).handover(), "handover");
    dock.processElement1(handover, handover.ingestTime());
  }

  private void timePassesTo(Instant moment) throws Exception {
    dock.processWatermark1(new Watermark(moment.toEpochMilli()));
    dock.processWatermark2(Watermark.MAX_WATERMARK);
  }

  private static KeyedTwoInputStreamOperatorTestHarness<String, Handover, Notice, BookFinding>
      harness() throws Exception {
    return new KeyedTwoInputStreamOperatorTestHarness<>(
        new CoBroadcastWithKeyedOperator<>(
            new AcceptanceFunction(FirstReferences.NONE),
            List.of(RuleOffice.SETTINGS, RuleOffice.CALENDAR)),
        Handover::schoolId,
        null,
        Types.STRING);
  }
}
