package cn.mingchu.jobs.duty;

/** What becomes of a record that the duty job can read. */
enum DutyOutcome {
  /** It counts. */
  ACCEPTED,
  /** It says nothing new. */
  DUPLICATES,
  /** Its day is closed. */
  LATE
}
