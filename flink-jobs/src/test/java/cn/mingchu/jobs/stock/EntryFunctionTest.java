package cn.mingchu.jobs.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.kitchen.judge.SettingFor;
import cn.mingchu.jobs.rule.FirstReferences;
import cn.mingchu.jobs.rule.Notice;
import cn.mingchu.jobs.rule.RuleOffice;
import cn.mingchu.jobs.rule.SettingChange;
import cn.mingchu.jobs.stock.entry.BookEntry;
import cn.mingchu.jobs.stock.entry.DayProfile;
import cn.mingchu.jobs.stock.entry.EntryInput;
import cn.mingchu.schemas.event.EntryLabel;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.MovementKind;
import cn.mingchu.schemas.event.StockMovement;
import java.time.Duration;
import java.time.Instant;
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

class EntryFunctionTest {

  private static final Instant TEN = StorePapers.MORNING.plus(Duration.ofHours(2));

  private StorePapers papers = new StorePapers();
  private KeyedTwoInputStreamOperatorTestHarness<String, EntryInput, Notice, DayProfile> desk;

  @BeforeEach
  void open() throws Exception {
    desk = harness();
    desk.open();
  }

  @AfterEach
  void close() throws Exception {
    desk.close();
  }

  @Test
  void tellsOnTheHourHowADayWasKept() throws Exception {
    twoEntriesOneOfThemLate();

    assertThat(desk.extractOutputValues())
        .extracting(
            DayProfile::revision,
            day -> day.count(EntryLabel.ON_TIME),
            day -> day.count(EntryLabel.BACK_FILLED))
        .containsExactly(tuple(1, 1, 0), tuple(2, 1, 1));
    assertThat(findings())
        .extracting(BookFinding::ruleId, BookFinding::revision, BookFinding::status)
        .containsExactly(tuple("BACKDATED_ENTRY", 1, FindingStatus.CLOSED));
  }

  @Test
  void saysTheSameOnRocksDb() throws Exception {
    twoEntriesOneOfThemLate();
    List<DayProfile> onTheHeap = desk.extractOutputValues();
    desk.close();
    desk = harness();
    desk.setStateBackend(new EmbeddedRocksDBStateBackend());
    desk.open();
    papers = new StorePapers();

    twoEntriesOneOfThemLate();

    assertThat(desk.extractOutputValues()).isEqualTo(onTheHeap);
  }

  @Test
  void goesOnWhereTheCheckpointLeftIt() throws Exception {
    twoEntriesOneOfThemLate();
    OperatorSubtaskState checkpoint = desk.snapshot(1, 1);
    desk.close();
    desk = harness();
    desk.initializeState(checkpoint);
    desk.open();

    hear(2, "issue-2", TEN, TEN.plus(Duration.ofHours(50)), TEN.plus(Duration.ofHours(51)));
    timePassesTo(TEN.plus(Duration.ofHours(52)));

    // Its first revision was late, and that it was is not mended by another.
    assertThat(desk.extractOutputValues())
        .extracting(DayProfile::revision, day -> day.count(EntryLabel.BACK_FILLED))
        .containsExactly(tuple(3, 1));
    assertThat(findings()).extracting(BookFinding::revision).containsExactly(2);
  }

  @Test
  void judgesByASettingFromTheNextLookOn() throws Exception {
    desk.processElement2(
        SettingChange.of(
            SettingFor.rule("BACKDATED_ENTRY", Map.of("entryWithin", "PT1H"))
                .setScope("511702")
                .setEffectiveFrom(StorePapers.MORNING.minus(Duration.ofDays(1)))
                .build(),
            1),
        0);

    hear(1, "issue-1", TEN, TEN.plus(Duration.ofHours(2)), TEN.plus(Duration.ofHours(2)));
    timePassesTo(TEN.plus(Duration.ofHours(3)));

    assertThat(findings())
        .extracting(finding -> finding.parameters().get("entryWithin"))
        .containsExactly("PT1H");
  }

  @Test
  void setsAsideWhatCorrectsADayThatIsClosed() throws Exception {
    hear(1, "issue-1", TEN, TEN, TEN);
    Instant closed = TEN.plus(Duration.ofDays(8));
    timePassesTo(closed);

    hear(2, "issue-1", closed.minus(Duration.ofDays(5)), closed, closed);

    assertThat(desk.getSideOutput(EntryFunction.LATE))
        .extracting(StreamRecord::getValue)
        .extracting(EntryInput::revision)
        .containsExactly(2);
  }

  @Test
  void leavesNothingOfASchoolThatWritesNothingAnyMore() throws Exception {
    twoEntriesOneOfThemLate();

    timePassesTo(TEN.plus(Duration.ofDays(8)));
    timePassesTo(TEN.plus(Duration.ofDays(22)));

    assertThat(desk.numKeyedStateEntries()).isZero();
    assertThat(desk.numEventTimeTimers()).isZero();
  }

  private void twoEntriesOneOfThemLate() throws Exception {
    hear(1, "issue-1", TEN, TEN, TEN);
    timePassesTo(TEN.plus(Duration.ofHours(1)));
    Instant late = TEN.plus(Duration.ofHours(30));
    hear(1, "issue-2", TEN, late, late);
    timePassesTo(late.plus(Duration.ofHours(1)));
  }

  private void hear(int revision, String id, Instant at, Instant written, Instant taken)
      throws Exception {
    StockMovement movement = papers.moved(id, revision, MovementKind.ISSUED, 1_003, 0);
    EventHeader header =
        EventHeader.newBuilder(movement.getHeader())
            .setEventTime(at)
            .setRecordedTime(written)
            .setIngestTime(taken)
            .build();
    EntryInput entry =
        BookEntry.of(
            StockPapers.movement(
                StockMovement.newBuilder(movement).setHeader(header).build(), 0, 0));
    desk.processElement1(entry, entry.ingestTime());
  }

  private List<BookFinding> findings() {
    return desk.getSideOutput(EntryFunction.FINDINGS).stream().map(StreamRecord::getValue).toList();
  }

  private void timePassesTo(Instant moment) throws Exception {
    desk.processWatermark1(new Watermark(moment.toEpochMilli()));
    desk.processWatermark2(Watermark.MAX_WATERMARK);
  }

  private static KeyedTwoInputStreamOperatorTestHarness<String, EntryInput, Notice, DayProfile>
      harness() throws Exception {
    return new KeyedTwoInputStreamOperatorTestHarness<>(
        new CoBroadcastWithKeyedOperator<>(
            new EntryFunction(FirstReferences.NONE),
            List.of(RuleOffice.SETTINGS, RuleOffice.CALENDAR)),
        EntryInput::schoolId,
        null,
        Types.STRING);
  }
}
