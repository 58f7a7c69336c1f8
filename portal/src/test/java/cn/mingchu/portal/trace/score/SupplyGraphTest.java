package cn.mingchu.portal.trace.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SupplyGraphTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @Test
  void scoresByTheCasesThatGoodsCanHaveComeTo() {
    SupplyGraph graph = farmAndTwoSchools();

    Scores scores =
        graph.scores(
            List.of(OutbreakCase.at("school-1", 1), OutbreakCase.at("school-2", 2)),
            Practices.UNKNOWN);

    assertThat(scores.stations())
        .containsEntry("farm", new Score(1.0 / 3, 0, 1.0 / 3))
        .containsEntry("kitchen", new Score(1, 0, 1))
        .containsEntry("mill", new Score(2.0 / 3, 0, 2.0 / 3))
        .containsEntry("school-1", new Score(1.0 / 3, 0, 1.0 / 3));
    assertThat(scores.lots()).containsEntry("dish", new Score(1, 0, 1));
    assertThat(scores.deliveries())
        .containsEntry("pork", new Score(1.0 / 3, 0, 1.0 / 3))
        .containsEntry("dish-2", new Score(2.0 / 3, 0, 2.0 / 3));
  }

  @Test
  void countsCasesAgainstWhoShouldHaveCausedThem() {
    SupplyGraph graph = farmAndTwoSchools();

    Scores scores =
        graph.scores(
            List.of(OutbreakCase.at("school-1", 2), OutbreakCase.at("school-2", -1)),
            Practices.UNKNOWN);

    assertThat(scores.stations())
        .containsEntry("farm", new Score(1, 0, 1))
        .containsEntry("mill", new Score(0, 0.5, -0.5))
        .containsEntry("kitchen", new Score(1, 0.5, 0.5));
  }

  @Test
  void mixesAllThatCameToAMixingStationInTime() {
    SupplyGraph graph = farmAndTwoSchools();
    graph.add(new Delivery("late", null, "late-farm", "kitchen", NOON.plusSeconds(100)));

    Scores scores =
        graph.scores(
            List.of(OutbreakCase.at("school-2", 1)),
            new Practices(Set.of("kitchen"), Set.of(), Set.of()));

    assertThat(scores.stations())
        .containsEntry("farm", new Score(1, 0, 1))
        .containsEntry("late-farm", new Score(0, 0, 0));
  }

  @Test
  void endsWhereEverythingIsKilled() {
    List<OutbreakCase> cases = List.of(OutbreakCase.at("school-1", 1));
    Practices cooks = new Practices(Set.of("kitchen"), Set.of("kitchen"), Set.of());
    Practices irradiates = new Practices(Set.of(), Set.of(), Set.of("pork"));

    for (Practices practices : List.of(cooks, irradiates)) {
      assertThat(farmAndTwoSchools().scores(cases, practices).stations())
          .containsEntry("kitchen", new Score(1, 0, 1))
          .containsEntry("farm", new Score(0, 0, 0));
    }
  }

  @Test
  void scoresByASingleDelivery() {
    Scores scores =
        farmAndTwoSchools()
            .scores(List.of(OutbreakCase.broughtBy(Set.of("dish-1"), 1)), Practices.UNKNOWN);

    assertThat(scores.stations())
        .containsEntry("farm", new Score(1, 0, 1))
        .containsEntry("school-1", new Score(0, 0, 0));
  }

  @Test
  void scoresNothingWithoutCases() {
    assertThat(farmAndTwoSchools().scores(List.of(), Practices.UNKNOWN).stations().values())
        .containsOnly(new Score(0, 0, 0));
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    SupplyGraph graph = farmAndTwoSchools();

    assertThatThrownBy(() -> graph.goesInto("pork", "beef"))
        .hasMessage("there is no delivery beef");
    assertThatThrownBy(() -> graph.goesInto("dish-1", "pork"))
        .hasMessage("delivery dish-1 comes to school-1, and pork leaves from farm");
    assertThatThrownBy(
            () -> graph.scores(List.of(OutbreakCase.at("nowhere", 1)), Practices.UNKNOWN))
        .hasMessage("there is no station nowhere");
    assertThatThrownBy(() -> graph.add(new Delivery("pork", null, "a", "b", null)))
        .hasMessage("there are two deliveries pork");
    assertThatThrownBy(() -> OutbreakCase.at("a", Double.NaN))
        .hasMessage("weight of a case must be a number, was NaN");
  }

  /** The oracle goes forward, from each delivery by itself, and along circles. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void findsWhatOneFindsWhoGoesForward(long seed) {
    Random random = new Random(seed);
    List<Delivery> deliveries = new ArrayList<>();
    List<int[]> relations = new ArrayList<>();
    SupplyGraph graph = new SupplyGraph();
    for (int i = 0; i < 60; i++) {
      deliveries.add(
          new Delivery("" + i, null, "s" + random.nextInt(15), "s" + random.nextInt(15), null));
      graph.add(deliveries.get(i));
    }
    for (int i = 0; i < 60; i++) {
      for (int j = 0; j < 60; j++) {
        if (deliveries.get(i).to().equals(deliveries.get(j).from()) && random.nextInt(3) == 0) {
          relations.add(new int[] {i, j});
          graph.goesInto("" + i, "" + j);
        }
      }
    }
    String first = deliveries.get(0).to();
    String second = deliveries.get(1).to();

    Scores scores =
        graph.scores(
            List.of(OutbreakCase.at(first, 1), OutbreakCase.at(second, 2)), Practices.UNKNOWN);

    for (int i = 0; i < 60; i++) {
      Set<Integer> reached = new HashSet<>(Set.of(i));
      boolean grows = true;
      while (grows) {
        grows = false;
        for (int[] relation : relations) {
          grows |= reached.contains(relation[0]) && reached.add(relation[1]);
        }
      }
      double weight = 0;
      weight += reached.stream().anyMatch(r -> deliveries.get(r).to().equals(first)) ? 1 : 0;
      weight += reached.stream().anyMatch(r -> deliveries.get(r).to().equals(second)) ? 2 : 0;
      Score score = Objects.requireNonNull(scores.deliveries().get("" + i));
      assertThat(score.positive()).as("delivery %d", i).isEqualTo(weight / 3);
    }
  }

  /**
   * A farm and a mill supply a kitchen; it cooks the pork for one school and the flour for another.
   */
  private static SupplyGraph farmAndTwoSchools() {
    SupplyGraph graph = new SupplyGraph();
    graph.add(new Delivery("pork", "pork", "farm", "kitchen", NOON.minusSeconds(50)));
    graph.add(new Delivery("flour", "flour", "mill", "kitchen", NOON.minusSeconds(40)));
    graph.add(new Delivery("dish-1", "dish", "kitchen", "school-1", NOON));
    graph.add(new Delivery("dish-2", "dish", "kitchen", "school-2", NOON));
    graph.goesInto("pork", "dish-1");
    graph.goesInto("flour", "dish-2");
    return graph;
  }
}
