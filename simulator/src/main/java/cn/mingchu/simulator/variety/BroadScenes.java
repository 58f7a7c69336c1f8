package cn.mingchu.simulator.variety;

import static cn.mingchu.schemas.event.ObservationKind.*;
import static cn.mingchu.simulator.variety.Range.between;

import cn.mingchu.schemas.event.ObservationKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Kitchens as cameras may see them: good habits and bad ones, and models from such as see nearly
 * all to such as see a thing in five, and often what is not there. None of the numbers was taken
 * from, or tried against, a detector.
 */
final class BroadScenes {

  static final SceneVariety SCENE = new SceneVariety(habits(), lookalikes());

  static final CameraVariety CAMERA =
      new CameraVariety(
          List.of(30, 60, 60, 120, 300),
          between(1, 10),
          between(3, 60),
          between(0.2, 0.98),
          between(0.4, 1),
          between(0.5, 0.96),
          between(0.02, 0.15),
          between(0, 0.3),
          between(0.1, 0.95),
          between(0, 0.7),
          between(0.3, 0.9),
          between(0.5, 30),
          0.9,
          0.05,
          0.5,
          between(0, 0.3),
          between(1, 240),
          between(0, 0.3),
          between(0.5, 90),
          between(0, 0.05),
          between(5, 1_440));

  private BroadScenes() {}

  private static Map<ObservationKind, HabitVariety> habits() {
    Map<ObservationKind, HabitVariety> habits = new EnumMap<>(ObservationKind.class);
    put(habits, NO_MASK, 4, 0.5, 40);
    put(habits, NO_HAT, 3, 0.5, 60);
    put(habits, NO_UNIFORM, 1, 1, 120);
    put(habits, NO_GLOVES, 4, 0.3, 20);
    put(habits, BARE_TORSO, 0.1, 1, 60);
    put(habits, SMOKING, 0.3, 1, 8);
    put(habits, PHONE_USE, 5, 0.1, 8);
    put(habits, PEST, 1, 0.05, 6);
    put(habits, BIN_UNCOVERED, 3, 1, 120);
    put(habits, BIN_OVERFLOW, 0.6, 5, 240);
    put(habits, FIRE, 0.01, 0.1, 3);
    put(habits, SMOKE, 0.02, 0.5, 10);
    put(habits, FIRE_UNATTENDED, 2, 0.2, 8);
    put(habits, STRANGER_INTRUSION, 0.3, 0.1, 15);
    put(habits, RAW_COOKED_MIX, 1, 0.2, 20);
    put(habits, FOOD_ON_FLOOR, 1.5, 0.2, 45);
    put(habits, FLOOR_WET, 3, 2, 60);
    put(habits, UTENSIL_UNCOVERED, 1, 5, 240);
    put(habits, COOK_TASTING, 3, 0.05, 0.5);
    return habits;
  }

  private static Map<ObservationKind, HabitVariety> lookalikes() {
    Map<ObservationKind, HabitVariety> lookalikes = new EnumMap<>(ObservationKind.class);
    put(lookalikes, NO_MASK, 2, 0.1, 5);
    put(lookalikes, NO_HAT, 1, 0.5, 20);
    put(lookalikes, NO_UNIFORM, 1, 0.5, 30);
    put(lookalikes, SMOKING, 1, 0.1, 3);
    put(lookalikes, PHONE_USE, 3, 0.2, 10);
    put(lookalikes, PEST, 1, 1, 240);
    put(lookalikes, BIN_UNCOVERED, 1, 1, 60);
    put(lookalikes, FIRE, 6, 0.05, 2);
    put(lookalikes, SMOKE, 8, 0.2, 15);
    put(lookalikes, FIRE_UNATTENDED, 2, 0.2, 10);
    put(lookalikes, STRANGER_INTRUSION, 2, 0.5, 20);
    put(lookalikes, FOOD_ON_FLOOR, 1, 1, 60);
    put(lookalikes, FLOOR_WET, 3, 1, 60);
    put(lookalikes, UTENSIL_UNCOVERED, 1, 5, 120);
    put(lookalikes, COOK_TASTING, 4, 0.05, 0.5);
    return lookalikes;
  }

  private static void put(
      Map<ObservationKind, HabitVariety> habits,
      ObservationKind kind,
      double mostPerDay,
      double fromMinutes,
      double toMinutes) {
    habits.put(kind, new HabitVariety(between(0, mostPerDay), between(fromMinutes, toMinutes)));
  }
}
