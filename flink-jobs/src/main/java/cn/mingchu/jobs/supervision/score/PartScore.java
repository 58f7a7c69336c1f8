package cn.mingchu.jobs.supervision.score;

import cn.mingchu.schemas.event.MeasureKind;
import cn.mingchu.schemas.event.ScorePartKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a score.
 *
 * @param weight of the part, where all are measured
 * @param basisPoints the mean of its measures in hundredths of a per cent, rounded down; null where
 *     none was measured
 * @param measures those that were
 */
public record PartScore(
    ScorePartKind kind, int weight, @Nullable Integer basisPoints, List<MeasureKind> measures) {

  public PartScore {
    measures = List.copyOf(measures);
  }
}
