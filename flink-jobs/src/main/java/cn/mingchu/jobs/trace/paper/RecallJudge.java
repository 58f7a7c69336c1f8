package cn.mingchu.jobs.trace.paper;

import cn.mingchu.jobs.trace.book.Drill;
import cn.mingchu.jobs.trace.book.Prohibition;
import cn.mingchu.jobs.trace.book.Recall;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

  /** When the next drill of the lot is over, UTC milliseconds; null where it is in none. */
  public @Nullable Long nextAlarm(RecallBook book) {
    return drills(book).map(Drill::endsAt).min(Long::compare).orElse(null);
  }

  /**
   * Forgets the drills that are over: each place knows that by itself.
   *
   * @param now the gateway's time, UTC milliseconds
   */
  public void timePasses(RecallBook book, long now) {
    List<String> over =
        drills(book).filter(drill -> drill.isOver(now)).map(Drill::causeId).toList();
    book.claims.values().removeIf(claim -> over.contains(claim.recallId()));
    book.told.values().removeIf(told -> over.contains(told.recallId()));
  }

  private static Stream<Drill> drills(RecallBook book) {
    return book.claims.values().stream()
        .map(RecallClaim::recallId)
        .map(Drill::of)
        .filter(Objects::nonNull);
  }

  static String key(Recall told) {
    return key(told.recallId(), told.lotId());
  }

  private static String key(String recallId, String place) {
    return recallId + ' ' + place;
  }

  private static void tell(RecallBook book, String recallId, String place, Consumer<Recall> voice) {
    String party = book.places.get(place);
    List<RecallClaim> said =
        book.claims.values().stream()
            .filter(claim -> claim.recallId().equals(recallId) && claim.stands())
            .filter(claim -> claim.partyId() == null || claim.partyId().equals(party))
            .sorted(BY_WEIGHT)
            .toList();
    String key = key(recallId, place);
    @Nullable Recall told = book.told.get(key);
    Recall now = recall(recallId, place, said, told == null ? 1 : told.revision() + 1);
    boolean isNews =
        told == null
            ? now.inForce() || now.prohibition().isReleased()
            : told.inForce() != now.inForce()
                || told.since() != now.since()
                || told.until() != now.until()
                || !told.prohibition().equals(now.prohibition());
    if (isNews) {
      book.told.put(key, now);
      voice.accept(now);
    }
  }

  /**
   * What several papers come to.
   *
   * @param said the one that decides is the last; where it releases, what it releases is the last
   *     of those that forbid
   */
  private static Recall recall(
      String recallId, String place, List<RecallClaim> said, int revision) {
    @Nullable RecallClaim decides = said.isEmpty() ? null : said.get(said.size() - 1);
    boolean releases = decides != null && decides.releases();
    @Nullable RecallClaim forbids = null;
    for (RecallClaim claim : said) {
      if (claim.forbids() && (claim.equals(decides) || releases)) {
        forbids = claim;
      }
    }
    long releasedAt = decides != null && releases ? decides.time() : Long.MAX_VALUE;
    if (forbids == null) {
      return new Recall(
          recallId,
          place,
          revision,
          Long.MIN_VALUE,
          Long.MAX_VALUE,
          false,
          new Prohibition(Long.MIN_VALUE, releasedAt, 0, 0));
    }
    PaperSource source = forbids.source();
    return new Recall(
        recallId,
        place,
        revision,
        forbids.since(),
        forbids.until(),
        true,
        new Prohibition(forbids.time(), releasedAt, source.eventIdHigh(), source.eventIdLow()));
  }
}
