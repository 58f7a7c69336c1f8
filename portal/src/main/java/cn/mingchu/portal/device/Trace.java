package cn.mingchu.portal.device;

import cn.mingchu.schemas.event.Quantity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A small drawing of the last hours, as SVG coordinates in a box of 100 by 30.
 *
 * @param lines one polyline a stretch without a gap
 * @param limitY height of the limit; null where there is none inside the drawing
 */
public record Trace(List<String> lines, @Nullable Double limitY) {

  private static final double WIDTH = 100;
  private static final double HEIGHT = 30;
  private static final double MARGIN = 2;

  /** Which course of which device. */
  public record Key(String deviceId, Quantity quantity) {}

  /** A step of a course. */
  public record Point(Instant at, int hundredths) {}

  /**
   * Draws a course.
   *
   * @param gap two points further apart than this are not joined: what lies between is not known
   */
  public static Trace draw(
      List<Point> points, Instant from, Instant to, Duration gap, @Nullable Integer limit) {
    if (points.isEmpty()) {
      return new Trace(List.of(), null);
    }
    int low = points.stream().mapToInt(Point::hundredths).min().orElseThrow();
    int high = points.stream().mapToInt(Point::hundredths).max().orElseThrow();
    if (limit != null) {
      low = Math.min(low, limit);
      high = Math.max(high, limit);
    }
    Scale scale = new Scale(from, to, low, high);
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    Point before = null;
    for (Point point : points) {
      if (before != null && Duration.between(before.at(), point.at()).compareTo(gap) > 0) {
        lines.add(line.toString());
        line = new StringBuilder();
      }
      line.append(line.isEmpty() ? "" : " ").append(scale.place(point));
      before = point;
    }
    lines.add(line.toString());
    return new Trace(List.copyOf(lines), limit == null ? null : scale.y(limit));
  }

  /** From time and value to the box. */
  private record Scale(Instant from, Instant to, int low, int high) {

    String place(Point point) {
      double share =
          (double) Duration.between(from, point.at()).toMillis()
              / Duration.between(from, to).toMillis();
      return String.format(Locale.ROOT, "%.1f,%.1f", share * WIDTH, y(point.hundredths()));
    }

    double y(int hundredths) {
      double range = Math.max(high - low, 100); // a course that moves less than a unit is flat
      double middle = (high + low) / 2.0;
      double share = 0.5 + (hundredths - middle) / range;
      double y = HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN);
      return Math.round(y * 10) / 10.0;
    }
  }
}
