package cn.mingchu.jobs.kitchen.camera;

import cn.mingchu.schemas.rule.ParameterName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.TreeSet;

/**
 * How often something was seen, over many episodes: in an hour, counted once a quiet time, so that
 * one who goes on all the time is counted as well; and in how many nights.
 */
final class Repetition {

  final Deque<Long> counted = new ArrayDeque<>();
  final TreeSet<Long> nights = new TreeSet<>();

  /** Takes in a sight that is sure; whether with it there are too many. */
  boolean isTooMuchWith(long eventTime, SightingRule rule) {
    boolean tooOften = rule.minds(ParameterName.REPEATS) && isTooOften(eventTime, rule);
    boolean tooManyNights = rule.isNight(eventTime) && isTooManyNights(eventTime, rule);
    return tooOften || tooManyNights;
  }

  private boolean isTooOften(long eventTime, SightingRule rule) {
    if (counted.isEmpty() || eventTime - counted.getLast() >= rule.quietMillis()) {
      counted.addLast(eventTime);
    }
    while (counted.getFirst() <= eventTime - rule.repeatWithinMillis()) {
      counted.removeFirst();
    }
    while (counted.size() > rule.count(ParameterName.REPEATS)) {
      counted.removeFirst(); // so many are never asked for
    }
    return counted.size() >= rule.count(ParameterName.REPEATS);
  }

  private boolean isTooManyNights(long eventTime, SightingRule rule) {
    long night = rule.nightOf(eventTime);
    nights.add(night);
    nights.headSet(night - rule.count(ParameterName.OF_NIGHTS) + 1).clear();
    return nights.size() >= rule.count(ParameterName.NIGHTS);
  }

  Repetition copy() {
    Repetition copy = new Repetition();
    copy.counted.addAll(counted);
    copy.nights.addAll(nights);
    return copy;
  }
}
