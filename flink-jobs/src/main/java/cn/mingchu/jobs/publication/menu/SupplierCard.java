package cn.mingchu.jobs.publication.menu;

import cn.mingchu.jobs.publication.word.SupplierWord;
import cn.mingchu.schemas.event.PublicSupplier;
import cn.mingchu.schemas.privacy.PersonalTrace;
import cn.mingchu.schemas.privacy.PersonalTraces;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What anybody may know of a supplier: of a company name, credit code and licence; of one person's
 * business the name, and a licence whose serial is hidden (Food Safety Law, art. 55, and domain
 * rules on publication).
 */
final class SupplierCard {

  private static final String HIDDEN = "*";

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
        .setName(shown(name))
        .setSoleTrader(supplier.isSoleTrader())
        .setCreditCode(supplier.isSoleTrader() ? null : supplier.creditCode())
        .setLicence(
            licence == null || !supplier.isSoleTrader() ? licence : LicenceMask.mask(licence))
        .setLicenceValidUntil(until == null ? null : LocalDate.ofEpochDay(until))
        .setRegionCode(supplier.seatCode())
        .build();
  }

  /**
   * A trade name that is somebody's own, such as 李师傅豆腐坊, as its first character alone: a menu is
   * not withheld for it.
   */
  private static String shown(String name) {
    return PersonalTraces.in(name).equals(Set.of(PersonalTrace.NAME))
        ? Character.toString(name.codePointAt(0)) + HIDDEN
        : name;
  }
}
