package cn.mingchu.jobs.kitchen.camera;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The observations of one camera that another may still come before. */
final class History {

  /** What became of one that was added. */
  enum Addition {
    /** It is the newest: all others stand as they are. */
    NEWEST,
    /** It lies before others, or replaces one. */
    BETWEEN,
    /** It says what was already known. */
    KNOWN
  }

  private final WellReports well;
  private final TreeSet<Observation> others = new TreeSet<>(Observation.BY_DATE);

  History() {
    this(new WellReports());
  }

  History(WellReports well) {
    this.well = well;
  }

  Addition add(Observation seen) {
    boolean newest = isAfterAll(seen);
    boolean isNews =
        seen.isAllWell() ? well.add(seen.eventTime(), seen.ingestTime()) : addOther(seen);
    if (!isNews) {
      return Addition.KNOWN;
    }
    return newest ? Addition.NEWEST : Addition.BETWEEN;
  }

  int size() {
    return well.size() + others.size();
  }

  /** All of them, in canonical order. */
  List<Observation> inOrder(String deviceId) {
    return merged(deviceId, well.size(), others);
  }

  /** The date of the one that so many others come before. */
  long dateAfter(int others, String deviceId) {
    return inOrder(deviceId).get(others).eventTime();
  }

  /** Takes out those that are dated before a moment; in canonical order. */
  List<Observation> takeUntil(long eventTime, String deviceId) {
    int wellBefore = well.countBefore(eventTime);
    NavigableSet<Observation> othersBefore = new TreeSet<>(Observation.BY_DATE);
    while (!others.isEmpty() && others.first().eventTime() < eventTime) {
      othersBefore.add(others.pollFirst());
    }
    List<Observation> taken = merged(deviceId, wellBefore, othersBefore);
    well.removeFirst(wellBefore);
    return taken;
  }

  /** Those that are no reports that all is well. */
  Collection<Observation> others() {
    return Collections.unmodifiableCollection(others);
  }

  /** The reports that all is well. */
  WellReports well() {
    return well;
  }

  History copy() {
    History copy = new History(well.copy());
    copy.others.addAll(others);
    return copy;
  }

  private boolean addOther(Observation seen) {
    Observation copy = others.contains(seen) ? others.floor(seen) : null;
    if (copy != null && !seen.speaksRatherThan(copy)) {
      return false;
    }
    others.remove(seen);
    return others.add(seen);
  }

  private boolean isAfterAll(Observation seen) {
    boolean afterOthers = others.isEmpty() || Observation.BY_DATE.compare(others.last(), seen) < 0;
    return afterOthers
        && (well.size() == 0 || Observation.BY_DATE.compare(lastWell(seen.deviceId()), seen) < 0);
  }

  private Observation lastWell(String deviceId) {
    int last = well.size() - 1;
    return Observation.allWell(deviceId, well.date(last), well.ingestTime(last));
  }

  private List<Observation> merged(String deviceId, int wellOnes, Collection<Observation> rest) {
    List<Observation> all = new ArrayList<>(wellOnes + rest.size());
    for (int place = 0; place < wellOnes; place++) {
      all.add(Observation.allWell(deviceId, well.date(place), well.ingestTime(place)));
    }
    all.addAll(rest);
    all.sort(Observation.BY_DATE);
    return all;
  }
}
