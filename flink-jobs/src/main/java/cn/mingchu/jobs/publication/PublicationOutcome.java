package cn.mingchu.jobs.publication;

/** What becomes of a word that the publication job can read. */
enum PublicationOutcome {
  /** It counts. */
  ACCEPTED,
  /** It says nothing new. */
  DUPLICATES,
  /** Its day is closed. */
  LATE,
  /** It is of no school that there can be. */
  NOBODYS
}
