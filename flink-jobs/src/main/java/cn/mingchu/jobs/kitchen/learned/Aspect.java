package cn.mingchu.jobs.kitchen.learned;

/** One way to be unlike oneself; each is a statistic of its own, judged by its own history. */
public enum Aspect {
  /** A random cut forest has seldom met such a value. */
  RARE_VALUE,
  /** Outside of everything that was ever read, by a share of that range. */
  BEYOND_ALL,
  /** Far from the last readings of this hour, working days and weekends apart. */
  WRONG_HOUR,
  /** On one side of what is usual at this hour, and staying there (a CUSUM). */
  DRIFT,
  /** Moving less than ever: a value that stands still. */
  CALM,
  /** Moving more or less than it does: noise, or a machine that stopped. */
  UNREST
}
