package cn.mingchu.jobs.trace.paper;

import cn.mingchu.jobs.trace.book.Grade;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds the lots that lay in a store while it was too warm: what was taken out before is not meant,
 * and what came in later is not.
 *
 * <p>What is told in the end depends on the newest papers and on all revisions of the breaches,
 * whatever order they come in.
 */
public final class ColdRoomJudge {

  /** What lies longer in a canteen's store is believed to be used up, though no paper says so. */
  private static final long LONGEST_STAY = Duration.ofDays(180).toMillis();

  /** Stays are gone through for old ones when the oldest is so much too old. */
  private static final long DROPPED_EVERY = Duration.ofDays(1).toMillis();

  /** No paper on what is older than that comes any more, nor a word on a breach that has ended. */
  private static final long SETTLED_AFTER = Duration.ofDays(30).toMillis();

  /** Takes in that a lot was put into a store. */
  public void hear(BreachBook book, Stays stays, StowClaim claim, Consumer<RecallClaim> voice) {
    StowClaim before = stays.find(claim.claimId());
    if (before != null && before.revision() >= claim.revision()) {
      return;
    }
    stays.keep(claim, before);
    book.oldestStay = Math.min(book.oldestStay, claim.time());
    for (Breach breach : book.breaches.values()) {
      if (before != null && !before.lot().equals(claim.lot())) {
        tell(book, stays, breach, before.lot(), claim.source(), voice);
      }
      tell(book, stays, breach, claim.lot(), claim.source(), voice);
    }
    forget(book, stays, claim.source().ingestTime());
  }

  /** Takes in a revision of a breach. */
  public void hear(BreachBook book, Stays stays, Breach breach, Consumer<RecallClaim> voice) {
    if (breach.stands()) {
      book.knownAt.merge(breach.findingId(), breach.knownAt(), Math::min);
    }
    Breach before = book.breaches.get(breach.findingId());
    Breach newest = before == null || before.revision() < breach.revision() ? breach : before;
    book.breaches.put(newest.findingId(), newest);
    for (Node lot : stays.lots()) {
      tell(book, stays, newest, lot, newest.source(), voice);
    }
    forget(book, stays, breach.source().ingestTime());
  }

  /** Drops what can have nothing to do with anything that may still come. */
  private static void forget(BreachBook book, Stays stays, long now) {
    long settled = now - SETTLED_AFTER;
    book.breaches.values().removeIf(breach -> isSettled(breach, settled));
    book.knownAt.keySet().retainAll(book.breaches.keySet());
    Set<String> holds =
        book.breaches.values().stream()
            .map(ColdRoomJudge::recallId)
            .collect(Collectors.toUnmodifiableSet());
    book.told.values().removeIf(hold -> !holds.contains(hold.recallId()));
    long needed =
        book.breaches.values().stream()
            .mapToLong(breach -> Math.min(breach.since(), settled))
            .min()
            .orElse(settled);
    long first = needed - LONGEST_STAY;
    if (book.oldestStay < first - DROPPED_EVERY) {
      book.oldestStay = stays.dropBefore(first);
    }
  }

  private static boolean isSettled(Breach breach, long settled) {
    return breach.until() < settled || (!breach.stands() && breach.knownAt() < settled);
  }

  private static String recallId(Breach breach) {
    return Grade.HOLD.causeId("breach:" + breach.findingId());
  }

  private static void tell(
      BreachBook book,
      Stays stays,
      Breach breach,
      Node lot,
      PaperSource by,
      Consumer<RecallClaim> voice) {
    String claimId = "breach %s %s".formatted(breach.findingId(), lot.id());
    RecallClaim told = book.told.get(claimId);
    int revision = told == null ? 1 : told.revision() + 1;
    Long knownAt = book.knownAt.get(breach.findingId());
    RecallClaim now =
        knownAt == null ? null : hold(stays.of(lot), breach, knownAt, lot, claimId, revision);
    if (now == null && told != null && told.stands()) {
      now = told.takenBack(revision, by);
    }
    if (now != null && !saysTheSame(now, told)) {
      book.told.put(claimId, now);
      voice.accept(now);
    }
  }

  /** From the first to the last moment that some of the lot lay there; null for never. */
  private static @Nullable RecallClaim hold(
      List<StowClaim> stays, Breach breach, long knownAt, Node lot, String claimId, int revision) {
    if (!breach.stands()) {
      return null;
    }
    long since = Long.MAX_VALUE;
    long until = Long.MIN_VALUE;
    for (StowClaim stay : stays) {
      if (breach.storeId().equals(stay.storeId())) {
        long from = Math.max(stay.time(), breach.since());
        long to = Math.min(end(stays, stay), breach.until());
        if (from < to) {
          since = Math.min(since, from);
          until = Math.max(until, to);
        }
      }
    }
    return since >= until
        ? null
        : new RecallClaim(
            claimId,
            revision,
            recallId(breach),
            lot.name(),
            lot.partyId(),
            RecallClaim.FIRST_WORD,
            true,
            since,
            until,
            knownAt,
            breach.source());
  }

  /** When all of the lot was counted in one store, it lies in no other from then on. */
  private static long end(List<StowClaim> stays, StowClaim stay) {
    long end = stay.time() + LONGEST_STAY;
    for (StowClaim later : stays) {
      if (later.isAll() && later.storeId() != null && later.time() > stay.time()) {
        end = Math.min(end, later.time());
      }
    }
    return end;
  }

  private static boolean saysTheSame(RecallClaim now, @Nullable RecallClaim told) {
    return told != null
        && told.weight() == now.weight()
        && told.since() == now.since()
        && told.until() == now.until()
        && told.time() == now.time()
        && told.source().isSameEvent(now.source());
  }
}
