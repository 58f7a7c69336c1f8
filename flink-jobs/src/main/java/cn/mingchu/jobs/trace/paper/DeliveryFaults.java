package cn.mingchu.jobs.trace.paper;

import cn.mingchu.schemas.code.SchoolCode;
import cn.mingchu.schemas.event.DeliveryLine;
import cn.mingchu.schemas.event.FoodKind;
import cn.mingchu.schemas.event.PaperKind;
import cn.mingchu.schemas.event.SchoolType;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which rules of the catalogue a line of a delivery breaks. */
final class DeliveryFaults {

  /** Rules on School Food Safety and Nutrition (order 45), art. 36. */
  private static final List<String> BANNED_IN_SCHOOLS =
      List.of("四季豆", "鲜黄花菜", "野生蘑菇", "野生菌", "发芽土豆", "发芽马铃薯");

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
    if (isForChildren(schoolId) && BANNED_IN_SCHOOLS.stream().anyMatch(ingredient::contains)) {
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

  /** The ban is for schools and kindergartens, and not for universities. */
  private static boolean isForChildren(String schoolId) {
    return !SchoolCode.isValid(schoolId) || SchoolCode.type(schoolId) != SchoolType.UNIVERSITY;
  }
}
