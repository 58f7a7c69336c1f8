package cn.mingchu.jobs.finding;

import cn.mingchu.schemas.event.EvidenceRole;

/** A paper that a finding rests on; {@code time} is when what it says happened. */
public record BookEvidence(EvidenceRole role, long eventIdHigh, long eventIdLow, long time) {

  /** The same paper in another role. */
  public BookEvidence as(EvidenceRole other) {
    return new BookEvidence(other, eventIdHigh, eventIdLow, time);
  }
}
