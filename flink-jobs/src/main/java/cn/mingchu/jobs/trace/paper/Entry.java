package cn.mingchu.jobs.trace.paper;

/** How soon a paper has to be entered. */
public enum Entry {
  /** A delivery note. */
  OF_DELIVERY,
  /** That something left a store. */
  OF_OUTBOUND,
  /** Nobody asks. */
  ANY_TIME
}
