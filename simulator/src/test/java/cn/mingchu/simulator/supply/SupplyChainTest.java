package cn.mingchu.simulator.supply;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.code.CreditCode;
import cn.mingchu.schemas.event.Delivery;
import cn.mingchu.schemas.event.DeliveryLine;
import cn.mingchu.schemas.event.DishBatch;
import cn.mingchu.schemas.event.MealServed;
import cn.mingchu.schemas.event.MovementKind;
import cn.mingchu.schemas.event.Paper;
import cn.mingchu.schemas.event.PaperKind;
import cn.mingchu.schemas.event.ReferencePrice;
import cn.mingchu.schemas.event.StockMovement;
import cn.mingchu.schemas.event.SupplyStep;
import cn.mingchu.schemas.event.SupplyStepKind;
import cn.mingchu.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SupplyChainTest {

  private static final Instant MONDAY = Instant.parse("2026-03-01T16:00:00Z");
  private static final Duration WEEK = Duration.ofDays(7);
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13})
  void takesNothingFromALotThatIsNotThere(long seed) {
    Ledger ledger = Ledger.of(papers(seed, 12, WEEK));

    ledger.byLot.forEach(
        (lot, entries) -> {
          long balance = 0;
          for (Ledger.Entry entry : entries) {
            balance += entry.grams();
            assertThat(balance).as(lot + " at " + entry.time()).isNotNegative();
          }
        });
    assertThat(ledger.kitchen).isNotEmpty().allSatisfy((lot, rest) -> assertThat(rest).isZero());
    assertThat(ledger.harvested).isEqualTo(ledger.lost + ledger.eaten + ledger.onHand());
    assertThat(ledger.eaten).isPositive();
  }

  @Test
  void tellsTheSameStoryEachTime() {
    List<String> once = papers(7, 6, WEEK).stream().map(SimulatedPaper::toJson).toList();

    assertThat(papers(7, 6, WEEK).stream().map(SimulatedPaper::toJson)).isEqualTo(once);
    assertThat(papers(8, 6, WEEK).stream().map(SimulatedPaper::toJson)).isNotEqualTo(once);
  }

  @Test
  void sendsPapersInTheOrderOfTheirArrivalAndNoneBeforeTheRun() {
    List<SimulatedPaper> papers = papers(3, 8, WEEK);

    assertThat(papers).extracting(SimulatedPaper::arrivalTime).isSorted();
    assertThat(papers.get(0).arrivalTime()).isAfterOrEqualTo(MONDAY);
    assertThat(papers)
        .allSatisfy(
            paper -> {
              assertThat(paper.header().getEventTime())
                  .isBefore(MONDAY.plus(WEEK))
                  .isAfter(MONDAY.minus(Duration.ofDays(2)));
              assertThat(paper.header().getRecordedTime())
                  .isBetween(paper.header().getEventTime(), paper.arrivalTime());
            });
    assertThat(papers).extracting(paper -> paper.header().getEventId()).doesNotHaveDuplicates();
  }

  @Test
  void holdsWhatIsHardToFollow() {
    List<SimulatedPaper> papers = papers(4, 20, WEEK);
    List<DeliveryLine> lines =
        of(papers, Delivery.class).flatMap(one -> one.getLines().stream()).toList();
    List<DishBatch> dishes =
        of(papers, MealServed.class)
            .filter(meal -> meal.getRevision() == 2)
            .flatMap(meal -> meal.getDishes().stream())
            .toList();

    assertThat(of(papers, StockMovement.class).map(StockMovement::getKind))
        .contains(
            MovementKind.ISSUED,
            MovementKind.RETURNED,
            MovementKind.SENT_BACK,
            MovementKind.DISCARDED);
    assertThat(of(papers, SupplyStep.class).map(SupplyStep::getKind))
        .contains(
            SupplyStepKind.HARVESTED,
            SupplyStepKind.PROCESSED,
            SupplyStepKind.PACKED,
            SupplyStepKind.SHIPPED,
            SupplyStepKind.DISCARDED_UPSTREAM);
    assertThat(of(papers, SupplyStep.class))
        .anyMatch(step -> step.getKind() == SupplyStepKind.PACKED && step.getInputs().size() > 1)
        .allMatch(step -> step.getOutputs().size() <= 1);
    assertThat(lines)
        .anyMatch(line -> !line.getOrigins().isEmpty())
        .anyMatch(line -> line.getWeighedGrams() < line.getDeclaredGrams());
    assertThat(dishes)
        .anyMatch(dish -> dish.getLeftGrams() > 0)
        .anyMatch(dish -> dish.getLots().size() > 4);
    assertThat(schoolsByLot(papers).values()).anyMatch(schools -> schools.size() >= 5);
  }

  @Test
  void hasThePapersThatEachKindOfFoodNeeds() {
    List<DeliveryLine> lines =
        of(papers(4, 10, WEEK), Delivery.class).flatMap(one -> one.getLines().stream()).toList();

    for (DeliveryLine line : lines) {
      List<PaperKind> kinds = line.getPapers().stream().map(Paper::getKind).toList();
      switch (line.getKind()) {
        case PORK ->
            assertThat(kinds).contains(PaperKind.ANIMAL_QUARANTINE, PaperKind.PORK_INSPECTION);
        case PACKAGED ->
            assertThat(kinds).contains(PaperKind.PRODUCTION_LICENCE, PaperKind.FACTORY_INSPECTION);
        case FARM_PRODUCE -> {
          assertThat(kinds).contains(PaperKind.PRODUCE_CERTIFICATE, PaperKind.SELLER_IDENTITY);
          assertThat(line.getPapers())
              .filteredOn(paper -> paper.getKind() == PaperKind.SELLER_IDENTITY)
              .allMatch(paper -> CreditCode.isValid(paper.getNumber()));
        }
        default -> assertThat(kinds).isNotEmpty();
      }
      assertThat(line.getUsableUntil()).isAfter(line.getProducedOn());
    }
  }

  /** The limits of WEIGHT_MISMATCH, MANUAL_WEIGHT_SHARE and DOUBLE_SIGN_MISSING. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8})
  void handsGoodsOverAsHonestPeopleDo(long seed) {
    List<SimulatedPaper> papers = papers(seed, 20, WEEK);
    Map<String, int[]> typedOfAll = new HashMap<>();
    of(papers, Delivery.class)
        .forEach(
            delivery -> {
              assertThat(new HashSet<>(delivery.getReceivers())).hasSize(2);
              int[] counts =
                  typedOfAll.computeIfAbsent(
                      delivery.getSchoolId()
                          + delivery.getHeader().getEventTime().atZone(CHINA).toLocalDate(),
                      none -> new int[2]);
              for (DeliveryLine line : delivery.getLines()) {
                long off = line.getDeclaredGrams() - line.getWeighedGrams();
                assertThat(off).isBetween(0L, Math.min(500, line.getDeclaredGrams() / 50));
                counts[0] += line.getHandTyped() ? 1 : 0;
                counts[1]++;
              }
            });
    assertThat(typedOfAll.values())
        .allSatisfy(counts -> assertThat(counts[0] * 5).isLessThanOrEqualTo(counts[1]))
        .anySatisfy(counts -> assertThat(counts[0]).isPositive());
    assertThat(of(papers, StockMovement.class).filter(one -> one.getKind() == MovementKind.ISSUED))
        .allSatisfy(
            issue -> assertThat(issue.getReceiver()).isNotNull().isNotEqualTo(issue.getKeeper()));
  }

  /** The limits of PRICE_ABOVE_MARKET, with a reference price and without. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void paysAboutWhatTheMarketAsks(long seed) {
    List<SimulatedPaper> papers = papers(seed, 20, WEEK.multipliedBy(3));
    Map<String, Long> references = new HashMap<>();
    of(papers, ReferencePrice.class)
        .forEach(
            price ->
                references.put(
                    price.getRegionCode() + price.getIngredient() + price.getDay(),
                    price.getFenPerKilogram()));
    Map<String, String> counties = new HashMap<>();
    World.drawn(seed, 20)
        .schools()
        .forEach(school -> counties.put(school.schoolId(), school.regionCode()));
    int compared = 0;
    int alone = 0;
    for (Delivery delivery : of(papers, Delivery.class).toList()) {
      LocalDate day = delivery.getHeader().getEventTime().atZone(CHINA).toLocalDate();
      for (DeliveryLine line : delivery.getLines()) {
        Long fair =
            references.get(counties.get(delivery.getSchoolId()) + line.getIngredient() + day);
        if (fair == null) {
          alone++;
        } else {
          compared++;
          assertThat(line.getPriceFen() * 100).isBetween(fair * 95, fair * 105);
        }
      }
    }
    assertThat(compared).isPositive();
    assertThat(alone).isPositive();
  }

  @Test
  void writesAMealAsTheGatewayReadsIt() {
    SimulatedPaper meal =
        papers(4, 1, Duration.ofDays(1)).stream()
            .filter(paper -> paper.record() instanceof MealServed)
            .findFirst()
            .orElseThrow();

    assertThat(meal.toJson())
        .startsWith("{\"eventId\":\"")
        .contains("\"eventTime\":\"2026-03-0", "\"recordedTime\":\"", "\"day\":\"2026-03-02\"")
        .contains(
            "\"revision\":1", "\"dishes\":[{\"dishId\":\"20260302-", "\"lots\":[{\"lotId\":\"")
        .doesNotContain("null", "ingestTime", "header");
  }

  @Test
  void writesTemperaturesInDegrees() {
    assertThat(papers(4, 3, Duration.ofDays(1)).stream().map(SimulatedPaper::toJson))
        .anyMatch(json -> json.matches(".*\"labelMax\":4.00?[,}].*"))
        .noneMatch(json -> json.contains("Hundredths"));
  }

  private static Map<String, Set<String>> schoolsByLot(List<SimulatedPaper> papers) {
    Map<String, Set<String>> schools = new HashMap<>();
    of(papers, Delivery.class)
        .forEach(
            delivery ->
                delivery
                    .getLines()
                    .forEach(
                        line ->
                            schools
                                .computeIfAbsent(line.getLotId(), none -> new HashSet<>())
                                .add(delivery.getSchoolId())));
    return schools;
  }

  private static <T> Stream<T> of(List<SimulatedPaper> papers, Class<T> type) {
    return papers.stream().map(SimulatedPaper::record).filter(type::isInstance).map(type::cast);
  }

  private static List<SimulatedPaper> papers(long seed, int schools, Duration length) {
    List<SimulatedPaper> papers = new ArrayList<>();
    new SupplyChain(World.drawn(seed, schools), MONDAY, MONDAY.plus(length), List.of())
        .run()
        .forEachRemaining(papers::add);
    return papers;
  }
}
