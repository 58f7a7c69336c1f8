package cn.mingchu.jobs.trace;

import cn.mingchu.connectors.kafka.FromRecord;
import cn.mingchu.jobs.trace.paper.Breach;
import cn.mingchu.jobs.trace.paper.Paper;
import cn.mingchu.jobs.trace.paper.PaperSource;
import cn.mingchu.jobs.trace.paper.SupplyPapers;
import cn.mingchu.schemas.event.Delivery;
import cn.mingchu.schemas.event.DeliveryLine;
import cn.mingchu.schemas.event.DishBatch;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.FoodKind;
import cn.mingchu.schemas.event.HoldDecision;
import cn.mingchu.schemas.event.Keeping;
import cn.mingchu.schemas.event.LotAmount;
import cn.mingchu.schemas.event.LotHold;
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
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Papers of a few parties about a few lots, with corrections: all revisions of them. */
final class Papers {

  static final String SCHOOL = "5117020001";

  private static final String OTHER_SCHOOL = "5117020002";
  private static final List<String> PARTIES = List.of("farm", "dealer", SCHOOL, OTHER_SCHOOL);
  private static final int END = 25;

  /** Eight in the morning in Shanghai. */
  static final long START = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();

  static final long HOUR = 3_600_000;

  /** Papers take so long to be entered: at once, and about as long as they may. */
  private static final List<Long> LAGS =
      List.of(0L, 0L, 2 * HOUR, 2 * HOUR + 1, 24 * HOUR, 24 * HOUR + 1, 40 * HOUR);

  /** About as warm as it may be. */
  private static final List<Integer> SURFACES = List.of(300, 700, 701, 800, 801, -900, -899);

  private static final List<Integer> LABELS = List.of(400, 2_500, 2_501, -1_800);

