package cn.mingchu.benchmarks.nab;

import cn.mingchu.benchmarks.nab.LabelledSeries.Window;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * NAB's score of a detector over some series, from 0 (says nothing) to 100 (finds each window at
 * its first row and nothing else), at one threshold for all of them.
 *
 * @param threshold rows at or above it are alarms
 * @param found windows with an alarm in them
 * @param missed windows without
 * @param falseAlarms alarms outside of windows
 */
record NabScore(double normalised, double threshold, int found, int missed, int falseAlarms) {

  /** What a detector may learn from before it is judged. */
  private static final double PROBATION = 0.15;

  private static final int LONGEST_PROBATION = 750;
  private static final double FULL = sigmoid(-1);
  private static final double NO_ALARM = 1.1;
  private static final int NO_WINDOW = -1;

  /** The best threshold for these series, as NAB has it. */
  static NabScore best(List<LabelledSeries> series, List<double[]> scores, NabProfile profile) {
    List<Row> rows = rows(series, scores);
    Tally tally = new Tally(windows(series), profile);
    NabScore best = tally.score(NO_ALARM);
    for (int i = 0; i < rows.size(); i++) {
      tally.add(rows.get(i));
      double score = rows.get(i).score();
      boolean lastOfItsScore = i + 1 == rows.size() || rows.get(i + 1).score() < score;
      if (lastOfItsScore && tally.normalised() > best.normalised()) {
        best = tally.score(score);
      }
    }
    return best;
  }

  /** The score at a threshold that was chosen elsewhere. */
  static NabScore at(
      double threshold, List<LabelledSeries> series, List<double[]> scores, NabProfile profile) {
    Tally tally = new Tally(windows(series), profile);
    rows(series, scores).stream().filter(row -> row.score() >= threshold).forEach(tally::add);
    return tally.score(threshold);
  }

  private static int windows(List<LabelledSeries> series) {
    return series.stream().mapToInt(one -> one.windows().size()).sum();
  }

  /** The rows that are judged, the strangest first; what no threshold would tell is left out. */
  private static List<Row> rows(List<LabelledSeries> series, List<double[]> scores) {
    List<Row> rows = new ArrayList<>();
    int windowsBefore = 0;
    for (int i = 0; i < series.size(); i++) {
      addRows(series.get(i), scores.get(i), windowsBefore, rows);
      windowsBefore += series.get(i).windows().size();
    }
    rows.sort(Comparator.comparingDouble(Row::score).reversed());
    return rows;
  }

  private static void addRows(
      LabelledSeries series, double[] scores, int windowsBefore, List<Row> rows) {
    int probation = Math.min((int) (PROBATION * scores.length), LONGEST_PROBATION);
    int next = 0;
    for (int row = 0; row < scores.length; row++) {
      if (next < series.windows().size() && row > series.windows().get(next).last()) {
        next++;
      }
      if (row < probation || scores[row] <= 0) {
        continue;
      }
      boolean inside = next < series.windows().size() && row >= series.windows().get(next).first();
      if (inside) {
        Window window = series.windows().get(next);
        double place = -(window.last() - row + 1) / (double) window.width();
        rows.add(new Row(scores[row], sigmoid(place) / FULL, windowsBefore + next));
      } else {
        double worth = next == 0 ? -1 : behind(series.windows().get(next - 1), row);
        rows.add(new Row(scores[row], worth, NO_WINDOW));
      }
    }
  }

  /** A false alarm shortly behind a window costs less. */
  private static double behind(Window window, int row) {
    return sigmoid((row - window.last()) / (double) (window.width() - 1));
  }

  private static double sigmoid(double place) {
    return place > 3 ? -1 : 2 / (1 + Math.exp(5 * place)) - 1;
  }

  /** A row that can be an alarm, and what it would be worth. */
  private record Row(double score, double worth, int window) {}

  /** Alarms so far. */
  private static final class Tally {

    private final NabProfile profile;
    private final double[] worths;
    private double falseAlarmWorth;
    private int falseAlarms;

    Tally(int windows, NabProfile profile) {
      this.profile = profile;
      this.worths = new double[windows];
      Arrays.fill(worths, Double.NaN);
    }

    void add(Row row) {
      if (row.window() == NO_WINDOW) {
        falseAlarms++;
        falseAlarmWorth += row.worth() * profile.falseAlarm();
      } else {
        // Of the alarms in a window only the earliest, which is the worthiest, counts.
        double before = worths[row.window()];
        worths[row.window()] = Double.isNaN(before) ? row.worth() : Math.max(before, row.worth());
      }
    }

    double normalised() {
      double missed = profile.missedWindow();
      double windowWorth =
          Arrays.stream(worths).map(worth -> Double.isNaN(worth) ? -missed : worth).sum();
      double worst = -worths.length * missed;
      // Groups without a window have no scale; then the raw cost is told.
      double range = worths.length == 0 ? 1 : (worths.length - worst) / 100;
      return (windowWorth + falseAlarmWorth - worst) / range;
    }

    NabScore score(double threshold) {
      int missed = (int) Arrays.stream(worths).filter(Double::isNaN).count();
      return new NabScore(normalised(), threshold, worths.length - missed, missed, falseAlarms);
    }
  }
}
