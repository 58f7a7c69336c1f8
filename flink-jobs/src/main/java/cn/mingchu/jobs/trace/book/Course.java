package cn.mingchu.jobs.trace.book;

import org.jspecify.annotations.Nullable;

/** How a lot becomes suspect and clean again, move by move in the order of time. */
final class Course {

  private Share suspect = Share.NONE;
  private Share onHand = Share.NONE;

  /** Whether what lay here when the recall began is suspect by now. */
  private boolean begun;

  /** Takes in that goods came. */
  void comesIn(LotLink link, LotMass before, Share share, @Nullable Recall recall) {
    begin(link.time(), before, recall);
    Share its = isSuspectAt(link.time(), recall) ? Share.all(link.grams()) : share;
    suspect = suspect.plus(its);
    onHand = onHand.plus(its);
  }

  /** Takes in that goods left, and says what of them is suspect. */
  Share goesOut(LotLink link, LotMass before, @Nullable Recall recall) {
    begin(link.time(), before, recall);
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
    Course end = new Course();
    end.suspect = suspect;
    end.onHand = onHand;
    end.begun = begun;
    end.begin(Long.MAX_VALUE, mass, of.recall);
    int revision = of.exposure == null ? 1 : of.exposure.revision() + 1;
    return new Exposure(recallId, lotId, revision, end.suspect, end.onHand);
  }

  /** When the recall begins, all that lies here is suspect. */
  private void begin(long time, LotMass mass, @Nullable Recall recall) {
    if (begun || recall == null || !recall.inForce() || time < recall.since()) {
      return;
    }
    begun = true;
    Share all = Share.all(mass.onHand());
    suspect = suspect.plus(all).minus(onHand);
    onHand = all;
  }

  private static boolean isSuspectAt(long time, @Nullable Recall recall) {
    return recall != null && recall.isSuspectAt(time);
  }
}
