package cn.mingchu.jobs.trace.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The revision of a paper that counts. */
public final class PaperBook {

  int revision;

  /** Null while there is none. */
  @Nullable PaperSource source;

  List<Claim> claims = List.of();

  /** How soon the revision that counts says it has to be entered, of what happened when. */
  Entry entry = Entry.ANY_TIME;

  long happenedAt;

  /** When the gateway took in the first of its revisions, UTC milliseconds. */
  long enteredAt = Long.MAX_VALUE;

  /** The last word on its being late; null while it never was. */
  @Nullable FaultClaim late;

  /** An empty book. */
  public PaperBook() {}

  private PaperBook(PaperBook other) {
    revision = other.revision;
    source = other.source;
    claims = other.claims;
    entry = other.entry;
    happenedAt = other.happenedAt;
    enteredAt = other.enteredAt;
    late = other.late;
  }

  PaperBook copy() {
    return new PaperBook(this);
  }

  /** The revision that counts; 0 while there is none. */
  public int revision() {
    return revision;
  }
}
