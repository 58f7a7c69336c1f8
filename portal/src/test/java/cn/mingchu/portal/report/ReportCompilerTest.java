package cn.mingchu.portal.report;

import static cn.mingchu.portal.report.Statements.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.mingchu.portal.report.Report.Change;
import cn.mingchu.portal.report.Report.Ranked;
import cn.mingchu.portal.report.Report.Source;
import cn.mingchu.portal.supervision.Measured;
import cn.mingchu.portal.supervision.NodeStatement;
import cn.mingchu.schemas.event.MeasureKind;
import cn.mingchu.schemas.event.SupervisionPeriod;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class ReportCompilerTest {

  private static final ReportRules RULES = new ReportRules(4, 500, 20, 3);
  private static final ReportCompiler COMPILER = new ReportCompiler(RULES);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void ranksByScoreAndLetsEqualOnesShareARank() {
    Report report =
        compile(
            Statements.of("5117").build(),
            List.of(
                Statements.of("511703").score(7_000).build(),
                Statements.of("511702").score(9_000).build(),
                Statements.of("511722").score(null).build(),
                Statements.of("511721").score(9_000).build()));

    assertThat(report.ranking())
        .extracting(Ranked::node, Ranked::rank, Ranked::score)
        .containsExactly(
            tuple("511702", 1, 9_000),
            tuple("511721", 1, 9_000),
            tuple("511703", 3, 7_000),
            tuple("511722", null, null));
  }

  @Test
  void ranksNobodyWhoHasNobodyToBeComparedWith() {
    Report alone = compile(Statements.of("5117").build(), List.of(Statements.of("511702").build()));
    Report measuredAlone =
        compile(
            Statements.of("5117").build(),
            List.of(Statements.of("511702").build(), Statements.of("511703").score(null).build()));

    assertThat(alone.ranking()).extracting(Ranked::rank).containsExactly((Integer) null);
    assertThat(measuredAlone.ranking()).extracting(Ranked::rank).containsOnlyNulls();
    assertThat(measuredAlone.ranking()).extracting(Ranked::score).containsExactly(8_000, null);
  }

  @ParameterizedTest(name = "from {0} of {1} to {2} of {3}")
  @CsvSource({
    "50, 100, 55, 100, true",
    "500, 1000, 549, 1000, false",
    "55, 100, 50, 100, true",
    "10, 20, 20, 20, true",
    "10, 19, 19, 19, false",
    "10, 20, 19, 19, false",
    "50, 100, 50, 100, false"
  })
  void tellsOfARiseOrFallFromTheLimitOnAndOfEnough(
      long part, long whole, long partAfter, long wholeAfter, boolean isTold) {
    NodeStatement before = samples(part, whole).from(MONDAY.minusWeeks(1)).build();
    NodeStatement after = samples(partAfter, wholeAfter).build();

    Report report = COMPILER.compile(basis(after, before, List.of(), List.of(), List.of()));

    assertThat(report.better().size() + report.worse().size()).isEqualTo(isTold ? 1 : 0);
  }

  @Test
  void callsItBetterWhereLessIsBetterAndItFell() {
    Measured before = new Measured(MeasureKind.REPEATED_ALERTS, 50L, 100L);
    Measured after = new Measured(MeasureKind.REPEATED_ALERTS, 30L, 100L);

    Report fell = compared(before, after);
    Report rose = compared(after, before);

    assertThat(fell.better())
        .containsExactly(new Change("5117", MeasureKind.REPEATED_ALERTS, 5_000, 3_000));
    assertThat(fell.worse()).isEmpty();
    assertThat(rose.worse())
        .containsExactly(new Change("5117", MeasureKind.REPEATED_ALERTS, 3_000, 5_000));
  }

  @Test
  void comparesNobodyWithAPeriodThatIsNotKnown() {
    Report report = compile(samples(90, 100).build(), List.of(Statements.of("511702").build()));

    assertThat(report.better()).isEmpty();
    assertThat(report.worse()).isEmpty();
    assertThat(report.scoreBefore()).isNull();
    assertThat(report.ranking()).extracting(Ranked::change).containsExactly((Integer) null);
    assertThat(report.measures()).allSatisfy(measure -> assertThat(measure.change()).isNull());
  }

  @Test
  void leavesAHoleInTheCourseForAPeriodOfWhichNothingIsKnown() {
    Report report =
        COMPILER.compile(
            basis(
                Statements.of("5117").build(),
                null,
                List.of(),
                List.of(),
                List.of(
                    Statements.of("5117").from(MONDAY.minusWeeks(3)).score(7_000).build(),
                    Statements.of("5117").from(MONDAY.minusWeeks(9)).score(1_000).build(),
                    Statements.of("5117")
                        .from(MONDAY.minusWeeks(1))
                        .score(6_000)
                        .capped()
                        .build())));

    assertThat(report.course())
        .extracting(Report.Point::firstDay, Report.Point::score, Report.Point::isCapped)
        .containsExactly(
            tuple(MONDAY.minusWeeks(3), 7_000, false),
            tuple(MONDAY.minusWeeks(2), null, false),
            tuple(MONDAY.minusWeeks(1), 6_000, true),
            tuple(MONDAY, 8_000, false));
    assertThat(report.restsOn()).extracting(Source::firstDay).doesNotContain(MONDAY.minusWeeks(9));
  }

  @Test
  void namesWhatItRestsOnAndWhetherThatWasAmended() {
    Report report =
        COMPILER.compile(
            basis(
                Statements.of("5117").revision(7).amended().build(),
                Statements.of("5117").from(MONDAY.minusWeeks(1)).revision(3).build(),
                List.of(Statements.of("511702").revision(5).build()),
                List.of(),
                List.of(Statements.of("5117").revision(7).amended().build())));

    assertThat(report.wasAmended()).isTrue();
    assertThat(report.revision()).isEqualTo(7);
    assertThat(report.restsOn())
        .containsExactly(
            new Source("5117", SupervisionPeriod.WEEK, MONDAY, 7),
            new Source("511702", SupervisionPeriod.WEEK, MONDAY, 5),
            new Source("5117", SupervisionPeriod.WEEK, MONDAY.minusWeeks(1), 3));
  }

  @Test
  void saysWhatWasNotMeasured() {
    Report report = compile(samples(9, 10).build(), List.of());

    assertThat(report.unmeasured())
        .contains(MeasureKind.SATISFACTION, MeasureKind.COMPLAINTS_CLOSED)
        .doesNotContain(MeasureKind.SAMPLES_KEPT);
  }

  @Test
  void isMadeOfNoPeriodThatIsNotOver() {
    NodeStatement open = Statements.of("5117").open().build();

    assertThatThrownBy(() -> compile(open, List.of()))
        .hasMessage("the period of 5117 from 2026-01-05 must be over");
  }

  static LongStream seeds() {
    return LongStream.range(0, Long.getLong("proof.seeds", 100));
  }

  /** Whatever is said of them: counted anew, part by part, and in any order. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void isWhatCountingAnewComesTo(long seed) {
    Random chance = new Random(seed);
    List<NodeStatement> parts = drawn(chance, false);
    List<NodeStatement> before = drawn(chance, true);
    NodeStatement own = draw("5117", chance, false);
    NodeStatement ownBefore = draw("5117", chance, true);

    Report report = COMPILER.compile(basis(own, ownBefore, parts, before, List.of(own, ownBefore)));

    for (Ranked ranked : report.ranking()) {
      Integer score = one(parts, ranked.node()).score();
      long measured = parts.stream().filter(part -> part.score() != null).count();
      if (score == null || measured < 2) {
        assertThat(ranked.rank()).isNull();
      } else {
        long above =
            parts.stream()
                .map(NodeStatement::score)
                .filter(other -> other != null && other > score)
                .count();
        assertThat(ranked.rank()).isEqualTo((int) above + 1);
      }
    }
    assertThat(report.ranking()).hasSameSizeAs(parts);
    List<Change> told = new ArrayList<>(report.better());
    told.addAll(report.worse());
    assertThat(told).containsExactlyInAnyOrderElementsOf(expected(own, ownBefore, parts, before));
    List<NodeStatement> shuffled = new ArrayList<>(parts);
    Collections.shuffle(shuffled, chance);
    List<NodeStatement> shuffledBefore = new ArrayList<>(before);
    Collections.shuffle(shuffledBefore, chance);
    Report again =
        COMPILER.compile(basis(own, ownBefore, shuffled, shuffledBefore, List.of(ownBefore, own)));
    assertThat(JSON.writeValueAsString(again)).isEqualTo(JSON.writeValueAsString(report));
    assertThat(JSON.readValue(JSON.writeValueAsString(report), Report.class)).isEqualTo(report);
  }

  /** All changes that are large enough, and of each direction those that no more than two beat. */
  private static List<Change> expected(
      NodeStatement own,
      NodeStatement ownBefore,
      List<NodeStatement> parts,
      List<NodeStatement> before) {
    List<Change> better = new ArrayList<>();
    List<Change> worse = new ArrayList<>();
    List<NodeStatement> now = new ArrayList<>(parts);
    now.add(own);
    List<NodeStatement> earlier = new ArrayList<>(before);
    earlier.add(ownBefore);
    for (NodeStatement said : now) {
      for (NodeStatement first : earlier) {
        for (Measured measure : said.measures()) {
          Measured old = first.measure(measure.kind());
          Long whole = measure.whole();
          Long oldWhole = old.whole();
          Long part = measure.part();
          Long oldPart = old.part();
          if (!said.node().equals(first.node())
              || whole == null
              || oldWhole == null
              || part == null
              || oldPart == null
              || whole < 20
              || oldWhole < 20) {
            continue;
          }
          int after = (int) (part * 10_000 / whole);
          int was = (int) (oldPart * 10_000 / oldWhole);
          boolean lessIsBetter = measure.kind() == MeasureKind.PRICE_DEVIATION;
          if (Math.abs(after - was) >= 500) {
            (after > was == lessIsBetter ? worse : better)
                .add(new Change(said.node(), measure.kind(), was, after));
          }
        }
      }
    }
    List<Change> most = new ArrayList<>();
    for (List<Change> direction : List.of(better, worse)) {
      for (Change change : direction) {
        long ahead =
            direction.stream()
                .filter(
                    other ->
                        Math.abs(other.by()) > Math.abs(change.by())
                            || (Math.abs(other.by()) == Math.abs(change.by())
                                && (other.kind().compareTo(change.kind()) < 0
                                    || (other.kind() == change.kind()
                                        && other.node().compareTo(change.node()) < 0))))
                .count();
        if (ahead < 3) {
          most.add(change);
        }
      }
    }
    return most;
  }

  private static List<NodeStatement> drawn(Random chance, boolean isBefore) {
    List<NodeStatement> parts = new ArrayList<>();
    for (String node : List.of("511702", "511703", "511721", "511722", "511723")) {
      if (chance.nextInt(4) > 0) {
        parts.add(draw(node, chance, isBefore));
      }
    }
    return parts;
  }

  private static NodeStatement draw(String node, Random chance, boolean isBefore) {
    return Statements.of(node)
        .from(isBefore ? MONDAY.minusWeeks(1) : MONDAY)
        .score(chance.nextInt(5) == 0 ? null : (Integer) (chance.nextInt(6) * 1_000))
        .measures(
            measure(MeasureKind.SAMPLES_KEPT, chance),
            measure(MeasureKind.DUTIES_DONE, chance),
            measure(MeasureKind.PRICE_DEVIATION, chance))
        .build();
  }

  private static Measured measure(MeasureKind kind, Random chance) {
    if (chance.nextInt(6) == 0) {
      return new Measured(kind, null, null);
    }
    long whole = 15L + chance.nextInt(30);
    return new Measured(kind, (long) chance.nextInt((int) whole + 1), whole);
  }

  private static NodeStatement one(List<NodeStatement> parts, String node) {
    return parts.stream().filter(part -> part.node().equals(node)).findFirst().orElseThrow();
  }

  private static Report compared(Measured before, Measured after) {
    return COMPILER.compile(
        basis(
            Statements.of("5117").measures(after).build(),
            Statements.of("5117").from(MONDAY.minusWeeks(1)).measures(before).build(),
            List.of(),
            List.of(),
            List.of()));
  }

  private static Statements samples(long part, long whole) {
    return Statements.of("5117").measures(new Measured(MeasureKind.SAMPLES_KEPT, part, whole));
  }

  private static Report compile(NodeStatement own, List<NodeStatement> parts) {
    return COMPILER.compile(basis(own, null, parts, List.of(), List.of()));
  }

  private static Basis basis(
      NodeStatement own,
      @Nullable NodeStatement before,
      List<NodeStatement> parts,
      List<NodeStatement> partsBefore,
      List<NodeStatement> course) {
    return new Basis(
        own, before, parts, partsBefore, course, Map.of("5117", "达州市", "511702", "通川区"));
  }
}
