package cn.mingchu.jobs.kitchen.judge;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How far behind the readings of a device were when they came in, in the order in which they did.
 *
 * <p>The gateway's clock is cut into slots, and of each the freshest reading counts: an upload of
 * old readings ends with a new one, a clock that is behind never has one. Which slots there are is
 * a function of the set of readings: in whatever order they are learnt, the same ones remain. Of a
 * device whose readings come fresh, nothing is kept but since when they do.
 */
final class LagWatch {

  static final long SLOT_MILLIS = Duration.ofMinutes(5).toMillis();

  /** So long a reading may be on its way: whatever the rules say, this is no lag. */
  static final long FRESH_MILLIS = Duration.ofMinutes(1).toMillis();

  /** Fresh slots no further apart are one stretch: not every device reports in each slot. */
  private static final long STEP = 3;

  /** The slots in which something came in fresh; in order, and apart from one another. */
  final List<Stretch> fresh = new ArrayList<>(1);

  /** Each other slot in which something came in, by its number. */
  final NavigableMap<Long, Lagging> behind = new TreeMap<>();

  /** When the last fresh reading came in, by the gateway's clock. */
  long lastFresh = DeviceMemory.NEVER;

  /** What was told; of each the first moment is its name. */
  final List<Lag> told = new ArrayList<>(0);

  /** From one slot to another, both included. */
  record Stretch(long first, long last) {}

  /**
   * Takes in that a reading came in.
   *
   * @return whether that may change what there is to say
   */
  boolean heard(long ingestTime, long lagMillis) {
    long slot = slotOf(ingestTime);
    if (lagMillis > FRESH_MILLIS) {
      if (isFresh(slot)) {
        return false;
      }
      behind.merge(slot, new Lagging(ingestTime, ingestTime, lagMillis), Lagging::both);
      forgetUntil(ingestTime - DeviceJudge.LATENESS_BOUND.toMillis());
      return true;
    }
    boolean isNewest = ingestTime > lastFresh;
    lastFresh = Math.max(lastFresh, ingestTime);
    if (isFresh(slot)) {
      return isNewest && told.stream().anyMatch(lag -> !lag.isOver());
    }
    beFresh(slot);
    forgetUntil(ingestTime - DeviceJudge.LATENESS_BOUND.toMillis());
    return !behind.isEmpty() || !told.isEmpty();
  }

  private boolean isFresh(long slot) {
    for (int i = fresh.size() - 1; i >= 0; i--) { // nearly always the last one
      if (slot > fresh.get(i).last) {
        return false;
      }
      if (slot >= fresh.get(i).first) {
        return true;
      }
    }
    return false;
  }

  private void beFresh(long slot) {
    long first = slot;
    long last = slot;
    int place = 0;
    for (int i = 0; i < fresh.size(); ) {
      Stretch stretch = fresh.get(i);
      if (stretch.last < first - STEP) {
        i++;
        place = i;
      } else if (stretch.first > last + STEP) {
        break;
      } else {
        first = Math.min(first, stretch.first);
        last = Math.max(last, stretch.last);
        fresh.remove(i);
      }
    }
    fresh.add(place, new Stretch(first, last));
    behind.subMap(first, true, last, true).clear();
  }

  /** The slots in which nothing came in fresh, in order. */
  Collection<Lagging> behind() {
    return behind.values();
  }

  /** Whether something came in fresh in a slot between those of two moments. */
  boolean isFreshBetween(long from, long to) {
    long after = slotOf(from);
    long before = slotOf(to);
    for (Stretch stretch : fresh) {
      if (stretch.first > after && stretch.first < before) {
        return true;
      }
    }
    return false;
  }

  /**
   * Forgets what came in before a moment. Of a lag that was told and may go on, or is not over, its
   * slots become one.
   */
  private void forgetUntil(long ingestTime) {
    long horizon = slotOf(ingestTime);
    fresh.removeIf(stretch -> stretch.last < horizon);
    NavigableMap<Long, Lagging> old = behind.headMap(horizon, false);
    if (old.isEmpty()) {
      return;
    }
    told.removeIf(lag -> lag.isOver() && lag.last() < ingestTime);
    List<Lagging> kept = new ArrayList<>();
    for (Lag lag : told) {
      old.values().stream()
          .filter(slot -> slot.first() >= lag.first() && slot.last() <= lag.last())
          .reduce((one, next) -> new Lagging(one.first(), next.last(), next.lagMillis()))
          .ifPresent(kept::add);
    }
    old.clear();
    kept.forEach(this::put);
  }

  /** Puts a slot to its place. */
  void put(Lagging slot) {
    behind.put(slotOf(slot.first()), slot);
  }

  LagWatch copy() {
    LagWatch copy = new LagWatch();
    copy.fresh.addAll(fresh);
    copy.behind.putAll(behind);
    copy.lastFresh = lastFresh;
    copy.told.addAll(told);
    return copy;
  }

  private static long slotOf(long ingestTime) {
    return Math.floorDiv(ingestTime, SLOT_MILLIS);
  }
}
