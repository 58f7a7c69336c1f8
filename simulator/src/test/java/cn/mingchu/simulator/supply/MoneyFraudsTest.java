package cn.mingchu.simulator.supply;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.Delivery;
import cn.mingchu.schemas.event.DeliveryLine;
import cn.mingchu.schemas.event.MovementKind;
import cn.mingchu.schemas.event.StockMovement;
import cn.mingchu.simulator.fraud.Frauds;
import cn.mingchu.simulator.fraud.Misdeliveries;
import cn.mingchu.simulator.fraud.Misdelivery;
import cn.mingchu.simulator.plan.FaultRequest;
import cn.mingchu.simulator.plan.RandomFrauds;
import cn.mingchu.simulator.plan.RandomMisdeliveries;
import cn.mingchu.simulator.supply.FraudTruth.CheatingCanteen;
import cn.mingchu.simulator.supply.FraudTruth.HitLine;
import cn.mingchu.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What who is dishonest with money does shows in the papers, and is told as it was done. */
class MoneyFraudsTest {

  private static final Instant MONDAY = Instant.parse("2026-03-01T16:00:00Z");
  private static final Instant END = MONDAY.plus(Duration.ofDays(26));

  private final World world = World.drawn(4, 24).withoutDevices();
  private final SupplyChain honest = new SupplyChain(world, MONDAY, END, List.of());

  @Test
  void splitOrdersStayJustUnderTheSum() {
    SupplyChain chain = cheating("split-orders");
    CheatingCanteen canteen = FraudTruth.of(chain).canteens().get(0);

    List<Long> near =
        deliveries(chain, canteen.schoolId()).stream()
            .filter(delivery -> isIn(delivery, canteen.begin(), Frauds.SPLIT_DAYS))
            .map(MoneyFraudsTest::riceFen)
            .filter(fen -> fen > 0)
            .toList();

    assertThat(near).hasSizeBetween(3, Frauds.SPLIT_DAYS);
    assertThat(near)
        .allSatisfy(
            fen ->
                assertThat(fen)
                    .isLessThan(Frauds.TENDER_FROM_FEN)
                    .isGreaterThan(Frauds.TENDER_FROM_FEN * 9 / 10));
  }

  @Test
  void whoBuysOfOneSupplierBuysOfNobodyElseAndOthersBuyOfMany() {
    SupplyChain chain = cheating("one-supplier");
    CheatingCanteen canteen = FraudTruth.of(chain).canteens().get(0);
    Map<String, Set<String>> suppliers = new TreeMap<>();
    for (Delivery delivery : deliveries(chain, null)) {
      if (!delivery.getHeader().getEventTime().isBefore(canteen.begin())) {
        suppliers
            .computeIfAbsent(delivery.getSchoolId(), none -> new HashSet<>())
            .add(delivery.getSupplierId());
      }
    }

    assertThat(suppliers.remove(canteen.schoolId())).hasSize(1);
    assertThat(suppliers.values()).allSatisfy(its -> assertThat(its).hasSizeGreaterThan(3));
  }

  @Test
  void whatIsStolenIsMissingWhenItIsCountedAndNowhereElse() {
    SupplyChain chain = cheating("theft20");
    CheatingCanteen canteen = FraudTruth.of(chain).canteens().get(0);
    Map<String, Long> books = new TreeMap<>();
    Set<String> missing = new HashSet<>();
    List<SimulatedPaper> papers = new ArrayList<>();
    chain.run().forEachRemaining(papers::add);
    papers.sort((a, b) -> a.header().getEventTime().compareTo(b.header().getEventTime()));
    int counts = 0;
    for (SimulatedPaper paper : papers) {
      if (paper.record() instanceof Delivery delivery) {
        delivery
            .getLines()
            .forEach(
                line ->
                    books.merge(
                        line.getLotId() + '@' + delivery.getSchoolId(),
                        line.getWeighedGrams(),
                        Long::sum));
      } else if (paper.record() instanceof StockMovement movement) {
        String lot = movement.getLotId() + '@' + movement.getSchoolId();
        if (movement.getKind() == MovementKind.COUNTED) {
          counts++;
          if (books.getOrDefault(lot, 0L) != movement.getGrams()) {
            assertThat(movement.getGrams()).isLessThan(books.get(lot));
            missing.add(movement.getSchoolId());
          }
          books.put(lot, movement.getGrams());
        } else {
          long sign = movement.getKind() == MovementKind.RETURNED ? 1 : -1;
          books.merge(lot, sign * movement.getGrams(), Long::sum);
        }
      }
    }

    assertThat(counts).isPositive();
    assertThat(missing).containsExactly(canteen.schoolId());
  }

  @Test
  void nobodyCountsWhereNobodySteals() {
    List<SimulatedPaper> papers = new ArrayList<>();
    honest.run().forEachRemaining(papers::add);

    assertThat(papers)
        .noneMatch(
            paper ->
                paper.record() instanceof StockMovement movement
                    && movement.getKind() == MovementKind.COUNTED);
  }

  @Test
  void aPriceThatDriftsRisesFromDayToDay() {
    List<Misdelivery> drawn =
        RandomMisdeliveries.draw(honest, 4, List.of(FaultRequest.parse("drift9")));
    SupplyChain chain = honest.misdelivering(new Misdeliveries(drawn));
    Map<String, Long> due = new TreeMap<>();
    for (Delivery delivery : deliveries(honest, drawn.get(0).schoolId())) {
      for (DeliveryLine line : delivery.getLines()) {
        due.put(delivery.getDeliveryId() + ' ' + line.getLotId(), line.getPriceFen());
      }
    }

    List<HitLine> lines = FraudTruth.of(chain).frauds().get(0).lines();

    assertThat(lines).isNotEmpty();
    for (HitLine line : lines) {
      long days = LocalDate.parse(line.day()).toEpochDay() - drawn.get(0).fromDay();
      long honestPrice = due.getOrDefault(line.deliveryId() + ' ' + line.lotId(), 0L);
      long risen = 9 * Math.min(days, Misdelivery.RISING_DAYS);
      assertThat(line.priceFen())
          .isEqualTo(honestPrice + honestPrice * risen / Misdelivery.RISING_DAYS / 100);
    }
  }

  private SupplyChain cheating(String request) {
    return honest.cheating(
        RandomFrauds.draw(world, MONDAY, END, List.of(FaultRequest.parse(request))));
  }

  private static List<Delivery> deliveries(SupplyChain chain, @Nullable String schoolId) {
    List<Delivery> deliveries = new ArrayList<>();
    chain
        .run()
        .forEachRemaining(
            paper -> {
              if (paper.record() instanceof Delivery delivery
                  && (schoolId == null || delivery.getSchoolId().equals(schoolId))) {
                deliveries.add(delivery);
              }
            });
    return deliveries;
  }

  private static boolean isIn(Delivery delivery, Instant begin, int days) {
    Instant time = delivery.getHeader().getEventTime();
    return !time.isBefore(begin) && time.isBefore(begin.plus(Duration.ofDays(days)));
  }

  private static long riceFen(Delivery delivery) {
    return delivery.getLines().stream()
        .filter(line -> line.getIngredient().equals("大米"))
        .mapToLong(line -> line.getWeighedGrams() * line.getPriceFen() / 1_000)
        .sum();
  }
}
