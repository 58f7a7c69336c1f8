package cn.mingchu.gateway.reference;

import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.gateway.check.Checks;
import cn.mingchu.gateway.key.Binding;
import cn.mingchu.gateway.register.Register;
import cn.mingchu.schemas.code.CreditCode;
import cn.mingchu.schemas.code.FoodLicence;
import cn.mingchu.schemas.code.ProductionLicence;
import cn.mingchu.schemas.event.RejectReason;
import cn.mingchu.schemas.event.Supplier;
import cn.mingchu.schemas.region.RegionLevel;
import cn.mingchu.schemas.region.RegionTree;
import java.util.Optional;

/** A supplier has codes that can be true, and its seat in a county of the region tree. */
final class SupplierRules implements ReferenceRules<Supplier> {

  private static final int LONGEST_NAME = 100;
  private static final String PRODUCTION = "SC";

  private final Register register;
  private final RegionTree regions;

  SupplierRules(Register register, RegionTree regions) {
    this.register = register;
    this.regions = regions;
  }

  @Override
  public String idField() {
    return "supplierId";
  }

  @Override
  public Optional<Supplier> current(String id) {
    return register.supplier(id);
  }

  @Override
  public boolean mayWrite(Binding binding, Supplier supplier) {
    return binding.coversSupplier(supplier.getSupplierId());
  }

  @Override
  public void check(Supplier supplier) throws RefusedException {
    Checks.id("supplierId", supplier.getSupplierId());
    Checks.notBlank("name", supplier.getName());
    if (supplier.getName().length() > LONGEST_NAME) {
      throw Checks.outOfRange(
          "name",
          "name must have at most %d characters, has %d"
              .formatted(LONGEST_NAME, supplier.getName().length()));
    }
    if (regions.find(supplier.getRegionCode()).stream()
        .noneMatch(region -> region.level() == RegionLevel.COUNTY)) {
      throw new RefusedException(
          RejectReason.UNKNOWN_SUBJECT,
          "regionCode",
          "regionCode " + supplier.getRegionCode() + " is not a county of the region tree");
    }
    String creditCode = supplier.getCreditCode();
    if (creditCode != null) {
      Checks.code("creditCode", CreditCode.problem(creditCode));
    }
    String licence = supplier.getLicence();
    if (licence != null) {
      Checks.code(
          "licence",
          licence.startsWith(PRODUCTION)
              ? ProductionLicence.problem(licence)
              : FoodLicence.problem(licence));
    }
  }

  @Override
  public Optional<String> schoolId(Supplier supplier) {
    return Optional.empty();
  }

  @Override
  public Optional<String> regionCode(Supplier supplier) {
    return Optional.of(supplier.getRegionCode());
  }
}
