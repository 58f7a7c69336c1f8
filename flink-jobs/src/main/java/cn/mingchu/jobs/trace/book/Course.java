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

  /** What forbids the use of what came in so far, whoever released it here. */
  private Prohibition prohibition = Prohibition.NONE;

  private long lastMove = Long.MIN_VALUE;
  private @Nullable Presence presence;

  /**
   * Takes in that nothing moved until now. When the recall begins, all that lies here is suspect.
   */
  void timePasses(long now, LotMass mass, Suspect of) {
    Recall recall = of.ground;
    if (!begun && recall != null && recall.inForce() && now >= recall.since()) {
      lies(recall.since(), recall);
      prohibition = prohibition.and(recall.prohibition());
      begun = true;
      Share all = Share.all(mass.onHand());
      suspect = suspect.plus(all).minus(onHand);
      onHand = all;
    }
    lies(now, recall);
  }

  private void lies(long until, @Nullable Recall recall) {
    Prohibition here = prohibition(recall);
    long since = Math.max(lastMove, here.knownAt());
    long last = Math.min(until, here.releasedAt());
    if (onHand.atMostGrams() > 0 && last > since) {
      presence = new Presence(presence == null ? since : presence.from(), last);
    }
    lastMove = Math.max(lastMove, until);
  }

  /** Takes in that goods came. */
  void comesIn(LotLink link, Suspect of) {
    Share share = of.heardOf(link);
    Recall recall = of.ground;
    prohibition = prohibition.and(of.prohibitionOf(link));
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
    Prohibition here = end.prohibition(of.ground);
    boolean isClean = here.isReleased() || end.suspect.equals(Share.NONE);
    return new Exposure(
        recallId,
        lotId,
        revision,
        isClean ? Share.NONE : end.suspect,
        isClean ? Share.NONE : end.onHand,
        end.presence,
        isClean && end.presence == null ? Prohibition.NONE : here);
  }

  /** What forbids the use of what lies here; who released it here released all of it. */
  Prohibition prohibition(@Nullable Recall recall) {
    return recall == null ? prohibition : prohibition.releasedBy(recall.prohibition().releasedAt());
  }

  /** What was ever suspect here, in micrograms. */
  long likelySuspect() {
    return suspect.likelyMicrograms();
  }

  /** What of what lies here is suspect, in micrograms. */
  long likelyOnHand() {
    return onHand.likelyMicrograms();
  }

  Course copy() {
    Course copy = new Course();
    copy.suspect = suspect;
    copy.onHand = onHand;
    copy.begun = begun;
    copy.prohibition = prohibition;
    copy.lastMove = lastMove;
    copy.presence = presence;
    return copy;
  }

  void write(DataOutput out) throws IOException {
    LotInputForm.writeShare(suspect, out);
    LotInputForm.writeShare(onHand, out);
    out.writeBoolean(begun);
    LotInputForm.writeProhibition(prohibition, out);
    out.writeLong(lastMove);
    ExposureForm.writePresence(presence, out);
  }

  static Course read(DataInput in) throws IOException {
    Course course = new Course();
    course.suspect = LotInputForm.readShare(in);
    course.onHand = LotInputForm.readShare(in);
    course.begun = in.readBoolean();
    course.prohibition = LotInputForm.readProhibition(in);
    course.lastMove = in.readLong();
    course.presence = ExposureForm.readPresence(in);
    return course;
  }

  private static boolean isSuspectAt(long time, @Nullable Recall recall) {
    return recall != null && recall.isSuspectAt(time);
  }
}
