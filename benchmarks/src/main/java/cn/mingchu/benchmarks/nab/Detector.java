package cn.mingchu.benchmarks.nab;

import cn.mingchu.jobs.kitchen.learned.HabitSettings;
import cn.mingchu.launcher.scoring.ScoredSeries;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Scores all series with one set of settings; each with habits of its own. */
final class Detector {

  private Detector() {}

  static List<double[]> scores(List<LabelledSeries> corpus, HabitSettings settings) {
    List<double[]> scores = new ArrayList<>(corpus.size());
    for (LabelledSeries one : corpus) {
      scores.add(
          ScoredSeries.of(one.series(), ZoneOffset.UTC, settings).rows().stream()
              .mapToDouble(ScoredSeries.ScoredRow::score)
              .toArray());
    }
    return scores;
  }
}
