package cn.mingchu.portal.scope;

import cn.mingchu.schemas.region.Region;
import cn.mingchu.schemas.region.RegionTree;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads scopes from addresses. */
@Component
public final class Scopes {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private final RegionTree regions;

  public Scopes(RegionTree regions) {
    this.regions = regions;
  }

  /** Empty if the text names no region of the tree and is no id of a school or a device. */
  public Optional<Scope> parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    String id = text.substring(colon + 1);
    return switch (text.substring(0, colon)) {
      case "region" -> regions.find(id).map(Scopes::of);
      case "school" -> Optional.of(id).filter(Scopes::isId).map(Scope::school);
      case "device" -> Optional.of(id).filter(Scopes::isId).map(Scope::device);
      default -> Optional.empty();
    };
  }

  public static Scope of(Region region) {
    Scope.Level level =
        switch (region.level()) {
          case PROVINCE -> Scope.Level.PROVINCE;
          case CITY -> Scope.Level.CITY;
          case COUNTY -> Scope.Level.COUNTY;
        };
    return new Scope(level, region.code());
  }

  private static boolean isId(String id) {
    return ID.matcher(id).matches();
  }
}
