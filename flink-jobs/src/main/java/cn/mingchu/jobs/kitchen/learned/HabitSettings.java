package cn.mingchu.jobs.kitchen.learned;

import java.util.EnumSet;
import java.util.Set;

/**
 * How habits are learned. One set for all series: nothing here is fitted to a device or a file.
 *
 * @param seed of the forest's chance; the same seed tells the same
 * @param aspects those that count; without {@link Aspect#RARE_VALUE} no forest is kept
 * @param warmUpRows before so many rows nothing is strange
 * @param historyForgetting share of its past that a statistic's own history forgets with each row
 * @param rareShare a statistic speaks when at most this share of its history was as strange
 * @param scaleForgetting the same share for the averages that give statistics their scale
 * @param hourForgetting share of what is usual at an hour that a reading of five minutes replaces
 * @param driftForgetting the same for the slower profile that drift is held against
 * @param driftSlack in usual deviations: less than this is no drift
 * @param driftClip in usual deviations: one reading counts for no more
 * @param calmRows over how many rows calm is measured
 * @param unrestRows over how many rows unrest is measured
 * @param restRows after something strange, for so long ...
 * @param restDecades ... only what is stranger by so many powers of ten is told again
 */
public record HabitSettings(
    long seed,
    Set<Aspect> aspects,
    int warmUpRows,
    double historyForgetting,
    double rareShare,
    double scaleForgetting,
    double hourForgetting,
    double driftForgetting,
    double driftSlack,
    double driftClip,
    int calmRows,
    int unrestRows,
    int restRows,
    double restDecades) {

  private static final HabitSettings STANDARD =
      new HabitSettings(
          42,
          EnumSet.allOf(Aspect.class),
          150,
          1e-4,
          0.05,
          1e-3,
          0.1,
          0.03,
          0.5,
          4,
          12,
          36,
          100,
          1);

  public HabitSettings {
    aspects = Set.copyOf(aspects);
    requirePositive("warmUpRows", warmUpRows);
    requireShare("historyForgetting", historyForgetting);
    requireShare("rareShare", rareShare);
    requireShare("scaleForgetting", scaleForgetting);
    requireShare("hourForgetting", hourForgetting);
    requireShare("driftForgetting", driftForgetting);
    requirePositive("driftSlack", driftSlack);
    requirePositive("driftClip", driftClip);
    requirePositive("calmRows", calmRows);
    requirePositive("unrestRows", unrestRows);
    requirePositive("restRows", restRows);
    requirePositive("restDecades", restDecades);
  }

  /** What the product uses. */
  public static HabitSettings standard() {
    return STANDARD;
  }

  /** The same without one aspect; without the forest a score costs a tenth (docs/quality.md). */
  public HabitSettings without(Aspect aspect) {
    Set<Aspect> others = EnumSet.copyOf(aspects);
    others.remove(aspect);
    return new HabitSettings(
        seed,
        others,
        warmUpRows,
        historyForgetting,
        rareShare,
        scaleForgetting,
        hourForgetting,
        driftForgetting,
        driftSlack,
        driftClip,
        calmRows,
        unrestRows,
        restRows,
        restDecades);
  }

  private static void requirePositive(String name, double value) {
    if (!(value > 0)) {
      throw new IllegalArgumentException(name + " must be positive, was " + value);
    }
  }

  private static void requireShare(String name, double value) {
    if (!(value > 0 && value <= 1)) {
      throw new IllegalArgumentException(name + " must be above 0 and at most 1, was " + value);
    }
  }
}
