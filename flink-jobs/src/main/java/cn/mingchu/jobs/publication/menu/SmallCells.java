package cn.mingchu.jobs.publication.menu;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How groups of people are counted in public: one of fewer than five is not told at all, as it
 * tells of persons (PUBLISH_SMALL_CELL, our own limit); the others are rounded to five. Where
 * exactly one group is left out, the smallest other one is told without its number, as the number
 * left out would be what is missing of a sum that others may know (PUBLISH_DIFFERENCING).
 */
final class SmallCells {

  /** The fewest people that may be told of together. */
  static final int FEWEST = 5;

  private static final int STEP = 5;

  private SmallCells() {}

  /**
   * What may be told of groups.
   *
   * @param heads how many people there are in each
   */
  static List<Cell> told(List<Integer> heads) {
    List<@Nullable Integer> rounded = new ArrayList<>();
    for (int each : heads) {
      rounded.add(each < FEWEST ? null : (Integer) round(each));
    }
    long leftOut = heads.stream().filter(each -> each > 0 && each < FEWEST).count();
    if (leftOut == 1) {
      Optional<Integer> smallest =
          rounded.stream().filter(Objects::nonNull).min(Comparator.naturalOrder());
      smallest.ifPresent(number -> rounded.set(rounded.indexOf(number), null));
    }
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      cells.add(new Cell(heads.get(i) >= FEWEST, rounded.get(i)));
    }
    return cells;
  }

  private static int round(int heads) {
    return (heads + STEP / 2) / STEP * STEP;
  }

  /**
   * What may be told of a group.
   *
   * @param isTold whether anything is
   * @param heads how many they are, rounded; null where that is not told
   */
  record Cell(boolean isTold, @Nullable Integer heads) {}
}
