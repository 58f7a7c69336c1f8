package cn.mingchu.simulator.actual;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Stretches of steps in which something goes on without a break. */
final class Runs {

  private Runs() {}

  /** From its first step up to the first step after it. */
  record Run(int from, int to) {

    int steps() {
      return to - from;
    }
  }

  static List<Run> of(int steps, IntPredicate goesOn) {
    List<Run> runs = new ArrayList<>();
    int begun = -1;
    for (int step = 0; step <= steps; step++) {
      boolean now = step < steps && goesOn.test(step);
      if (now && begun < 0) {
        begun = step;
      } else if (!now && begun >= 0) {
        runs.add(new Run(begun, step));
        begun = -1;
      }
    }
    return runs;
  }

  /** Each run as far as something wider goes on around it; what then touches is one run. */
  static List<Run> widened(List<Run> runs, int steps, IntPredicate wider) {
    List<Run> widened = new ArrayList<>();
    int reached = 0;
    for (Run run : runs) {
      int from = run.from();
      while (from > reached && wider.test(from - 1)) {
        from--;
      }
      int to = run.to();
      while (to < steps && wider.test(to)) {
        to++;
      }
      if (!widened.isEmpty() && from <= reached) {
        from = widened.remove(widened.size() - 1).from();
      }
      reached = Math.max(reached, to);
      widened.add(new Run(from, reached));
    }
    return widened;
  }
}
