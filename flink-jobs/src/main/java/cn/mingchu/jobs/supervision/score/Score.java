package cn.mingchu.jobs.supervision.score;

import cn.mingchu.jobs.supervision.figure.Figure;
import cn.mingchu.jobs.supervision.figure.Figures;
import cn.mingchu.schemas.event.MeasureKind;
import cn.mingchu.schemas.event.ScoreCap;
import cn.mingchu.schemas.event.ScorePartKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How good what was counted is, by the formula of the domain's rules [D].
 *
 * <p>Each part is the plain mean of its measures; the score is the mean of the parts that were
 * measured, by their weights. How many alerts there were is in none of them: that would punish
 * schools that measure. A RED incident, or something that was concealed, caps it.
 *
 * @param uncappedHundredths of a point, 0 to 10,000; null where nothing was measured
 * @param hundredths likewise, not more than the cap allows
 */
public record Score(
    @Nullable Integer hundredths,
    @Nullable Integer uncappedHundredths,
    List<ScoreCap> caps,
    List<PartScore> parts) {

  private static final int HUNDREDTHS_A_POINT = 100;

  /** Which measures are of which part [D]. */
  private static final Map<ScorePartKind, List<MeasureKind>> MEASURES =
      Map.of(
          ScorePartKind.SAFETY,
          List.of(
              MeasureKind.SAMPLES_KEPT,
              MeasureKind.LOTS_TRACED,
              MeasureKind.FIXES_HELD,
              MeasureKind.REPEATED_ALERTS),
          ScorePartKind.PROCESS,
          List.of(
              MeasureKind.DUTIES_DONE,
              MeasureKind.RECIPE_IN_BAND,
              MeasureKind.ENTRIES_IN_TIME,
              MeasureKind.PRICE_DEVIATION,
              MeasureKind.ONLINE),
          ScorePartKind.RESPONSE,
          List.of(
              MeasureKind.ACKNOWLEDGED_IN_TIME,
              MeasureKind.ACTED_IN_TIME,
              MeasureKind.CLOSED_IN_TIME),
          ScorePartKind.OPENNESS,
          List.of(
              MeasureKind.ACCESS,
              MeasureKind.PUBLIC_DUTIES_DONE,
              MeasureKind.SATISFACTION,
              MeasureKind.COMPLAINTS_CLOSED));

  private static final List<ScorePartKind> PARTS =
      List.of(
          ScorePartKind.SAFETY,
          ScorePartKind.PROCESS,
          ScorePartKind.RESPONSE,
          ScorePartKind.OPENNESS);

  public Score {
    caps = List.copyOf(caps);
    parts = List.copyOf(parts);
  }

  /** Of what was counted. */
  public static Score of(Figures figures, ScoreTerms terms) {
    Map<MeasureKind, Rate> measured = Measures.of(figures);
    List<PartScore> parts = new ArrayList<>();
    long sum = 0;
    long weights = 0;
    for (ScorePartKind kind : PARTS) {
      PartScore part = part(kind, measured, terms);
      parts.add(part);
      Integer points = part.basisPoints();
      if (points != null) {
        sum += (long) part.weight() * points;
        weights += part.weight();
      }
    }
    List<ScoreCap> caps = caps(figures);
    Integer uncapped = weights == 0 ? null : (Integer) (int) (sum / weights);
    Integer capped =
        uncapped == null || caps.isEmpty()
            ? uncapped
            : (Integer) Math.min(uncapped, terms.cap() * HUNDREDTHS_A_POINT);
    return new Score(capped, uncapped, caps, parts);
  }

  private static PartScore part(
      ScorePartKind kind, Map<MeasureKind, Rate> measured, ScoreTerms terms) {
    List<MeasureKind> over = new ArrayList<>();
    long sum = 0;
    for (MeasureKind measure : MEASURES.getOrDefault(kind, List.of())) {
      Rate rate = measured.get(measure);
      if (rate != null) {
        over.add(measure);
        sum += Measures.goodness(measure, rate);
      }
    }
    return new PartScore(
        kind,
        terms.weight(kind),
        over.isEmpty() ? null : (Integer) (int) (sum / over.size()),
        over);
  }

  private static List<ScoreCap> caps(Figures figures) {
    List<ScoreCap> caps = new ArrayList<>();
    if (figures.count(Figure.RED_INCIDENTS) > 0) {
      caps.add(ScoreCap.RED_INCIDENT);
    }
    if (figures.count(Figure.CONCEALMENTS) > 0) {
      caps.add(ScoreCap.CONCEALMENT);
    }
    return caps;
  }
}
