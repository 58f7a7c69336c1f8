package cn.mingchu.gateway.reference;

import cn.mingchu.gateway.answer.Refusal;
import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.gateway.check.Checks;
import cn.mingchu.gateway.key.Binding;
import cn.mingchu.gateway.register.Register;
import cn.mingchu.schemas.event.RejectReason;
import cn.mingchu.schemas.event.RuleSetting;
import cn.mingchu.schemas.region.RegionTree;
import cn.mingchu.schemas.rule.RuleBook;
import cn.mingchu.schemas.rule.RuleCatalogue;
import java.util.List;
import java.util.Optional;

/** A rule setting binds a region or school that is known, and is stricter than the levels above. */
final class SettingRules implements ReferenceRules<RuleSetting> {

  private final Register register;
  private final Scopes scopes;
  private final RuleCatalogue catalogue;

  SettingRules(Register register, RegionTree regions, RuleCatalogue catalogue) {
    this.register = register;
    this.scopes = new Scopes(register, regions);
    this.catalogue = catalogue;
  }

  @Override
  public String idField() {
    return "settingId";
  }

  @Override
  public Optional<RuleSetting> current(String id) {
    return register.setting(id);
  }

  /** A region's setting binds every school in it: only who may speak for all may write it. */
  @Override
  public boolean mayWrite(Binding binding, RuleSetting setting) {
    return register.school(setting.getScope()).isPresent()
        ? binding.coversSchool(setting.getScope())
        : binding.coversEverySchool();
  }

  @Override
  public void check(RuleSetting setting) throws RefusedException {
    Checks.id("settingId", setting.getSettingId());
    Checks.notBlank("reason", setting.getReason());
    List<RuleSetting> others =
        register.settings().stream()
            .filter(other -> !other.getSettingId().equals(setting.getSettingId()))
            .toList();
    List<String> problems =
        new RuleBook(catalogue, others).problems(setting, scopes.above(setting.getScope()));
    if (!problems.isEmpty()) {
      String first = problems.get(0);
      int colon = first.indexOf(':');
      throw new RefusedException(
          new Refusal(
              RejectReason.OUT_OF_RANGE,
              colon < 0 ? null : first.substring(0, colon),
              String.join("; ", problems)));
    }
  }

  @Override
  public Optional<String> schoolId(RuleSetting setting) {
    return scopes.schoolId(setting.getScope());
  }

  @Override
  public Optional<String> regionCode(RuleSetting setting) {
    return scopes.regionCode(setting.getScope());
  }
}
