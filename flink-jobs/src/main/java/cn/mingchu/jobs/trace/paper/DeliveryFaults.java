package cn.mingchu.jobs.trace.paper;

import cn.mingchu.schemas.event.DeliveryLine;
import cn.mingchu.schemas.event.FoodKind;
import cn.mingchu.schemas.event.PaperKind;
import cn.mingchu.schemas.food.SchoolBan;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which rules of the catalogue a line of a delivery breaks. */
final class DeliveryFaults {

  private static final String NITRITE = "亚硝酸";

  private DeliveryFaults() {}

  /**
   * The ids of the rules, in order.
   *
   * @param missing the papers that the line needs and does not have
   */
  static SortedSet<String> of(DeliveryLine line, List<PaperKind> missing, String schoolId) {
    SortedSet<String> faults = new TreeSet<>();
    for (PaperKind paper : missing) {
      faults.add(
          switch (paper) {
            case ANIMAL_QUARANTINE, PORK_INSPECTION -> "MEAT_QUARANTINE_MISSING";
            case PRODUCE_CERTIFICATE -> "PRODUCE_CERT_MISSING";
            case PRODUCTION_LICENCE,
                FACTORY_INSPECTION,
                PURCHASE_VOUCHER,
                SELLER_IDENTITY,
                IMPORT_QUARANTINE,
                MEAT_INSPECTION,
                OTHER_PAPER ->
                "SUPPLIER_LICENSE_INVALID";
          });
    }
    if (isLabelled(line.getKind())
        && (line.getProducedOn() == null || line.getUsableUntil() == null)) {
      faults.add("ACCEPTANCE_RECORD_INCOMPLETE");
    }
    String ingredient = line.getIngredient();
    if (SchoolBan.binds(schoolId) && SchoolBan.isOfFood(ingredient)) {
      faults.add("PROHIBITED_FOOD_K12");
    }
    if (ingredient.contains(NITRITE)) {
      faults.add("NITRITE_PRESENT");
    }
    return faults;
  }

  private static boolean isLabelled(FoodKind kind) {
    return switch (kind) {
      case PACKAGED, MEAT_PRODUCT, IMPORTED, ADDITIVE -> true;
      default -> false;
    };
  }
}
