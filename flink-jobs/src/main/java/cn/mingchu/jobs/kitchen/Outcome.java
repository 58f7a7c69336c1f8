package cn.mingchu.jobs.kitchen;

/** What became of a reading, as it is counted. Every reading is counted once. */
enum Outcome {
  ACCEPTED,
  DUPLICATES,
  LATE,
  REJECTED
}
