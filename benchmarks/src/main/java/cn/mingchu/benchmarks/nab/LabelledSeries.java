package cn.mingchu.benchmarks.nab;

import cn.mingchu.launcher.series.Series;
import java.util.List;

/**
 * A series and the windows in which something is strange.
 *
 * @param name folder and file, as NAB's labels name it
 */
record LabelledSeries(String name, Series series, List<Window> windows) {

  LabelledSeries {
    windows = List.copyOf(windows);
  }

  String group() {
    return name.substring(0, name.indexOf('/'));
  }

  /** First and last row of a window, from 0. */
  record Window(int first, int last) {

    int width() {
      return last - first + 1;
    }
  }
}
