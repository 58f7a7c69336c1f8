package cn.mingchu.jobs.stock.paper;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets the highest revision of each paper count, and takes back what it no longer says. */
public final class Filing {

  /** How long after something happened a paper may still tell of it. */
  public static final Duration LATENESS_BOUND = Duration.ofDays(7);

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
  public static Outcome file(@Nullable StockPaper filed, StockPaper paper, FilingVoice voice) {
    Outcome outcome =
        filed == null
            ? Outcome.FILED
            : outcome(filed.revision(), paper.revision(), paper.isOfTheSameEventAs(filed));
    if (outcome != Outcome.FILED) {
      return outcome;
    }
    Map<String, StockClaim> now = new HashMap<>();
    paper.claims().forEach(claim -> now.put(claim.claimId(), claim));
    if (filed != null) {
      for (StockClaim former : filed.claims()) {
        StockClaim next = now.get(former.claimId());
        if (next == null || !next.subjectId().equals(former.subjectId())) {
          voice.tell(former.takenBackBy(paper));
        }
      }
    }
    paper.claims().forEach(voice::tell);
    fileHandover(filed == null ? null : filed.handover(), paper, voice);
    return Outcome.FILED;
  }

  /** What becomes of a revision of something of which another one counts so far. */
  public static Outcome outcome(int filedRevision, int revision, boolean isOfTheSameEvent) {
    if (revision > filedRevision) {
      return Outcome.FILED;
    }
    if (isOfTheSameEvent) {
      return Outcome.DUPLICATE;
    }
    return revision < filedRevision ? Outcome.SUPERSEDED : Outcome.CONTRADICTION;
  }

  private static void fileHandover(@Nullable Handover former, StockPaper paper, FilingVoice voice) {
    Handover now = paper.handover();
    filePurchases(Purchase.of(former), Purchase.of(now), paper, voice);
    if (now != null && now.isToBeLookedInto()) {
      voice.tell(now);
    } else if (former != null && former.isToBeLookedInto()) {
      voice.tell(former.takenBackBy(paper));
    }
  }

  private static void filePurchases(
      List<Purchase> former, List<Purchase> now, StockPaper paper, FilingVoice voice) {
    Map<String, String> markets = new HashMap<>();
    now.forEach(purchase -> markets.put(purchase.claimId(), purchase.marketId()));
    for (Purchase purchase : former) {
      if (!purchase.marketId().equals(markets.get(purchase.claimId()))) {
        voice.tell(purchase.takenBackBy(paper));
      }
    }
    now.forEach(voice::tell);
  }
}
