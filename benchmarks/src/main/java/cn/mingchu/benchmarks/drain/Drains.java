package cn.mingchu.benchmarks.drain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The same drain several times: the machine's own speed swings, so the median counts. */
public final class Drains {

  private final List<Drain> all = new ArrayList<>();

  public void add(Drain drain) {
    all.add(drain);
  }

  /** The middle of a figure; of an even number the greater of the two. Not a number of none. */
  public double median(ToDoubleFunction<Drain> figure) {
    double[] sorted = all.stream().mapToDouble(figure).sorted().toArray();
    return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
  }
}
