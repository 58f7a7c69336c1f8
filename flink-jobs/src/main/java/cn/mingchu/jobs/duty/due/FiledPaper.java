package cn.mingchu.jobs.duty.due;

import cn.mingchu.jobs.duty.paper.DutyPaper;
import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.schemas.event.EvidenceRole;
import java.util.Comparator;

/**
 * What is said that was done, by its newest revision: a correction makes nothing later than it was.
 *
 * @param firstRecorded when any revision was first written down, UTC milliseconds
 * @param firstTaken when the gateway first took one in, UTC milliseconds
 */
public record FiledPaper(DutyPaper paper, long firstRecorded, long firstTaken) {

  /** By when it was done. */
  public static final Comparator<FiledPaper> BY_TIME =
      Comparator.comparingLong((FiledPaper filed) -> filed.paper().time())
          .thenComparing(filed -> filed.paper().recordId());

  /** A paper of which there is one revision. */
  public static FiledPaper of(DutyPaper paper) {
    return new FiledPaper(paper, paper.recordedTime(), paper.ingestTime());
  }

  /** The same with a further revision, in whatever order they come. */
  public FiledPaper with(DutyPaper revision) {
    return new FiledPaper(
        revision.revision() > paper.revision() ? revision : paper,
        Math.min(firstRecorded, revision.recordedTime()),
        Math.min(firstTaken, revision.ingestTime()));
  }

  /** The paper as something that a finding rests on. */
  public BookEvidence asEvidence(EvidenceRole role) {
    return new BookEvidence(role, paper.eventIdHigh(), paper.eventIdLow(), paper.time());
  }
}
