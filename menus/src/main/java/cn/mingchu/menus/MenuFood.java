package cn.mingchu.menus;

import cn.mingchu.schemas.event.AgeBand;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * An ingredient of a dish.
 *
 * @param ingredient as the kitchen calls it
 * @param milligrams for one of each band, of what can be eaten, raw
 */
public record MenuFood(String ingredient, Map<AgeBand, Long> milligrams) {

  public MenuFood {
    Map<AgeBand, Long> copy = new EnumMap<>(AgeBand.class);
    copy.putAll(milligrams);
    milligrams = Collections.unmodifiableMap(copy);
  }
}
