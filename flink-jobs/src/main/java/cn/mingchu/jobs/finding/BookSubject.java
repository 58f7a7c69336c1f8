package cn.mingchu.jobs.finding;

import cn.mingchu.schemas.event.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * Whom or what a finding of a canteen's store is about.
 *
 * @param id of the lot in its store, or of the school itself
 * @param schoolId whose store it is
 * @param regionCode the school's county; null while no paper names it
 */
public record BookSubject(
    SubjectKind kind, String id, String schoolId, @Nullable String regionCode) {

  /** A lot in a school's store. */
  public static BookSubject lot(String lotId, String schoolId, @Nullable String regionCode) {
    return new BookSubject(SubjectKind.LOT, lotId + '@' + schoolId, schoolId, regionCode);
  }

  /** The school as a whole. */
  public static BookSubject school(String schoolId, @Nullable String regionCode) {
    return new BookSubject(SubjectKind.SCHOOL, schoolId, schoolId, regionCode);
  }
}
