package cn.mingchu.jobs.trace;

import cn.mingchu.jobs.trace.paper.Paper;
import cn.mingchu.jobs.trace.paper.SupplyPapers;
import cn.mingchu.schemas.event.Delivery;
import cn.mingchu.schemas.event.DeliveryLine;
import cn.mingchu.schemas.event.DishBatch;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.FoodKind;
import cn.mingchu.schemas.event.LotAmount;
import cn.mingchu.schemas.event.LotTest;
import cn.mingchu.schemas.event.MealKind;
import cn.mingchu.schemas.event.MealServed;
import cn.mingchu.schemas.event.MovementKind;
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
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Papers of a few parties about a few lots, with corrections: all revisions of them. */
final class Papers {

  static final String SCHOOL = "5117020001";

  private static final String OTHER_SCHOOL = "5117020002";
  private static final List<String> PARTIES = List.of("farm", "dealer", SCHOOL, OTHER_SCHOOL);
  private static final int END = 25;

  private final Random random;
  private int events;

  private Papers(Random random) {
    this.random = random;
  }

  /** Papers by chance; none of them needs to make sense beside the others. */
  static List<Paper> drawn(long seed) {
    Papers papers = new Papers(new Random(seed));
    List<Paper> drawn = new ArrayList<>();
    int most = 2 + papers.random.nextInt(25);
    for (int i = 0; i < most; i++) {
      int kind = papers.random.nextInt(8);
      int revision = 0;
      do {
        revision += 1 + papers.random.nextInt(2);
        drawn.add(papers.paper(kind, i, revision));
      } while (papers.random.nextInt(4) == 0);
    }
    return drawn;
  }

  private Paper paper(int kind, int number, int revision) {
    return switch (kind) {
      case 0, 1 -> SupplyPapers.delivery(delivery(number, revision), 0, number);
      case 2 -> SupplyPapers.movement(movement(number, revision), 0, number);
      case 3 -> SupplyPapers.step(step(number, revision), 0, number);
      case 4, 5 -> SupplyPapers.meal(meal(revision), 0, number);
      case 6 -> SupplyPapers.recall(recall(revision), 0, number);
      default -> SupplyPapers.test(test(number, revision), 0, number);
    };
  }

  private Delivery delivery(int number, int revision) {
    return Delivery.newBuilder()
        .setHeader(header(SCHOOL))
        .setDeliveryId("d" + number)
        .setRevision(revision)
        .setSchoolId(SCHOOL)
        .setSupplierId(random.nextBoolean() ? "farm" : "dealer")
        .setLines(
            amounts(1 + random.nextInt(2)).stream()
                .map(
                    amount ->
                        DeliveryLine.newBuilder()
                            .setLotId(amount.getLotId())
                            .setIngredient("cabbage")
                            .setKind(FoodKind.OTHER_FOOD)
                            .setDeclaredGrams(amount.getGrams())
                            .setWeighedGrams(amount.getGrams())
                            .setOrigins(random.nextInt(3) == 0 ? amounts(1) : List.of())
                            .build())
                .toList())
        .build();
  }

  private StockMovement movement(int number, int revision) {
    MovementKind kind = anyOf(MovementKind.values());
    return StockMovement.newBuilder()
        .setHeader(header(SCHOOL))
        .setMovementId("m" + number)
        .setRevision(revision)
        .setSchoolId(SCHOOL)
        .setKind(kind)
        .setLotId(lot())
        .setGrams(random.nextInt(30))
        .setMealId("meal" + random.nextInt(2))
        .setOtherPartyId(random.nextBoolean() ? "dealer" : OTHER_SCHOOL)
        .build();
  }

  private MealServed meal(int revision) {
    List<DishBatch> dishes = new ArrayList<>();
    for (int dish = random.nextInt(3); dish >= 0; dish--) {
      dishes.add(
          DishBatch.newBuilder()
              .setDishId("dish" + dish)
              .setName("stew")
              .setLots(amounts(1 + random.nextInt(3)))
              .setCookedTime(random.nextBoolean() ? null : time())
              .setPortions(random.nextInt(50))
              .setLeftGrams(random.nextInt(20))
              .build());
    }
    return MealServed.newBuilder()
        .setHeader(header(SCHOOL))
        .setMealId("meal" + random.nextInt(2))
        .setRevision(revision)
        .setSchoolId(SCHOOL)
        .setDay(LocalDate.of(1970, 1, 1))
        .setMeal(MealKind.LUNCH)
        .setDishes(dishes)
        .setDiners(random.nextInt(60))
        .setServedTime(time())
        .build();
  }

  private SupplyStep step(int number, int revision) {
    String party = PARTIES.get(random.nextInt(2));
    return SupplyStep.newBuilder()
        .setHeader(header(null))
        .setStepId("s" + number)
        .setRevision(revision)
        .setPartyId("farm")
        .setKind(anyOf(SupplyStepKind.values()))
        .setInputs(amounts(random.nextInt(3)))
        .setOutputs(amounts(random.nextInt(3)))
        .setToPartyId(party.equals("farm") ? "dealer" : party)
        .build();
  }

  private RecallNotice recall(int revision) {
    return RecallNotice.newBuilder()
        .setHeader(header(null))
        .setRecallId("recall" + random.nextInt(2))
        .setRevision(revision)
        .setLevel(1)
        .setLotIds(amounts(1 + random.nextInt(2)).stream().map(LotAmount::getLotId).toList())
        .setReason("salmonella")
        .setIssuer("office")
        .setStatus(random.nextInt(4) == 0 ? RecallStatus.LIFTED : RecallStatus.IN_FORCE)
        .build();
  }

  /** A retest is one of the same lot, by a laboratory. */
  private LotTest test(int number, int revision) {
    boolean isRetest = random.nextInt(3) == 0;
    int first = isRetest ? random.nextInt(6) : number;
    return LotTest.newBuilder()
        .setHeader(header(SCHOOL))
        .setTestId("t" + number)
        .setRevision(revision)
        .setLotId("lot" + first % 5)
        .setPartyId(SCHOOL)
        .setMethod(isRetest || random.nextBoolean() ? TestMethod.LABORATORY : TestMethod.QUICK)
        .setItem("pesticides")
        .setOutcome(anyOf(TestResult.values()))
        .setRetestOf(isRetest ? "t" + first : null)
        .build();
  }

  private List<LotAmount> amounts(int lots) {
    List<LotAmount> amounts = new ArrayList<>();
    int first = random.nextInt(5);
    for (int i = 0; i < lots; i++) {
      amounts.add(new LotAmount("lot" + (first + i) % 5, (long) random.nextInt(30)));
    }
    return amounts;
  }

  private <E> E anyOf(E[] all) {
    return Arrays.asList(all).get(random.nextInt(all.length));
  }

  private String lot() {
    return "lot" + random.nextInt(5);
  }

  private EventHeader header(@Nullable String schoolId) {
    Instant at = time();
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

  private Instant time() {
    return Instant.ofEpochMilli(random.nextInt(END));
  }
}
