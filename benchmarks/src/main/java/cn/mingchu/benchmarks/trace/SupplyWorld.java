package cn.mingchu.benchmarks.trace;

import cn.mingchu.schemas.event.LinkStep;
import cn.mingchu.schemas.event.LotNode;
import cn.mingchu.schemas.event.LotNodeKind;
import cn.mingchu.schemas.event.TraceLink;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Day by day, suppliers make lots of farmers' lots, bring them to a thousand schools, and these
 * cook and serve two meals. One farmer's grain is in some lots of every day.
 */
final class SupplyWorld {

  /** The lot that is recalled. */
  static final String SOURCE = "grain@farm-0";

  private static final int SCHOOLS = 1_000;
  private static final int LOTS = 60;
  private static final int LOTS_WITH_GRAIN = 6;
  private static final int DELIVERIES = 15;
  private static final int DISHES = 6;
  private static final int LOTS_IN_DISH = 4;
  private static final long GRAMS = 1_000;
  private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

  private final Random random;
  private final Consumer<TraceLink> links;
  private final List<String> meals = new ArrayList<>();
  private long count;

  SupplyWorld(long seed, Consumer<TraceLink> links) {
    this.random = new Random(seed);
    this.links = links;
  }

  /** Draws whole days until there are at least so many links. */
  void draw(long wanted) {
    for (int day = 0; count < wanted; day++) {
      draw(START.plus(Duration.ofDays(day)), "d" + day);
    }
  }

  /** How many links there are. */
  long count() {
    return count;
  }

  /** The meals that were served, by id of their node. */
  List<String> meals() {
    return meals;
  }

  private void draw(Instant day, String name) {
    List<LotNode> lots = new ArrayList<>();
    for (int i = 0; i < LOTS; i++) {
      lots.add(supplierLot(day, name, i));
    }
    for (int school = 0; school < SCHOOLS; school++) {
      feed(day, name, "school-" + school, lots);
    }
  }

  private LotNode supplierLot(Instant day, String name, int number) {
    String supplier = "supplier-" + number % 20;
    LotNode step = node(LotNodeKind.BATCH, "step-%s-%d".formatted(name, number), supplier);
    LotNode lot = node(LotNodeKind.LOT_AT_PARTY, "lot-%s-%d".formatted(name, number), supplier);
    long grams = GRAMS * SCHOOLS;
    for (int origin = 0; origin < 2; origin++) {
      boolean isGrain = origin == 0 && number < LOTS_WITH_GRAIN;
      LotNode farmed =
          isGrain
              ? node(LotNodeKind.LOT_AT_PARTY, "grain", "farm-0")
              : node(
                  LotNodeKind.LOT_AT_PARTY,
                  "crop-%s-%d-%d".formatted(name, number, origin),
                  "farm-" + random.nextInt(200));
      tell(null, farmed, grams, day.minusSeconds(7_200), LinkStep.HARVEST);
      tell(farmed, step, grams, day.minusSeconds(3_600), LinkStep.PROCESS);
    }
    tell(step, lot, 2 * grams, day.minusSeconds(1_800), LinkStep.PACK);
    return lot;
  }

  private void feed(Instant day, String name, String school, List<LotNode> lots) {
    List<LotNode> received = new ArrayList<>();
    for (int i = 0; i < DELIVERIES; i++) {
      LotNode lot = lots.get((random.nextInt(4) + 4 * i) % LOTS);
      LotNode here = node(LotNodeKind.LOT_AT_PARTY, lot.getName(), school);
      tell(lot, here, GRAMS, day.plusSeconds(i), LinkStep.RECEIVE);
      received.add(here);
    }
    for (int i = 0; i < DISHES; i++) {
      LotNode dish = node(LotNodeKind.DISH, "dish-%s-%d".formatted(name, i), school);
      for (int j = 0; j < LOTS_IN_DISH; j++) {
        LotNode lot = received.get((i * 5 + j * 3) % DELIVERIES);
        tell(lot, dish, GRAMS / 2, day.plusSeconds(10_000), LinkStep.COOK);
      }
      LotNode meal = node(LotNodeKind.MEAL, "meal-%s-%d".formatted(name, i % 2), school);
      tell(dish, meal, GRAMS * LOTS_IN_DISH / 2, day.plusSeconds(20_000), LinkStep.SERVE);
      if (i < 2) {
        meals.add(meal.getNodeId());
      }
    }
  }

  private void tell(@Nullable LotNode from, LotNode to, long grams, Instant time, LinkStep step) {
    count++;
    links.accept(
        TraceLink.newBuilder()
            .setLinkId(new UUID(0x5157, count).toString())
            .setRevision(1)
            .setFrom(from)
            .setTo(to)
            .setGrams(grams)
            .setTime(time)
            .setStep(step)
            .setEventId(new UUID(1, count))
            .setIngestTime(time)
            .build());
  }

  private static LotNode node(LotNodeKind kind, String name, String party) {
    return LotNode.newBuilder()
        .setNodeId(name + "@" + party)
        .setKind(kind)
        .setName(name)
        .setPartyId(party)
        .build();
  }
}
