package cn.mingchu.jobs.trace.book;

import cn.mingchu.schemas.lot.Share;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** How a lot becomes suspect and clean again, move by move in the order of time. */
final class Course {

  private Share suspect = Share.NONE;
  private Share onHand = Share.NONE;

  /** Whether what lay here when the recall began is suspect by now. */
  private boolean begun;

  /** From when on what came in so far must not be used; of several words on that the last. */
  private long knownAt = Long.MIN_VALUE;

  private long lastMove = Long.MIN_VALUE;
  private @Nullable Presence presence;

  /**
   * Takes in that nothing moved until now. When the recall begins, all that lies here is suspect.
   */
  void timePasses(long now, LotMass mass, Suspect of) {
    Recall recall = of.recall;
    if (!begun && recall != null && recall.inForce() && now >= recall.since()) {
      lies(recall.since());
      knownAt = Math.max(knownAt, recall.knownAt());
      begun = true;
      Share all = Share.all(mass.onHand());
      suspect = suspect.plus(all).minus(onHand);
      onHand = all;
    }
    lies(now);
  }

  private void lies(long until) {
    long since = Math.max(lastMove, knownAt);
    if (onHand.atMostGrams() > 0 && until > since) {
      presence = new Presence(presence == null ? since : presence.from(), until);
    }
    lastMove = Math.max(lastMove, until);
  }

  /** Takes in that goods came. */
  void comesIn(LotLink link, Suspect of) {
    Share share = of.heardOf(link);
    Recall recall = of.recall;
    knownAt = Math.max(knownAt, of.knownAt(link));
    Share its = isSuspectAt(link.time(), recall) ? Share.all(link.grams()) : share;
    suspect = suspect.plus(its);
    onHand = onHand.plus(its);
  }

  /** Takes in that goods left, and says what of them is suspect. */
  Share goesOut(LotLink link, LotMass before, @Nullable Recall recall) {
    long grams = link.grams();
    if (isSuspectAt(link.time(), recall)) {
      long covered = Math.min(grams, before.onHand());
      suspect = suspect.plus(Share.all(grams - covered)); // of this lot all the same
      onHand = Share.all(before.onHand() - covered);
      return Share.all(grams);
    }
    Share out = onHand.takenOut(grams, before.onHand());
    onHand = onHand.left(grams, before.onHand());
    return out;
  }

  /** What stands after the last move, which left so much. */
  Exposure exposure(Suspect of, String recallId, String lotId, LotMass mass) {
    Course end = copy();
    end.timePasses(Long.MAX_VALUE, mass, of);
    int revision = of.exposure == null ? 1 : of.exposure.revision() + 1;
    return new Exposure(recallId, lotId, revision, end.suspect, end.onHand, end.presence);
  }

  /** From when on what lies here must not be used, UTC milliseconds. */
  long knownAt() {
    return knownAt;
  }

  Course copy() {
    Course copy = new Course();
    copy.suspect = suspect;
    copy.onHand = onHand;
    copy.begun = begun;
    copy.knownAt = knownAt;
    copy.lastMove = lastMove;
    copy.presence = presence;
    return copy;
  }

  void write(DataOutput out) throws IOException {
    LotInputForm.writeShare(suspect, out);
    LotInputForm.writeShare(onHand, out);
    out.writeBoolean(begun);
    out.writeLong(knownAt);
    out.writeLong(lastMove);
    ExposureForm.writePresence(presence, out);
  }

  static Course read(DataInput in) throws IOException {
    Course course = new Course();
    course.suspect = LotInputForm.readShare(in);
    course.onHand = LotInputForm.readShare(in);
    course.begun = in.readBoolean();
    course.knownAt = in.readLong();
    course.lastMove = in.readLong();
    course.presence = ExposureForm.readPresence(in);
    return course;
  }

  private static boolean isSuspectAt(long time, @Nullable Recall recall) {
    return recall != null && recall.isSuspectAt(time);
  }
}
