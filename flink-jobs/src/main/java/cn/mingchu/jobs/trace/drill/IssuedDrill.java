package cn.mingchu.jobs.trace.drill;

import cn.mingchu.jobs.trace.book.Drill;
import cn.mingchu.jobs.trace.paper.PaperSource;
import cn.mingchu.jobs.trace.paper.RecallClaim;
import org.jspecify.annotations.Nullable;

/**
 * That a lot is recalled in a drill.
 *
 * @param ingredient what the lot is called; null where no paper says
 * @param issuedAt by the gateway's clock, UTC milliseconds
 */
public record IssuedDrill(Drill drill, String lotId, @Nullable String ingredient, long issuedAt)
    implements DrillWord {

  /** The recall, as each place of the lot hears of it; no event issues it. */
  public RecallClaim claim() {
    return RecallClaim.ofAll(
        drill.causeId(),
        1,
        drill.causeId(),
        lotId,
        null,
        RecallClaim.FIRST_WORD,
        true,
        issuedAt,
        new PaperSource(0, 0, issuedAt, null, null));
  }
}
