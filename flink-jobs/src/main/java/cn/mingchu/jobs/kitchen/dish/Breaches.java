package cn.mingchu.jobs.kitchen.dish;

import cn.mingchu.jobs.kitchen.judge.DishReading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The breaches of one rule, of which only the last can still be unmended. */
final class Breaches {

  private final List<Breach> all = new ArrayList<>(1);
  private @Nullable Breach unmended;

  /**
   * Takes in a reading that shows the rule broken.
   *
   * @param since the reading from which it was so, if this is news
   * @param lowerIsWorse whether a lower value is the worse one
   */
  void shownBy(DishReading reading, DishReading since, boolean lowerIsWorse) {
    Breach known = unmended;
    if (known == null) {
      unmended = new Breach(since, reading);
      all.add(unmended);
    } else {
      int worst = known.worst().hundredths();
      known.extend(
          reading, lowerIsWorse ? reading.hundredths() < worst : reading.hundredths() > worst);
    }
  }

  /** Takes in a reading that shows mended what was broken, if anything was. */
  void mendedBy(DishReading reading) {
    if (unmended != null) {
      unmended.mend(reading);
      unmended = null;
    }
  }

  /** In the order in which they began. */
  List<Breach> all() {
    return all;
  }
}
