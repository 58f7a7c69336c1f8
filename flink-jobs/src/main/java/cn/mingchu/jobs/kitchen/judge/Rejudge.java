package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.jobs.kitchen.judge.CourseJudge.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Puts readings to their place, and judges again from there on.
 *
 * <p>It starts from the keyframe before the first of them and stops as soon as the course is what
 * it was the first time: from there on nothing can differ, as long as it is judged by the same
 * rules. What was told of the stretch between and is not so any more is withdrawn; what is so
 * otherwise is told anew.
 */
final class Rejudge {

  /** What the readings are judged by, beside the last time. */
  private enum By {
    THE_SAME_RULES,
    OTHER_RULES
  }

  private final DeviceMemory memory;
  private final DeviceProfile device;
  private final CourseJudge judge;
  private final Dossier dossier;
  private final Ledger ledger;
  private final Learning learning;

  /** Where chunks begin, in order; the open one, which is not in the dossier, is the last. */
  private final List<Long> starts = new ArrayList<>();

  Rejudge(
      DeviceMemory memory,
      DeviceProfile device,
      CourseJudge judge,
      Dossier dossier,
      Ledger ledger,
      Learning learning) {
    this.memory = memory;
    this.device = device;
    this.judge = judge;
    this.dossier = dossier;
    this.ledger = ledger;
    this.learning = learning;
    dossier.chunkStarts().forEach(starts::add);
    Collections.sort(starts);
    starts.add(memory.history().from());
  }

  /** Lets a reading wait for its place; a copy of a measurement that is there changes nothing. */
  Verdict take(Reading reading) {
    List<Reading> readings = readings(numberOfChunk(reading.eventTime()));
    int place = Collections.binarySearch(readings, reading, Reading::compareTo);
    if (place < 0) {
      return memory.late.add(reading) ? Verdict.ACCEPTED : Verdict.DUPLICATE;
    }
    if (reading.speaksRatherThan(readings.get(place))) {
      memory.late.add(reading);
    }
    return Verdict.DUPLICATE;
  }

  /** Puts all that wait to their place. */
  void settle() {
    NavigableSet<Reading> late = memory.late.takeAll();
    if (!late.isEmpty()) {
      long from = late.first().eventTime();
      judgeFrom(numberOfChunk(from), late, By.THE_SAME_RULES);
      learning.again(from);
    }
  }

  /** Judges all that is kept: the rules, or what the register says, are not what they were. */
  void everything() {
    judgeFrom(0, memory.late.takeAll(), By.OTHER_RULES);
    learning.everything();
  }

  /**
   * Gives all that is kept another date, so much later, and judges it anew: the clock of the device
   * is not what it was taken for. What was known of the device from before that, it was known by
   * wrong dates, and is forgotten; but for how long it is known.
   */
  void redated(long laterMillis, DeviceRules rules) {
    NavigableSet<Reading> all = new TreeSet<>(Reading::compareTo);
    for (int number = 0; number < starts.size(); number++) {
      all.addAll(readings(number));
    }
    all.addAll(memory.late.takeAll());
    NavigableSet<Reading> redated = new TreeSet<>(Reading::compareTo);
    for (Reading reading : all) {
      Reading dated = reading.later(laterMillis);
      ClockRule clock = rules.at(dated.eventTime()).clock();
      if ((clock == null || !clock.isAhead(dated)) && !DeviceJudge.isTooOld(dated)) {
        redated.add(dated);
      }
    }
    Course course = new Course();
    long known = chunk(0).keyframe().course().firstTime;
    course.firstTime = known == Course.NEVER ? known : known + laterMillis;
    dossier.chunkStarts().forEach(dossier::dropChunk);
    starts.clear();
    starts.add(Chunk.BEGINNING);
    memory.open = Chunk.startingAt(Chunk.BEGINNING, course);
    KitchenFinding silence = memory.silence;
    if (silence != null) {
      memory.silence = null;
      ledger.withdraw(silence.findingId());
    }
    boolean nothing = redated.isEmpty();
    judgeFrom(0, redated, By.OTHER_RULES);
    learning.anew();
    if (nothing) {
      memory.open = null;
    }
  }

