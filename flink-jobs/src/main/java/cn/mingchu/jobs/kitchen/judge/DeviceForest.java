package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.jobs.kitchen.learned.ForestCurve;
import cn.mingchu.jobs.kitchen.learned.HabitSettings;
import cn.mingchu.jobs.kitchen.learned.SettledForest;
import cn.mingchu.jobs.kitchen.learned.Sighting;
import cn.mingchu.schemas.event.Quantity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The days of a device, and what its forest knows when one begins. */
final class DeviceForest {

  private static final long SEED = HabitSettings.standard().seed();
  private static final long STEPS_A_DAY = SettledForest.DAY_MILLIS / SettledForest.STEP_MILLIS;

  private final Minutes minutes;
  private final LearnedDossier dossier;

  /** How late the days of this device begin. */
  private final long phase;

  DeviceForest(DeviceProfile device, Minutes minutes, LearnedDossier dossier) {
    this.minutes = minutes;
    this.dossier = dossier;
    this.phase =
        Math.floorMod(device.deviceId().hashCode(), STEPS_A_DAY) * SettledForest.STEP_MILLIS;
  }

  /** The beginning of the day that a moment lies in, UTC milliseconds. */
  long dayOf(long time) {
    return SettledForest.dayOf(time, phase);
  }

  /**
   * What the forest finds when a day begins; null if it was too young to say.
   *
   * <p>It meets the days before as well on which late readings may still fall: what it found when
   * they began cannot be told any more once it has learned on.
   */
  @Nullable ForestCurve on(long day, Quantity quantity) {
    SettledForest kept = dossier.forest();
    SettledForest forest = kept == null ? SettledForest.planted(SEED) : kept;
    if (!forest.hasMet(day)) {
      for (long next = day - SettledForest.SETTLED_AFTER_MILLIS;
          next <= day;
          next += SettledForest.DAY_MILLIS) {
        if (!forest.hasMet(next)) {
          long settled = next - SettledForest.SETTLED_AFTER_MILLIS;
          forest = forest.meet(next, sightings(forest.settledUntil(), settled, quantity));
        }
      }
      dossier.keep(forest);
    }
    return forest.on(day);
  }

  private List<Sighting> sightings(long from, long until, Quantity quantity) {
    List<Sighting> sightings = new ArrayList<>();
    for (Minute minute : minutes.between(from, until, quantity)) {
      sightings.add(minute.sighting());
    }
    return sightings;
  }
}
