package cn.mingchu.jobs.trace.paper;

import cn.mingchu.jobs.trace.book.Step;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Works out what was issued for a meal and is in none of its dishes: issued, less what was returned
 * and what was cooked of it, and never less than nothing.
 */
public final class MealJudge {

  /** Takes in a claim, and tells the move into the kitchen where it changes. */
  public void hear(MealBook book, MealClaim claim, Consumer<MoveClaim> voice) {
    MealClaim before = book.claims.get(claim.claimId());
    if (before != null && before.revision() >= claim.revision()) {
      return;
    }
    book.claims.put(claim.claimId(), claim);
    if (before != null && !before.lot().equals(claim.lot())) {
      settle(book, before.lot(), claim, voice);
    }
    settle(book, claim.lot(), claim, voice);
  }

  private static void settle(MealBook book, Node lot, MealClaim newest, Consumer<MoveClaim> voice) {
    long grams = 0;
    long time = Long.MAX_VALUE;
    for (MealClaim claim : book.claims.values()) {
      if (claim.lot().equals(lot)) {
        grams += claim.use() == MealClaim.Use.ISSUED ? claim.grams() : -claim.grams();
        if (claim.use() == MealClaim.Use.ISSUED && claim.grams() > 0) {
          time = Math.min(time, claim.time());
        }
      }
    }
    MoveClaim told = book.told.get(lot.id());
    MoveClaim now = move(lot, newest, Math.max(0, grams), time, told);
    boolean isNews =
        told == null ? now.grams() > 0 : told.grams() != now.grams() || told.time() != now.time();
    if (isNews) {
      book.told.put(lot.id(), now);
      voice.accept(now);
    }
  }

  private static MoveClaim move(
      Node lot, MealClaim newest, long grams, long time, @Nullable MoveClaim told) {
    long when = grams > 0 || told == null ? time : told.time();
    return new MoveClaim(
        "kitchen %s %s %s".formatted(lot.partyId(), newest.mealId(), lot.name()),
        told == null ? 1 : told.revision() + 1,
        lot,
        newest.kitchen(),
        grams,
        when,
        Step.ISSUE,
        newest.source(),
        null,
        null,
        List.of());
  }
}
