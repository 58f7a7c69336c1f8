package cn.mingchu.dashboards;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a dashboard.
 *
 * @param title in Chinese
 * @param description in English
 * @param bars whether a time series is drawn as bars on top of one another
 * @param unit as Grafana names it; "none" where there is none
 * @param width 1 to 24
 * @param alias how a series is called, by its tags
 */
record Panel(
    String title,
    String description,
    PanelType type,
    boolean bars,
    String unit,
    int width,
    int height,
    String alias,
    @Nullable Drill drill,
    List<String> queries) {

  /** How a panel is drawn, as Grafana names it. */
  enum PanelType {
    STAT("stat", "time_series"),
    TIMESERIES("timeseries", "time_series"),
    TABLE("table", "table");

    private final String word;
    private final String resultFormat;

    PanelType(String word, String resultFormat) {
      this.word = word;
      this.resultFormat = resultFormat;
    }

    String word() {
      return word;
    }

    String resultFormat() {
      return resultFormat;
    }
  }

  /** How long the shortest interval is that there are points for. */
  String interval() {
    String all = String.join(" ", queries);
    if (all.contains("FROM \"days\".")) {
      return "1d";
    }
    return all.contains("FROM \"minutes\".") ? "1m" : "1h";
  }
}
