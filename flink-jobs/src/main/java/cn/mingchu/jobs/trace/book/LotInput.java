package cn.mingchu.jobs.trace.book;

/** What a lot hears: what moved, what is suspect, and what the lots before it say. */
public sealed interface LotInput permits Movement, Recall, Suspicion {

  /** Whose it is. */
  String lotId();
}
