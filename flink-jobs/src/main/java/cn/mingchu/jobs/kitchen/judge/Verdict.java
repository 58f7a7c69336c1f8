package cn.mingchu.jobs.kitchen.judge;

/** What became of a reading. Every reading has exactly one. */
public enum Verdict {
  /** It was judged, in its place among the others. */
  ACCEPTED,
  /** It says what was already known. */
  DUPLICATE,
  /** It lies further back than readings are judged. */
  LATE,
  /** It is dated ahead of the time it came in. */
  CLOCK_AHEAD,
  /** No sensor can have measured such a value. */
  OUT_OF_RANGE,
  /** The register does not know the device yet; the verdict comes when it does. */
  WAITING,
  /** The register does not know the device, and too many readings wait for it already. */
  UNKNOWN_DEVICE
}
