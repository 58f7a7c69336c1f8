package cn.mingchu.jobs.trace.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The revision of a paper that counts. */
public final class PaperBook {

  int revision;

  /** Null while there is none. */
  @Nullable PaperSource source;

  List<Claim> claims = List.of();

  /** An empty book. */
  public PaperBook() {}

  private PaperBook(PaperBook other) {
    revision = other.revision;
    source = other.source;
    claims = other.claims;
  }

  PaperBook copy() {
    return new PaperBook(this);
  }

  /** The revision that counts; 0 while there is none. */
  public int revision() {
    return revision;
  }
}
