package cn.mingchu.portal.report.print;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Values over equal periods as lines, which break where there is no value.
 *
 * @param lines of neighbours that have a value; one by itself is a line of one dot
 * @param labels of the periods, the oldest first
 * @param bottom what the lower edge stands for, in whole points
 * @param top likewise of the upper edge
 * @param words what it shows, for whoever cannot see it
 */
public record TrendChart(
    List<List<Dot>> lines, List<String> labels, int bottom, int top, String words) {

  /** Across which a chart is drawn. */
  public static final int WIDTH = 1_000;

  public static final int HEIGHT = 200;

  private static final int HUNDRED = 100;

  /** Edges lie at tens of points, and never closer than this. */
  private static final int TEN = 10;

  private static final int LEAST_SPAN = 20;

  /**
   * A value of a period.
   *
   * @param hundredths of a point, 0 to 10,000; null where nothing was measured
   * @param isSpecial whether it is drawn with a hole
   */
  public record Value(String label, @Nullable Integer hundredths, boolean isSpecial) {}

  /**
   * Where a value is drawn.
   *
   * @param x from 0 to {@link #WIDTH}
   * @param y from 0, above, to {@link #HEIGHT}
   */
  public record Dot(int x, int y, boolean isSpecial) {}

  public TrendChart {
    lines = lines.stream().map(List::copyOf).toList();
    labels = List.copyOf(labels);
  }

  /** The chart of some values, the oldest first. */
  public static TrendChart of(List<Value> values, String words) {
    List<Integer> known = new ArrayList<>();
    for (Value value : values) {
      Integer hundredths = value.hundredths();
      if (hundredths != null) {
        known.add(hundredths);
      }
    }
    int least = known.stream().mapToInt(Integer::intValue).min().orElse(0) / HUNDRED;
    int most = (known.stream().mapToInt(Integer::intValue).max().orElse(0) + 99) / HUNDRED;
    int bottom = Math.max(0, Math.min(least / TEN * TEN, HUNDRED - LEAST_SPAN));
    int top = Math.max(bottom + LEAST_SPAN, (most + TEN - 1) / TEN * TEN);
    List<List<Dot>> lines = new ArrayList<>();
    List<Dot> line = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Integer hundredths = values.get(i).hundredths();
      if (hundredths == null) {
        lines.add(line);
        line = new ArrayList<>();
      } else {
        int x = (2 * i + 1) * WIDTH / (2 * values.size());
        int y = (top * HUNDRED - hundredths) * HEIGHT / ((top - bottom) * HUNDRED);
        line.add(new Dot(x, y, values.get(i).isSpecial()));
      }
    }
    lines.add(line);
    return new TrendChart(
        lines.stream().filter(one -> !one.isEmpty()).toList(),
        values.stream().map(Value::label).toList(),
        bottom,
        top,
        words);
  }

  /** Each line as the path of an SVG. */
  public List<String> paths() {
    return lines.stream()
        .map(
            line ->
                line.stream()
                    .map(dot -> dot.x() + " " + dot.y())
                    .collect(Collectors.joining("L", "M", "")))
        .toList();
  }

  public List<Dot> dots() {
    return lines.stream().flatMap(List::stream).toList();
  }
}
