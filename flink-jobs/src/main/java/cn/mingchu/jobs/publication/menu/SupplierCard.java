package cn.mingchu.jobs.publication.menu;

import cn.mingchu.jobs.publication.word.SupplierWord;
import cn.mingchu.schemas.event.PublicSupplier;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What anybody may know of a supplier: of a company name, credit code and licence; of one person's
 * business the name, and a licence whose serial is hidden (Food Safety Law, art. 55, and domain
 * rules on publication).
 */
final class SupplierCard {

  private SupplierCard() {}

  /** Null where it was taken out of the register. */
  static @Nullable PublicSupplier of(SupplierWord supplier) {
    String name = supplier.name();
    if (name == null) {
      return null;
    }
    String licence = supplier.licence();
    Long until = supplier.licenceUntil();
    return PublicSupplier.newBuilder()
        .setName(name)
        .setSoleTrader(supplier.isSoleTrader())
        .setCreditCode(supplier.isSoleTrader() ? null : supplier.creditCode())
        .setLicence(
            licence == null || !supplier.isSoleTrader() ? licence : LicenceMask.mask(licence))
        .setLicenceValidUntil(until == null ? null : LocalDate.ofEpochDay(until))
        .setRegionCode(supplier.seatCode())
        .build();
  }
}
