package cn.mingchu.simulator.exposure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How well the exposures that were told agree with those that should have been.
 *
 * @param expected how many there should be
 * @param found those that were told to the gram
 * @param missing those that were not told
 * @param extra those that were told and should not be
 * @param different those that were told with other grams, as they were told
 */
public record ExposureScore(
    int expected,
    List<ExpectedExposure> found,
    List<ExpectedExposure> missing,
    List<ExpectedExposure> extra,
    List<ExpectedExposure> different) {

  public ExposureScore {
    found = List.copyOf(found);
    missing = List.copyOf(missing);
    extra = List.copyOf(extra);
    different = List.copyOf(different);
  }

  private record Key(String recallId, String node) {

    static Key of(ExpectedExposure exposure) {
      return new Key(exposure.recallId(), exposure.node());
    }
  }

  /**
   * Compares.
   *
   * @param told the last word on each place, by recall; one that says that there is nothing says no
   *     more than none, and causes that are no notices are left out: no truth knows them
   */
  public static ExposureScore of(ExposureTruth truth, Collection<ExpectedExposure> told) {
    Map<Key, ExpectedExposure> open = new LinkedHashMap<>();
    for (ExpectedExposure one : told) {
      if (!one.isNothing() && one.recallId().indexOf(':') < 0) {
        open.put(Key.of(one), one);
      }
    }
    List<ExpectedExposure> found = new ArrayList<>();
    List<ExpectedExposure> missing = new ArrayList<>();
    List<ExpectedExposure> different = new ArrayList<>();
    for (ExpectedExposure expected : truth.exposures()) {
      ExpectedExposure its = open.remove(Key.of(expected));
      if (its == null) {
        missing.add(expected);
      } else {
        (its.equals(expected) ? found : different).add(its);
      }
    }
    return new ExposureScore(
        truth.exposures().size(), found, missing, List.copyOf(open.values()), different);
  }

  /** Whether all was told, and nothing else. */
  public boolean isPerfect() {
    return missing.isEmpty() && extra.isEmpty() && different.isEmpty();
  }
}
