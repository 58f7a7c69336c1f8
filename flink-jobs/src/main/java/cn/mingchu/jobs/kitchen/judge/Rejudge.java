package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.jobs.kitchen.judge.CourseJudge.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Judges again from a moment on, and tells what that changes.
 *
 * <p>It starts from the keyframe before the moment and stops as soon as the course is what it was
 * the first time: from there on nothing can differ. What was told of the stretch between and is not
 * so any more is withdrawn; what is so otherwise is told anew.
 */
final class Rejudge {

  private final DeviceMemory memory;
  private final DeviceProfile device;
  private final CourseJudge judge;
  private final Dossier dossier;
  private final Ledger ledger;

  /** Where chunks begin, in order; the open one, which is not in the dossier, is the last. */
  private final List<Long> starts = new ArrayList<>();

  Rejudge(
      DeviceMemory memory,
      DeviceProfile device,
      CourseJudge judge,
      Dossier dossier,
      Ledger ledger) {
    this.memory = memory;
    this.device = device;
    this.judge = judge;
    this.dossier = dossier;
    this.ledger = ledger;
    dossier.chunkStarts().forEach(starts::add);
    Collections.sort(starts);
    starts.add(memory.history().from());
  }

  /** Puts a reading to its place; a copy of a measurement that is there changes nothing. */
  Verdict insert(Reading reading) {
    int number = numberOfChunk(reading.eventTime());
    List<Reading> readings = chunk(number).readings().unpack(device.deviceId());
    int place = Collections.binarySearch(readings, reading, Reading::compareTo);
    if (place < 0) {
      readings.add(-place - 1, reading);
      judgeFrom(number, readings);
      return Verdict.ACCEPTED;
    }
    if (reading.speaksRatherThan(readings.get(place))) {
      readings.set(place, reading);
      judgeFrom(number, readings);
    }
    return Verdict.DUPLICATE;
  }

  /** Judges all that is kept: the rules, or what the register says, are not what they were. */
  void everything() {
    judgeFrom(0, chunk(0).readings().unpack(device.deviceId()));
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

  private void judgeFrom(int first, List<Reading> readings) {
    Course course = chunk(first).keyframe().course();
    Map<String, KitchenFinding> now = course.told();
    rewrite(first, readings, course, now);
    int number = first;
    while (!isOpen(number)) {
      number++;
      if (Keyframe.of(course).equals(chunk(number).keyframe())) {
        settle(now, starts.get(first), starts.get(number));
        return;
      }
      rewrite(number, chunk(number).readings().unpack(device.deviceId()), course, now);
    }
    memory.course = course;
    settle(now, starts.get(first), Long.MAX_VALUE);
  }

  /** Judges the readings of a chunk on, and writes it anew; in two or more if it has grown big. */
  private void rewrite(
      int number, List<Reading> readings, Course course, Map<String, KitchenFinding> now) {
    boolean cut = readings.size() > Chunk.OVERFULL;
    Chunk chunk = Chunk.startingAt(starts.get(number), course);
    for (Reading reading : readings) {
      if (cut && chunk.isFullFor(reading)) {
        dossier.keep(chunk.copy());
        chunk = Chunk.startingAt(reading.eventTime(), course);
      }
      Step step =
          judge.judge(course, reading, finding -> now.put(finding.findingId(), finding));
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
  private void settle(Map<String, KitchenFinding> now, long from, long until) {
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

  private static List<KitchenFinding> inOrder(Collection<KitchenFinding> findings) {
    List<KitchenFinding> sorted = new ArrayList<>(findings);
    sorted.sort(
        Comparator.comparingLong(KitchenFinding::decidedTime)
            .thenComparing(KitchenFinding::findingId));
    return sorted;
  }
}
