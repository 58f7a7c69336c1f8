package cn.mingchu.simulator.variety;

import cn.mingchu.schemas.event.ObservationKind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What goes on in front of cameras.
 *
 * @param habits what people, bins and pests really do, by what a camera calls it
 * @param lookalikes what only looks like it: a flaming wok, fumes, a driver who brings goods, a
 *     clean spoon
 */
public record SceneVariety(
    Map<ObservationKind, HabitVariety> habits, Map<ObservationKind, HabitVariety> lookalikes) {

  public SceneVariety {
    habits = Collections.unmodifiableMap(new EnumMap<>(habits));
    lookalikes = Collections.unmodifiableMap(new EnumMap<>(lookalikes));
  }
}
