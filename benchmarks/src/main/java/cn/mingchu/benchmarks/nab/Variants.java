package cn.mingchu.benchmarks.nab;

import cn.mingchu.jobs.kitchen.learned.Aspect;
import cn.mingchu.jobs.kitchen.learned.HabitSettings;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The settings with one thing changed: what each is worth, and how much hangs on a number. */
final class Variants {

  private Variants() {}

  /** Without one aspect, and with one alone. */
  static Map<String, HabitSettings> ablation(HabitSettings settings) {
    Map<String, HabitSettings> variants = new LinkedHashMap<>();
    for (Aspect aspect : Aspect.values()) {
      variants.put("without " + aspect, settings.without(aspect));
    }
    for (Aspect aspect : Aspect.values()) {
      Set<Aspect> alone = EnumSet.of(aspect);
      variants.put("only " + aspect, with(settings, "aspects", old -> alone));
    }
    return variants;
  }

  /** Each number halved and doubled, and two other seeds. */
  static Map<String, HabitSettings> sensitivity(HabitSettings settings) {
    Map<String, HabitSettings> variants = new LinkedHashMap<>();
    for (RecordComponent component : HabitSettings.class.getRecordComponents()) {
      String name = component.getName();
      if (component.getType() == double.class || component.getType() == int.class) {
        variants.put(name + " halved", with(settings, name, old -> times(old, 0.5)));
        variants.put(name + " doubled", with(settings, name, old -> times(old, 2)));
      }
    }
    variants.put("seed 1", with(settings, "seed", old -> 1L));
    variants.put("seed 2", with(settings, "seed", old -> 2L));
    return variants;
  }

  private static Object times(Object number, double factor) {
    if (number instanceof Integer whole) {
      return (int) (whole * factor);
    }
    return (Double) number * factor;
  }

  private static HabitSettings with(
      HabitSettings settings, String name, UnaryOperator<Object> change) {
    RecordComponent[] components = HabitSettings.class.getRecordComponents();
    Object[] values = new Object[components.length];
    try {
      for (int i = 0; i < components.length; i++) {
        Object value = components[i].getAccessor().invoke(settings);
        values[i] = components[i].getName().equals(name) ? change.apply(value) : value;
      }
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return HabitSettings.class.getConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a public record can be read and made", e);
    }
  }
}