  /** The day before, and those on which all happens. */
  private static final List<LocalDate> DAYS =
      List.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 3));

  private final Random random;
  private final long start;
  private final long unit;
  private final List<Long> lags;
  private int events;

  private Papers(Random random, long start, long unit, List<Long> lags) {
    this.random = random;
    this.start = start;
    this.unit = unit;
    this.lags = lags;
  }

  /** One revision of a paper. */
  record Drawn<T extends SpecificRecord>(
      Topic<T> topic, T record, FromRecord<T, Paper> conversion) {

    Paper paper() {
      return Objects.requireNonNull(conversion.read(record, 0, 0));
    }
  }

  /**
   * Papers by chance, of a few milliseconds; none of them needs to make sense beside the others.
   */
  static List<Drawn<?>> drawn(long seed) {
    return drawn(new Papers(new Random(seed), 0, 1, List.of(0L)));
  }

  /** The same of the hours after {@link #START}, entered when it suits their senders. */
  static List<Drawn<?>> drawnOfADay(long seed) {
    return drawn(new Papers(new Random(seed), START, HOUR, LAGS));
  }

  private static List<Drawn<?>> drawn(Papers papers) {
    List<Drawn<?>> drawn = new ArrayList<>();
    int most = 2 + papers.random.nextInt(25);
    Set<String> revisions = new HashSet<>();
    for (int i = 0; i < most; i++) {
      int kind = papers.random.nextInt(9);
      int revision = 0;
      do {
        revision += 1 + papers.random.nextInt(2);
        Drawn<?> one = papers.paper(kind, i, revision);
        // Which of two events that say one revision counts, is for the log to say.
        if (revisions.add(one.paper().paperId() + ' ' + revision)) {
          drawn.add(one);
        }
      } while (papers.random.nextInt(4) == 0);
    }
    return drawn;
  }

  /** Findings of the school's stores by chance: all revisions of them. */
  static List<Breach> breaches(long seed) {
    Random random = new Random(-seed);
    List<Breach> breaches = new ArrayList<>();
    for (int i = random.nextInt(4) - 1; i >= 0; i--) {
      long since = random.nextInt(END);
      int revision = 0;
      do {
        revision += 1 + random.nextInt(2);
        long until = random.nextInt(3) == 0 ? Long.MAX_VALUE : since + random.nextInt(END);
        breaches.add(
            new Breach(
                "b" + i,
                revision,
                SCHOOL,
                "store" + random.nextInt(2),
                random.nextInt(4) != 0,
                since,
                until,
                Math.min(END - 1, since + random.nextInt(5)),
                new PaperSource(2, i, 0, SCHOOL, "511702")));
      } while (random.nextInt(2) == 0);
    }
    return breaches;
  }

  private @Nullable String store() {
    int store = random.nextInt(4);
    return store < 2 ? "store" + store : null;
  }

  private Drawn<?> paper(int kind, int number, int revision) {
    return switch (kind) {
      case 0, 1 ->
          new Drawn<>(Topics.DELIVERIES, delivery(number, revision), SupplyPapers::delivery);
      case 2 ->
          new Drawn<>(Topics.STOCK_MOVEMENTS, movement(number, revision), SupplyPapers::movement);
      case 3 -> new Drawn<>(Topics.SUPPLY_STEPS, step(number, revision), SupplyPapers::step);
      case 4, 5 -> new Drawn<>(Topics.MEALS, meal(revision), SupplyPapers::meal);
      case 6 -> new Drawn<>(Topics.RECALLS, recall(revision), SupplyPapers::recall);
      case 7 -> new Drawn<>(Topics.LOT_HOLDS, hold(number, revision), SupplyPapers::hold);
      default -> new Drawn<>(Topics.LOT_TESTS, test(number, revision), SupplyPapers::test);
    };
  }

  private Delivery delivery(int number, int revision) {
    return Delivery.newBuilder()
        .setHeader(header(SCHOOL))
        .setDeliveryId("d" + number)
        .setRevision(revision)
        .setSchoolId(SCHOOL)
        .setSupplierId(random.nextBoolean() ? "farm" : "dealer")
        .setVehicleTemperatureHundredths(maybe(SURFACES))
        .setReceivers(revision % 2 == 0 ? List.of("post-1") : List.of())
        .setLines(
            amounts(1 + random.nextInt(2)).stream()
                .map(
                    amount ->
                        DeliveryLine.newBuilder()
                            .setLotId(amount.getLotId())
                            .setIngredient("cabbage")
                            .setKind(
                                random.nextInt(3) == 0
                                    ? FoodKind.MARKET_PRODUCE
                                    : FoodKind.OTHER_FOOD)
                            .setKeeping(anyOf(Keeping.values()))
                            .setSurfaceTemperatureHundredths(maybe(SURFACES))
                            .setLabelMaxHundredths(maybe(LABELS))
                            .setUsableUntil(maybe(DAYS))
                            .setDeclaredGrams(amount.getGrams())
                            .setWeighedGrams(amount.getGrams())
                            .setStoreId(store())
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
        .setStoreId(store())
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
        .setDay(LocalDate.of(2026, 3, 2))
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

  /** What is released is sometimes held, and sometimes somewhere else. */
  private LotHold hold(int number, int revision) {
    boolean releases = random.nextBoolean();
    String cause =
        List.of(
                "hold:person:%s:h%d",
                "hold:test:%s:t%d", "hold:breach:b%2$d", "sibling:recall" + random.nextInt(2))
            .get(random.nextInt(4));
    return LotHold.newBuilder()
        .setHeader(header(null))
        .setHoldId("h" + number)
        .setRevision(revision)
        .setLotId(lot())
        .setPartyId(random.nextInt(4) == 0 ? anyOf(PARTIES.toArray(String[]::new)) : SCHOOL)
        .setDecision(releases ? HoldDecision.RELEASED : HoldDecision.HELD)
        .setReason("smells")
        .setDecidedBy("post-1")
        .setReleases(releases ? cause.formatted(SCHOOL, random.nextInt(8)) : null)
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

  /** One of them, or none. */
  private <T> @Nullable T maybe(List<T> all) {
    int one = random.nextInt(all.size() + 1);
    return one == all.size() ? null : all.get(one);
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
        .setIngestTime(at.plusMillis(lags.get(random.nextInt(lags.size()))))
        .setSource("key")
        .setSchoolId(schoolId)
        .setRegionCode(schoolId == null ? null : "511702")
        .build();
  }

  private Instant time() {
    return Instant.ofEpochMilli(start + random.nextInt(END) * unit);
  }
}
