package cn.mingchu.jobs.trace;

/** What became of a paper, as it is counted. Each revision is counted once. */
enum PaperOutcome {
  ACCEPTED,
  DUPLICATES,
  REJECTED
}
