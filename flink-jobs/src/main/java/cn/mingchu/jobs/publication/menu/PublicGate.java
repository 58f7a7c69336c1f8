package cn.mingchu.jobs.publication.menu;

import cn.mingchu.schemas.code.CreditCode;
import cn.mingchu.schemas.code.FoodLicence;
import cn.mingchu.schemas.code.ProductionLicence;
import cn.mingchu.schemas.code.SchoolCode;
import cn.mingchu.schemas.event.PublicMenu;
import cn.mingchu.schemas.food.Allergen;
import cn.mingchu.schemas.privacy.ClassifiedFields;
import cn.mingchu.schemas.privacy.PersonalTrace;
import cn.mingchu.schemas.privacy.PersonalTraces;
import cn.mingchu.schemas.privacy.PrivacyClass;
import cn.mingchu.schemas.region.RegionTree;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The last look at what anybody is going to read, at the record itself as it will be written: texts
 * that people typed are looked through for what tells who somebody is, and every other text has to
 * be a code of the form that its field asks for. A field that nobody thought of here lets nothing
 * pass.
 */
public final class PublicGate {

  private static final Pattern MENU_ID = Pattern.compile("[0-9a-f]{32}");

  private final Map<String, Predicate<String>> forms;

  /** A gate. */
  public PublicGate() {
    RegionTree regions = RegionTree.sichuan();
    Predicate<String> isRegion = code -> regions.find(code).isPresent();
    this.forms =
        Map.of(
            "PublicMenu.schoolId", SchoolCode::isValid,
            "PublicMenu.regionCode", isRegion,
            "PublicMenu.menuId", id -> MENU_ID.matcher(id).matches(),
            "PublicDish.allergens", PublicGate::isAllergen,
            "PublicSupplier.creditCode", PublicGate::isCompany,
            "PublicSupplier.licence", PublicGate::isLicence,
            "PublicSupplier.regionCode", isRegion);
  }

  /**
   * Why a menu must not be published: the field and what is found there, such as {@code
   * PublicDish.name:MOBILE_NUMBER}, never the text itself; nothing where it may be.
   */
  public SortedSet<String> objections(PublicMenu menu) {
    SortedSet<String> objections = new TreeSet<>();
    ClassifiedFields.eachText(
        menu,
        PrivacyClass.PUBLIC_TEXT,
        (field, text) ->
            PersonalTraces.in(text).forEach(trace -> objections.add(field + ':' + trace)));
    ClassifiedFields.eachText(
        menu,
        PrivacyClass.PUBLIC,
        (field, text) -> {
          if (!forms.getOrDefault(field, none -> false).test(text)) {
            objections.add(field + ":NO_SUCH_CODE");
          }
        });
    return objections;
  }

  private static boolean isAllergen(String text) {
    return Arrays.stream(Allergen.values()).anyMatch(each -> each.name().equals(text));
  }

  /** Some numbers of persons have the check digits of a company's, too. */
  private static boolean isCompany(String code) {
    return CreditCode.isValid(code)
        && !PersonalTraces.in(code).contains(PersonalTrace.IDENTITY_NUMBER);
  }

  private static boolean isLicence(String text) {
    return FoodLicence.isValid(text)
        || ProductionLicence.isValid(text)
        || LicenceMask.isMasked(text);
  }
}
