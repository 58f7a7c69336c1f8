package cn.mingchu.jobs.trace.book;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which lots are siblings of a recalled one: what else came out of the batch that it was made in,
 * out of the lots that went into that batch, or out of the lot that it was taken from.
 *
 * <p>An inquiry goes from the recalled lot against the time, and so comes to rest, also where goods
 * were returned: of a lot it asks only what came in before what it asks about had left.
 */
final class Kinship {

  private static final String BATCH = "batch:";

  private Kinship() {}

  /** Lets a lot know what it is in a cause: a source of siblings, recalled itself, or neither. */
  static void settle(LotBook book, String causeId, Suspect suspect) {
    suspect.isRecalled = false;
    suspect.ground = suspect.recall;
    if (Grade.of(causeId) != Grade.SIBLING) {
      return;
    }
    suspect.isRecalled = recallOf(book, causeId) != null;
    Prohibition asked = askedAfter(book, suspect, null);
    if (asked != null && !suspect.isRecalled) {
      Recall released = suspect.recall;
      suspect.ground =
          new Recall(
              causeId,
              book.lotId,
              1,
              Long.MIN_VALUE,
              Long.MAX_VALUE,
              true,
              released == null ? asked : asked.releasedBy(released.prohibition().releasedAt()));
    }
  }

  /** Whether a link that is newer than all others changes what a lot has to ask or to say. */
  static boolean isAffectedBy(Suspect suspect, LotLink link, String lotId) {
    return suspect.asked.containsKey(link.linkId())
        || (suspect.isRecalled && link.entersLot(lotId));
  }

  /** Asks the lots before, where that has changed. */
  static void inquire(LotBook book, String causeId, Suspect suspect, LotVoice voice) {
    if (Grade.of(causeId) != Grade.SIBLING) {
      return;
    }
    for (LotLink link : book.moves) {
      String from = link.from();
      if (from != null && link.entersLot(book.lotId) && link.grams() > 0) {
        inquire(suspect, causeId, link, from, reason(book, causeId, suspect, link, from), voice);
      }
    }
  }

  private static void inquire(
      Suspect suspect,
      String causeId,
      LotLink link,
      String from,
      @Nullable Prohibition reason,
      LotVoice voice) {
    Inquiry told = suspect.inquired.get(link.linkId());
    boolean isTold = told != null && told.asks() && told.linkRevision() == link.revision();
    boolean isNews =
        reason == null
            ? isTold
            : !isTold || !Objects.requireNonNull(told).prohibition().equals(reason);
    if (isNews) {
      Inquiry news =
          new Inquiry(
              from,
              causeId,
              link.linkId(),
              link.revision(),
              told == null ? 1 : told.revision() + 1,
              reason != null,
              reason == null ? Prohibition.NONE : reason);
      suspect.inquired.put(link.linkId(), news);
      voice.tell(news);
    }
  }

  /** Why the lot that a link came from is asked; null where it is not. */
  private static @Nullable Prohibition reason(
      LotBook book, String causeId, Suspect suspect, LotLink link, String from) {
    Recall recall = recallOf(book, causeId);
    if (recall != null) {
      return recall.prohibition();
    }
    boolean isOneSource = book.lotId.startsWith(BATCH) || name(from).equals(name(book.lotId));
    return isOneSource ? askedAfter(book, suspect, link) : null;
  }

  /**
   * What those ask who got some after a link; null where nobody does.
   *
   * @param link null for all of them
   */
  private static @Nullable Prohibition askedAfter(
      LotBook book, Suspect suspect, @Nullable LotLink link) {
    Prohibition all = null;
    for (Inquiry asked : suspect.asked.values()) {
      LotLink left = book.links.get(asked.linkId());
      if (asked.asks()
          && left != null
          && left.revision() == asked.linkRevision()
          && book.lotId.equals(left.from())
          && left.grams() > 0
          && (link == null || LotLink.IN_TIME.compare(link, left) < 0)) {
        all = all == null ? asked.prohibition() : all.and(asked.prohibition());
      }
    }
    return all;
  }

  /** What recalls the lot itself; null where nothing does. */
  private static @Nullable Recall recallOf(LotBook book, String causeId) {
    Suspect itself = book.suspects.get(Grade.SIBLING.reason(causeId));
    Recall recall = itself == null ? null : itself.recall;
    return recall != null && recall.inForce() ? recall : null;
  }

  private static String name(String nodeId) {
    int at = nodeId.lastIndexOf('@');
    return at < 0 ? nodeId : nodeId.substring(0, at);
  }
}
