package cn.mingchu.jobs.trace;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.runtime.DrawnOrder;
import cn.mingchu.jobs.trace.book.Drill;
import cn.mingchu.jobs.trace.drill.IssuedDrill;
import cn.mingchu.jobs.trace.drill.Whereabouts;
import cn.mingchu.jobs.trace.paper.Paper;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * However papers, recalls and the words of a drill overtake one another and come again, the drill
 * finds what one finds who has all papers on the table, and recalls say what they say without it.
 * With {@code -Pproof} for many more seeds.
 */
class DrillOrderTest {

  private static final Drill DRILL = new Drill(DrillOracle.COUNTY, LocalDate.of(1970, 1, 1));

  static LongStream seeds() {
    return DrawnOrder.seeds(200);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void findsWhatAnOracleFindsThatHasAllPapersOnTheTable(long seed) {
    List<Papers.Drawn<?>> drawn = Papers.drawn(seed);
    List<Paper> papers = drawn.stream().<Paper>map(Papers.Drawn::paper).toList();

    Whereabouts wanted = DrillOracle.whereabouts(drawn, issued(seed));
    Whereabouts inOrder = Offices.inOrder().drill(issued(seed)).hear(papers).whereabouts();
    Whereabouts inDisorder =
        Offices.inDisorder(new Random(seed)).drill(issued(seed)).hear(papers).whereabouts();

    assertThat(inDisorder).isEqualTo(inOrder);
    if (inOrder == null) {
      assertThat(wanted.sought()).isZero();
    } else {
      assertThat(inOrder).isEqualTo(wanted);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void changesNothingOfWhatRecallsOfTheSameLotsSay(long seed) {
    List<Paper> papers = Papers.drawn(seed).stream().<Paper>map(Papers.Drawn::paper).toList();

    Offices without = Offices.inOrder().hear(papers);
    Offices with = Offices.inDisorder(new Random(seed)).drill(issued(seed)).hear(papers);

    assertThat(with.found()).isEqualTo(without.found());
    assertThat(with.told()).isEqualTo(without.told());
  }

  /** What is drawn must hold what is hard. */
  @Test
  void drawsDrillsOfEveryKind() {
    Set<String> kinds = new TreeSet<>();
    for (long seed = 1; seed <= 200; seed++) {
      Whereabouts found = DrillOracle.whereabouts(Papers.drawn(seed), issued(seed));
      note(kinds, found.meals(), "meal");
      note(kinds, found.kitchens(), "kitchen");
      note(kinds, found.stores(), "store");
      note(kinds, found.discarded(), "discarded");
      note(kinds, found.outside(), "outside");
      note(kinds, found.missing(), "missing");
      note(kinds, found.meals() % 1_000_000, "mixed");
      note(kinds, found.reached().size(), "reached");
      note(kinds, found.unreachable().size(), "unreachable");
      note(
          kinds, Math.min(found.reached().size(), found.unreachable().size()), "one of two silent");
    }

    assertThat(kinds)
        .containsExactlyInAnyOrder(
            "meal",
            "kitchen",
            "store",
            "discarded",
            "outside",
            "missing",
            "mixed",
            "reached",
            "unreachable",
            "one of two silent");
  }

  private static void note(Set<String> kinds, long amount, String kind) {
    if (amount > 0) {
      kinds.add(kind);
    }
  }

  private static IssuedDrill issued(long seed) {
    return new IssuedDrill(DRILL, "lot" + seed % 5, null, 0);
  }
}
