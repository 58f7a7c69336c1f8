package cn.mingchu.jobs.kitchen.school;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Devices of a school fell silent together.
 *
 * @param gatewayId the gateway that all of them report through; empty where it is the school
 * @param since from when on so many were silent that it is no chance
 * @param byDevice the device whose silence showed that, and whose rules bind
 * @param needed how many of those who count have to be silent for it to last
 * @param knownAt when their silence was long enough to be told
 * @param counted the silences that count, by the ids of their findings
 * @param explained those that have the same cause, whether or not they count
 */
record Hush(
    String gatewayId,
    long since,
    String byDevice,
    int needed,
    long knownAt,
    SortedSet<String> counted,
    SortedSet<String> explained) {

  Hush {
    counted = new TreeSet<>(counted);
    explained = new TreeSet<>(explained);
  }

  boolean isOfSchool() {
    return gatewayId.isEmpty();
  }

  /** First moment at which too few are silent still; null while it lasts. */
  @Nullable Long end(Map<String, Trouble> troubles) {
    List<Long> ends = new ArrayList<>();
    for (Trouble silence : present(counted, troubles)) {
      ends.add(silence.endOrNever());
    }
    ends.sort(null);
    if (ends.size() < needed) {
      return since; // what showed it was taken back since
    }
    long end = ends.get(ends.size() - needed);
    return end == Long.MAX_VALUE ? null : end;
  }

  /** When the end of those that are over by a moment had come in, by the gateway's clock. */
  long heardAgainAt(long end, Map<String, Trouble> troubles) {
    return present(counted, troubles).stream()
        .filter(silence -> silence.endOrNever() <= end)
        .mapToLong(Trouble::decidedIngestTime)
        .max()
        .orElse(end);
  }

  /** The devices that it explains, in order of their ids. */
  SortedSet<String> devices(Map<String, Trouble> troubles) {
    SortedSet<String> devices = new TreeSet<>();
    present(explained, troubles).forEach(silence -> devices.add(silence.deviceId()));
    return devices;
  }

  private static List<Trouble> present(Set<String> ids, Map<String, Trouble> troubles) {
    List<Trouble> present = new ArrayList<>();
    for (String id : ids) {
      Trouble silence = troubles.get(id);
      if (silence != null && silence.isSilence()) {
        present.add(silence);
      }
    }
    return present;
  }
}
