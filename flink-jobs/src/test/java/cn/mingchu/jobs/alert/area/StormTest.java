package cn.mingchu.jobs.alert.area;

import static cn.mingchu.jobs.alert.area.Outskirts.COUNTY;
import static cn.mingchu.jobs.alert.area.Outskirts.at;
import static cn.mingchu.jobs.alert.area.Outskirts.school;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.alert.course.AlertStatement;
import cn.mingchu.jobs.alert.course.Office;
import cn.mingchu.jobs.alert.course.Step;
import cn.mingchu.jobs.alert.desk.DeskBook;
import cn.mingchu.jobs.alert.desk.DeskJudge;
import cn.mingchu.jobs.alert.desk.DeskVoice;
import cn.mingchu.jobs.alert.desk.Refusal;
import cn.mingchu.jobs.alert.news.DeskInput;
import cn.mingchu.jobs.alert.news.FarCause;
import cn.mingchu.jobs.alert.news.FindingNews;
import cn.mingchu.jobs.alert.news.Loss;
import cn.mingchu.schemas.alert.AlertTerms;
import cn.mingchu.schemas.calendar.SchoolDays;
import cn.mingchu.schemas.event.AlertState;
import cn.mingchu.schemas.event.AlertStepKind;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.SubjectKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A network is lost for two hours, and with it all schools of a county but three, where there is
 * gas. What the county hears is four things.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StormTest {

  private static final int SCHOOLS = 500;
  private static final List<Integer> OF_GAS = List.of(100, 200, 300);
  private static final int LOST = 100;
  private static final int BACK = 220;

  /** Its power is still away when the network is back. */
  private static final int STILL_SILENT = 77;

  private static final Office OFFICE = new Office(AlertTerms.load(), SchoolDays.EVERY_DAY);

  private final DeskJudge judge = new DeskJudge();
  private final Map<String, DeskBook> desks = new TreeMap<>();
  private final Map<String, AlertStatement> alerts = new HashMap<>();

  @BeforeAll
  void liveThroughIt() {
    List<DeskInput> inputs = new ArrayList<>();
    for (int number = 1; number <= SCHOOLS; number++) {
      int start = LOST + number % 5;
      add(number, "SCHOOL_SILENT", school(number), start, start + 6, Loss.OF_SCHOOL, inputs);
      add(number, "SENSOR_STALE", "fridge-" + number, start, start + 5, Loss.OF_DEVICE, inputs);
    }
    for (int number : OF_GAS) {
      inputs.add(
          open(
              "GAS_ALARM",
              "gas-" + number,
              number,
              1,
              LOST + 30,
              Severity.RED,
              Loss.NONE,
              LOST + 30));
    }
    inputs.addAll(area(inputs));
    inputs.sort(Comparator.comparingLong(DeskInput::ingestTime));
    Collector voice = new Collector();
    long minute = LOST;
    for (DeskInput input : inputs) {
      for (; at(minute) < input.ingestTime(); minute++) {
        timePasses(at(minute), voice);
      }
      DeskBook desk = desks.computeIfAbsent(input.deskId(), id -> new DeskBook());
      judge.locate(desk, input);
      judge.hear(desk, input, input.ingestTime(), OFFICE, voice);
    }
    for (; minute <= BACK + 50; minute++) {
      timePasses(at(minute), voice);
    }
  }

  @Test
  void tellsTheCountyOfTheNetworkAndOfWhatIsGrave() {
    Set<String> heardOf = new TreeSet<>();
    for (AlertStatement alert : alerts.values()) {
      if (alert.steps().stream().anyMatch(StormTest::reachesTheCounty)) {
        heardOf.add(alert.ruleId() + ' ' + alert.subjectId());
      }
    }

    assertThat(heardOf)
        .containsExactlyInAnyOrder(
            "AREA_SILENT " + COUNTY, "GAS_ALARM gas-100", "GAS_ALARM gas-200", "GAS_ALARM gas-300");
  }

  @Test
  void tellsOfGasAtOnce() {
    assertThat(alerts.values())
        .filteredOn(alert -> alert.ruleId().equals("GAS_ALARM"))
        .hasSize(OF_GAS.size())
        .allMatch(alert -> alert.raisedAt() == at(LOST + 30))
        .allMatch(alert -> alert.level().compareTo(OfficeLevel.COUNTY) >= 0);
  }

  @Test
  void tellsWhatIsStillSoWhenTheNetworkIsBack() {
    assertThat(alerts.values())
        .filteredOn(alert -> !alert.state().equals(AlertState.SUBSIDED))
        .filteredOn(alert -> !alert.ruleId().equals("GAS_ALARM"))
        .extracting(AlertStatement::subjectId)
        .containsExactlyInAnyOrder(COUNTY, school(STILL_SILENT), "fridge-" + STILL_SILENT);
    assertThat(alerts.get("SCHOOL_SILENT " + school(STILL_SILENT)))
        .returns(null, AlertStatement::explainedBy)
        .extracting(alert -> alert.steps().stream().map(Step::kind).toList())
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .contains(AlertStepKind.RETURNED);
  }

  private static boolean reachesTheCounty(Step step) {
    return step.level().compareTo(OfficeLevel.COUNTY) >= 0;
  }

  /** What the county makes of it, for its own desk and for those of its schools. */
  private static List<DeskInput> area(List<DeskInput> inputs) {
    List<DeskInput> heard = new ArrayList<>();
    Outskirts county =
        new Outskirts() {
          @Override
          public void tell(AreaSilence silence) {
            super.tell(silence);
            heard.add(silence.news(silence.schools()));
          }

          @Override
          public void tell(FarCause cause) {
            heard.add(cause);
          }
        };
    inputs.stream()
        .map(FindingNews.class::cast)
        .filter(FindingNews::isOutageOfSchool)
        .sorted(Comparator.comparingLong(FindingNews::ingestTime))
        .forEach(
            news -> {
              county.timePassesTo((news.ingestTime() - Outskirts.NOON) / 60_000 - 1);
              county.hears(news);
            });
    county.timePassesTo(BACK + 30);
    return heard;
  }

  /** A silence, which is graver after half an hour. */
  private static void add(
      int number,
      String rule,
      String subject,
      int start,
      int known,
      Loss loss,
      List<DeskInput> to) {
    to.add(open(rule, subject, number, 1, start, Severity.YELLOW, loss, known));
    to.add(open(rule, subject, number, 2, start, Severity.ORANGE, loss, start + 30));
    if (number != STILL_SILENT) {
      to.add(
          finding(
              rule,
              subject,
              number,
              3,
              FindingStatus.CLOSED,
              start,
              BACK,
              Severity.ORANGE,
              loss,
              BACK + 1));
    }
  }

  private static FindingNews open(
      String rule,
      String subject,
      int number,
      int revision,
      int start,
      Severity severity,
      Loss loss,
      int known) {
    return finding(
        rule, subject, number, revision, FindingStatus.OPEN, start, null, severity, loss, known);
  }

  private static FindingNews finding(
      String rule,
      String subject,
      int number,
      int revision,
      FindingStatus status,
      int start,
      @Nullable Integer end,
      Severity severity,
      Loss loss,
      int known) {
    boolean isOfSchool = loss == Loss.OF_SCHOOL;
    return new FindingNews(
        rule + ' ' + subject,
        revision,
        rule,
        isOfSchool ? SubjectKind.SCHOOL : SubjectKind.DEVICE,
        subject,
        school(number),
        COUNTY,
        severity,
        status,
        at(start),
        end == null ? null : (Long) at(end),
        null,
        isOfSchool ? List.of("fridge-" + number) : List.of(),
        loss == Loss.OF_DEVICE,
        loss,
        at(known));
  }

  private void timePasses(long time, DeskVoice voice) {
    for (DeskBook desk : desks.values()) {
      if (desk.nextAlarm() <= time) {
        judge.timePasses(desk, time, OFFICE, voice);
      }
    }
  }

  private final class Collector implements DeskVoice {

    @Override
    public void tell(AlertStatement alert) {
      alerts.put(alert.alertId(), alert);
    }

    @Override
    public void tell(Refusal refusal) {
      throw new AssertionError(refusal);
    }
  }
}
