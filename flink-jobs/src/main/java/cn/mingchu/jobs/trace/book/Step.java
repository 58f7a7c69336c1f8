package cn.mingchu.jobs.trace.book;

/**
 * What moved goods from one lot to another.
 *
 * <p>In the order in which they count where several have the same date: papers tell the minute, and
 * what is received in it can be issued in it.
 */
public enum Step {
  HARVEST,
  PROCESS,
  PACK,
  SHIP,
  RECEIVE,
  TRANSFER,
  ISSUE,
  COOK,
  SERVE,
  RETURN,
  DISCARD
}
