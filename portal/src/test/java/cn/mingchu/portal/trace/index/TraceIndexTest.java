package cn.mingchu.portal.trace.index;

import static cn.mingchu.portal.trace.index.Trade.link;
import static cn.mingchu.portal.trace.index.Trade.lot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.mingchu.schemas.event.LinkStep;
import cn.mingchu.schemas.event.LotNode;
import cn.mingchu.schemas.event.PaperKind;
import cn.mingchu.schemas.event.TraceLink;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With {@code -Pproof} for many more seeds. */
class TraceIndexTest {

  static LongStream seeds() {
    return LongStream.rangeClosed(1, Long.getLong("proof.seeds", 300));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void findsWhatOneFindsWhoMovesAllGoodsAtOnce(long seed) {
    Trade trade = Trade.drawn(seed);
    List<TraceLink> links = disordered(trade, new Random(seed));
    TraceIndex index = indexed(links);
    TraceIndex sweeping = new TraceIndex(0);
    links.forEach(sweeping::put);

    for (String node : WorldOracle.nodes(trade)) {
      assertThat(found(index, node, Direction.FORWARD))
          .as("forward from %s", node)
          .isEqualTo(WorldOracle.forward(trade, Set.of(node)));
      assertThat(found(index, node, Direction.BACKWARD))
          .as("backward from %s", node)
          .isEqualTo(WorldOracle.backward(trade, Set.of(node)));
      assertThat(index.reach(node, Direction.FORWARD)).isEqualTo(WorldOracle.reached(trade, node));
      assertThat(sweeping.reach(node, Direction.FORWARD))
          .isEqualTo(WorldOracle.reached(trade, node));
      assertThat(index.reach(node, Direction.BACKWARD))
          .isEqualTo(WorldOracle.reachedBefore(trade, node));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void findsALotAtEveryPartyByItsName(long seed) {
    Trade trade = Trade.drawn(seed);
    TraceIndex index = indexed(disordered(trade, new Random(seed)));

    Map<String, Set<String>> byName =
        WorldOracle.nodes(trade).stream()
            .collect(
                Collectors.groupingBy(
                    node -> node.substring(0, node.indexOf('@')),
                    Collectors.toCollection(TreeSet::new)));
    byName.forEach(
        (name, nodes) -> {
          assertThat(found(index, name, Direction.FORWARD))
              .as("forward from %s", name)
              .isEqualTo(WorldOracle.forward(trade, nodes));
          assertThat(found(index, name, Direction.BACKWARD))
              .as("backward from %s", name)
              .isEqualTo(WorldOracle.backward(trade, nodes));
        });
  }

  @Test
  void tellsBothWaysInOneAnswer() {
    TraceIndex index =
        indexed(
            List.of(
                link("1", 1, null, lot("pork", "farm"), 1_000, 1),
                link("2", 1, lot("pork", "farm"), lot("pork", "school"), 400, 2),
                link("3", 1, lot("pork", "school"), lot("stew", "school"), 100, 3)));

    Trace trace = index.trace("pork@school", Direction.BOTH).orElseThrow();

    assertThat(trace.nodes())
        .extracting(TraceNode::id, TraceNode::ofAsked, TraceNode::inAsked)
        .containsExactly(
            tuple("pork@school", new Portion(400, 400, 400), new Portion(400, 400, 400)),
            tuple("stew@school", new Portion(100, 100, 100), null),
            tuple("pork@farm", null, new Portion(400, 400, 400)));
    assertThat(trace.links()).extracting(TracedLink::id).containsExactly("1", "2", "3");
    assertThat(index.reach("pork@school", Direction.BOTH)).isEqualTo(3);
    assertThat(index.weigh("pork@school", Direction.BOTH)).isEqualTo(3);
  }

  @Test
  void describesALot() {
    LotNode pork = lot("pork", "school");
    TraceLink received =
        TraceLink.newBuilder(link("1", 1, lot("pork", "farm"), pork, 400, 1))
            .setStep(LinkStep.RECEIVE)
            .setLabel("猪肉")
            .setMissingPapers(List.of(PaperKind.ANIMAL_QUARANTINE, PaperKind.PORK_INSPECTION))
            .build();
    TraceLink cooked =
        TraceLink.newBuilder(link("2", 1, pork, lot("dish-1", "school"), 500, 2))
            .setStep(LinkStep.COOK)
            .setLabel("红烧肉")
            .setHeads(120)
            .build();
    TraceIndex index = indexed(List.of(received, cooked));

    Trace trace = index.trace("pork@school", Direction.BOTH).orElseThrow();

    TraceNode lot = trace.nodes().get(0);
    assertThat(lot.label()).isEqualTo("猪肉");
    assertThat(lot.received()).isEqualTo(400);
    assertThat(lot.left()).isEqualTo(500);
    assertThat(lot.onHand()).isZero();
    assertThat(lot.uncovered()).isEqualTo(100);
    assertThat(lot.isUsedInKitchen()).isTrue();
    assertThat(lot.missingPapers())
        .containsExactlyInAnyOrder(PaperKind.ANIMAL_QUARANTINE, PaperKind.PORK_INSPECTION);
    assertThat(trace.nodes().get(1).label()).isEqualTo("红烧肉");
    assertThat(trace.nodes().get(1).heads()).isEqualTo(120);
    assertThat(trace.nodes().get(2).label()).isEqualTo("猪肉");
    assertThat(trace.nodes().get(2).hasSource()).isFalse();
  }

  @Test
  void knowsNoLotThatNothingMovedToOrFrom() {
    TraceIndex index =
        indexed(
            List.of(
                link("1", 1, null, lot("mistaken", "farm"), 10, 1),
                link("1", 2, null, lot("right", "farm"), 10, 1),
                link("2", 1, null, lot("nothing", "farm"), 0, 1)));

    for (String lot : List.of("mistaken", "mistaken@farm", "nothing", "", "@", "right@", "x@y@z")) {
      assertThat(index.trace(lot, Direction.BOTH)).as(lot).isEmpty();
      assertThat(index.reach(lot, Direction.BOTH)).as(lot).isZero();
    }
    assertThat(index.trace("right", Direction.BOTH)).isPresent();
  }

  @Test
  void refusesLinksThatCannotBe() {
    TraceIndex index = new TraceIndex();
    LotNode lot = lot("a", "b");

    assertThatThrownBy(() -> index.put(link("l", 1, null, lot, -1, 0)))
        .hasMessage("grams of link l must be from 0 to 1000000000000, was -1");
    assertThatThrownBy(() -> index.put(link("l", 1, lot, lot("a", "b"), 1, 0)))
        .hasMessage("link l leads from lot a@b to itself");
    assertThatThrownBy(() -> index.put(link("l", 1, null, null, 1, 0)))
        .hasMessage("link l has no lot at either end");
    assertThat(index.extent().links()).isZero();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8})
  void reachesTheSameFromLotToLotAsThroughAllLinksInTheirOrder(long seed) {
    Random random = new Random(seed);
    TraceIndex walking = new TraceIndex(Integer.MAX_VALUE);
    TraceIndex reading = new TraceIndex(0);

    for (int i = 0; i < 60_000; i++) {
      int from = random.nextInt(10_000);
      TraceLink link =
          link(
              "" + random.nextInt(40_000),
              1 + i / 6_000,
              lot("lot-" + from, "p"),
              lot("lot-" + (from + 1 + random.nextInt(20)), "p"),
              random.nextInt(10),
              from + random.nextInt(20));
      walking.put(link);
      reading.put(link);
    }

    for (int i = 0; i < 10_000; i += 97) {
      assertThat(reading.reach("lot-" + i, Direction.FORWARD))
          .as("from lot-%d", i)
          .isEqualTo(walking.reach("lot-" + i, Direction.FORWARD));
    }
    assertThat(walking.reach("lot-5", Direction.FORWARD)).isGreaterThan(5_000);
  }

  @Test
  void answersWhileItIsWrittenTo() throws InterruptedException {
    TraceIndex index = new TraceIndex();
    index.put(link("0", 1, null, lot("lot-0", "p"), 1 << 20, 0));
    Thread writer =
        new Thread(
            () -> {
              for (int i = 1; i < 20_000; i++) {
                LotNode from = lot("lot-" + (i - 1) / 2, "p");
                LotNode to = lot("lot-" + i, "p");
                index.put(link("" + i, 1, from, to, (1 << 20) / Integer.highestOneBit(i + 1), i));
              }
            });
    writer.start();

    int before = 0;
    while (before < 20_000) {
      int now = index.weigh("lot-0", Direction.FORWARD);
      assertThat(now).isGreaterThanOrEqualTo(before);
      before = writer.isAlive() ? now : 20_000;
    }

    writer.join();
    assertThat(index.reach("lot-0", Direction.FORWARD)).isEqualTo(20_000);
    assertThat(index.trace("lot-19999", Direction.BACKWARD).orElseThrow().nodes()).hasSize(15);
  }

  /** Any order, and one in five comes again. */
  private static List<TraceLink> disordered(Trade trade, Random random) {
    List<TraceLink> links = new ArrayList<>(trade.links());
    for (TraceLink link : trade.links()) {
      if (random.nextInt(5) == 0) {
        links.add(link);
      }
    }
    Collections.shuffle(links, random);
    return links;
  }

  private static TraceIndex indexed(List<TraceLink> links) {
    TraceIndex index = new TraceIndex();
    links.forEach(index::put);
    return index;
  }

  private static Map<String, String> found(TraceIndex index, String lot, Direction direction) {
    boolean forward = direction == Direction.FORWARD;
    Trace trace = index.trace(lot, direction).orElseThrow();
    Map<String, String> found = new TreeMap<>();
    for (TraceNode node : trace.nodes()) {
      put(found, node.id(), forward ? node.ofAsked() : node.inAsked());
    }
    for (TracedLink link : trace.links()) {
      put(found, link.id(), forward ? link.ofAsked() : link.inAsked());
    }
    return found;
  }

  private static void put(Map<String, String> found, String id, @Nullable Portion portion) {
    if (portion == null) {
      throw new AssertionError("nothing is said of " + id);
    }
    found.put(id, portion.certain() + " " + portion.likely() + " " + portion.most());
  }
}
