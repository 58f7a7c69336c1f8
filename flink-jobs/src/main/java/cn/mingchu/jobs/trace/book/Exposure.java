package cn.mingchu.jobs.trace.book;

import cn.mingchu.schemas.lot.Share;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What of a recall is, and was, in a lot.
 *
 * @param revision counts what was said of this lot and recall; a higher one replaces a lower one
 * @param suspect of all that ever lay there: what came in suspect, or became so there
 * @param onHand of what lies there now
 * @param presence when some of it may have lain there though its use was forbidden; null for never
 * @param prohibition what forbids, or forbade, its use
 */
public record Exposure(
    String recallId,
    String lotId,
    int revision,
    Share suspect,
    Share onHand,
    @Nullable Presence presence,
    Prohibition prohibition) {

  /** The same, told for the {@code number}th time. */
  public Exposure asRevision(int number) {
    return new Exposure(recallId, lotId, number, suspect, onHand, presence, prohibition);
  }

  /**
   * Whether it says the same as another one but for the revision; to say nothing is to say NONE.
   */
  boolean saysTheSame(@Nullable Exposure other) {
    return other == null
        ? suspect.equals(Share.NONE) && presence == null
        : suspect.equals(other.suspect)
            && onHand.equals(other.onHand)
            && Objects.equals(presence, other.presence)
            && prohibition.equals(other.prohibition);
  }
}
