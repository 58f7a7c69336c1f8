package cn.mingchu.jobs.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose settings bind somebody: province, city, county and school, from the top. */
public final class Scopes {

  private static final int PROVINCE_DIGITS = 2;
  private static final int CITY_DIGITS = 4;

  private Scopes() {}

  /**
   * Those of a school.
   *
   * @param regionCode its county; null where nobody knows
   * @param schoolId null for who is in no school
   */
  public static List<String> of(@Nullable String regionCode, @Nullable String schoolId) {
    List<String> scopes = new ArrayList<>();
    if (regionCode != null && regionCode.length() > CITY_DIGITS) {
      scopes.add(regionCode.substring(0, PROVINCE_DIGITS));
      scopes.add(regionCode.substring(0, CITY_DIGITS));
      scopes.add(regionCode);
    }
    if (schoolId != null) {
      scopes.add(schoolId);
    }
    return scopes;
  }
}
