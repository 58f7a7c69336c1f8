package cn.mingchu.jobs.supervision.canteen;

import cn.mingchu.jobs.supervision.figure.Figure;
import cn.mingchu.jobs.supervision.word.Days;
import cn.mingchu.jobs.supervision.word.SupervisionWord.DeviceOfSchool;
import cn.mingchu.jobs.supervision.word.SupervisionWord.FindingWord;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts of which schools and devices something was heard. A day counts when it is over, and not
 * the one on which the school, or the device, was registered.
 *
 * <p>Of a device of which nothing was heard on a day, no minute is on line; else all of meal hours
 * but those in which a rule found it silent.
 */
final class DeviceReview {

  private static final long MINUTE_MILLIS = 60_000L;

  private final List<DeviceOfSchool> devices;
  private final Map<String, List<FindingWord>> silences;
  private final Map<Long, Set<String>> heard;
  private final CanteenTerms terms;
  private final Reckoning reckoning;

  /**
   * Of a school.
   *
   * @param devices that it has, and whose silence a rule watches
   * @param silences that stand, by device
   * @param heard devices, by day
   */
  DeviceReview(
      List<DeviceOfSchool> devices,
      Map<String, List<FindingWord>> silences,
      Map<Long, Set<String>> heard,
      CanteenTerms terms,
      Reckoning reckoning) {
    this.devices = devices;
    this.silences = silences;
    this.heard = heard;
    this.terms = terms;
    this.reckoning = reckoning;
  }

  /**
   * Counts days that are over.
   *
   * @param firstWhole the first whole day that the school was registered and watched
   * @param firstWholeOf the same of each device, by its id
   */
  void countDays(long firstWhole, Map<String, Long> firstWholeOf, long firstDay, long today) {
    for (long day = Math.max(firstWhole, firstDay); day < today; day++) {
      long end = Days.end(day);
      reckoning.add(day, Figure.SCHOOLS, 1, end);
      Set<String> heardThen = heard.getOrDefault(day, Set.of());
      reckoning.add(day, Figure.SCHOOLS_HEARD, heardThen.isEmpty() ? 0 : 1, end);
      for (DeviceOfSchool device : devices) {
        if (day >= firstWholeOf.getOrDefault(device.deviceId(), Long.MAX_VALUE)) {
          reckoning.add(day, Figure.DEVICE_MINUTES, mealMinutes(), end);
          reckoning.add(
              day,
              Figure.DEVICE_MINUTES_ON_LINE,
              heardThen.contains(device.deviceId())
                  ? mealMinutes() - silentMinutes(device.deviceId(), day)
                  : 0,
              end);
        }
      }
    }
  }

  /** Counts what stands now: on line is what was heard today or yesterday, and is not silent. */
  void countLive(long today, long asOf) {
    Set<String> heardToday = heard.getOrDefault(today, Set.of());
    Set<String> heardYesterday = heard.getOrDefault(today - 1, Set.of());
    boolean isHeard = !heardToday.isEmpty() || !heardYesterday.isEmpty();
    reckoning.addLive(Figure.SCHOOLS, 1, asOf);
    reckoning.addLive(Figure.SCHOOLS_HEARD, isHeard ? 1 : 0, asOf);
    for (DeviceOfSchool device : devices) {
      String id = device.deviceId();
      boolean isOnLine =
          (heardToday.contains(id) || heardYesterday.contains(id))
              && silences.getOrDefault(id, List.of()).stream()
                  .noneMatch(silence -> silence.endTime() == null);
      reckoning.addLive(Figure.DEVICES, 1, asOf);
      reckoning.addLive(Figure.DEVICES_ON_LINE, isOnLine ? 1 : 0, asOf);
    }
  }

  private long mealMinutes() {
    return (long) terms.mealsToMinute() - terms.mealsFromMinute();
  }

  /** Whole minutes of meal hours; what two rules found at the same time counts once. */
  private long silentMinutes(String deviceId, long day) {
    long from = Days.begin(day) + terms.mealsFromMinute() * MINUTE_MILLIS;
    long to = Days.begin(day) + terms.mealsToMinute() * MINUTE_MILLIS;
    List<FindingWord> ofDevice =
        silences.getOrDefault(deviceId, List.of()).stream()
            .sorted(Comparator.comparingLong(FindingWord::startTime))
            .toList();
    long silent = 0;
    long counted = from;
    for (FindingWord silence : ofDevice) {
      Long end = silence.endTime();
      long begin = Math.max(counted, silence.startTime());
      long until = end == null ? to : Math.min(to, end);
      if (until > begin) {
        silent += until - begin;
        counted = until;
      }
    }
    return silent / MINUTE_MILLIS;
  }
}
