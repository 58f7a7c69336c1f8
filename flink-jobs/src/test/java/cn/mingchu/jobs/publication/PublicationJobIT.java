package cn.mingchu.jobs.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import cn.mingchu.jobs.runtime.JobUnderTest;
import cn.mingchu.jobs.runtime.Uids;
import cn.mingchu.schemas.event.AgeBand;
import cn.mingchu.schemas.event.CalendarPeriod;
import cn.mingchu.schemas.event.CheckedMeal;
import cn.mingchu.schemas.event.Delivery;
import cn.mingchu.schemas.event.DeliveryLine;
import cn.mingchu.schemas.event.DishBatch;
import cn.mingchu.schemas.event.DutyDay;
import cn.mingchu.schemas.event.DutyEntry;
import cn.mingchu.schemas.event.DutyKind;
import cn.mingchu.schemas.event.DutyState;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.Feedback;
import cn.mingchu.schemas.event.FeedbackState;
import cn.mingchu.schemas.event.Finding;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.FoodKind;
import cn.mingchu.schemas.event.LotAmount;
import cn.mingchu.schemas.event.LotTest;
import cn.mingchu.schemas.event.MealKind;
import cn.mingchu.schemas.event.MealServed;
import cn.mingchu.schemas.event.MenuPlan;
import cn.mingchu.schemas.event.PeriodKind;
import cn.mingchu.schemas.event.PlanCheck;
import cn.mingchu.schemas.event.PlannedDish;
import cn.mingchu.schemas.event.PlannedPlate;
import cn.mingchu.schemas.event.PublicCheck;
import cn.mingchu.schemas.event.PublicMenu;
import cn.mingchu.schemas.event.PublicSource;
import cn.mingchu.schemas.event.PublicTests;
import cn.mingchu.schemas.event.RecipeLine;
import cn.mingchu.schemas.event.Reject;
import cn.mingchu.schemas.event.School;
import cn.mingchu.schemas.event.SchoolType;
import cn.mingchu.schemas.event.Supplier;
import cn.mingchu.schemas.event.TestMethod;
import cn.mingchu.schemas.event.TestResult;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PublicationJobIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String SCHOOL = "2151000001";
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  /** Twelve in Shanghai. */
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  @RegisterExtension
  private final JobUnderTest job =
      new JobUnderTest(PublicationJob::define, Map.of("publication.idle-after", "500 ms"));

  @Test
  void tellsWhatChildrenEatAndNothingOfAnyPerson() throws Exception {
    job.send(Topics.SCHOOLS, school());
    job.send(Topics.CALENDAR, rest(MONDAY.plusDays(2)));
    job.send(Topics.SUPPLIERS, supplier());
    job.send(Topics.DELIVERIES, delivery());
    job.send(Topics.LOT_TESTS, test("t-1", "农残", TestResult.PASSED));
    job.send(Topics.MENUS, plan("lunch", 1, MONDAY, "红烧肉"));
    job.send(Topics.MEALS, lunch());
    job.send(Topics.PLAN_CHECKS, check());
    job.send(Topics.DUTY_DAYS, duties());
    job.send(Topics.PLAN_CHECKS, "x".getBytes(StandardCharsets.UTF_8), new byte[] {1, 2});

    job.start();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(menus())
                    .singleElement()
                    .satisfies(
                        menu -> {
                          assertThat(menu.getCooked()).isTrue();
                          assertThat(menu.getDishes())
                              .singleElement()
                              .hasToString(
                                  "{\"name\": \"红烧肉\", \"ingredients\": [\"猪肉\", \"虾\"],"
                                      + " \"allergens\": [\"CRUSTACEAN\"],"
                                      + " \"unknownIngredients\": []}");
                          assertThat(menu.getPlates()).hasSize(1);
                          assertThat(menu.getChecks().getLeaderAte()).isEqualTo(PublicCheck.DONE);
                          assertThat(menu.getSources())
                              .extracting(source -> name(source), PublicSource::getTests)
                              .containsExactly(
                                  tuple("绿源农业有限公司", List.of(new PublicTests("农残", 1))));
                        }));

    // Tuesday's menu tells of a person, Wednesday is a holiday, of Thursday nobody says anything.
    job.send(Topics.MENUS, plan("tuesday", 1, MONDAY.plusDays(1), "王老师的面"));
    timePassesTo(NOON.plus(Duration.ofHours(4 * 24 - 11)));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(standing())
                    .extracting(Finding::getRuleId, Finding::getStatus, Finding::getStartTime)
                    .containsExactlyInAnyOrder(
                        tuple("PUBLISH_PII_LEAK", FindingStatus.OPEN, NOON.minusSeconds(3600)),
                        tuple("PUBLISH_STALE", FindingStatus.OPEN, midnight(2)),
                        tuple("PUBLISH_STALE", FindingStatus.OPEN, midnight(4))));

    job.send(Topics.MENUS, plan("tuesday", 2, MONDAY.plusDays(1), "面"));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(standing())
                    .extracting(Finding::getRuleId, Finding::getStartTime)
                    .containsExactly(tuple("PUBLISH_STALE", midnight(4))));

    timePassesTo(NOON.plus(Duration.ofDays(9)));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(standing())
                    .extracting(Finding::getRuleId, Finding::getStartTime)
                    .contains(tuple("PUBLISH_STALE", midnight(9))));
    job.send(Topics.MENUS, plan("lunch", 2, MONDAY, "饭"));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(job.read(Topics.REJECTS, Reject.class))
                    .extracting(Reject::getComponent, Reject::getTopic)
                    .containsExactlyInAnyOrder(
                        tuple("publication", "mingchu.plan-checks"),
                        tuple("publication", "mingchu.menus")));
    assertThat(job.read(Topics.PUBLIC_MENUS, PublicMenu.class).toString())
        .doesNotContain("王老师", "post-1", "甲醛");
  }

  /** The portal tells of complaints, and how late it is the gateway. */
  @Test
  void tellsOfAComplaintThatNobodyAnswers() throws Exception {
    job.send(Topics.SCHOOLS, school());
    job.send(Topics.FEEDBACK, feedback("f-1", true, null));
    job.send(Topics.FEEDBACK, feedback("f-2", false, null));
    job.start();
    timePassesTo(NOON.plus(Duration.ofHours(24)));
    timePassesTo(NOON.plus(Duration.ofHours(25)));

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(unanswered())
                    .extracting(Finding::getStatus, Finding::getCauseId, Finding::getStartTime)
                    .containsExactly(
                        tuple(
                            FindingStatus.OPEN, "feedback f-1", NOON.plus(Duration.ofHours(24)))));
    job.send(Topics.FEEDBACK, feedback("f-1", true, NOON.plus(Duration.ofHours(26))));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(unanswered())
                    .extracting(Finding::getStatus)
                    .containsExactly(FindingStatus.CLOSED));
  }

  private List<Finding> unanswered() throws Exception {
    return standing().stream()
        .filter(finding -> finding.getRuleId().equals("PARENT_COMPLAINT_UNANSWERED"))
        .toList();
  }

  private static Feedback feedback(String id, boolean isComplaint, @Nullable Instant answered) {
    return Feedback.newBuilder()
        .setHeader(header(id + answered, answered == null ? NOON : answered))
        .setFeedbackId(id)
        .setRevision(answered == null ? 1 : 2)
        .setSchoolId(SCHOOL)
        .setRating(1)
        .setComplaint(isComplaint)
        .setMaskedText("菜是凉的")
        .setState(answered == null ? FeedbackState.RECEIVED : FeedbackState.ANSWERED)
        .setReceivedTime(NOON)
        .setAnsweredTime(answered)
        .build();
  }

  @Test
  void keepsItsUids() throws Exception {
    assertThat(job.uids()).containsExactlyElementsOf(Uids.ledger("publication"));
  }

  private static String name(PublicSource source) {
    return source.getSupplier() == null ? "" : source.getSupplier().getName();
  }

  private Collection<PublicMenu> menus() throws Exception {
    return job.newest(Topics.PUBLIC_MENUS, PublicMenu.class, PublicMenu::getMenuId);
  }

  private Collection<Finding> standing() throws Exception {
    return job.newest(Topics.FINDINGS, Finding.class, Finding::getFindingId).stream()
        .filter(finding -> finding.getStatus() != FindingStatus.WITHDRAWN)
        .toList();
  }

  private void timePassesTo(Instant gatewayTime) throws Exception {
    for (Topic<?> topic :
        List.of(Topics.MENUS, Topics.MEALS, Topics.DELIVERIES, Topics.LOT_TESTS)) {
      job.beat(topic, gatewayTime);
    }
  }

  /** So many midnights after that before Monday. */
  private static Instant midnight(int days) {
    return NOON.minus(Duration.ofHours(12)).plus(Duration.ofDays(days));
  }

  private static School school() {
    return School.newBuilder()
        .setHeader(header("school", NOON.minus(Duration.ofHours(18))))
        .setSchoolId(SCHOOL)
        .setName("第一小学")
        .setRegionCode("511702")
        .setType(SchoolType.PRIMARY)
        .build();
  }

  private static CalendarPeriod rest(LocalDate day) {
    return CalendarPeriod.newBuilder()
        .setHeader(header("rest", NOON))
        .setCalendarId("rest")
        .setScope(SCHOOL)
        .setFirstDay(day)
        .setLastDay(day)
        .setKind(PeriodKind.REST_DAYS)
        .setName("校庆")
        .build();
  }

  private static Supplier supplier() {
    return Supplier.newBuilder()
        .setHeader(header("supplier", NOON))
        .setSupplierId("farm")
        .setName("绿源农业有限公司")
        .setRegionCode("511724")
        .build();
  }

  private static Delivery delivery() {
    return Delivery.newBuilder()
        .setHeader(header("delivery", NOON.minus(Duration.ofHours(6))))
        .setDeliveryId("delivery-1")
        .setSchoolId(SCHOOL)
        .setSupplierId("farm")
        .setReceivers(List.of("post-1", "post-2"))
        .setLines(
            List.of(
                DeliveryLine.newBuilder()
                    .setLotId("lot-1")
                    .setIngredient("虾")
                    .setKind(FoodKind.AQUATIC)
                    .setDeclaredGrams(5_000)
                    .setWeighedGrams(5_000)
                    .build()))
        .build();
  }

  private static LotTest test(String id, String item, TestResult outcome) {
    return LotTest.newBuilder()
        .setHeader(header(id, NOON.minus(Duration.ofHours(5))))
        .setTestId(id)
        .setLotId("lot-1")
        .setPartyId("farm")
        .setMethod(TestMethod.QUICK)
        .setItem(item)
        .setOutcome(outcome)
        .build();
  }

  private static MenuPlan plan(String id, int revision, LocalDate day, String dish) {
    return MenuPlan.newBuilder()
        .setHeader(header(id + revision, NOON.minus(Duration.ofHours(1))))
        .setMealId(id)
        .setRevision(revision)
        .setSchoolId(SCHOOL)
        .setDay(day)
        .setMeal(MealKind.LUNCH)
        .setServedTime(NOON.plus(Duration.ofDays(day.toEpochDay() - MONDAY.toEpochDay())))
        .setDiners(List.of())
        .setDishes(List.of(new PlannedDish(dish, List.of(new RecipeLine("猪肉", List.of())))))
        .build();
  }

  private static MealServed lunch() {
    return MealServed.newBuilder()
        .setHeader(header("lunch", NOON))
        .setMealId("lunch")
        .setSchoolId(SCHOOL)
        .setDay(MONDAY)
        .setMeal(MealKind.LUNCH)
        .setDishes(
            List.of(
                DishBatch.newBuilder()
                    .setDishId("dish-1")
                    .setName("红烧肉")
                    .setPortions(100)
                    .setLots(List.of(new LotAmount("lot-1", 5_000L)))
                    .build()))
        .setDiners(100)
        .setServedTime(NOON)
        .build();
  }

  private static PlanCheck check() {
    PlannedPlate plate =
        PlannedPlate.newBuilder()
            .setBand(AgeBand.AGE_6_8)
            .setHeads(100)
            .setMilligrams(400_000)
            .setKnownMilligrams(400_000)
            .setKcal(650)
            .setProteinMilligrams(20_000)
            .setAmounts(List.of())
            .build();
    CheckedMeal meal =
        new CheckedMeal(
            "lunch", MONDAY, MealKind.LUNCH, NOON, List.of(), List.of(), List.of(), List.of(plate));
    return new PlanCheck(SCHOOL, "511702", MONDAY, 1, List.of(meal), List.of(), NOON);
  }

  private static DutyDay duties() {
    DutyEntry leader =
        DutyEntry.newBuilder()
            .setKind(DutyKind.LEADER_MEAL)
            .setRuleId("MEAL_COMPANION_MISSING")
            .setMealId("lunch")
            .setDueTime(NOON)
            .setState(DutyState.DONE)
            .setDoneTime(NOON)
            .setRecordedTime(NOON)
            .build();
    return new DutyDay(SCHOOL, "511702", MONDAY, 1, List.of(leader), NOON);
  }

  private static EventHeader header(String id, Instant time) {
    return EventHeader.newBuilder()
        .setEventId(UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)))
        .setEventTime(time)
        .setRecordedTime(time)
        .setIngestTime(time)
        .setSource("key")
        .setSchoolId(SCHOOL)
        .setRegionCode("511702")
        .build();
  }
}
