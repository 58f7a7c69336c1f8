package cn.mingchu.jobs.kitchen.dish;

/** What became of a measurement of a dish. Each has exactly one. */
public enum Reception {
  /** It was judged, in its place among the others. */
  ACCEPTED,
  /** It says what was already known. */
  DUPLICATE,
  /** It lies further back than measurements are judged. */
  LATE,
  /** It is dated ahead of the time it came in. */
  CLOCK_AHEAD,
  /** No probe can have measured such a value. */
  OUT_OF_RANGE,
  /** More is known of the dish already than anybody measures. */
  TOO_MANY
}
