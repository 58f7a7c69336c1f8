package cn.mingchu.jobs.trace.book;

/**
 * What of the same source is elsewhere? A lot that is recalled asks the lots that it came from.
 *
 * @param lotId the lot that the link left
 * @param recallId the cause of the siblings, and not that of the lot that asks
 * @param linkRevision the revision of the link that it is true of
 * @param revision counts what was asked of this link and cause; of one revision of the link, a
 *     higher one replaces a lower one
 * @param asks whether it still does
 * @param prohibition from when until when the siblings must not be used
 */
public record Inquiry(
    String lotId,
    String recallId,
    String linkId,
    int linkRevision,
    int revision,
    boolean asks,
    Prohibition prohibition)
    implements LotInput {

  boolean replaces(Inquiry other) {
    return linkRevision == other.linkRevision
        ? revision > other.revision
        : linkRevision > other.linkRevision;
  }
}
