package cn.mingchu.jobs.trace.drill;

import cn.mingchu.jobs.trace.book.Drill;

/** What is heard of a drill: that it is issued, and what nodes answer. */
public sealed interface DrillWord permits IssuedDrill, Answer {

  /** Which drill. */
  Drill drill();
}
