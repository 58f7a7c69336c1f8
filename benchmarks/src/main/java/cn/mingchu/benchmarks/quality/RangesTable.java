package cn.mingchu.benchmarks.quality;

import cn.mingchu.simulator.plan.FaultVariety;
import cn.mingchu.simulator.variety.Range;
import cn.mingchu.simulator.variety.Variety;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All ranges that kitchens and faults are drawn from, as a table in Markdown. */
final class RangesTable {

  private RangesTable() {}

  static List<String> lines() {
    return Stream.concat(
            Stream.of("| drawn | tidy (`demo`) | broad (`bench quality`) |", "|---|---|---|"),
            Stream.concat(
                rows(flat("", Variety.tidy()), flat("", Variety.broad())),
                rows(flat("fault.", FaultVariety.plain()), flat("fault.", FaultVariety.broad()))))
        .toList();
  }

  private static Stream<String> rows(Map<String, String> tidy, Map<String, String> broad) {
    return tidy.keySet().stream()
        .map(name -> "| %s | %s | %s |".formatted(name, tidy.get(name), broad.get(name)));
  }

  private static Map<String, String> flat(String prefix, Record variety) {
    Map<String, String> flat = new LinkedHashMap<>();
    for (RecordComponent component : variety.getClass().getRecordComponents()) {
      add(flat, prefix + component.getName(), value(component, variety));
    }
    return flat;
  }

  private static void add(Map<String, String> flat, String name, Object value) {
    if (value instanceof Range range) {
      flat.put(name, text(range));
    } else if (value instanceof Record variety) {
      flat.putAll(flat(name + ".", variety));
    } else if (value instanceof Map<?, ?> many) {
      many.forEach((key, one) -> add(flat, name + "." + key, one));
    } else if (value instanceof List<?> some) {
      flat.put(name, some.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    } else {
      flat.put(name, number(((Number) value).doubleValue()));
    }
  }

  private static Object value(RecordComponent component, Record variety) {
    try {
      return Objects.requireNonNull(component.getAccessor().invoke(variety));
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(component + " cannot be read", e);
    }
  }

  private static String text(Range range) {
    return range.min() == range.max()
        ? number(range.min())
        : number(range.min()) + " to " + number(range.max());
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString().replace("-", "−");
  }
}
