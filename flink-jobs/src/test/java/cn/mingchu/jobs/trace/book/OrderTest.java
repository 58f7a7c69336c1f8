package cn.mingchu.jobs.trace.book;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.runtime.DrawnOrder;
import cn.mingchu.schemas.lot.Share;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * However links, recalls and shares overtake one another and come again, the lots end with what one
 * sees who sees all of them at once. With {@code -Pproof} for many more seeds.
 */
class OrderTest {

  static LongStream seeds() {
    return DrawnOrder.seeds(150);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void ignoresTheOrderOfArrival(long seed) {
    Trade trade = Trade.drawn(seed);

    Map<String, String> wanted = WorldOracle.found(trade);
    assertThat(Market.inOrder().hear(trade.inputs()).found()).isEqualTo(wanted);
    assertThat(Market.inDisorder(new Random(seed)).hear(trade.inputs()).found()).isEqualTo(wanted);
  }

  /** What leaves a lot and what stays is what was ever suspect there, to the microgram. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void losesNothingAndInventsNothing(long seed) {
    Trade trade = Trade.drawn(seed);
    Market market = Market.inDisorder(new Random(seed)).hear(trade.inputs());

    for (Exposure exposure : market.exposures.values()) {
      List<LotLink> leaving =
          trade.newestLinks().stream()
              .filter(link -> exposure.lotId().equals(link.from()))
              .toList();
      boolean isReleased = exposure.prohibition().isReleased();
      if (!isReleased && leaving.stream().allMatch(link -> link.to() != null)) {
        long left =
            leaving.stream()
                .mapToLong(link -> market.ofLink(exposure.recallId(), link).likelyMicrograms())
                .sum();
        assertThat(exposure.suspect().likelyMicrograms())
            .as(exposure.toString())
            .isEqualTo(exposure.onHand().likelyMicrograms() + left);
      }
    }
  }

  /** Whatever was really taken out, it lies between the two bounds. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void boundsWhatReallyHappened(long seed) {
    Trade trade = Trade.drawn(seed);
    Market market = Market.inOrder().hear(trade.inputs());
    Random random = new Random(seed);

    for (int world = 0; world < 5; world++) {
      for (Recall recall : trade.newestRecalls()) {
        Reality.of(trade, recall.recallId(), random)
            .forEach(
                (link, grams) ->
                    assertThat(grams)
                        .as(link.toString())
                        .isBetween(
                            market.ofLink(recall.recallId(), link).atLeastGrams(),
                            market.ofLink(recall.recallId(), link).atMostGrams()));
      }
    }
  }

  /** What is drawn must hold what is hard. */
  @Test
  void drawsTradesOfEveryKind() {
    Set<String> kinds = new HashSet<>();
    for (long seed = 1; seed <= 300; seed++) {
      Trade trade = Trade.drawn(seed);
      Market market = Market.inOrder().hear(trade.inputs());
      for (Exposure exposure : market.exposures.values()) {
        Share share = exposure.suspect();
        if (exposure.prohibition().isReleased()) {
          kinds.add(exposure.presence() == null ? "released before" : "released in use");
        }
        if (exposure.recallId().startsWith("sibling:") && share.atMostGrams() > 0) {
          kinds.add("sibling");
        }
        kinds.add(share.atLeastGrams() < share.atMostGrams() ? "uncertain" : "certain");
        kinds.add(share.atLeastGrams() > 0 ? "surely some" : "perhaps none");
        kinds.add(exposure.onHand().equals(Share.NONE) ? "gone" : "still there");
      }
      market.books.values().stream()
          .filter(book -> book.mass().uncovered() > 0)
          .forEach(book -> kinds.add("papers missing"));
      kinds.add(isCircular(trade) ? "circular" : "one way");
      kinds.add(
          trade.links().size() > trade.newestLinks().size() ? "corrected" : "never corrected");
    }

    assertThat(kinds)
        .containsExactlyInAnyOrder(
            "uncertain",
            "certain",
            "surely some",
            "perhaps none",
            "gone",
            "still there",
            "papers missing",
            "circular",
            "one way",
            "sibling",
            "released before",
            "released in use",
            "corrected",
            "never corrected");
  }

  private static boolean isCircular(Trade trade) {
    Map<String, List<String>> next = new HashMap<>();
    for (LotLink link : trade.newestLinks()) {
      if (link.from() != null && link.to() != null) {
        next.computeIfAbsent(link.from(), none -> new ArrayList<>()).add(link.to());
      }
    }
    for (String lot : next.keySet()) {
      Set<String> reached = new HashSet<>();
      List<String> waiting = new ArrayList<>(next.get(lot));
      while (!waiting.isEmpty()) {
        String one = waiting.remove(waiting.size() - 1);
        if (reached.add(one)) {
          waiting.addAll(next.getOrDefault(one, List.of()));
        }
      }
      if (reached.contains(lot)) {
        return true;
      }
    }
    return false;
  }
}
