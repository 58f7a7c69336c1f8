package cn.mingchu.gateway.reference;

import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.gateway.check.Checks;
import cn.mingchu.gateway.key.Binding;
import cn.mingchu.gateway.register.Register;
import cn.mingchu.schemas.code.CreditCode;
import cn.mingchu.schemas.code.FoodLicence;
import cn.mingchu.schemas.code.SchoolCode;
import cn.mingchu.schemas.event.RejectReason;
import cn.mingchu.schemas.event.School;
import cn.mingchu.schemas.event.SchoolType;
import cn.mingchu.schemas.region.RegionLevel;
import cn.mingchu.schemas.region.RegionTree;
import java.util.List;
import java.util.Optional;

/** A school has codes that can be true, and lies in a county of the region tree. */
final class SchoolRules implements ReferenceRules<School> {

  private static final int MOST_DINERS = 100_000;
  private static final int MOST_CANTEENS = 100;

  private final Register register;
  private final RegionTree regions;

  SchoolRules(Register register, RegionTree regions) {
    this.register = register;
    this.regions = regions;
  }

  @Override
  public String idField() {
    return "schoolId";
  }

  @Override
  public Optional<School> current(String id) {
    return register.school(id);
  }

  @Override
  public boolean mayWrite(Binding binding, School school) {
    return binding.coversSchool(school.getSchoolId());
  }

  @Override
  public void check(School school) throws RefusedException {
    Checks.code("schoolId", SchoolCode.problem(school.getSchoolId()));
    Checks.notBlank("name", school.getName());
    SchoolType type = SchoolCode.type(school.getSchoolId());
    if (school.getType() != type) {
      throw new RefusedException(
          RejectReason.OUT_OF_RANGE,
          "type",
          "schoolId %s is that of a %s, type was %s"
              .formatted(school.getSchoolId(), type, school.getType()));
    }
    if (regions.find(school.getRegionCode()).stream()
        .noneMatch(region -> region.level() == RegionLevel.COUNTY)) {
      throw new RefusedException(
          RejectReason.UNKNOWN_SUBJECT,
          "regionCode",
          "regionCode " + school.getRegionCode() + " is not a county of the region tree");
    }
    Checks.between("diners", school.getDiners(), 0, MOST_DINERS);
    Checks.between("canteens", school.getCanteens(), 1, MOST_CANTEENS);
    if (school.getCreditCode() != null) {
      Checks.code("creditCode", CreditCode.problem(school.getCreditCode()));
    }
    if (school.getFoodLicence() != null) {
      Checks.code("foodLicence", FoodLicence.problem(school.getFoodLicence()));
    }
  }

  @Override
  public Optional<String> schoolId(School school) {
    return Optional.of(school.getSchoolId());
  }

  @Override
  public Optional<String> regionCode(School school) {
    return Optional.of(school.getRegionCode());
  }

  @Override
  public Optional<String> hindranceToErase(String id) {
    List<String> devices = register.deviceIdsOf(id);
    return devices.isEmpty()
        ? Optional.empty()
        : Optional.of("school " + id + " still has devices: " + String.join(", ", devices));
  }
}
