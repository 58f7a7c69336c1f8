package cn.mingchu.jobs.alert.news;

import cn.mingchu.schemas.event.PersonRole;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who does something.
 *
 * @param personId an opaque id
 * @param node the school's code, or the code of the office's region
 */
public record Doer(String personId, PersonRole role, String node) {

  private static final int PROVINCE_DIGITS = 2;

  /** Of a province, a city and a county. */
  private static final Set<Integer> NODE_DIGITS = Set.of(PROVINCE_DIGITS, 4, 6);

  /**
   * Whether what is at a school, or else in a county, is theirs to act on.
   *
   * @param schoolId null where it is at no school
   * @param regionCode its county; null where nobody knows, which only the province may act on
   */
  public boolean mayReach(@Nullable String schoolId, @Nullable String regionCode) {
    if (role != PersonRole.OFFICIAL) {
      return node.equals(schoolId);
    }
    return NODE_DIGITS.contains(node.length())
        && (regionCode == null ? node.length() == PROVINCE_DIGITS : regionCode.startsWith(node));
  }
}
