package cn.mingchu.jobs.trace.lot;

import cn.mingchu.jobs.trace.book.Drill;
import cn.mingchu.jobs.trace.book.Fate;
import cn.mingchu.jobs.trace.book.Inquiry;
import cn.mingchu.jobs.trace.book.LotInput;
import cn.mingchu.jobs.trace.book.Recall;
import cn.mingchu.jobs.trace.book.Suspicion;
import cn.mingchu.jobs.trace.drill.Answer;
import org.jspecify.annotations.Nullable;

/** What a node answers in drills, while they last. */
final class DrillAnswers {

  private DrillAnswers() {}

  /**
   * Whether a node has nothing to do with a word any more, as it is about a drill that is over.
   *
   * @param now the gateway's time, UTC milliseconds
   */
  static boolean isOver(LotInput input, long now) {
    String causeId = causeId(input);
    Drill drill = causeId == null ? null : Drill.of(causeId);
    return drill != null && drill.isOver(now);
  }

  /** Answers all drills that what was heard last concerns. */
  static void tell(LotAccount account, LotInput heard, OfficeVoice voice) {
    Place place = account.place;
    if (place == null) {
      return;
    }
    String heardOf = causeId(heard);
    for (Drill drill : account.book.drills()) {
      String causeId = drill.causeId();
      if (heardOf == null || heardOf.equals(causeId)) {
        int revision = account.exposuresTold.merge(causeId, 1, Integer::sum);
        Fate fate = Fate.of(account.book, causeId);
        voice.tell(new Answer(drill, revision, place.node(), place.regionCode(), fate));
      }
    }
  }

  /**
   * Forgets the drills that are over.
   *
   * @param now the gateway's time, UTC milliseconds
   */
  static void forget(LotAccount account, long now) {
    for (Drill drill : account.book.drills()) {
      if (drill.isOver(now)) {
        account.book.forget(drill);
        account.exposuresTold.remove(drill.causeId());
      }
    }
  }

  /** What a word is about; null where it is about the lot as such. */
  private static @Nullable String causeId(LotInput input) {
    if (input instanceof Recall recall) {
      return recall.recallId();
    }
    if (input instanceof Suspicion suspicion) {
      return suspicion.recallId();
    }
    return input instanceof Inquiry inquiry ? inquiry.recallId() : null;
  }
}
