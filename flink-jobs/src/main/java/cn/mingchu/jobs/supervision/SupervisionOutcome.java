package cn.mingchu.jobs.supervision;

/** What becomes of a word that the supervision job can read. */
enum SupervisionOutcome {
  /** It counts. */
  ACCEPTED,
  /** It says nothing new. */
  DUPLICATES,
  /** Its day cannot change any more: it stays on its own topic, and is counted here alone. */
  LATE
}
