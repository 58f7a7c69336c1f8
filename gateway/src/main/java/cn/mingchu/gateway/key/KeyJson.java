package cn.mingchu.gateway.key;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How keys are written in their file. */
final class KeyJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private KeyJson() {}

  static byte[] write(List<ApiKey> keys) {
    ObjectNode root = MAPPER.createObjectNode();
    ArrayNode list = root.putArray("keys");
    for (ApiKey key : keys) {
      ObjectNode node = list.addObject();
      node.put("id", key.id());
      node.put("sha256", key.hash());
      node.put("label", key.label());
      Set<String> scopes = new TreeSet<>();
      key.scopes().forEach(scope -> scopes.add(scope.word()));
      words(node, "scopes", scopes);
      words(node, "schools", key.binding().schoolIds());
      words(node, "suppliers", key.binding().supplierIds());
      words(node, "devices", key.binding().deviceIds());
      if (key.allowance() != null) {
        node.put("eventsPerSecond", key.allowance().eventsPerSecond());
        node.put("burst", key.allowance().burst());
      }
      node.put("created", key.created().toString());
      if (key.revoked() != null) {
        node.put("revoked", key.revoked().toString());
      }
    }
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
  }

  /**
   * @throws IllegalArgumentException if {@code bytes} are not a file of keys
   */
  static List<ApiKey> read(byte[] bytes) {
    try {
      List<ApiKey> keys = new ArrayList<>();
      for (JsonNode node : required(MAPPER.readTree(bytes), "keys")) {
        keys.add(key(node));
      }
      return List.copyOf(keys);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(e.getOriginalMessage(), e);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static ApiKey key(JsonNode node) {
    Set<Scope> scopes = new LinkedHashSet<>();
    words(node, "scopes").forEach(word -> scopes.add(Scope.of(word)));
    JsonNode revoked = node.get("revoked");
    return new ApiKey(
        required(node, "id").stringValue(),
        required(node, "sha256").stringValue(),
        required(node, "label").stringValue(),
        scopes,
        new Binding(words(node, "schools"), words(node, "suppliers"), words(node, "devices")),
        allowance(node),
        Instant.parse(required(node, "created").stringValue()),
        revoked == null ? null : Instant.parse(revoked.stringValue()));
  }

  private static @Nullable Allowance allowance(JsonNode node) {
    return node.get("eventsPerSecond") == null
        ? null
        : new Allowance(
            required(node, "eventsPerSecond").intValue(), required(node, "burst").intValue());
  }

  private static JsonNode required(JsonNode node, String name) {
    JsonNode value = node.get(name);
    if (value == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value;
  }

  private static Set<String> words(JsonNode node, String name) {
    Set<String> words = new LinkedHashSet<>();
    for (JsonNode word : required(node, name)) {
      words.add(word.stringValue());
    }
    return words;
  }

  private static void words(ObjectNode node, String name, Set<String> words) {
    ArrayNode array = node.putArray(name);
    new TreeSet<>(words).forEach(array::add);
  }
}
