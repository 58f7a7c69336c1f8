package cn.mingchu.jobs.alert;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.alert.course.AlertStatement;
import cn.mingchu.jobs.alert.course.Step;
import cn.mingchu.jobs.alert.desk.Refusal;
import cn.mingchu.jobs.alert.news.DeskInput;
import cn.mingchu.jobs.alert.news.Doer;
import cn.mingchu.jobs.alert.news.Doing;
import cn.mingchu.jobs.alert.news.FindingNews;
import cn.mingchu.jobs.alert.news.Loss;
import cn.mingchu.jobs.rule.FirstReferences;
import cn.mingchu.jobs.rule.Notice;
import cn.mingchu.jobs.rule.PeriodChange;
import cn.mingchu.jobs.rule.RuleOffice;
import cn.mingchu.schemas.event.ActionKind;
import cn.mingchu.schemas.event.AlertStepKind;
import cn.mingchu.schemas.event.CalendarPeriod;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.PeriodKind;
import cn.mingchu.schemas.event.PersonRole;
import cn.mingchu.schemas.event.RefusalReason;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.SubjectKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AlertFunctionTest {

  private static final String SCHOOL = "2151000001";
  private static final Doer COOK = new Doer("cook-1", PersonRole.CANTEEN_STAFF, SCHOOL);

  /** A Friday. */
  private static final long NOON = Instant.parse("2026-03-06T04:00:00Z").toEpochMilli();

  private static final long MINUTE = Duration.ofMinutes(1).toMillis();
  private static final long DAY = Duration.ofDays(1).toMillis();

  private KeyedTwoInputStreamOperatorTestHarness<String, DeskInput, Notice, AlertStatement> desks;

  @BeforeEach
  void open() throws Exception {
    desks = harness();
    desks.open();
  }

  @AfterEach
  void close() throws Exception {
    desks.close();
  }

  @Test
  void goesOnWhereTheCheckpointLeftIt() throws Exception {
    hear(finding(Severity.RED, NOON));
    OperatorSubtaskState checkpoint = desks.snapshot(1, 1);
    desks.close();
    desks = harness();
    desks.initializeState(checkpoint);
    desks.open();

    timePassesTo(NOON + 10 * MINUTE);
    assertThat(steps())
        .containsExactly(
            AlertStepKind.RAISED, AlertStepKind.ESCALATED, AlertStepKind.ACKNOWLEDGE_OVERDUE);
  }

  @Test
  void marksAsLateWhatCameDueWhileItWasDown() throws Exception {
    hear(finding(Severity.RED, NOON));
    timePassesTo(NOON + 45 * MINUTE);

    assertThat(desks.extractOutputValues()).hasSize(2);
    assertThat(newest().steps())
        .filteredOn(Step::isLate)
        .extracting(Step::kind)
        .containsExactly(
            AlertStepKind.ACKNOWLEDGE_OVERDUE, AlertStepKind.ACT_OVERDUE, AlertStepKind.ESCALATED);
  }

  @Test
  void heedsTheCalendarThatIsBroadcast() throws Exception {
    desks.processElement2(weekdays(), NOON);
    hear(finding(Severity.YELLOW, NOON + 11 * 60 * MINUTE));

    timePassesTo(NOON + 2 * DAY);
    assertThat(steps()).containsExactly(AlertStepKind.RAISED);
    timePassesTo(NOON + 3 * DAY - 8 * 60 * MINUTE);
    assertThat(steps()).containsExactly(AlertStepKind.RAISED, AlertStepKind.ACKNOWLEDGE_OVERDUE);
  }

  @Test
  void refusesByTheSide() throws Exception {
    hear(finding(Severity.YELLOW, NOON));
    hear(doing(ActionKind.VERIFY, NOON + MINUTE));

    assertThat(desks.getSideOutput(AlertFunction.REFUSALS))
        .extracting(StreamRecord::getValue)
        .extracting(Refusal::reason)
        .containsExactly(RefusalReason.WRONG_ROLE);
  }

  @Test
  void leavesNothingInState() throws Exception {
    hear(finding(Severity.YELLOW, NOON));
    hear(
        new FindingNews(
            "f-1",
            2,
            "COLD_HOLD_HIGH",
            SubjectKind.DEVICE,
            "fridge-1",
            SCHOOL,
            "511702",
            Severity.YELLOW,
            FindingStatus.WITHDRAWN,
            NOON,
            null,
            null,
            List.of(),
            true,
            Loss.NONE,
            NOON + MINUTE));
    timePassesTo(NOON + 13 * DAY);
    assertThat(desks.numKeyedStateEntries()).isEqualTo(1);

    timePassesTo(NOON + 15 * DAY);
    assertThat(desks.numKeyedStateEntries()).isZero();
    assertThat(desks.numEventTimeTimers()).isZero();
  }

  private static FindingNews finding(Severity severity, long time) {
    return new FindingNews(
        "f-1",
        1,
        "COLD_HOLD_HIGH",
        SubjectKind.DEVICE,
        "fridge-1",
        SCHOOL,
        "511702",
        severity,
        FindingStatus.OPEN,
        time,
        null,
        null,
        List.of(),
        true,
        Loss.NONE,
        time);
  }

  private static Doing doing(ActionKind kind, long time) {
    return new Doing(new UUID(1, 2), "f-1", SCHOOL, null, kind, COOK, null, List.of(), null, time);
  }

  private static PeriodChange weekdays() {
    Instant now = Instant.ofEpochMilli(NOON);
    return PeriodChange.of(
        CalendarPeriod.newBuilder()
            .setHeader(
                EventHeader.newBuilder()
                    .setEventId(new UUID(3, 4))
                    .setEventTime(now)
                    .setRecordedTime(now)
                    .setIngestTime(now)
                    .setSource("office")
                    .build())
            .setCalendarId("term")
            .setScope("51")
            .setFirstDay(LocalDate.parse("2026-02-23"))
            .setLastDay(LocalDate.parse("2026-07-10"))
            .setKind(PeriodKind.SCHOOL_DAYS)
            .setName("term")
            .build(),
        1);
  }

  private List<AlertStepKind> steps() {
    return newest().steps().stream().map(Step::kind).toList();
  }

  private AlertStatement newest() {
    List<AlertStatement> all = desks.extractOutputValues();
    return all.get(all.size() - 1);
  }

  private void hear(DeskInput input) throws Exception {
    desks.processElement1(input, input.ingestTime());
  }

  private void timePassesTo(long ingestTime) throws Exception {
    desks.processWatermark1(new Watermark(ingestTime));
    desks.processWatermark2(Watermark.MAX_WATERMARK);
  }

  private static KeyedTwoInputStreamOperatorTestHarness<String, DeskInput, Notice, AlertStatement>
      harness() throws Exception {
    return new KeyedTwoInputStreamOperatorTestHarness<>(
        new CoBroadcastWithKeyedOperator<>(
            new AlertFunction(FirstReferences.NONE),
            List.of(RuleOffice.SETTINGS, RuleOffice.CALENDAR)),
        DeskInput::deskId,
        null,
        Types.STRING);
  }
}
