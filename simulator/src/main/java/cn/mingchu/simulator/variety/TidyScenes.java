package cn.mingchu.simulator.variety;

import static cn.mingchu.simulator.variety.Range.between;
import static cn.mingchu.simulator.variety.Range.only;

import cn.mingchu.schemas.event.ObservationKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Kitchens in which all keep to the rules, and cameras whose models are nearly always right. */
final class TidyScenes {

  static final SceneVariety SCENE =
      new SceneVariety(
          never(BroadScenes.SCENE.habits().keySet()),
          never(BroadScenes.SCENE.lookalikes().keySet()));

  /** What is not there is never seen with a confidence at which anybody has to look. */
  static final CameraVariety CAMERA =
      new CameraVariety(
          List.of(60),
          between(2, 4),
          only(5),
          between(0.92, 0.99),
          only(1),
          between(0.88, 0.95),
          only(0.02),
          between(0, 0.3),
          between(0.1, 0.5),
          only(0),
          only(0.3),
          between(0.5, 1),
          1,
          0,
          0.5,
          only(0),
          only(0),
          only(0),
          only(0),
          only(0),
          only(0));

  private TidyScenes() {}

  private static Map<ObservationKind, HabitVariety> never(Set<ObservationKind> kinds) {
    Map<ObservationKind, HabitVariety> habits = new EnumMap<>(ObservationKind.class);
    kinds.forEach(kind -> habits.put(kind, new HabitVariety(only(0), only(0))));
    return habits;
  }
}
