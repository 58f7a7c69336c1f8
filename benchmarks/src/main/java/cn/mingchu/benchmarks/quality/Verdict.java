package cn.mingchu.benchmarks.quality;

/** What a finding was worth. */
enum Verdict {
  /** It had to be found. */
  RIGHT,
  /** A fair judge may say so, or be silent. */
  TOLERATED,
  /** It is not so. */
  UNFOUNDED
}
