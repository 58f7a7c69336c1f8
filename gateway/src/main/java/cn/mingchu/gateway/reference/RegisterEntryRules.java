package cn.mingchu.gateway.reference;

import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.gateway.check.Checks;
import cn.mingchu.gateway.key.Binding;
import cn.mingchu.gateway.register.Register;
import cn.mingchu.schemas.code.FoodLicence;
import cn.mingchu.schemas.event.RegisterEntry;
import cn.mingchu.schemas.event.RegisterKind;
import cn.mingchu.schemas.event.RejectReason;
import cn.mingchu.schemas.event.School;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An entry of a register is of a registered school, and says all that its kind needs. */
final class RegisterEntryRules implements ReferenceRules<RegisterEntry> {

  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

  private static final Set<RegisterKind> OF_A_PERSON =
      EnumSet.of(
          RegisterKind.HEALTH_CERTIFICATE,
          RegisterKind.SAFETY_DIRECTOR,
          RegisterKind.SCHOOL_SAFETY_DIRECTOR,
          RegisterKind.SAFETY_OFFICER);
  private static final Set<RegisterKind> LICENCES =
      EnumSet.of(RegisterKind.CANTEEN_LICENCE, RegisterKind.CATERER_LICENCE);
  private static final Set<RegisterKind> ENDING =
      EnumSet.of(
          RegisterKind.HEALTH_CERTIFICATE,
          RegisterKind.CANTEEN_LICENCE,
          RegisterKind.CATERER_LICENCE);

  private final Register register;

  RegisterEntryRules(Register register) {
    this.register = register;
  }

  @Override
  public String idField() {
    return "entryId";
  }

  @Override
  public Optional<RegisterEntry> current(String id) {
    return register.entry(id);
  }

  @Override
  public boolean mayWrite(Binding binding, RegisterEntry entry) {
    return binding.coversSchool(entry.getSchoolId());
  }

  @Override
  public void check(RegisterEntry entry) throws RefusedException {
    Checks.id("entryId", entry.getEntryId());
    if (register.school(entry.getSchoolId()).isEmpty()) {
      throw new RefusedException(
          RejectReason.UNKNOWN_SUBJECT,
          "schoolId",
          "no school " + entry.getSchoolId() + " is registered");
    }
    RegisterKind kind = entry.getKind();
    Checks.known("kind", kind);
    requirePlace("person", entry.getPerson(), OF_A_PERSON.contains(kind), kind);
    if (entry.getPerson() != null) {
      Checks.id("person", entry.getPerson());
    }
    requirePlace("number", entry.getNumber(), LICENCES.contains(kind), kind);
    if (entry.getNumber() != null) {
      Checks.code("number", FoodLicence.problem(entry.getNumber()));
    }
    checkDays(entry);
  }

  private static void requirePlace(
      String field, @Nullable String value, boolean isNeeded, RegisterKind kind)
      throws RefusedException {
    if (isNeeded && value == null) {
      throw Checks.malformed(field, "%s is missing, kind is %s".formatted(field, kind));
    }
    if (!isNeeded && value != null) {
      throw Checks.malformed(field, "%s has no place, kind is %s".formatted(field, kind));
    }
  }

  private static void checkDays(RegisterEntry entry) throws RefusedException {
    LocalDate from = entry.getValidFrom();
    LocalDate until = entry.getValidUntil();
    checkDay("validFrom", from, EARLIEST);
    if (until != null) {
      checkDay("validUntil", until, from);
    } else if (ENDING.contains(entry.getKind())) {
      throw Checks.malformed("validUntil", "validUntil is missing, kind is " + entry.getKind());
    }
    if (entry.getRevokedOn() != null) {
      checkDay("revokedOn", entry.getRevokedOn(), from);
    }
  }

  private static void checkDay(String field, LocalDate day, LocalDate first)
      throws RefusedException {
    if (day.isBefore(first) || day.isAfter(LATEST)) {
      throw Checks.outOfRange(
          field, "%s must be between %s and %s, was %s".formatted(field, first, LATEST, day));
    }
  }

  @Override
  public Optional<String> schoolId(RegisterEntry entry) {
    return Optional.of(entry.getSchoolId());
  }

  @Override
  public Optional<String> regionCode(RegisterEntry entry) {
    return register.school(entry.getSchoolId()).map(School::getRegionCode);
  }

  /** What was judged by it was judged rightly: it ends, and is not as if it had never been. */
  @Override
  public Optional<String> hindranceToErase(String id) {
    return Optional.of(
        "entry %s of a register is revoked, not erased: put it again with revokedOn".formatted(id));
  }
}
