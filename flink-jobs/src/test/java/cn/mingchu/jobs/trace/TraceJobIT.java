package cn.mingchu.jobs.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import cn.mingchu.jobs.kitchen.judge.SettingFor;
import cn.mingchu.jobs.runtime.JobUnderTest;
import cn.mingchu.jobs.runtime.Uids;
import cn.mingchu.schemas.event.Delivery;
import cn.mingchu.schemas.event.DeliveryLine;
import cn.mingchu.schemas.event.DishBatch;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.Evidence;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.event.Exposure;
import cn.mingchu.schemas.event.Finding;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.FoodKind;
import cn.mingchu.schemas.event.HoldDecision;
import cn.mingchu.schemas.event.Keeping;
import cn.mingchu.schemas.event.LotAmount;
import cn.mingchu.schemas.event.LotHold;
import cn.mingchu.schemas.event.LotSuspicion;
import cn.mingchu.schemas.event.MealKind;
import cn.mingchu.schemas.event.MealServed;
import cn.mingchu.schemas.event.MovementKind;
import cn.mingchu.schemas.event.PaperKind;
import cn.mingchu.schemas.event.RecallDrill;
import cn.mingchu.schemas.event.RecallNotice;
import cn.mingchu.schemas.event.Reject;
import cn.mingchu.schemas.event.RuleSetting;
import cn.mingchu.schemas.event.School;
import cn.mingchu.schemas.event.SchoolType;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.StockMovement;
import cn.mingchu.schemas.event.SubjectKind;
import cn.mingchu.schemas.event.SupplyStep;
import cn.mingchu.schemas.event.SupplyStepKind;
import cn.mingchu.schemas.event.TraceLink;
import cn.mingchu.schemas.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TraceJobIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String SCHOOL = "5117020001";
  private static final String SILENT_SCHOOL = "5117020002";
  private static final String SHIPPED_SCHOOL = "5117020003";
  private static final String DRILL = "drill:511702:2026-03-03";

  /** Two in the morning of the next day in Shanghai. */
  private static final Instant NIGHT = Instant.parse("2026-03-02T18:00:00Z");

  private static final Instant MORNING = Instant.parse("2026-03-02T00:00:00Z");

  @RegisterExtension
  private final JobUnderTest job =
      new JobUnderTest(TraceJob::define, Map.of("trace.idle-after", "2 s"));

  private int events;

  @Test
  void followsARecalledLotFromTheFarmToTheDish() throws Exception {
    job.send(Topics.RECALLS, recall());
    job.send(Topics.MEALS, meal(1, 3_000));
    job.send(Topics.STOCK_MOVEMENTS, issued());
    job.send(Topics.DELIVERIES, delivery(1, 10_000));
    job.send(Topics.SUPPLY_STEPS, packed());

    job.start();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(newestExposures())
                    .extracting(
                        exposure -> exposure.getNode().getNodeId(),
                        Exposure::getLikelyGrams,
                        Exposure::getMostOnHandGrams,
                        Exposure::getHeads)
                    .containsExactly(
                        tuple("batch:step-1@farm", 20_000L, 0L, null),
                        tuple("box@" + SCHOOL, 5_000L, 5_000L, null),
                        tuple("box@farm", 20_000L, 20_000L, null),
                        tuple("cabbage@farm", 20_000L, 0L, null),
                        tuple("dish:stew@" + SCHOOL, 1_500L, 0L, 90),
                        tuple("kitchen:lunch@" + SCHOOL, 1_000L, 2_000L, null),
                        tuple("meal:lunch@" + SCHOOL, 1_500L, 3_000L, 88)));

    job.send(Topics.DELIVERIES, delivery(2, 8_000));
    job.send(Topics.DELIVERIES, delivery(2, 9_000));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(job.read(Topics.REJECTS, Reject.class))
                    .extracting(Reject::getComponent, Reject::getDetail)
                    .containsExactly(
                        tuple(
                            "trace",
                            "revision 2 of delivery 5117020001 note-1 was told before, by another"
                                + " event; a correction needs a higher revision")));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(newestLinks())
                    .extracting(TraceLink::getLinkId, TraceLink::getGrams)
                    .contains(
                        tuple("delivery 5117020001 note-1 box", 8_000L),
                        tuple("kitchen 5117020001 lunch box", 2_000L)));
    assertThat(newestLinks())
        .filteredOn(link -> !link.getMissingPapers().isEmpty())
        .flatExtracting(TraceLink::getMissingPapers)
        .containsExactly(PaperKind.PURCHASE_VOUCHER);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(newestFindings())
                    .extracting(
                        Finding::getSubjectId,
                        finding -> finding.getStatus().name(),
                        finding -> finding.getSeverity().name())
                    .containsExactlyInAnyOrder(
                        tuple("box@" + SCHOOL, "OPEN", "RED"),
                        tuple("box@" + SCHOOL, "OPEN", "ORANGE"),
                        tuple("kitchen:lunch@" + SCHOOL, "OPEN", "RED"),
                        tuple("dish:stew@" + SCHOOL, "OPEN", "RED")));
  }

  /** Time goes on with each paper that comes, whoever sends it. */
  @Test
  void tellsWhatADishCannotShowByTheNumbersThatBindTheSchool() throws Exception {
    job.send(Topics.RULE_SETTINGS, mayBeOneDegreeOverTheLabel());
    job.send(Topics.DELIVERIES, fish(501));
    job.send(Topics.MEALS, meal(1, "fish", 1_000));

    job.start();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              job.send(Topics.STOCK_MOVEMENTS, countedDaysLater());
              assertThat(newestFindings())
                  .extracting(
                      Finding::getRuleId,
                      Finding::getSubjectId,
                      finding -> finding.getStatus().name(),
                      Finding::getLimitHundredths,
                      Finding::getWorstHundredths)
                  .containsExactlyInAnyOrder(
                      tuple("RECEIVE_CHILLED_WARM", "fish@" + SCHOOL, "OPEN", 500, 501),
                      tuple("EXPIRED_USED", "fish@" + SCHOOL, "OPEN", null, null),
                      tuple("MEAL_COVERAGE_LOW", "dish:stew@" + SCHOOL, "CLOSED", 95, 80),
                      tuple("TRACE_GAP", "dish:stew@" + SCHOOL, "OPEN", 95, 80));
            });
  }

  private RuleSetting mayBeOneDegreeOverTheLabel() {
    return SettingFor.rule("RECEIVE_CHILLED_WARM", Map.of("overLabel", "1"))
        .setEffectiveFrom(MORNING)
        .build();
  }

  /** Out of date, and less than what is cooked. */
  private Delivery fish(int surface) {
    return Delivery.newBuilder()
        .setHeader(header(SCHOOL, MORNING.plusSeconds(600)))
        .setDeliveryId("note-2")
        .setSchoolId(SCHOOL)
        .setSupplierId("lake")
        .setLines(
            List.of(
                DeliveryLine.newBuilder()
                    .setLotId("fish")
                    .setIngredient("\u9cab\u9c7c")
                    .setKind(FoodKind.AQUATIC)
                    .setKeeping(Keeping.CHILLED)
                    .setDeclaredGrams(800)
                    .setWeighedGrams(800)
                    .setUsableUntil(LocalDate.of(2026, 3, 1))
                    .setSurfaceTemperatureHundredths(surface)
                    .setLabelMaxHundredths(400)
                    .build()))
        .build();
  }

  private StockMovement countedDaysLater() {
    return StockMovement.newBuilder()
        .setHeader(header(SCHOOL, MORNING.plus(Duration.ofDays(3)).plusSeconds(events)))
        .setMovementId("count-" + events)
        .setSchoolId(SCHOOL)
        .setKind(MovementKind.COUNTED)
        .setLotId("rice")
        .setGrams(5_000)
        .build();
  }

  @Test
  void holdsWhatLayTooWarmAndWhatIsOfTheSameBatchAsARecalledLot() throws Exception {
    job.send(Topics.FINDINGS, warmColdRoom());
    job.send(Topics.RECALLS, recall("crate"));
    job.send(Topics.DELIVERIES, delivery(1, 10_000));
    job.send(
        Topics.SUPPLY_STEPS,
        SupplyStep.newBuilder(packed())
            .setOutputs(List.of(new LotAmount("box", 30_000L), new LotAmount("crate", 10_000L)))
            .build());

    job.start();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(holds())
                    .containsExactlyInAnyOrder(
                        "LOT_HOLD OPEN ORANGE hold:breach:warm by " + new UUID(2, 2),
                        "SIBLING_LOT_HOLD OPEN YELLOW sibling:recall-1 by " + new UUID(1, 0)));

    job.send(Topics.LOT_HOLDS, release());
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(holds())
                    .containsExactlyInAnyOrder(
                        "LOT_HOLD CLOSED ORANGE hold:breach:warm by " + new UUID(2, 2),
                        "SIBLING_LOT_HOLD OPEN YELLOW sibling:recall-1 by " + new UUID(1, 0)));
  }

  /** What is found of the box in the school, and by which event. */
  private List<String> holds() throws Exception {
    return newestFindings().stream()
        .filter(finding -> finding.getRuleId().endsWith("LOT_HOLD"))
        .filter(finding -> finding.getSubjectId().equals("box@" + SCHOOL))
        .map(
            finding ->
                "%s %s %s %s by %s"
                    .formatted(
                        finding.getRuleId(),
                        finding.getStatus(),
                        finding.getSeverity(),
                        finding.getCauseId(),
                        finding.getEvidence().get(0).getEventId()))
        .toList();
  }

  /**
   * Of a box of which one school has cooked some, one has said nothing, and a supplier says that
   * one got some; it is recalled in earnest while the drill lasts.
   */
  @Test
  void recallsALotOfEachCountyInADrillAtNight() throws Exception {
    job.send(Topics.SCHOOLS, school(SHIPPED_SCHOOL));
    job.send(Topics.MEALS, meal(1, 3_000));
    job.send(Topics.STOCK_MOVEMENTS, issued());
    job.send(Topics.DELIVERIES, delivery(1, 10_000));
    job.send(Topics.DELIVERIES, deliveryTo(SILENT_SCHOOL, 4_000));
    job.send(Topics.SUPPLY_STEPS, shippedTo(SHIPPED_SCHOOL, 1_000));

    job.start();
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(newestLinks()).hasSize(7));
    job.send(Topics.STOCK_MOVEMENTS, countedAt("rice", SCHOOL, NIGHT.plusSeconds(30)));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(job.read(Topics.LOT_SUSPICIONS, LotSuspicion.class))
                    .extracting(LotSuspicion::getRecallId)
                    .contains(DRILL));
    job.send(Topics.RECALLS, recall("box"));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(newestExposures())
                    .extracting(exposure -> exposure.getNode().getNodeId())
                    .contains("meal:lunch@" + SCHOOL, "kitchen:lunch@" + SCHOOL));

    job.send(Topics.STOCK_MOVEMENTS, countedAt("rice", SCHOOL, NIGHT.plusSeconds(3_630)));
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(drills()).hasSize(1));
    job.send(Topics.STOCK_MOVEMENTS, countedAt("box", SILENT_SCHOOL, NIGHT.plusSeconds(30_000)));
    job.send(Topics.STOCK_MOVEMENTS, countedAt("rice", SCHOOL, NIGHT.plusSeconds(90_000)));
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(drills()).hasSize(2));

    RecallDrill first = drills().get(0);
    assertThat(first.getFoundTime()).isBetween(NIGHT, NIGHT.plusSeconds(3_600));
    assertThat(first)
        .isEqualTo(
            drill()
                .setRevision(1)
                .setFoundTime(first.getFoundTime())
                .setDecidedTime(NIGHT.plusSeconds(3_600))
                .setFoundGrams(10_000)
                .setStoreGrams(5_000)
                .setReached(List.of(SCHOOL))
                .setUnreachable(List.of(SILENT_SCHOOL, SHIPPED_SCHOOL))
                .build());
    RecallDrill last = drills().get(1);
    assertThat(last)
        .isEqualTo(
            drill()
                .setRevision(2)
                .setFoundTime(last.getFoundTime())
                .setDecidedTime(Instant.parse("2026-03-03T16:00:00Z"))
                .setFoundGrams(14_000)
                .setStoreGrams(9_000)
                .setReached(List.of(SCHOOL, SILENT_SCHOOL))
                .setUnreachable(List.of(SHIPPED_SCHOOL))
                .build());
    assertThat(job.read(Topics.EXPOSURES, Exposure.class))
        .extracting(Exposure::getRecallId)
        .containsOnly("recall-1");
    assertThat(newestFindings())
        .filteredOn(finding -> finding.getCauseId() != null)
        .extracting(Finding::getCauseId, Finding::getSubjectId)
        .contains(tuple("recall-1", "box@" + SCHOOL), tuple("recall-1", "dish:stew@" + SCHOOL))
        .noneMatch(cause -> cause.toString().contains("drill:"));
  }

  private static RecallDrill.Builder drill() {
    return RecallDrill.newBuilder()
        .setDrillId(DRILL)
        .setRegionCode("511702")
        .setDay(LocalDate.of(2026, 3, 3))
        .setLotId("box")
        .setIngredient("\u767d\u83dc")
        .setIssuedTime(NIGHT)
        .setSoughtGrams(15_000)
        .setMealGrams(3_000)
        .setKitchenGrams(2_000)
        .setDiscardedGrams(0)
        .setOutsideGrams(0);
  }

  private School school(String schoolId) {
    return School.newBuilder()
        .setHeader(header(schoolId, MORNING))
        .setSchoolId(schoolId)
        .setName("\u5c0f\u5b66")
        .setRegionCode("511702")
        .setType(SchoolType.PRIMARY)
        .build();
  }

  /** As the supplier writes it: nobody signs for it. */
  private Delivery deliveryTo(String schoolId, long grams) {
    return Delivery.newBuilder(delivery(1, grams))
        .setHeader(header(schoolId, MORNING.plusSeconds(600)))
        .setSchoolId(schoolId)
        .build();
  }

  private SupplyStep shippedTo(String schoolId, long grams) {
    return SupplyStep.newBuilder()
        .setHeader(header(null, MORNING))
        .setStepId("ship-1")
        .setPartyId("farm")
        .setKind(SupplyStepKind.SHIPPED)
        .setInputs(List.of(new LotAmount("box", grams)))
        .setToPartyId(schoolId)
        .build();
  }

  private StockMovement countedAt(String lotId, String schoolId, Instant at) {
    return StockMovement.newBuilder()
        .setHeader(header(schoolId, at))
        .setMovementId("count-" + events)
        .setSchoolId(schoolId)
        .setKind(MovementKind.COUNTED)
        .setLotId(lotId)
        .setGrams(4_000)
        .build();
  }

  private List<RecallDrill> drills() throws Exception {
    return job.read(Topics.RECALL_DRILLS, RecallDrill.class);
  }

  @Test
  void keepsItsUids() throws Exception {
    assertThat(job.uids()).containsExactlyElementsOf(Uids.ledger("trace"));
  }

  private SupplyStep packed() {
    return SupplyStep.newBuilder()
        .setHeader(header(null, MORNING))
        .setStepId("step-1")
        .setPartyId("farm")
        .setKind(SupplyStepKind.PACKED)
        .setInputs(List.of(new LotAmount("cabbage", 20_000L), new LotAmount("leek", 20_000L)))
        .setOutputs(List.of(new LotAmount("box", 40_000L)))
        .build();
  }

  private Delivery delivery(int revision, long grams) {
    return Delivery.newBuilder()
        .setHeader(header(SCHOOL, MORNING.plusSeconds(600)))
        .setDeliveryId("note-1")
        .setRevision(revision)
        .setSchoolId(SCHOOL)
        .setSupplierId("farm")
        .setLines(
            List.of(
                DeliveryLine.newBuilder()
                    .setLotId("box")
                    .setStoreId("cold-room")
                    .setIngredient("\u767d\u83dc")
                    .setKind(FoodKind.MARKET_PRODUCE)
                    .setDeclaredGrams(grams)
                    .setWeighedGrams(grams)
                    .build()))
        .build();
  }

  private StockMovement issued() {
    return StockMovement.newBuilder()
        .setHeader(header(SCHOOL, MORNING.plusSeconds(900)))
        .setMovementId("issue-1")
        .setSchoolId(SCHOOL)
        .setKind(MovementKind.ISSUED)
        .setLotId("box")
        .setGrams(5_000)
        .setMealId("lunch")
        .build();
  }

  /** Announced: it is served two hours later. */
  private MealServed meal(int revision, long grams) {
    return meal(revision, "box", grams);
  }

  private MealServed meal(int revision, String lotId, long grams) {
    return MealServed.newBuilder()
        .setHeader(header(SCHOOL, MORNING.plusSeconds(1_000)))
        .setMealId("lunch")
        .setRevision(revision)
        .setSchoolId(SCHOOL)
        .setDay(LocalDate.of(2026, 3, 2))
        .setMeal(MealKind.LUNCH)
        .setDishes(
            List.of(
                DishBatch.newBuilder()
                    .setDishId("stew")
                    .setName("stew")
                    .setLots(List.of(new LotAmount(lotId, grams)))
                    .setCookedTime(MORNING.plusSeconds(7_200))
                    .setPortions(90)
                    .build()))
        .setDiners(88)
        .setServedTime(MORNING.plusSeconds(8_000))
        .build();
  }

  private RecallNotice recall() {
    return recall("cabbage");
  }

  private RecallNotice recall(String lot) {
    return RecallNotice.newBuilder()
        .setHeader(header(null, MORNING.plusSeconds(1_100)))
        .setRecallId("recall-1")
        .setLevel(1)
        .setLotIds(List.of(lot))
        .setReason("pesticides")
        .setIssuer("county")
        .build();
  }

  private static Finding warmColdRoom() {
    return Finding.newBuilder()
        .setFindingId("warm")
        .setRevision(1)
        .setRuleId("COLD_HOLD_HIGH")
        .setRuleVersion(1)
        .setSubjectKind(SubjectKind.DEVICE)
        .setSubjectId("cold-room")
        .setSchoolId(SCHOOL)
        .setRegionCode("511702")
        .setSeverity(Severity.RED)
        .setStatus(FindingStatus.OPEN)
        .setStartTime(MORNING.plusSeconds(700))
        .setDecidedTime(MORNING.plusSeconds(800))
        .setDecidedIngestTime(MORNING.plusSeconds(800))
        .setParameters(Map.of())
        .setEvidence(
            List.of(
                Evidence.newBuilder()
                    .setEventId(new UUID(2, 2))
                    .setRole(EvidenceRole.DECIDING)
                    .setEventTime(MORNING.plusSeconds(800))
                    .build()))
        .build();
  }

  private LotHold release() {
    return LotHold.newBuilder()
        .setHeader(header(SCHOOL, MORNING.plusSeconds(1_200)))
        .setHoldId("release-1")
        .setLotId("box")
        .setPartyId(SCHOOL)
        .setDecision(HoldDecision.RELEASED)
        .setReason("measured in the core, and cold")
        .setDecidedBy("safety-director")
        .setReleases("hold:breach:warm")
        .build();
  }

  private EventHeader header(@Nullable String schoolId, Instant at) {
    return EventHeader.newBuilder()
        .setEventId(new UUID(1, events++))
        .setEventTime(at)
        .setRecordedTime(at)
        .setIngestTime(at)
        .setSource("key")
        .setSchoolId(schoolId)
        .setRegionCode(schoolId == null ? null : "511702")
        .build();
  }

  private Collection<Exposure> newestExposures() throws Exception {
    return job.newest(Topics.EXPOSURES, Exposure.class, exposure -> exposure.getNode().getNodeId());
  }

  private Collection<TraceLink> newestLinks() throws Exception {
    Map<String, TraceLink> newest = new TreeMap<>();
    for (TraceLink link : job.read(Topics.TRACE_LINKS, TraceLink.class)) {
      newest.merge(
          link.getLinkId(),
          link,
          (one, other) -> one.getRevision() > other.getRevision() ? one : other);
    }
    return newest.values();
  }

  private Collection<Finding> newestFindings() throws Exception {
    return job.newest(Topics.FINDINGS, Finding.class, finding -> finding.getFindingId());
  }
}
