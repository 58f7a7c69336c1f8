package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.jobs.kitchen.learned.Behaviour;
import cn.mingchu.jobs.kitchen.learned.Complaint;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Learned} put away: it never changes, and nearly all of it is bytes, so it costs nothing
 * where state is copied, and next to nothing where it is written.
 *
 * @param until all minutes before this were looked at, UTC milliseconds
 * @param day the day whose forest it was shown
 * @param lastTime the last minute that was looked at
 * @param ingestTime when the newest minute of what is strange came in
 * @param told what is said; null while nothing is
 * @param complaint what is said to be wrong; null while nothing is
 */
@SuppressWarnings("ArrayRecordComponent") // nobody asks whether two are equal, or changes the bytes
public record LearnedFrame(
    long until,
    long day,
    long lastTime,
    long ingestTime,
    @Nullable KitchenFinding told,
    @Nullable Complaint complaint,
    byte[] behaviour) {

  static LearnedFrame of(Learned learned) {
    return new LearnedFrame(
        learned.until,
        learned.day,
        learned.lastTime,
        learned.ingestTime,
        learned.told,
        learned.complaint,
        learned.behaviour.bytes());
  }

  Learned open() {
    Learned learned = new Learned(Behaviour.of(behaviour));
    learned.until = until;
    learned.day = day;
    learned.lastTime = lastTime;
    learned.ingestTime = ingestTime;
    learned.told = told;
    learned.complaint = complaint;
    return learned;
  }
}
