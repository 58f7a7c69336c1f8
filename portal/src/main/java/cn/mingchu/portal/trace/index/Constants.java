package cn.mingchu.portal.trace.index;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The constants of an enum by number, in the order in which they are declared; in memory only. */
final class Constants<E extends Enum<E>> {

  private final List<E> byNumber;
  private final Map<E, Integer> numbers;

  Constants(Class<E> type) {
    byNumber = List.of(type.getEnumConstants());
    numbers = new EnumMap<>(type);
    for (E constant : byNumber) {
      numbers.put(constant, numbers.size());
    }
  }

  int number(E constant) {
    return numbers.getOrDefault(constant, 0);
  }

  E get(int number) {
    return byNumber.get(number);
  }
}
