package cn.mingchu.schemas.rule;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A mapping of a YAML file, read strictly: every error names the path and the value. */
final class YamlMapping {

  private final String path;
  private final JsonNode node;

  private YamlMapping(String path, JsonNode node) {
    this.path = path;
    this.node = node;
  }

  static YamlMapping root(JsonNode node) {
    return mappingAt("", node);
  }

  /** Refuses every key that is not listed. */
  YamlMapping only(String... keys) {
    Set<String> unknown = new TreeSet<>(node.propertyNames());
    Arrays.asList(keys).forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          pathTo(unknown.iterator().next()) + ": is not a known key");
    }
    return this;
  }

  /** The same mapping with paths that begin at it. */
  YamlMapping asRoot() {
    return new YamlMapping("", node);
  }

  Set<String> keys() {
    return new TreeSet<>(node.propertyNames());
  }

  boolean has(String key) {
    return node.has(key);
  }

  YamlMapping mapping(String key) {
    return mappingAt(pathTo(key), required(key));
  }

  List<YamlMapping> mappings(String key) {
    List<YamlMapping> mappings = new ArrayList<>();
    for (JsonNode element : elements(key)) {
      mappings.add(mappingAt(pathTo(key) + "[" + mappings.size() + "]", element));
    }
    return mappings;
  }

  String text(String key) {
    JsonNode value = required(key);
    if (!value.isString() || value.stringValue().isBlank()) {
      throw wrong(key, value, "is not a text");
    }
    return value.stringValue();
  }

  int integer(String key) {
    JsonNode value = required(key);
    if (!value.isInt()) {
      throw wrong(key, value, "is not a whole number");
    }
    return value.intValue();
  }

  LocalDate date(String key) {
    JsonNode value = required(key);
    try {
      return LocalDate.parse(value.asString());
    } catch (DateTimeParseException e) {
      throw wrong(key, value, "is not a date such as 2018-10-01");
    }
  }

  <E extends Enum<E>> E choice(String key, Class<E> type) {
    return choiceAt(pathTo(key), required(key), type);
  }

  <E extends Enum<E>> List<E> choices(String key, Class<E> type) {
    List<E> choices = new ArrayList<>();
    for (JsonNode element : elements(key)) {
      E choice = choiceAt(pathTo(key) + "[" + choices.size() + "]", element, type);
      if (choices.contains(choice)) {
        throw wrong(key, element, "is listed twice");
      }
      choices.add(choice);
    }
    return choices;
  }

  /** The text of a parameter: a number where the type is written as one, else a text. */
  String amount(String key, ParameterType type) {
    JsonNode value = required(key);
    if (type == ParameterType.DURATION || (type == ParameterType.MONEY && value.isString())) {
      return text(key);
    }
    if (!value.isNumber()) {
      throw wrong(key, value, "is not a number");
    }
    return value.isIntegralNumber() ? value.asString() : value.decimalValue().toPlainString();
  }

  String pathTo(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  Wording wording(String key) {
    YamlMapping wording = mapping(key).only("zh", "en");
    return new Wording(wording.text("zh"), wording.text("en"));
  }

  private List<JsonNode> elements(String key) {
    JsonNode value = required(key);
    if (!value.isArray()) {
      throw wrong(key, value, "is not a list");
    }
    List<JsonNode> elements = new ArrayList<>();
    value.forEach(elements::add);
    return elements;
  }

  private JsonNode required(String key) {
    JsonNode value = node.get(key);
    if (value == null || value.isNull()) {
      throw new IllegalArgumentException(pathTo(key) + ": is missing");
    }
    return value;
  }

  private IllegalArgumentException wrong(String key, JsonNode value, String complaint) {
    return new IllegalArgumentException(pathTo(key) + ": '" + written(value) + "' " + complaint);
  }

  private static YamlMapping mappingAt(String path, @Nullable JsonNode node) {
    if (node == null || !node.isObject()) {
      throw new IllegalArgumentException(
          (path.isEmpty() ? "the file" : path) + ": '" + written(node) + "' is not a mapping");
    }
    return new YamlMapping(path, node);
  }

  private static <E extends Enum<E>> E choiceAt(String path, JsonNode value, Class<E> type) {
    for (E choice : type.getEnumConstants()) {
      if (value.isString() && choice.name().equals(value.stringValue())) {
        return choice;
      }
    }
    throw new IllegalArgumentException(
        "%s: '%s' is not one of %s"
            .formatted(path, written(value), Arrays.asList(type.getEnumConstants())));
  }

  private static String written(@Nullable JsonNode value) {
    if (value == null) {
      return "";
    }
    return value.isString() ? value.stringValue() : value.toString();
  }
}
