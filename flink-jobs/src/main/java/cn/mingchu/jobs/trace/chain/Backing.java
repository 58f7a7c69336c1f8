package cn.mingchu.jobs.trace.chain;

import cn.mingchu.jobs.trace.paper.Node;

/**
 * What a dish is made of, and what of that its lot can show.
 *
 * @param claimId of the paper that says that the lot went into the dish
 * @param moveRevision of what that paper says
 * @param revision counts what the store said of it; of one revision of the paper, a higher one
 *     replaces a lower one
 * @param lot in the canteen's store
 * @param grams that went into the dish; from 0
 * @param knownGrams of them, those that the canteen had received before
 * @param provenGrams of these, those that came with all papers that their kind needs
 */
public record Backing(
    String claimId,
    int moveRevision,
    int revision,
    Node dish,
    Node lot,
    long grams,
    long knownGrams,
    long provenGrams)
    implements DishWord {

  boolean replaces(Backing other) {
    return moveRevision == other.moveRevision
        ? revision > other.revision
        : moveRevision > other.moveRevision;
  }

  boolean saysTheSame(Backing other) {
    return equals(other.asRevision(revision));
  }

  Backing asRevision(int number) {
    return new Backing(claimId, moveRevision, number, dish, lot, grams, knownGrams, provenGrams);
  }
}
