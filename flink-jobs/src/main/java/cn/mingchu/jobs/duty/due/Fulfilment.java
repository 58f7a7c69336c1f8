package cn.mingchu.jobs.duty.due;

import cn.mingchu.schemas.event.DutyState;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What became of a duty.
 *
 * @param paper that says that it was done; null while none does
 */
public record Fulfilment(Duty duty, DutyState state, @Nullable FiledPaper paper) {

  /** What was written down in time may come so much later: as long as devices buffer. */
  private static final long BUFFERED_MILLIS = Duration.ofDays(2).toMillis();

  private static final Comparator<Fulfilment> BEST_FIRST =
      Comparator.comparing(Fulfilment::state)
          .thenComparingLong(Fulfilment::settledTime)
          .thenComparing(Fulfilment::recordId);

  /**
   * What the papers say of a duty at a moment: the best that one of them does.
   *
   * @param now how far the gateway's clock is known to have come, UTC milliseconds
   */
  public static Fulfilment of(Duty duty, Collection<FiledPaper> papers, long now) {
    return papers.stream()
        .filter(filed -> duty.isDoneBy(filed.paper()))
        .map(filed -> by(duty, filed))
        .min(BEST_FIRST)
        .orElseGet(
            () -> new Fulfilment(duty, now > duty.due() ? DutyState.MISSING : DutyState.DUE, null));
  }

  private static Fulfilment by(Duty duty, FiledPaper filed) {
    DutyState state;
    if (filed.paper().time() > duty.due()) {
      state = DutyState.LATE;
    } else if (filed.firstRecorded() > duty.due() || arrivedLate(duty, filed)) {
      state = DutyState.BACK_FILLED;
    } else {
      state = DutyState.DONE;
    }
    return new Fulfilment(duty, state, filed);
  }

  /** Whether it was neither done in time nor can be any more. */
  public boolean isMissed() {
    return state == DutyState.BACK_FILLED || state == DutyState.LATE || state == DutyState.MISSING;
  }

  /**
   * When it was done too late, or written down, or sent; the moment it was due for one that was
   * done in time or is missing. UTC milliseconds.
   */
  public long settledTime() {
    if (paper == null || state == DutyState.DONE) {
      return duty.due();
    }
    if (state == DutyState.LATE) {
      return paper.paper().time();
    }
    return paper.firstRecorded() > duty.due() ? paper.firstRecorded() : paper.firstTaken();
  }

  private String recordId() {
    return paper == null ? "" : paper.paper().recordId();
  }

  private static boolean arrivedLate(Duty duty, FiledPaper filed) {
    return filed.firstTaken() > duty.due()
        && filed.firstTaken() - filed.firstRecorded() > BUFFERED_MILLIS;
  }
}
