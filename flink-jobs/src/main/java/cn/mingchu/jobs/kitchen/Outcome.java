package cn.mingchu.jobs.kitchen;

/** What became of a reading or an observation, as it is counted. Each is counted once. */
enum Outcome {
  ACCEPTED,
  DUPLICATES,
  LATE,
  REJECTED
}
