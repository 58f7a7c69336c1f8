package cn.mingchu.portal.register;

import cn.mingchu.schemas.event.RegisterKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a school's register.
 *
 * @param person whose it is, by the name under which duty records know them; null for a paper of
 *     the canteen
 * @param number of a licence; else null
 * @param validFrom the first day
 * @param validUntil the last one; null where no end is set
 * @param revokedOn the first day on which it holds no more; null where it was not revoked
 */
record RegisterLine(
    String entryId,
    RegisterKind kind,
    @Nullable String person,
    @Nullable String number,
    LocalDate validFrom,
    @Nullable LocalDate validUntil,
    @Nullable LocalDate revokedOn) {

  /** The last day on which it holds; null where no end is set. */
  @Nullable LocalDate lastDay() {
    if (revokedOn == null) {
      return validUntil;
    }
    LocalDate last = revokedOn.minusDays(1);
    return validUntil != null && validUntil.isBefore(last) ? validUntil : last;
  }

  /** Whether it holds on a day. */
  boolean holdsOn(LocalDate day) {
    LocalDate last = lastDay();
    return !validFrom.isAfter(day) && (last == null || !last.isBefore(day));
  }

  /** Whether it ends later than another one. */
  boolean outlasts(RegisterLine other) {
    LocalDate last = lastDay();
    LocalDate otherLast = other.lastDay();
    return otherLast != null
        && (last == null || (last.isAfter(otherLast) && !last.isBefore(validFrom)));
  }
}
