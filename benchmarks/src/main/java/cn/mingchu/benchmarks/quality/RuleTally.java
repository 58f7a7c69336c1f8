package cn.mingchu.benchmarks.quality;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;

/** How one rule did, or all of them. */
final class RuleTally {

  private long right;
  private long tolerated;
  private long unfounded;
  private long graveUnfounded;
  private long takenBack;
  private long heldBack;
  private long hidden;
  private long missed;
  private long alreadyOpen;
  private final List<Duration> delays = new ArrayList<>();

  void add(DeviceScore.Judged judged) {
    switch (judged.verdict()) {
      case RIGHT -> right++;
      case TOLERATED -> tolerated++;
      case UNFOUNDED -> {
        unfounded++;
        graveUnfounded += judged.finding().isMoreThanAReminder() ? 1 : 0;
        takenBack += judged.finding().isTakenBack() ? 1 : 0;
      }
    }
  }

  void add(DeviceScore.Required required) {
    alreadyOpen += required.wasAlreadyTold() ? 1 : 0;
    required.delay().ifPresentOrElse(delays::add, () -> missed++);
  }

  /** Adds all of another one. */
  void add(RuleTally other) {
    right += other.right;
    tolerated += other.tolerated;
    unfounded += other.unfounded;
    graveUnfounded += other.graveUnfounded;
    takenBack += other.takenBack;
    heldBack += other.heldBack;
    hidden += other.hidden;
    missed += other.missed;
    alreadyOpen += other.alreadyOpen;
    delays.addAll(other.delays);
  }

  void addHeldBack(int count) {
    heldBack += count;
  }

  void addHidden() {
    hidden++;
  }

  /** What was so, and nothing showed it. */
  long hidden() {
    return hidden;
  }

  /** Findings that people were spared. */
  long heldBack() {
    return heldBack;
  }

  /** Findings of what had to be found. */
  long right() {
    return right;
  }

  /** Findings that may be told or not. */
  long tolerated() {
    return tolerated;
  }

  /** Findings of what was not so. */
  long unfounded() {
    return unfounded;
  }

  /** Unfounded ones that somebody had to act on. */
  long graveUnfounded() {
    return graveUnfounded;
  }

  /** Unfounded ones that were withdrawn later on. */
  long takenBack() {
    return takenBack;
  }

  /** What had to be found, and was. */
  long found() {
    return delays.size();
  }

  /** Of those, the ones that a finding covers which was told before they began. */
  long alreadyOpen() {
    return alreadyOpen;
  }

  long missed() {
    return missed;
  }

  /** Share of the findings that were right; empty where none had to be right or wrong. */
  OptionalDouble precision() {
    return share(right, unfounded);
  }

  /** Share of what had to be found that was; empty where nothing had to be. */
  OptionalDouble recall() {
    return share(found(), missed);
  }

  /** The delay that such a share of all stay within, by nearest rank. */
  Duration delay(double share) {
    if (delays.isEmpty()) {
      return Duration.ZERO;
    }
    Collections.sort(delays);
    int rank = (int) Math.ceil(share * delays.size());
    return delays.get(Math.max(0, rank - 1));
  }

  private static OptionalDouble share(long good, long bad) {
    return good + bad == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) good / (good + bad));
  }
}
