package cn.mingchu.jobs.trace.book;

/**
 * What a lot hears: what moved, what is suspect, what the lots before it say, what those after it
 * ask, and that somebody says to have it.
 */
public sealed interface LotInput permits Movement, Recall, Suspicion, Inquiry, Acknowledgement {

  /** Whose it is. */
  String lotId();
}
