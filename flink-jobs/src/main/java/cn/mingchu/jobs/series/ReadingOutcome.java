package cn.mingchu.jobs.series;

/** What became of a reading. */
enum ReadingOutcome {
  /** It is in its minute. */
  COUNTED,
  /** It was in its minute already. */
  COPY,
  /** It came in more than two days after it was measured, or its hour is no longer known. */
  TOO_OLD,
  /** It is dated more than five minutes after it came in. */
  CLOCK_AHEAD,
  /** Its hour holds as many as it may. */
  TOO_MANY
}
