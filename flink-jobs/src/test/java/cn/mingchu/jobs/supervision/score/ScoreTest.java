package cn.mingchu.jobs.supervision.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.mingchu.jobs.runtime.DrawnOrder;
import cn.mingchu.jobs.supervision.figure.Figure;
import cn.mingchu.jobs.supervision.figure.Figures;
import cn.mingchu.schemas.event.MeasureKind;
import cn.mingchu.schemas.event.ScoreCap;
import cn.mingchu.schemas.event.ScorePartKind;
import java.math.BigInteger;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScoreTest {

  @Test
  void isAbsentWhereNothingWasMeasured() {
    Score score = Score.of(Figures.NONE, ScoreTerms.DEFAULTS);

    assertThat(score.hundredths()).isNull();
    assertThat(score.uncappedHundredths()).isNull();
    assertThat(score.caps()).isEmpty();
    assertThat(score.parts())
        .extracting(PartScore::kind, PartScore::weight, PartScore::basisPoints)
        .containsExactly(
            tuple(ScorePartKind.SAFETY, 40, null),
            tuple(ScorePartKind.PROCESS, 25, null),
            tuple(ScorePartKind.RESPONSE, 20, null),
            tuple(ScorePartKind.OPENNESS, 15, null));
  }

  /** Safety 100 and 50 of a hundred, response 80, by 40 and 20: (40 · 75 + 20 · 80) / 60. */
  @Test
  void isTakenOverThePartsThatWereMeasured() {
    Figures figures =
        counted(
            Figure.SAMPLES, 10,
            Figure.SAMPLES_KEPT, 10,
            Figure.LOTS, 4,
            Figure.LOTS_TRACED, 2,
            Figure.ACKNOWLEDGED_IN_TIME, 4,
            Figure.ACKNOWLEDGED_TOO_LATE, 1);

    Score score = Score.of(figures, ScoreTerms.DEFAULTS);

    assertThat(score.hundredths()).isEqualTo(7_666);
    assertThat(score.parts())
        .extracting(PartScore::kind, PartScore::basisPoints, PartScore::measures)
        .containsExactly(
            tuple(
                ScorePartKind.SAFETY,
                7_500,
                List.of(MeasureKind.SAMPLES_KEPT, MeasureKind.LOTS_TRACED)),
            tuple(ScorePartKind.PROCESS, null, List.of()),
            tuple(ScorePartKind.RESPONSE, 8_000, List.of(MeasureKind.ACKNOWLEDGED_IN_TIME)),
            tuple(ScorePartKind.OPENNESS, null, List.of()));
  }

  @Test
  void isCappedByARedIncidentAndByConcealment() {
    Figures perfect = counted(Figure.SAMPLES, 1, Figure.SAMPLES_KEPT, 1);
    Figures red = perfect.plus(counted(Figure.RED_INCIDENTS, 1));
    Figures concealed = red.plus(counted(Figure.CONCEALMENTS, 2));

    assertThat(Score.of(perfect, ScoreTerms.DEFAULTS).hundredths()).isEqualTo(10_000);
    assertThat(Score.of(red, ScoreTerms.DEFAULTS))
        .extracting(Score::hundredths, Score::uncappedHundredths, Score::caps)
        .containsExactly(6_000, 10_000, List.of(ScoreCap.RED_INCIDENT));
    assertThat(Score.of(concealed, ScoreTerms.DEFAULTS).caps())
        .containsExactly(ScoreCap.RED_INCIDENT, ScoreCap.CONCEALMENT);
  }

  @Test
  void isNotRaisedToTheCap() {
    Figures figures = counted(Figure.SAMPLES, 2, Figure.SAMPLES_KEPT, 1, Figure.RED_INCIDENTS, 1);

    assertThat(Score.of(figures, ScoreTerms.DEFAULTS).hundredths()).isEqualTo(5_000);
  }

  /** A school that measures has more alerts than one that does not. */
  @Test
  void doesNotAskHowManyAlertsThereWere() {
    Figures few = counted(Figure.ALERTS, 1, Figure.SAMPLES, 3, Figure.SAMPLES_KEPT, 2);
    Figures many = few.plus(counted(Figure.ALERTS, 500));

    assertThat(Score.of(many, ScoreTerms.DEFAULTS)).isEqualTo(Score.of(few, ScoreTerms.DEFAULTS));
  }

  @Test
  void countsWhatWasPaidTooMuchAgainstIt() {
    Figures figures = counted(Figure.FEN_PAID, 1_000, Figure.FEN_OVERPAID, 100);

    assertThat(Score.of(figures, ScoreTerms.DEFAULTS).hundredths()).isEqualTo(9_000);
  }

  @Test
  void measuresAllThatThereIs() {
    Figures.Counting all = new Figures.Counting();
    for (Figure figure : Figure.values()) {
      all.one(figure);
    }

    assertThat(Measures.of(all.done()).keySet())
        .containsExactlyElementsOf(EnumSet.complementOf(EnumSet.of(MeasureKind.OTHER_MEASURE)));
  }

  static LongStream seeds() {
    return DrawnOrder.seeds(100);
  }

  /** To a hundredth of a per cent for each measure, part and whole that is rounded down. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void liesWhereTheExactMeanLies(long seed) {
    Random random = DrawnOrder.random(seed);
    long[] whole = new long[3];
    long[] part = new long[3];
    for (int i = 0; i < 3; i++) {
      whole[i] = 1L + random.nextInt(100_000);
      part[i] = (long) (random.nextDouble() * whole[i]);
    }
    Figures figures =
        counted(
            Figure.SAMPLES, whole[0],
            Figure.SAMPLES_KEPT, part[0],
            Figure.DUTIES, whole[1],
            Figure.DUTIES_DONE, part[1],
            Figure.SCHOOLS, whole[2],
            Figure.SCHOOLS_HEARD, part[2]);

    BigInteger numerator =
        product(40, part[0], whole[1], whole[2])
            .add(product(25, part[1], whole[0], whole[2]))
            .add(product(15, part[2], whole[0], whole[1]));
    BigInteger exact =
        numerator
            .multiply(BigInteger.valueOf(10_000))
            .divide(product(80, whole[0], whole[1], whole[2]));

    assertThat(Score.of(figures, ScoreTerms.DEFAULTS).hundredths())
        .isBetween(exact.intValueExact() - 3, exact.intValueExact());
  }

  private static BigInteger product(long... factors) {
    BigInteger product = BigInteger.ONE;
    for (long factor : factors) {
      product = product.multiply(BigInteger.valueOf(factor));
    }
    return product;
  }

  /** A figure, and how many. */
  private static Figures counted(Object... pairs) {
    Figures.Counting counting = new Figures.Counting();
    for (int i = 0; i < pairs.length; i += 2) {
      counting.add((Figure) pairs[i], ((Number) pairs[i + 1]).longValue());
    }
    return counting.done();
  }
}
