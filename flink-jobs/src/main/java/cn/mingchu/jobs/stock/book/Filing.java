package cn.mingchu.jobs.stock.book;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lets the highest revision of each paper count, and takes back what it no longer says. */
public final class Filing {

  /** What became of a revision of a paper. */
  public enum Outcome {
    /** It says what counts now. */
    FILED,
    /** A later revision was there before it. */
    SUPERSEDED,
    /** It is there already. */
    DUPLICATE,
    /** Another event says otherwise and has the same revision; the first one counts. */
    CONTRADICTION
  }

  private Filing() {}

  /**
   * Takes in a revision. What is claimed in the end depends on the revisions alone, not on their
   * order.
   *
   * @param filed the revision that counts so far; null while there is none
   */
  public static Outcome file(
      @Nullable StockPaper filed, StockPaper paper, Consumer<StockClaim> claims) {
    if (filed != null && paper.revision() <= filed.revision()) {
      if (paper.isOfTheSameEventAs(filed)) {
        return Outcome.DUPLICATE;
      }
      return paper.revision() < filed.revision() ? Outcome.SUPERSEDED : Outcome.CONTRADICTION;
    }
    Map<String, StockClaim> now = new HashMap<>();
    paper.claims().forEach(claim -> now.put(claim.claimId(), claim));
    if (filed != null) {
      for (StockClaim former : filed.claims()) {
        StockClaim next = now.get(former.claimId());
        if (next == null || !next.subjectId().equals(former.subjectId())) {
          claims.accept(former.takenBackBy(paper));
        }
      }
    }
    paper.claims().forEach(claims);
    return Outcome.FILED;
  }
}
