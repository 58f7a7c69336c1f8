package cn.mingchu.jobs.trace.lot;

import cn.mingchu.jobs.trace.paper.MoveClaim;
import cn.mingchu.jobs.trace.paper.Node;
import cn.mingchu.jobs.trace.paper.PaperSource;
import cn.mingchu.schemas.event.LotNodeKind;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a node beside its grams.
 *
 * @param schoolId the school that it is in; null at a supplier, or where no paper of the school is
 *     known
 * @param regionCode the school's county
 * @param heads portions of the dish or diners of the meal; null where it is neither
 */
public record Place(
    Node node, @Nullable String schoolId, @Nullable String regionCode, @Nullable Integer heads) {

  /** What a paper says of one end of a move. */
  static Place of(Node node, MoveClaim move) {
    Place place = of(node, move.source());
    return node.equals(move.to())
        ? new Place(node, place.schoolId, place.regionCode, move.heads())
        : place;
  }

  /** What a paper says of a node that is neither dish nor meal. */
  static Place of(Node node, PaperSource source) {
    boolean isTheSchools = node.partyId().equals(source.schoolId());
    return new Place(
        node,
        isTheSchools ? source.schoolId() : null,
        isTheSchools ? source.regionCode() : null,
        null);
  }

  /** The same with what a later word knows more, or otherwise. */
  Place updatedBy(Place later) {
    return new Place(
        node,
        later.schoolId == null ? schoolId : later.schoolId,
        later.regionCode == null ? regionCode : later.regionCode,
        later.heads == null ? heads : later.heads);
  }

  /** Whether what lies here can still be used or eaten. */
  boolean canBeUsed() {
    return schoolId != null && node.kind() != LotNodeKind.MEAL;
  }
}
