package cn.mingchu.portal.series;

import cn.mingchu.portal.access.Visitor;
import cn.mingchu.portal.place.Places;
import cn.mingchu.portal.place.SchoolEntry;
import cn.mingchu.portal.scope.RegionPath;
import cn.mingchu.portal.scope.RegionPaths;
import cn.mingchu.portal.scope.Scope;
import cn.mingchu.portal.series.statement.Confinement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each visitor may see of all series: the points of their school or region. */
@Component
class Confinements {

  private final Places places;
  private final RegionPaths regions;

  Confinements(Places places, RegionPaths regions) {
    this.places = places;
    this.regions = regions;
  }

  Confinement of(Visitor visitor) {
    Scope node = visitor.node();
    RegionPath path =
        regions.of(
            node.level() == Scope.Level.SCHOOL
                ? places.school(node.id()).map(SchoolEntry::regionCode).orElse(null)
                : node.id());
    Map<String, String> above = new HashMap<>();
    put(above, Scope.Level.PROVINCE, path.provinceCode());
    put(above, Scope.Level.CITY, path.cityCode());
    put(above, Scope.Level.COUNTY, path.countyCode());
    above.remove(tag(node.level()));
    return new Confinement(tag(node.level()), node.id(), above);
  }

  private static void put(
      Map<String, String> above, Scope.Level level, @Nullable String regionCode) {
    if (regionCode != null) {
      above.put(tag(level), regionCode);
    }
  }

  /** Points have a tag for each level. */
  private static String tag(Scope.Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }
}
