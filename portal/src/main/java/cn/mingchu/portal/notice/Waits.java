package cn.mingchu.portal.notice;

import java.time.Duration;

/**
 * How long to wait after each attempt that failed: twice as long as before, up to the longest.
 *
 * @param attempts after so many nothing is waited for any more
 */
record Waits(Duration first, Duration longest, int attempts) {

  /** Whether an attempt was the last. */
  boolean isLast(int attempt) {
    return attempt >= attempts;
  }

  /**
   * How long to wait after an attempt.
   *
   * @param attempt from 1
   */
  Duration after(int attempt) {
    Duration wait = first;
    for (int doubled = 1; doubled < attempt && wait.compareTo(longest) < 0; doubled++) {
      wait = wait.multipliedBy(2);
    }
    return wait.compareTo(longest) < 0 ? wait : longest;
  }
}
