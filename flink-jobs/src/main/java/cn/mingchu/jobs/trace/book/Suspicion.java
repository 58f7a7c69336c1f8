package cn.mingchu.jobs.trace.book;

import cn.mingchu.schemas.lot.Share;

/**
 * What of a link is suspect, as the lot that it left says it.
 *
 * @param lotId the lot that the link leads to
 * @param linkRevision the revision of the link that it is true of
 * @param revision counts what the lot said of this link and recall; of one revision of the link, a
 *     higher one replaces a lower one
 * @param prohibition from when until when the use of what is suspect is forbidden
 */
public record Suspicion(
    String lotId,
    String recallId,
    String linkId,
    int linkRevision,
    int revision,
    Share share,
    Prohibition prohibition)
    implements LotInput {

  boolean replaces(Suspicion other) {
    return linkRevision == other.linkRevision
        ? revision > other.revision
        : linkRevision > other.linkRevision;
  }
}
