package cn.mingchu.connectors.epcis.document;

import cn.mingchu.connectors.epcis.element.Position;
import cn.mingchu.connectors.epcis.element.RefusedEpcisException;
import cn.mingchu.connectors.epcis.event.DataElement;
import cn.mingchu.connectors.epcis.event.DataElement.Kind;
import cn.mingchu.connectors.epcis.event.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads one value of JSON into elements; their names are looked up when all of it is read. */
final class JsonElements {

  private static final String OWN_TEXT = "#text";

  private final JsonParser parser;
  private final Allowance allowance;

  JsonElements(JsonParser parser, Allowance allowance) {
    this.parser = parser;
    this.allowance = allowance;
  }

  /** The value at the current token; its names, and those within, are the bare keys. */
  DataElement read(String key) throws RefusedEpcisException {
    return read(QualifiedName.standard(key), 0);
  }

  private DataElement read(QualifiedName key, int depth) throws RefusedEpcisException {
    allowance.takeElement(depth);
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> DataElement.group(key, fields(depth));
      case START_ARRAY -> new DataElement(key, Kind.LIST, "", items(key, depth));
      case VALUE_STRING -> new DataElement(key, Kind.TEXT, text(), List.of());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          new DataElement(key, Kind.NUMBER, text(), List.of());
      case VALUE_TRUE -> new DataElement(key, Kind.BOOLEAN, "true", List.of());
      case VALUE_FALSE -> new DataElement(key, Kind.BOOLEAN, "false", List.of());
      default -> new DataElement(key, Kind.NULL, "", List.of());
    };
  }

  private List<DataElement> fields(int depth) throws RefusedEpcisException {
    List<DataElement> fields = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      allowance.takeCharacters(key.length());
      parser.nextToken();
      fields.add(read(QualifiedName.standard(key), depth + 1));
    }
    return fields;
  }

  private List<DataElement> items(QualifiedName key, int depth) throws RefusedEpcisException {
    List<DataElement> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(read(key, depth + 1));
    }
    return items;
  }

  private String text() throws RefusedEpcisException {
    String text = parser.getString();
    allowance.takeCharacters(text.length());
    return text;
  }

  /** The element with its names looked up. */
  static DataElement named(DataElement raw, Prefixes prefixes, Position position)
      throws RefusedEpcisException {
    String key = raw.name().localName();
    Optional<QualifiedName> name = prefixes.name(key);
    if (name.isEmpty()) {
      throw position.refused(key, "", "has a prefix that no @context declares");
    }
    String text = raw.text();
    if (hasHalfCharacter(key) || hasHalfCharacter(text)) {
      throw position.refused(key, text, "has one half of a character");
    }
    List<DataElement> children = new ArrayList<>();
    for (DataElement child : raw.children()) {
      boolean isOwnText =
          child.name().localName().equals(OWN_TEXT)
              && child.kind() == Kind.TEXT
              && raw.kind() == Kind.GROUP;
      if (isOwnText) {
        text = child.text();
      } else {
        children.add(named(child, prefixes, position));
      }
    }
    return new DataElement(name.get(), raw.kind(), text, children);
  }

  /** JSON can escape a surrogate alone, which no other syntax and no encoding can say. */
  private static boolean hasHalfCharacter(String text) {
    return text.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }
}
