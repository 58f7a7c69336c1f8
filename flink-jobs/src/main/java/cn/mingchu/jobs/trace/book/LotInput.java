package cn.mingchu.jobs.trace.book;

/**
 * What a lot hears: what moved, what is suspect, what the lots before it say, and what those after
 * it ask.
 */
public sealed interface LotInput permits Movement, Recall, Suspicion, Inquiry {

  /** Whose it is. */
  String lotId();
}
