package cn.mingchu.portal.finding;

import cn.mingchu.schemas.event.Severity;

/** How many findings of each severity. */
public record SeverityCounts(int red, int orange, int yellow, int blue) {

  public static final SeverityCounts NONE = new SeverityCounts(0, 0, 0, 0);

  public int total() {
    return red + orange + yellow + blue;
  }

  public int of(Severity severity) {
    return switch (severity) {
      case RED -> red;
      case ORANGE -> orange;
      case YELLOW -> yellow;
      case BLUE -> blue;
    };
  }

  /** These and {@code count} more of {@code severity}. */
  public SeverityCounts plus(Severity severity, int count) {
    return switch (severity) {
      case RED -> new SeverityCounts(red + count, orange, yellow, blue);
      case ORANGE -> new SeverityCounts(red, orange + count, yellow, blue);
      case YELLOW -> new SeverityCounts(red, orange, yellow + count, blue);
      case BLUE -> new SeverityCounts(red, orange, yellow, blue + count);
    };
  }

  public SeverityCounts plus(SeverityCounts other) {
    return new SeverityCounts(
        red + other.red, orange + other.orange, yellow + other.yellow, blue + other.blue);
  }
}
