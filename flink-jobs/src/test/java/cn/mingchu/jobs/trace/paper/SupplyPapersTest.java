package cn.mingchu.jobs.trace.paper;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.Delivery;
import cn.mingchu.schemas.event.DeliveryLine;
import cn.mingchu.schemas.event.DishBatch;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.FoodKind;
import cn.mingchu.schemas.event.HoldDecision;
import cn.mingchu.schemas.event.LotAmount;
import cn.mingchu.schemas.event.LotHold;
import cn.mingchu.schemas.event.LotTest;
import cn.mingchu.schemas.event.MealKind;
import cn.mingchu.schemas.event.MealServed;
import cn.mingchu.schemas.event.MovementKind;
import cn.mingchu.schemas.event.PaperKind;
import cn.mingchu.schemas.event.RecallNotice;
import cn.mingchu.schemas.event.RecallStatus;
import cn.mingchu.schemas.event.StockMovement;
import cn.mingchu.schemas.event.SupplyStep;
import cn.mingchu.schemas.event.SupplyStepKind;
import cn.mingchu.schemas.event.TestMethod;
import cn.mingchu.schemas.event.TestResult;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupplyPapersTest {

  private static final String SCHOOL = "2151000001";

  /** Eight o'clock in the evening of 2 March in Shanghai. */
  private static final Instant AT = Instant.parse("2026-03-02T12:00:00Z");

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Test
  void aDeliveryGoesFromTheSupplierToTheSchoolAndBeforeThatFromItsOrigins() {
    DeliveryLine line =
        DeliveryLine.newBuilder(line("box", FoodKind.OTHER_FOOD, "白菜"))
            .setDeclaredGrams(1_000)
            .setWeighedGrams(990)
            .setOrigins(List.of(new LotAmount("field", 1_000L), new LotAmount("box", 5L)))
            .build();

    assertThat(told(SupplyPapers.delivery(delivery(SCHOOL, line), 0, 7)))
        .containsExactly(
            "PACK field@farm > box@farm 1000", "RECEIVE box@farm > box@2151000001 990");
  }

  @ParameterizedTest(name = "{0} of {1} at {2}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PORK           | 猪肉     | 2151000001 | MEAT_QUARANTINE_MISSING
          POULTRY        | 鸡肉     | 2151000001 | MEAT_QUARANTINE_MISSING
          FARM_PRODUCE   | 白菜     | 2151000001 | PRODUCE_CERT_MISSING SUPPLIER_LICENSE_INVALID
          MARKET_PRODUCE | 白菜     | 2151000001 | SUPPLIER_LICENSE_INVALID
          PACKAGED       | 酱油     | 2151000001 | ACCEPTANCE_RECORD_INCOMPLETE SUPPLIER_LICENSE_INVALID
          OTHER_FOOD     | 四季豆   | 2151000001 | PROHIBITED_FOOD_K12
          OTHER_FOOD     | 四季豆   | 4151000001 |
          OTHER_FOOD     | 干黄花菜 | 2151000001 |
          OTHER_FOOD     | 亚硝酸钠 | 4151000001 | NITRITE_PRESENT
          AQUATIC        | 草鱼     | 2151000001 |
          """)
  void aLineWithoutPapersBreaksTheRulesOfItsKind(
      FoodKind kind, String ingredient, String schoolId, @Nullable String rules) {
    Paper paper = SupplyPapers.delivery(delivery(schoolId, line("lot", kind, ingredient)), 0, 7);

    assertThat(String.join(" ", faults(paper))).isEqualTo(rules == null ? "" : rules);
  }

  @Test
  void aPaperIsValidOnItsLastDayAndNotAfterIt() {
    assertThat(faults(SupplyPapers.delivery(delivery(SCHOOL, pork(DAY)), 0, 7))).isEmpty();
    assertThat(faults(SupplyPapers.delivery(delivery(SCHOOL, pork(null)), 0, 7))).isEmpty();
    assertThat(faults(SupplyPapers.delivery(delivery(SCHOOL, pork(DAY.minusDays(1))), 0, 7)))
        .containsExactly("MEAT_QUARANTINE_MISSING");
  }

  @Test
  void whatWasRefusedAtTheDoorBreaksNoRule() {
    DeliveryLine refused =
        DeliveryLine.newBuilder(line("lot", FoodKind.PORK, "猪肉")).setWeighedGrams(0).build();

    assertThat(faults(SupplyPapers.delivery(delivery(SCHOOL, refused), 0, 7))).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DISCARDED   | DISCARD lot@2151000001 > - 40
          SENT_BACK   | RETURN lot@2151000001 > lot@other 40
          TRANSFERRED | TRANSFER lot@2151000001 > lot@other 40
          ISSUED      | ISSUED kitchen:lunch@2151000001 lot@2151000001 40
          RETURNED    | RETURNED kitchen:lunch@2151000001 lot@2151000001 40
          RECEIVED    |
          COUNTED     |
          """)
  void whatLeavesTheStoreIsAMove(MovementKind kind, @Nullable String told) {
    StockMovement movement =
        StockMovement.newBuilder()
            .setHeader(header(SCHOOL))
            .setMovementId("m")
            .setSchoolId(SCHOOL)
            .setKind(kind)
            .setLotId("lot")
            .setGrams(40)
            .setMealId("lunch")
            .setOtherPartyId("other")
            .build();

    assertThat(told(SupplyPapers.movement(movement, 0, 7)))
        .isEqualTo(told == null ? List.of() : List.of(told));
  }

  @Test
  void lotsBecomeADishAndADishAMeal() {
    MealServed meal =
        MealServed.newBuilder()
            .setHeader(header(SCHOOL))
            .setMealId("lunch")
            .setSchoolId(SCHOOL)
            .setDay(DAY)
            .setMeal(MealKind.LUNCH)
            .setDishes(
                List.of(
                    DishBatch.newBuilder()
                        .setDishId("stew")
                        .setName("烩菜")
                        .setLots(List.of(new LotAmount("a", 300L), new LotAmount("b", 200L)))
                        .setPortions(2)
                        .setLeftGrams(90)
                        .build()))
            .setDiners(2)
            .setServedTime(AT)
            .build();

    assertThat(told(SupplyPapers.meal(meal, 0, 7)))
        .containsExactly(
            "COOK a@2151000001 > dish:stew@2151000001 300",
            "COOKED kitchen:lunch@2151000001 a@2151000001 300",
            "COOK b@2151000001 > dish:stew@2151000001 200",
            "COOKED kitchen:lunch@2151000001 b@2151000001 200",
            "SERVE dish:stew@2151000001 > meal:lunch@2151000001 410",
            "DISCARD dish:stew@2151000001 > - 90");
    assertThat(SupplyPapers.meal(meal, 0, 7).claims())
        .filteredOn(MoveClaim.class::isInstance)
        .extracting(claim -> ((MoveClaim) claim).label())
        .containsExactly("烩菜", "烩菜", "午餐", "烩菜");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HARVESTED          | HARVEST - > out@farm 70
          PROCESSED          | PROCESS in@farm > batch:s@farm 100; PACK batch:s@farm > out@farm 70; DISCARD batch:s@farm > - 30
          PACKED             | PROCESS in@farm > batch:s@farm 100; PACK batch:s@farm > out@farm 70; DISCARD batch:s@farm > - 30
          SHIPPED            | SHIP in@farm > in@dealer 100
          DISCARDED_UPSTREAM | DISCARD in@farm > - 100
          """)
  void stepsMoveWhatIsNotYetAtASchool(SupplyStepKind kind, String told) {
    SupplyStep step =
        SupplyStep.newBuilder()
            .setHeader(header(null))
            .setStepId("s")
            .setPartyId("farm")
            .setKind(kind)
            .setInputs(List.of(new LotAmount("in", 100L)))
            .setOutputs(List.of(new LotAmount("out", 70L)))
            .setToPartyId("dealer")
            .build();

    assertThat(String.join("; ", told(SupplyPapers.step(step, 0, 7)))).isEqualTo(told);
  }

  @ParameterizedTest(name = "{0} {1}, retest of {2}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          QUICK      | FAILED  |   | forbids hold:test:2151000001:t lot at 2151000001 | PESTICIDE_QT_POSITIVE
          LABORATORY | FAILED  |   | forbids test:2151000001:t lot everywhere    | LAB_RESULT_FAIL
          LABORATORY | PASSED  | q | allows test:2151000001:q lot everywhere; allows hold:test:2151000001:q lot at 2151000001 |
          LABORATORY | FAILED  | q | forbids test:2151000001:q lot everywhere; allows hold:test:2151000001:q lot at 2151000001 | LAB_RESULT_FAIL
          QUICK      | PASSED  | q |                                             |
          LABORATORY | PASSED  |   |                                             |
          LABORATORY | UNCLEAR | q |                                             |
          LABORATORY | UNCLEAR |   | forbids hold:test:2151000001:t lot at 2151000001 |
          QUICK      | FAILED  | q | forbids hold:test:2151000001:q lot at 2151000001 | PESTICIDE_QT_POSITIVE
          """)
  void aFailedTestForbidsTheLotUntilALaboratorySaysOtherwise(
      TestMethod method,
      TestResult outcome,
      @Nullable String retestOf,
      @Nullable String told,
      @Nullable String rule) {
    LotTest test =
        LotTest.newBuilder()
            .setHeader(header(SCHOOL))
            .setTestId("t")
            .setLotId("lot")
            .setPartyId(SCHOOL)
            .setMethod(method)
            .setItem("农残")
            .setOutcome(outcome)
            .setRetestOf(retestOf)
            .build();
    Paper paper = SupplyPapers.test(test, 0, 7);

    assertThat(String.join("; ", told(paper))).isEqualTo(told == null ? "" : told);
    assertThat(faults(paper)).isEqualTo(rule == null ? List.of() : List.of(rule));
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HELD           |                        | forbids hold:person:2151000001:h lot at 2151000001
          RELEASED       | hold:test:2151000001:t | allows hold:test:2151000001:t lot at 2151000001
          OTHER_DECISION | hold:test:2151000001:t | ''
          """)
  void whoHasALotHoldsItAndReleasesIt(
      HoldDecision decision, @Nullable String releases, String told) {
    LotHold hold =
        LotHold.newBuilder()
            .setHeader(header(SCHOOL))
            .setHoldId("h")
            .setLotId("lot")
            .setPartyId(SCHOOL)
            .setDecision(decision)
            .setReason("smells")
            .setDecidedBy("post-1")
            .setReleases(releases)
            .build();

    assertThat(String.join("; ", told(SupplyPapers.hold(hold, 0, 7)))).isEqualTo(told);
  }

  @Test
  void aNoticeForbidsEachOfItsLotsUntilItIsLifted() {
    RecallNotice notice =
        RecallNotice.newBuilder()
            .setHeader(header(null))
            .setRecallId("r")
            .setLevel(1)
            .setLotIds(List.of("a", "b"))
            .setReason("salmonella")
            .setIssuer("county")
            .build();

    assertThat(told(SupplyPapers.recall(notice, 0, 7)))
        .containsExactly("forbids r a everywhere", "forbids r b everywhere");
    assertThat(
            told(
                SupplyPapers.recall(
                    RecallNotice.newBuilder(notice).setStatus(RecallStatus.LIFTED).build(), 0, 7)))
        .containsExactly("allows r a everywhere", "allows r b everywhere");
  }

  @ParameterizedTest(name = "{0} of {1} g: {2}")
  @CsvSource({
    "RECEIVED, 1, lot@2151000001",
    "RETURNED, 1, lot@2151000001",
    "COUNTED, 1, lot@2151000001",
    "COUNTED, 0,",
    "ISSUED, 1,",
    "SENT_BACK, 1,",
    "DISCARDED, 1,",
    "TRANSFERRED, 1,"
  })
  void whoSeesALotInTheStoreSaysThatItIsThere(
      MovementKind kind, long grams, @Nullable String acknowledged) {
    StockMovement movement =
        StockMovement.newBuilder()
            .setHeader(header(SCHOOL))
            .setMovementId("m")
            .setSchoolId(SCHOOL)
            .setKind(kind)
            .setLotId("lot")
            .setGrams(grams)
            .setMealId("lunch")
            .setOtherPartyId("dealer")
            .build();

    assertThat(acknowledged(SupplyPapers.movement(movement, 0, 7)))
        .isEqualTo(acknowledged == null ? List.of() : List.of(acknowledged));
  }

  @Test
  void aDeliveryNoteSaysThatALotIsThereWhereSomebodyHasSignedForSomeOfIt() {
    Delivery unsigned = delivery(SCHOOL, line("box", FoodKind.OTHER_FOOD, "白菜"));
    Delivery signed =
        Delivery.newBuilder(unsigned).setReceivers(List.of("post-1", "post-2")).build();
    Delivery refused =
        Delivery.newBuilder(signed)
            .setLines(
                List.of(
                    DeliveryLine.newBuilder(line("box", FoodKind.OTHER_FOOD, "白菜"))
                        .setWeighedGrams(0)
                        .build()))
            .build();

    assertThat(acknowledged(SupplyPapers.delivery(unsigned, 0, 7))).isEmpty();
    assertThat(acknowledged(SupplyPapers.delivery(signed, 0, 7))).containsExactly("box@2151000001");
    assertThat(acknowledged(SupplyPapers.delivery(refused, 0, 7))).isEmpty();
  }

  private static List<String> acknowledged(Paper paper) {
    return paper.claims().stream()
        .filter(AcknowledgementClaim.class::isInstance)
        .map(Claim::desk)
        .toList();
  }

  private static List<String> told(Paper paper) {
    List<String> told = new ArrayList<>();
    for (Claim claim : paper.claims()) {
      if (claim instanceof MoveClaim move) {
        told.add(
            "%s %s > %s %d".formatted(move.step(), id(move.from()), id(move.to()), move.grams()));
      } else if (claim instanceof MealClaim meal) {
        told.add("%s %s %s %d".formatted(meal.use(), meal.desk(), meal.lot().id(), meal.grams()));
      } else if (claim instanceof RecallClaim recall) {
        told.add(
            "%s %s %s %s"
                .formatted(
                    recall.forbids() ? "forbids" : "allows",
                    recall.recallId(),
                    recall.lotId(),
                    recall.partyId() == null ? "everywhere" : "at " + recall.partyId()));
      }
    }
    return told;
  }

  private static List<String> faults(Paper paper) {
    return paper.claims().stream()
        .filter(FaultClaim.class::isInstance)
        .map(claim -> ((FaultClaim) claim).ruleId())
        .toList();
  }

  private static String id(@Nullable Node node) {
    return node == null ? "-" : node.id();
  }

  private static Delivery delivery(String schoolId, DeliveryLine line) {
    return Delivery.newBuilder()
        .setHeader(header(schoolId))
        .setDeliveryId("d")
        .setSchoolId(schoolId)
        .setSupplierId("farm")
        .setLines(List.of(line))
        .build();
  }

  private static DeliveryLine pork(@Nullable LocalDate validUntil) {
    return DeliveryLine.newBuilder(line("lot", FoodKind.PORK, "猪肉"))
        .setPapers(
            List.of(
                new cn.mingchu.schemas.event.Paper(
                    PaperKind.ANIMAL_QUARANTINE, "1", validUntil, null),
                new cn.mingchu.schemas.event.Paper(PaperKind.PORK_INSPECTION, "2", null, null)))
        .build();
  }

  private static DeliveryLine line(String lotId, FoodKind kind, String ingredient) {
    return DeliveryLine.newBuilder()
        .setLotId(lotId)
        .setIngredient(ingredient)
        .setKind(kind)
        .setDeclaredGrams(10)
        .setWeighedGrams(10)
        .build();
  }

  private static EventHeader header(@Nullable String schoolId) {
    return EventHeader.newBuilder()
        .setEventId(new UUID(1, 2))
        .setEventTime(AT)
        .setRecordedTime(AT)
        .setIngestTime(AT)
        .setSource("key")
        .setSchoolId(schoolId)
        .setRegionCode(schoolId == null ? null : "511702")
        .build();
  }
}