  private int numberOfChunk(long eventTime) {
    int number = starts.size() - 1;
    while (number > 0 && starts.get(number) > eventTime) {
      number--;
    }
    return number;
  }

  private Chunk chunk(int number) {
    return isOpen(number) ? memory.history() : dossier.chunk(starts.get(number));
  }

  private boolean isOpen(int number) {
    return number == starts.size() - 1;
  }

  private List<Reading> readings(int number) {
    return chunk(number).readings().unpack(device.deviceId());
  }

  private void judgeFrom(int first, NavigableSet<Reading> late, By by) {
    Course course = chunk(first).keyframe().course();
    Map<String, KitchenFinding> now = course.told();
    rewrite(first, late, course, now);
    int number = first;
    while (!isOpen(number)) {
      number++;
      if (by == By.THE_SAME_RULES
          && late.isEmpty()
          && Keyframe.of(course).equals(chunk(number).keyframe())) {
        tell(now, starts.get(first), starts.get(number));
        return;
      }
      rewrite(number, late, course, now);
    }
    memory.course = course;
    tell(now, starts.get(first), Long.MAX_VALUE);
  }

  /** The readings of a chunk with those of the late ones that belong there, which are then gone. */
  private List<Reading> merged(int number, NavigableSet<Reading> late) {
    List<Reading> readings = readings(number);
    while (!late.isEmpty()
        && (isOpen(number) || late.first().eventTime() < starts.get(number + 1))) {
      Reading reading = late.pollFirst();
      int place = Collections.binarySearch(readings, reading, Reading::compareTo);
      if (place < 0) {
        readings.add(-place - 1, reading);
      } else {
        readings.set(place, reading);
      }
    }
    return readings;
  }

  /** Judges the readings of a chunk on, and writes it anew; in two or more if it has grown big. */
  private void rewrite(
      int number, NavigableSet<Reading> late, Course course, Map<String, KitchenFinding> now) {
    List<Reading> readings = merged(number, late);
    boolean cut = readings.size() > Chunk.OVERFULL;
    Chunk chunk = Chunk.startingAt(starts.get(number), course);
    for (Reading reading : readings) {
      if (cut && chunk.isFullFor(reading)) {
        dossier.keep(chunk.copy());
        chunk = Chunk.startingAt(reading.eventTime(), course);
      }
      Step step = judge.judge(course, reading, finding -> now.put(finding.findingId(), finding));
      chunk.append(reading, step);
    }
    if (isOpen(number)) {
      memory.open = chunk;
    } else {
      dossier.keep(chunk.copy());
    }
  }

  /**
   * Holds what is true now against what was told.
   *
   * @param now what the readings up to {@code until} say
   * @param from what was decided before this stands as it is
   * @param until what was decided from this on stands as well
   */
  private void tell(Map<String, KitchenFinding> now, long from, long until) {
    for (Told told : dossier.told()) {
      long decided = told.finding().decidedTime();
      if (told.cause() == Told.Cause.READINGS
          && told.stands()
          && decided >= from
          && decided < until
          && !now.containsKey(told.finding().findingId())) {
        ledger.withdraw(told.finding().findingId());
      }
    }
    for (KitchenFinding finding : inOrder(now.values())) {
      Told told = dossier.told(finding.findingId());
      boolean saidMoreSince =
          told != null
              && told.cause() == Told.Cause.READINGS
              && told.stands()
              && told.finding().decidedTime() >= until;
      if (!saidMoreSince) {
        ledger.accept(finding);
      }
    }
  }

  /** In the order in which they became true. */
  static List<KitchenFinding> inOrder(Collection<KitchenFinding> findings) {
    List<KitchenFinding> sorted = new ArrayList<>(findings);
    sorted.sort(
        Comparator.comparingLong(KitchenFinding::decidedTime)
            .thenComparing(KitchenFinding::findingId));
    return sorted;
  }
}
