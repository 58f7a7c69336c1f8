package cn.mingchu.jobs.trace.paper;

import cn.mingchu.jobs.trace.book.Recall;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Tells a recall to every place where the lot lies, also where it comes later. */
public final class RecallJudge {

  private static final Comparator<RecallClaim> BY_WEIGHT =
      Comparator.comparingInt(RecallClaim::weight).thenComparing(RecallClaim::claimId);

  /** Whether the lot was never seen at a place before. */
  public boolean isNew(RecallBook book, Node place) {
    return !book.places.containsKey(place.id());
  }

  /** Takes in that the lot lies at a place. */
  public void seen(RecallBook book, Node place, Consumer<Recall> voice) {
    if (isNew(book, place)) {
      book.places.put(place.id(), place.partyId());
      book.claims.values().stream()
          .map(RecallClaim::recallId)
          .distinct()
          .forEach(recallId -> tell(book, recallId, place.id(), voice));
    }
  }

  /** Takes in a claim. */
  public void hear(RecallBook book, RecallClaim claim, Consumer<Recall> voice) {
    RecallClaim before = book.claims.get(claim.claimId());
    if (before != null && before.revision() >= claim.revision()) {
      return;
    }
    book.claims.put(claim.claimId(), claim);
    for (String place : List.copyOf(book.places.keySet())) {
      if (before != null && !before.recallId().equals(claim.recallId())) {
        tell(book, before.recallId(), place, voice);
      }
      tell(book, claim.recallId(), place, voice);
    }
  }

  static String key(Recall told) {
    return key(told.recallId(), told.lotId());
  }

  private static String key(String recallId, String place) {
    return recallId + ' ' + place;
  }

  private static void tell(RecallBook book, String recallId, String place, Consumer<Recall> voice) {
    String party = book.places.get(place);
    Optional<RecallClaim> decides =
        book.claims.values().stream()
            .filter(claim -> claim.recallId().equals(recallId) && claim.stands())
            .filter(claim -> claim.partyId() == null || claim.partyId().equals(party))
            .max(BY_WEIGHT);
    String key = key(recallId, place);
    Recall told = book.told.get(key);
    boolean forbids = decides.map(RecallClaim::forbids).orElse(false);
    long knownAt = decides.map(RecallClaim::time).orElse(told == null ? 0 : told.knownAt());
    boolean isNews =
        told == null ? forbids : told.inForce() != forbids || told.knownAt() != knownAt;
    if (isNews) {
      Recall now =
          new Recall(
              recallId,
              place,
              told == null ? 1 : told.revision() + 1,
              Long.MIN_VALUE,
              Long.MAX_VALUE,
              forbids,
              knownAt);
      book.told.put(key, now);
      voice.accept(now);
    }
  }
}
