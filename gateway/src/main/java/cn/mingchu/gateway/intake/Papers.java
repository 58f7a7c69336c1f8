package cn.mingchu.gateway.intake;

import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.gateway.check.Checks;
import cn.mingchu.gateway.register.Register;
import cn.mingchu.schemas.event.Device;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.RejectReason;
import cn.mingchu.schemas.event.School;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What holds for all papers of the supply chain: whom they are about, and how they are revised. */
final class Papers {

  /** Paper is waited for this long. */
  static final Duration LATENESS = Duration.ofDays(7);

  private static final int MOST_REVISIONS = 1_000;

  private static final Set<DeviceKind> STORES =
      EnumSet.of(DeviceKind.FRIDGE, DeviceKind.COLD_ROOM, DeviceKind.FREEZER, DeviceKind.DRY_STORE);

  private final Register register;

  Papers(Register register) {
    this.register = register;
  }

  /**
   * The registered school that a paper is about, and who may tell of it.
   *
   * @throws RefusedException if it is not registered
   */
  Subject ofSchool(String schoolId, Subject.Tellers tellers) throws RefusedException {
    return registered(schoolId, tellers)
        .orElseThrow(
            () ->
                new RefusedException(
                    RejectReason.UNKNOWN_SUBJECT,
                    "schoolId",
                    "no school " + Checks.quote(schoolId) + " is registered"));
  }

  /** The school or supplier that a paper is about, told of by itself. */
  Subject ofParty(String partyId) {
    return registered(partyId, binding -> binding.coversSchool(partyId))
        .orElseGet(() -> ofSupplier(partyId, binding -> binding.coversSupplier(partyId)));
  }

  /** Somebody who is no school. */
  static Subject ofSupplier(String id, Subject.Tellers tellers) {
    return new Subject(id, null, null, Duration.ZERO, tellers);
  }

  private Optional<Subject> registered(String schoolId, Subject.Tellers tellers) {
    return register
        .school(schoolId)
        .map(School::getRegionCode)
        .map(region -> new Subject(schoolId, schoolId, region, Duration.ZERO, tellers));
  }

  /**
   * A store is watched by a device of the school.
   *
   * @param storeId null where nobody says which
   */
  void checkStore(String field, @Nullable String storeId, String schoolId) throws RefusedException {
    if (storeId == null) {
      return;
    }
    Checks.id(field, storeId);
    Device device =
        register
            .device(storeId)
            .filter(one -> one.getSchoolId().equals(schoolId))
            .orElseThrow(
                () ->
                    new RefusedException(
                        RejectReason.UNKNOWN_SUBJECT,
                        field,
                        "no device %s of school %s is registered".formatted(storeId, schoolId)));
    if (!STORES.contains(device.getKind())) {
      throw Checks.outOfRange(
          field,
          "%s must be a device of one of the kinds %s, %s is a %s"
              .formatted(field, STORES, storeId, device.getKind()));
    }
  }

  /** A paper has an id, and says which of its corrections it is. */
  static void check(String idField, String id, int revision) throws RefusedException {
    Checks.id(idField, id);
    checkRevision(revision);
  }

  static void checkRevision(int revision) throws RefusedException {
    Checks.between("revision", revision, 1, MOST_REVISIONS);
  }

  /**
   * Another party than the one that the paper is about.
   *
   * @param other null where there is none
   */
  static void checkOther(String field, @Nullable String other, String own) throws RefusedException {
    if (other == null) {
      return;
    }
    Checks.id(field, other);
    if (other.equals(own)) {
      throw Checks.outOfRange(field, field + " must be another party than " + own);
    }
  }
}
