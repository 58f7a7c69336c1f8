package cn.mingchu.jobs.supervision.canteen;

import cn.mingchu.jobs.supervision.diligence.MissedClock;
import cn.mingchu.jobs.supervision.figure.Figures;
import java.util.List;

/**
 * What the day of a school came to, or what stands at it now. The same school and slot with a
 * higher revision replaces what was said before.
 *
 * @param regionCode the school's county, 6 digits
 * @param slot the day, from 1970-01-01 in Shanghai; {@link #LIVE} for what stands now
 * @param revision from 1
 * @param figures none where nothing is said of it any more
 * @param missed clocks that offices let run out, the gravest of each level first
 * @param asOf when the gateway took in the last of what it rests on, or its clock came to what
 *     settled it, UTC milliseconds
 */
public record SchoolDay(
    String schoolId,
    String regionCode,
    long slot,
    int revision,
    Figures figures,
    List<MissedClock> missed,
    long asOf) {

  /** The slot of what stands now. */
  public static final long LIVE = Long.MIN_VALUE;

  public SchoolDay {
    missed = List.copyOf(missed);
  }

  /** Whether it is about what stands now. */
  public boolean isLive() {
    return slot == LIVE;
  }

  /** One for a school and slot. */
  public String name() {
    return schoolId + ' ' + slot;
  }

  boolean saysTheSameAs(SchoolDay other) {
    return regionCode.equals(other.regionCode)
        && figures.equals(other.figures)
        && missed.equals(other.missed);
  }

  SchoolDay asRevision(int other) {
    return new SchoolDay(schoolId, regionCode, slot, other, figures, missed, asOf);
  }

  /** That nothing is said of it any more, one revision later. */
  SchoolDay takenBack() {
    return new SchoolDay(schoolId, regionCode, slot, revision + 1, Figures.NONE, List.of(), asOf);
  }
}
