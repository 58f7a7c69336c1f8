package cn.mingchu.jobs.trace.paper;

import cn.mingchu.jobs.trace.book.LotLink;
import cn.mingchu.jobs.trace.book.Step;
import cn.mingchu.schemas.event.PaperKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That goods moved.
 *
 * @param from null where they come into being
 * @param to null where they cease to be goods
 * @param grams from 0; 0 where nothing moved after all
 * @param time when, UTC milliseconds
 * @param label what they are called: the ingredient, the dish; null where no paper says
 * @param heads portions of the dish or diners of the meal that they go to; null where it is neither
 * @param missingPapers what the kind of the lot needs, and was not shown
 * @param usableUntil the last day on which they may be used, counted from 1970-01-01; null where no
 *     paper says
 */
public record MoveClaim(
    String claimId,
    int revision,
    @Nullable Node from,
    @Nullable Node to,
    long grams,
    long time,
    Step step,
    PaperSource source,
    @Nullable String label,
    @Nullable Integer heads,
    List<PaperKind> missingPapers,
    @Nullable Long usableUntil)
    implements Claim {

  /** Of goods whose last day it does not tell. */
  public MoveClaim(
      String claimId,
      int revision,
      @Nullable Node from,
      @Nullable Node to,
      long grams,
      long time,
      Step step,
      PaperSource source,
      @Nullable String label,
      @Nullable Integer heads,
      List<PaperKind> missingPapers) {
    this(claimId, revision, from, to, grams, time, step, source, label, heads, missingPapers, null);
  }

  public MoveClaim {
    missingPapers = List.copyOf(missingPapers);
  }

  @Override
  public String desk() {
    return claimId;
  }

  @Override
  public MoveClaim takenBack(int later, PaperSource by) {
    return new MoveClaim(
        claimId, later, from, to, 0, time, step, by, label, heads, missingPapers, usableUntil);
  }

  /** As the lots at its ends hear of it. */
  public LotLink link() {
    return new LotLink(
        claimId,
        revision,
        from == null ? null : from.id(),
        to == null ? null : to.id(),
        grams,
        time,
        step);
  }
}
