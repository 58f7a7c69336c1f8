package cn.mingchu.portal.meal;

import java.util.List;

/**
 * The two bars of a food group in a chart.
 *
 * @param planned length of the bar of what is planned, in thousandths of the longest of the chart
 * @param used length of the bar of what was used, likewise
 */
record UseBar(Execution execution, long planned, long used) {

  private static final long LONGEST = 1_000;

  /** The chart of these groups, in their order. */
  static List<UseBar> of(List<GroupUse> uses, ExecutionBand band) {
    long most =
        uses.stream()
            .mapToLong(use -> Math.max(use.plannedGrams(), use.usedGrams()))
            .max()
            .orElse(0);
    return uses.stream()
        .map(
            use ->
                new UseBar(
                    new Execution(use, band),
                    length(use.plannedGrams(), most),
                    length(use.usedGrams(), most)))
        .toList();
  }

  private static long length(long grams, long most) {
    return most == 0 ? 0 : Math.max(0, grams) * LONGEST / most;
  }
}
