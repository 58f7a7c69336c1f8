package cn.mingchu.portal.scope;

import cn.mingchu.schemas.region.Region;
import cn.mingchu.schemas.region.RegionLevel;
import cn.mingchu.schemas.region.RegionTree;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the province, city and county that a region code lies in. */
@Component
public final class RegionPaths {

  private static final RegionPath NOWHERE = new RegionPath(null, null, null);

  private final RegionTree regions;

  public RegionPaths(RegionTree regions) {
    this.regions = regions;
  }

  /** All three are null for a code that the tree does not know. */
  public RegionPath of(@Nullable String code) {
    if (code == null) {
      return NOWHERE;
    }
    Map<RegionLevel, String> codes = new EnumMap<>(RegionLevel.class);
    for (Region region : regions.path(code)) {
      codes.put(region.level(), region.code());
    }
    return new RegionPath(
        codes.get(RegionLevel.PROVINCE),
        codes.get(RegionLevel.CITY),
        codes.get(RegionLevel.COUNTY));
  }
}
