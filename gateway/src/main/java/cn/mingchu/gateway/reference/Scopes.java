package cn.mingchu.gateway.reference;

import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.gateway.register.Register;
import cn.mingchu.schemas.event.RejectReason;
import cn.mingchu.schemas.event.School;
import cn.mingchu.schemas.region.Region;
import cn.mingchu.schemas.region.RegionTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** For whom reference data may hold: a region with all its schools, or one school. */
final class Scopes {

  private final Register register;
  private final RegionTree regions;

  Scopes(Register register, RegionTree regions) {
    this.register = register;
    this.regions = regions;
  }

  /**
   * The levels above a scope, from the province down.
   *
   * @throws RefusedException if there is no such scope
   */
  List<String> above(String scope) throws RefusedException {
    List<String> above = new ArrayList<>();
    for (Region region : regions.path(regionCode(scope).orElse(scope))) {
      above.add(region.code());
    }
    if (above.isEmpty()) {
      throw new RefusedException(
          RejectReason.UNKNOWN_SUBJECT,
          "scope",
          "scope " + scope + " is neither a region nor a registered school");
    }
    above.remove(scope);
    return above;
  }

  /** The school that a scope is; empty where it is a region. */
  Optional<String> schoolId(String scope) {
    return register.school(scope).map(School::getSchoolId);
  }

  /** The region that a scope is, or that of the school. */
  Optional<String> regionCode(String scope) {
    return register
        .school(scope)
        .map(School::getRegionCode)
        .or(() -> regions.find(scope).map(Region::code));
  }
}
