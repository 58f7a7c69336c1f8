package cn.mingchu.jobs.stock.book;

/** What became of a claim. */
public enum Reception {
  /** It counts. */
  ACCEPTED,
  /** The same or a later revision was there before it. */
  KNOWN,
  /** Its time, or that of what it corrects, is closed: it changes nothing. */
  LATE
}
