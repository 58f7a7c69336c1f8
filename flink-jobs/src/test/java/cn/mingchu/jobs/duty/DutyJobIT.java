package cn.mingchu.jobs.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import cn.mingchu.jobs.runtime.JobUnderTest;
import cn.mingchu.jobs.runtime.Uids;
import cn.mingchu.schemas.event.CalendarPeriod;
import cn.mingchu.schemas.event.DishBatch;
import cn.mingchu.schemas.event.DutyDay;
import cn.mingchu.schemas.event.DutyEntry;
import cn.mingchu.schemas.event.DutyKind;
import cn.mingchu.schemas.event.DutyRecord;
import cn.mingchu.schemas.event.DutyState;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.Finding;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.MealKind;
import cn.mingchu.schemas.event.MealServed;
import cn.mingchu.schemas.event.MenuPlan;
import cn.mingchu.schemas.event.PeriodKind;
import cn.mingchu.schemas.event.PlannedDish;
import cn.mingchu.schemas.event.RegisterEntry;
import cn.mingchu.schemas.event.RegisterKind;
import cn.mingchu.schemas.event.Reject;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DutyJobIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String SCHOOL = "2151000001";
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  /** Twelve in Shanghai. */
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  @RegisterExtension
  private final JobUnderTest job =
      new JobUnderTest(DutyJob::define, Map.of("duty.idle-after", "500 ms"));

  @Test
  void tellsWhatIsDueAndWhatBecameOfIt() throws Exception {
    job.send(Topics.CALENDAR, rest(MONDAY.plusDays(1)));
    job.send(Topics.MEALS, lunch());
    job.send(Topics.MENUS, plan(MONDAY.plusDays(1)));
    job.send(Topics.REGISTERS, certificate("old", MONDAY.minusDays(1)));
    job.send(Topics.DUTY_RECORDS, record("leader", DutyKind.LEADER_MEAL, 20, 20).build());
    job.send(
        Topics.DUTY_RECORDS,
        record("sample", DutyKind.SAMPLE_KEPT, 30, 30)
            .setDish("面")
            .setSampleId("s-1")
            .setGrams(100)
            .setPeople(List.of("cook"))
            .build());
    job.send(Topics.DUTY_RECORDS, "x".getBytes(StandardCharsets.UTF_8), new byte[] {1, 2});

    job.start();
    timePassesTo(NOON.plus(Duration.ofHours(9)));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(standing())
                    .extracting(Finding::getRuleId, Finding::getCauseId, Finding::getGrams)
                    .contains(
                        tuple("SAMPLE_UNDERWEIGHT", SCHOOL + " sample", 25L),
                        tuple("HEALTH_CERT_EXPIRED", SCHOOL + " cook 2026-03-02", 0L),
                        tuple("SAFETY_OFFICER_MISSING", SCHOOL + " 2026-03-02", 0L),
                        tuple("DAILY_CONTROL_MISSING", "2026-03-02", 0L),
                        tuple("DISINFECT_MISSING", "lunch", 0L))
                    .doesNotContain(
                        tuple("MEAL_COMPANION_MISSING", "lunch", 0L),
                        tuple("SAMPLE_MISSING", "lunch", 0L)));

    job.send(Topics.REGISTERS, certificate("new", MONDAY.plusDays(300)));
    job.send(
        Topics.DUTY_RECORDS,
        record("control", DutyKind.DAILY_CONTROL, 300, 9 * 60).setMealId(null).build());
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(days())
                  .flatExtracting(DutyDay::getDuties)
                  .filteredOn(duty -> duty.getKind() == DutyKind.DAILY_CONTROL)
                  .extracting(DutyEntry::getState)
                  .containsExactly(DutyState.BACK_FILLED);
              assertThat(standing())
                  .filteredOn(finding -> finding.getRuleId().equals("DAILY_CONTROL_MISSING"))
                  .extracting(Finding::getStatus)
                  .containsExactly(FindingStatus.CLOSED);
              assertThat(standing())
                  .extracting(Finding::getRuleId)
                  .contains("SAFETY_OFFICER_MISSING")
                  .doesNotContain("HEALTH_CERT_EXPIRED");
            });

    timePassesTo(NOON.plus(Duration.ofDays(9)));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(standing())
                    .extracting(Finding::getRuleId)
                    .contains("WEEKLY_REVIEW_MISSING"));
    assertThat(days()).extracting(DutyDay::getDay).doesNotContain(MONDAY.plusDays(1));
    job.send(Topics.DUTY_RECORDS, record("leader", DutyKind.LEADER_MEAL, 21, 21).build());
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(job.read(Topics.REJECTS, Reject.class))
                    .extracting(Reject::getComponent, Reject::getTopic)
                    .containsExactlyInAnyOrder(
                        tuple("duty", "mingchu.duty-records"),
                        tuple("duty", "mingchu.duty-records")));
  }

  @Test
  void keepsItsUids() throws Exception {
    assertThat(job.uids()).containsExactlyElementsOf(Uids.ledger("duty"));
  }

  private Collection<Finding> standing() throws Exception {
    return job.newest(Topics.FINDINGS, Finding.class, Finding::getFindingId).stream()
        .filter(finding -> finding.getStatus() != FindingStatus.WITHDRAWN)
        .toList();
  }

  private Collection<DutyDay> days() throws Exception {
    return job.newest(Topics.DUTY_DAYS, DutyDay.class, day -> day.getDay().toString());
  }

  private void timePassesTo(Instant gatewayTime) throws Exception {
    for (Topic<?> topic : List.of(Topics.DUTY_RECORDS, Topics.MENUS, Topics.MEALS)) {
      job.beat(topic, gatewayTime);
    }
  }

  private static DutyRecord.Builder record(String id, DutyKind kind, int minute, int written) {
    return DutyRecord.newBuilder()
        .setHeader(header(id, NOON.plusSeconds(minute * 60L), NOON.plusSeconds(written * 60L)))
        .setRecordId(id)
        .setSchoolId(SCHOOL)
        .setKind(kind)
        .setDay(MONDAY)
        .setMealId("lunch");
  }

  private static RegisterEntry certificate(String id, LocalDate validUntil) {
    return RegisterEntry.newBuilder()
        .setHeader(header(id, NOON, NOON))
        .setEntryId(id)
        .setSchoolId(SCHOOL)
        .setKind(RegisterKind.HEALTH_CERTIFICATE)
        .setPerson("cook")
        .setValidFrom(validUntil.minusYears(1))
        .setValidUntil(validUntil)
        .build();
  }

  private static MealServed lunch() {
    return MealServed.newBuilder()
        .setHeader(header("lunch", NOON, NOON))
        .setMealId("lunch")
        .setSchoolId(SCHOOL)
        .setDay(MONDAY)
        .setMeal(MealKind.LUNCH)
        .setDishes(
            List.of(
                DishBatch.newBuilder()
                    .setDishId("dish-1")
                    .setName("面")
                    .setPortions(100)
                    .setLots(List.of())
                    .build()))
        .setDiners(100)
        .setServedTime(NOON)
        .build();
  }

  private static MenuPlan plan(LocalDate day) {
    return MenuPlan.newBuilder()
        .setHeader(header("plan", NOON, NOON))
        .setMealId("lunch-2")
        .setSchoolId(SCHOOL)
        .setDay(day)
        .setMeal(MealKind.LUNCH)
        .setServedTime(NOON.plus(Duration.ofDays(1)))
        .setDiners(List.of())
        .setDishes(List.of(new PlannedDish("饭", List.of())))
        .build();
  }

  private static CalendarPeriod rest(LocalDate day) {
    return CalendarPeriod.newBuilder()
        .setHeader(header("rest", NOON, NOON))
        .setCalendarId("rest")
        .setScope(SCHOOL)
        .setFirstDay(day)
        .setLastDay(day)
        .setKind(PeriodKind.REST_DAYS)
        .setName("校庆")
        .build();
  }

  private static EventHeader header(String id, Instant done, Instant written) {
    return EventHeader.newBuilder()
        .setEventId(UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)))
        .setEventTime(done)
        .setRecordedTime(written)
        .setIngestTime(written)
        .setSource("key")
        .setSchoolId(SCHOOL)
        .setRegionCode("511702")
        .build();
  }
}
