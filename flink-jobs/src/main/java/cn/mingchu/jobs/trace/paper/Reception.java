package cn.mingchu.jobs.trace.paper;

/** What became of a revision of a paper. */
public enum Reception {
  /** It says what counts now. */
  ACCEPTED,
  /** A later revision was there before it. */
  SUPERSEDED,
  /** It is there already. */
  DUPLICATE,
  /** Another event says otherwise and has the same revision; the first one counts. */
  CONTRADICTION
}
