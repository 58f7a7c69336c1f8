package cn.mingchu.dashboards;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A mapping of a description, which is read key by key; what nobody asked for is a mistake. */
final class Entry {

  private final String place;
  private final Map<?, ?> values;
  private final Set<String> asked = new LinkedHashSet<>();

  private Entry(String place, Map<?, ?> values) {
    this.place = place;
    this.values = values;
  }

  static Entry of(String place, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return new Entry(place, map);
    }
    throw new IllegalArgumentException(place + " must be a mapping, was " + value);
  }

  Map<?, ?> values() {
    return values;
  }

  String place() {
    return place;
  }

  String text(String key) {
    return optionalText(key)
        .orElseThrow(() -> new IllegalArgumentException(place + ": " + key + " is missing"));
  }

  Optional<String> optionalText(String key) {
    asked.add(key);
    return Optional.ofNullable(values.get(key)).map(Object::toString);
  }

  int number(String key, int otherwise) {
    Optional<String> text = optionalText(key);
    try {
      return text.map(Integer::parseInt).orElse(otherwise);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          place + ": " + key + " must be a number, was " + text.orElse(""), e);
    }
  }

  /** Words between commas. */
  List<String> words(String key) {
    return Arrays.stream(text(key).split(",", -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  List<?> list(String key) {
    asked.add(key);
    if (values.get(key) instanceof List<?> list) {
      return list;
    }
    throw new IllegalArgumentException(
        place + ": " + key + " must be a list, was " + values.get(key));
  }

  Optional<Entry> entry(String key) {
    asked.add(key);
    Object value = values.get(key);
    return value == null ? Optional.empty() : Optional.of(of(place + ", " + key, value));
  }

  /** To be called when all is read. */
  void refuseOthers() {
    for (Object key : values.keySet()) {
      if (!asked.contains(key.toString())) {
        throw new IllegalArgumentException(place + ": nobody knows " + key);
      }
    }
  }
}
