package cn.mingchu.jobs.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import cn.mingchu.jobs.runtime.JobUnderTest;
import cn.mingchu.jobs.runtime.Uids;
import cn.mingchu.schemas.event.Alert;
import cn.mingchu.schemas.event.AlertAge;
import cn.mingchu.schemas.event.AlertState;
import cn.mingchu.schemas.event.AlertStep;
import cn.mingchu.schemas.event.AlertStepKind;
import cn.mingchu.schemas.event.AuditedGroup;
import cn.mingchu.schemas.event.Card;
import cn.mingchu.schemas.event.Device;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.DutyDay;
import cn.mingchu.schemas.event.DutyEntry;
import cn.mingchu.schemas.event.DutyKind;
import cn.mingchu.schemas.event.DutyState;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.FixState;
import cn.mingchu.schemas.event.FoodGroup;
import cn.mingchu.schemas.event.KitchenReading;
import cn.mingchu.schemas.event.MealAudit;
import cn.mingchu.schemas.event.MealKind;
import cn.mingchu.schemas.event.Measure;
import cn.mingchu.schemas.event.MeasureKind;
import cn.mingchu.schemas.event.MissedClock;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.OpenAlerts;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.Reject;
import cn.mingchu.schemas.event.School;
import cn.mingchu.schemas.event.SchoolType;
import cn.mingchu.schemas.event.ScoreCap;
import cn.mingchu.schemas.event.ScorePart;
import cn.mingchu.schemas.event.ScorePartKind;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.SubjectKind;
import cn.mingchu.schemas.event.Supervision;
import cn.mingchu.schemas.event.SupervisionPeriod;
import cn.mingchu.schemas.event.TargetedOffice;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SupervisionJobIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String ONE = "2151000001";
  private static final String OTHER = "2151000002";
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  /** Twelve in Shanghai. */
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  @RegisterExtension
  private final JobUnderTest job =
      new JobUnderTest(
          SupervisionJob::define,
          Map.of("supervision.idle-after", "500 ms", "supervision.pause", "100 ms"));

  @Test
  void tellsHowEachNodeDidAndAmendsIt() throws Exception {
    job.send(Topics.SCHOOLS, school(ONE, "511702"));
    job.send(Topics.SCHOOLS, school(OTHER, "511703"));
    job.send(Topics.DEVICES, fridge(ONE));
    job.send(Topics.DUTY_DAYS, "x".getBytes(StandardCharsets.UTF_8), new byte[] {1, 2});
    job.start();
    timePassesTo(NOON);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(newest("51", SupervisionPeriod.LIVE, LocalDate.EPOCH))
                    .get()
                    .extracting(Supervision::getSchoolDays, all -> measure(all, MeasureKind.ACCESS))
                    .containsExactly(2L, new Measure(MeasureKind.ACCESS, 0L, 2L)));

    job.send(Topics.DUTY_DAYS, duties(1, 2));
    job.send(Topics.MEAL_AUDITS, lunch());
    job.send(Topics.ALERTS, alert());
    timePassesTo(NOON.plus(Duration.ofHours(2)));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(newest("5117", SupervisionPeriod.DAY, MONDAY))
                  .get()
                  .extracting(
                      all -> measure(all, MeasureKind.DUTIES_DONE),
                      all -> measure(all, MeasureKind.RECIPE_IN_BAND),
                      all -> measure(all, MeasureKind.SATISFACTION),
                      Supervision::getClosed)
                  .containsExactly(
                      new Measure(MeasureKind.DUTIES_DONE, 2L, 4L),
                      new Measure(MeasureKind.RECIPE_IN_BAND, 1L, 2L),
                      new Measure(MeasureKind.SATISFACTION, null, null),
                      false);
              assertThat(newest("5117", SupervisionPeriod.DAY, MONDAY).orElseThrow().getTargets())
                  .extracting(
                      TargetedOffice::getNode,
                      TargetedOffice::getLevel,
                      office -> office.getDiligence().getRedClocksMissed(),
                      office -> office.getMissed().stream().map(MissedClock::getStep).toList())
                  .containsExactly(
                      tuple("511702", OfficeLevel.COUNTY, 1L, List.of(AlertStepKind.ESCALATED)));
            });

    job.send(Topics.KITCHEN_READINGS, reading(NOON.plus(Duration.ofDays(1))));
    timePassesTo(NOON.plus(Duration.ofDays(2)));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(newest("511702", SupervisionPeriod.DAY, MONDAY))
                  .get()
                  .extracting(
                      Supervision::getClosed,
                      Supervision::getAmended,
                      Supervision::getCaps,
                      Supervision::getScoreHundredths,
                      all -> all.getOpenAlerts().get(3))
                  .containsExactly(
                      true,
                      false,
                      List.of(ScoreCap.RED_INCIDENT),
                      6_000,
                      new OpenAlerts(Severity.RED, null, 1L));
              assertThat(newest("51", SupervisionPeriod.DAY, MONDAY.plusDays(1)))
                  .get()
                  .extracting(
                      all -> measure(all, MeasureKind.ACCESS),
                      all -> measure(all, MeasureKind.ONLINE))
                  .containsExactly(
                      new Measure(MeasureKind.ACCESS, 1L, 2L),
                      new Measure(MeasureKind.ONLINE, 780L, 780L));
              assertThat(newest("51", SupervisionPeriod.LIVE, LocalDate.EPOCH))
                  .get()
                  .extracting(Supervision::getOpenAlerts)
                  .asInstanceOf(InstanceOfAssertFactories.LIST)
                  .contains(new OpenAlerts(Severity.RED, AlertAge.DAYS_1_TO_2, 1L));
            });

    Supervision closed = newest("5117", SupervisionPeriod.DAY, MONDAY).orElseThrow();
    job.send(Topics.DUTY_DAYS, duties(2, 4));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              for (SupervisionPeriod period :
                  List.of(
                      SupervisionPeriod.DAY,
                      SupervisionPeriod.WEEK,
                      SupervisionPeriod.TEN_DAYS,
                      SupervisionPeriod.MONTH)) {
                LocalDate first =
                    period == SupervisionPeriod.DAY || period == SupervisionPeriod.WEEK
                        ? MONDAY
                        : MONDAY.withDayOfMonth(1);
                assertThat(newest(ONE, period, first))
                    .as("%s", period)
                    .get()
                    .extracting(
                        all -> measure(all, MeasureKind.DUTIES_DONE), Supervision::getAmended)
                    .containsExactly(
                        new Measure(MeasureKind.DUTIES_DONE, 4L, 4L),
                        period == SupervisionPeriod.DAY);
              }
              assertThat(newest("5117", SupervisionPeriod.DAY, MONDAY))
                  .get()
                  .extracting(Supervision::getRevision, Supervision::getAmended)
                  .containsExactly(closed.getRevision() + 1, true);
            });
    assertThat(closed.getParts())
        .extracting(ScorePart::getKind, part -> part.getMeasures().isEmpty())
        .containsExactly(
            tuple(ScorePartKind.SAFETY, false),
            tuple(ScorePartKind.PROCESS, false),
            tuple(ScorePartKind.RESPONSE, true),
            tuple(ScorePartKind.OPENNESS, true));
    assertThat(job.read(Topics.REJECTS, Reject.class))
        .extracting(Reject::getComponent, Reject::getTopic)
        .containsExactly(tuple("supervision", "mingchu.duty-days"));
  }

  @Test
  void keepsItsUids() throws Exception {
    assertThat(job.uids()).containsExactlyElementsOf(Uids.ledger("supervision"));
  }

  /** Of what stands now, whatever day it is said on. */
  private Optional<Supervision> newest(String node, SupervisionPeriod period, LocalDate firstDay)
      throws Exception {
    boolean isLive = period == SupervisionPeriod.LIVE;
    return job
        .newest(
            Topics.SUPERVISION,
            Supervision.class,
            each ->
                "%s %s %s"
                    .formatted(
                        each.getNode(),
                        each.getPeriod(),
                        each.getPeriod() == SupervisionPeriod.LIVE ? "" : each.getFirstDay()))
        .stream()
        .filter(each -> each.getNode().equals(node) && each.getPeriod() == period)
        .filter(each -> isLive || each.getFirstDay().equals(firstDay))
        .findFirst();
  }

  private static Measure measure(Supervision all, MeasureKind kind) {
    return all.getMeasures().stream()
        .filter(measure -> measure.getKind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private void timePassesTo(Instant gatewayTime) throws Exception {
    for (Topic<?> topic : List.of(Topics.KITCHEN_READINGS, Topics.KITCHEN_OBSERVATIONS)) {
      job.beat(topic, gatewayTime);
    }
  }

  private static School school(String id, String county) {
    return School.newBuilder()
        .setHeader(header(id, NOON.minus(Duration.ofDays(9))))
        .setSchoolId(id)
        .setName("学校")
        .setRegionCode(county)
        .setType(SchoolType.PRIMARY)
        .build();
  }

  private static Device fridge(String school) {
    return Device.newBuilder()
        .setHeader(header("fridge", NOON.minus(Duration.ofDays(9))))
        .setDeviceId("fridge")
        .setSchoolId(school)
        .setKind(DeviceKind.FRIDGE)
        .setName("冷藏柜")
        .setPeriodSeconds(60)
        .build();
  }

  private static KitchenReading reading(Instant at) {
    return KitchenReading.newBuilder()
        .setHeader(header("reading", at))
        .setDeviceId("fridge")
        .setQuantity(Quantity.TEMPERATURE)
        .setHundredths(400)
        .build();
  }

  private static DutyDay duties(int revision, int done) {
    return DutyDay.newBuilder()
        .setSchoolId(ONE)
        .setRegionCode("511702")
        .setDay(MONDAY)
        .setRevision(revision)
        .setDuties(
            IntStream.range(0, 4)
                .mapToObj(
                    n ->
                        DutyEntry.newBuilder()
                            .setKind(DutyKind.DAILY_CONTROL)
                            .setRuleId("DAILY_CONTROL_MISSING")
                            .setDueTime(NOON)
                            .setState(n < done ? DutyState.DONE : DutyState.BACK_FILLED)
                            .build())
                .toList())
        .setDecidedIngestTime(NOON)
        .build();
  }

  private static MealAudit lunch() {
    return MealAudit.newBuilder()
        .setSchoolId(ONE)
        .setMealId("lunch")
        .setRevision(1)
        .setDay(MONDAY)
        .setMeal(MealKind.LUNCH)
        .setServedTime(NOON)
        .setPlanned(true)
        .setServed(true)
        .setPlannedDiners(100)
        .setDiners(100)
        .setIngredients(List.of())
        .setGroups(
            List.of(
                new AuditedGroup(FoodGroup.GRAIN, 1_000L, 850L),
                new AuditedGroup(FoodGroup.MEAT, 1_000L, 849L)))
        .setPlannedDishes(List.of())
        .setServedDishes(List.of())
        .setCookedGrams(0)
        .setLeftGrams(0)
        .setDecidedIngestTime(NOON)
        .build();
  }

  /** The county was told at once, and nobody there said a word. */
  private static Alert alert() {
    return Alert.newBuilder()
        .setAlertId("alert-1")
        .setRevision(1)
        .setDeskId(ONE)
        .setSchoolId(ONE)
        .setRegionCode("511702")
        .setRuleId("GAS_HIGH_ALARM")
        .setSubjectKind(SubjectKind.DEVICE)
        .setSubjectId("gas")
        .setCauseKey("device gas")
        .setSeverity(Severity.RED)
        .setState(AlertState.NEW)
        .setLevel(OfficeLevel.COUNTY)
        .setCard(Card.NO_CARD)
        .setFix(FixState.NOT_DECLARED)
        .setFindingIds(List.of("alert-1"))
        .setExplains(List.of())
        .setRaisedTime(NOON)
        .setDecidedTime(NOON)
        .setClocks(List.of())
        .setSteps(
            List.of(
                step(AlertStepKind.RAISED, OfficeLevel.SCHOOL),
                step(AlertStepKind.ESCALATED, OfficeLevel.COUNTY)))
        .build();
  }

  private static AlertStep step(AlertStepKind kind, OfficeLevel level) {
    return AlertStep.newBuilder()
        .setKind(kind)
        .setTime(NOON)
        .setState(AlertState.NEW)
        .setSeverity(Severity.RED)
        .setLevel(level)
        .setEvidence(List.of())
        .build();
  }

  private static EventHeader header(String id, Instant at) {
    return EventHeader.newBuilder()
        .setEventId(UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)))
        .setEventTime(at)
        .setRecordedTime(at)
        .setIngestTime(at)
        .setSource("key")
        .setSchoolId(ONE)
        .setRegionCode("511702")
        .build();
  }
}
