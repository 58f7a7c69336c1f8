package cn.mingchu.simulator.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.mingchu.schemas.event.LinkStep;
import cn.mingchu.schemas.event.LotNodeKind;
import cn.mingchu.simulator.fault.FaultKind;
import cn.mingchu.simulator.plan.FaultRequest;
import cn.mingchu.simulator.plan.RandomRecalls;
import cn.mingchu.simulator.supply.Recall;
import cn.mingchu.simulator.supply.SupplyChain;
import cn.mingchu.simulator.world.World;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExposureTruthTest {

  private static final Instant MONDAY = Instant.parse("2026-03-01T16:00:00Z");
  private static final Recall OF_THE_LOT = new Recall("recall", "bad", 1, "why", "who", 0);

  @Test
  void knowsWhatIsCertainLikelyAndPossibleInAMixture() {
    List<ExpectedExposure> found =
        ExposureTruth.exposures(
            OF_THE_LOT,
            List.of(
                move(1, null, lot("bad", "farm"), 100, LinkStep.HARVEST),
                move(2, null, lot("good", "farm"), 300, LinkStep.HARVEST),
                move(3, lot("bad", "farm"), lot("mix", "farm"), 100, LinkStep.PACK),
                move(4, lot("good", "farm"), lot("mix", "farm"), 300, LinkStep.PACK),
                move(5, lot("mix", "farm"), lot("mix", "school"), 340, LinkStep.RECEIVE)));

    assertThat(found)
        .containsExactly(
            new ExpectedExposure("recall", "bad@farm", 100, 100, 100, 0, 0, 0),
            new ExpectedExposure("recall", "mix@farm", 100, 100, 100, 0, 15, 60),
            new ExpectedExposure("recall", "mix@school", 40, 85, 100, 40, 85, 100));
  }

  @Test
  void countsWhatCameBackTwiceWhereItLayTwice() {
    List<ExpectedExposure> found =
        ExposureTruth.exposures(
            OF_THE_LOT,
            List.of(
                move(1, null, lot("bad", "farm"), 100, LinkStep.HARVEST),
                move(2, lot("bad", "farm"), lot("bad", "school"), 60, LinkStep.RECEIVE),
                move(3, lot("bad", "school"), lot("bad", "farm"), 20, LinkStep.RETURN)));

    assertThat(found)
        .containsExactly(
            new ExpectedExposure("recall", "bad@farm", 120, 120, 120, 60, 60, 60),
            new ExpectedExposure("recall", "bad@school", 60, 60, 60, 40, 40, 40));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void agreesWithTheSameQuestionAskedBackwards(long seed) {
    SupplyChain chain = chain(seed, 6, Duration.ofDays(5), 2);
    List<Move> moves = Moves.of(chain.run());

    for (Recall recall : chain.recalls()) {
      assertThat(ExposureTruth.exposures(recall, new MoveMap(moves).reachedBy(recall.lotId())))
          .isEqualTo(ExposureTruth.exposures(recall, moves));
      Map<String, List<BigDecimal>> wanted = new Backwards(recall.lotId(), moves).came();
      Map<String, ExpectedExposure> found =
          ExposureTruth.exposures(recall, moves).stream()
              .collect(Collectors.toMap(ExpectedExposure::node, Function.identity()));

      assertThat(found.keySet()).isEqualTo(wanted.keySet());
      wanted.forEach(
          (node, amounts) -> {
            ExpectedExposure its = Objects.requireNonNull(found.get(node), node);
            assertThat(its.certain()).as(node).isEqualTo(amounts.get(0).longValueExact());
            assertThat(BigDecimal.valueOf(its.likely()))
                .as(node)
                .isCloseTo(amounts.get(1), within(BigDecimal.valueOf(0.501)));
            assertThat(its.most()).as(node).isEqualTo(amounts.get(2).longValueExact());
          });
    }
  }

  /** Whatever was really taken out of the pots, it lies between the two bounds. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8})
  void boundsWhatReallyHappened(long seed) {
    SupplyChain chain = chain(seed, 6, Duration.ofDays(5), 1);
    List<Move> moves = Moves.of(chain.run());
    Recall recall = chain.recalls().get(0);
    Map<String, ExpectedExposure> found =
        ExposureTruth.exposures(recall, moves).stream()
            .collect(Collectors.toMap(ExpectedExposure::node, Function.identity()));

    for (int world = 0; world < 5; world++) {
      reality(recall.lotId(), moves, new Random(seed * 100 + world))
          .forEach(
              (node, grams) -> {
                ExpectedExposure its = Objects.requireNonNull(found.get(node), node);
                assertThat(grams).as(node).isBetween(its.certain(), its.most());
              });
    }
  }

  @Test
  void recallsWhatIsEatenInKitchensInStoreAndOnTheWay() {
    SupplyChain chain = chain(7, 50, Duration.ofDays(10), 1);
    Recall recall = chain.recalls().get(0);
    Trails trails = Trails.of(chain.recalling(List.of()));
    Situation then =
        trails.sourceLots().stream()
            .filter(lot -> lot.lotId().equals(recall.lotId()))
            .map(lot -> trails.situation(lot, recall.second() * 1_000))
            .findFirst()
            .orElseThrow();

    assertThat(then.isEaten()).isTrue();
    assertThat(then.isInTheKitchen()).isTrue();
    assertThat(then.isInStore()).isTrue();
    assertThat(then.isOnTheWay()).isTrue();
    assertThat(then.schools()).isGreaterThan(3);
    ExposureTruth truth = ExposureTruth.of(chain);
    assertThat(truth.exposures()).hasSizeGreaterThan(30);
    assertThat(truth.exposures()).anyMatch(one -> one.certain() < one.most());
    assertThat(truth).isEqualTo(ExposureTruth.of(chain(7, 50, Duration.ofDays(10), 1)));
  }

  private static Map<String, Long> reality(String lotId, List<Move> moves, Random random) {
    Map<String, Long> all = new HashMap<>();
    Map<String, Long> bad = new HashMap<>();
    Map<String, Long> ever = new HashMap<>();
    for (Move move : moves) {
      long its = 0;
      if (move.from() != null) {
        String node = move.from().nodeId();
        long there = all.getOrDefault(node, 0L);
        long badThere = bad.getOrDefault(node, 0L);
        long least = Math.max(0, move.grams() - (there - badThere));
        long most = Math.min(move.grams(), badThere);
        its = least + (long) (random.nextDouble() * (most - least + 1));
        all.merge(node, -move.grams(), Long::sum);
        bad.merge(node, -its, Long::sum);
      }
      if (move.to() != null) {
        String node = move.to().nodeId();
        long comes = move.to().name().equals(lotId) ? move.grams() : its;
        all.merge(node, move.grams(), Long::sum);
        bad.merge(node, comes, Long::sum);
        if (comes > 0) {
          ever.merge(node, comes, Long::sum);
        }
      }
    }
    return ever;
  }

  private static SupplyChain chain(long seed, int schools, Duration length, int recalls) {
    Instant end = MONDAY.plus(length);
    SupplyChain chain = new SupplyChain(World.drawn(seed, schools), MONDAY, end, List.of());
    return chain.recalling(
        RandomRecalls.draw(chain, seed, List.of(new FaultRequest(FaultKind.RECALL, recalls))));
  }

  private static Move move(int minute, @Nullable Place from, Place to, long grams, LinkStep step) {
    return new Move("move-" + minute, from, to, grams, minute * 60_000L, step);
  }

  private static Place lot(String name, String party) {
    return new Place(LotNodeKind.LOT_AT_PARTY, name, party);
  }
}
