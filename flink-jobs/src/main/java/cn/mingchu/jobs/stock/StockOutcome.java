package cn.mingchu.jobs.stock;

/** What became of a revision of a paper, as it is counted. Each is counted once. */
enum StockOutcome {
  ACCEPTED,
  DUPLICATES,
  LATE,
  REJECTED
}
