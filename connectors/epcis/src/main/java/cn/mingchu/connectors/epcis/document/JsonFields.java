package cn.mingchu.connectors.epcis.document;

import cn.mingchu.connectors.epcis.event.DataElement;
import cn.mingchu.connectors.epcis.event.DataElement.Kind;
import cn.mingchu.connectors.epcis.event.QualifiedName;
import cn.mingchu.connectors.epcis.event.SensorField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** Writes elements as fields of JSON objects. */
final class JsonFields {

  private final JsonGenerator out;
  private final Prefixes prefixes;

  JsonFields(JsonGenerator out, Prefixes prefixes) {
    this.out = out;
    this.prefixes = prefixes;
  }

  /** The fields of an element of the standard. */
  void write(DataElement parent) {
    grouped(parent.children()).forEach((name, elements) -> write(parent, name, elements));
  }

  private void write(DataElement parent, QualifiedName name, List<DataElement> elements) {
    out.writeName(key(name));
    if (!name.isStandard()) {
      extension(elements);
    } else if (Shape.isRepeated(name)) {
      out.writeStartArray();
      elements.forEach(element -> value(parent, element));
      out.writeEndArray();
    } else if (Shape.isList(name)) {
      out.writeStartArray();
      elements.get(0).children().forEach(item -> value(elements.get(0), item));
      out.writeEndArray();
    } else {
      value(parent, elements.get(0));
    }
  }

  private void value(DataElement parent, DataElement element) {
    QualifiedName name = element.name();
    if (Shape.isReference(name)) {
      out.writeStartObject();
      write(element);
      out.writeName(name.localName());
      out.writeString(element.text());
      out.writeEndObject();
    } else if (element.kind() == Kind.GROUP) {
      out.writeStartObject();
      write(element);
      out.writeEndObject();
    } else {
      literal(parent, element);
    }
  }

  private void literal(DataElement parent, DataElement element) {
    QualifiedName name = element.name();
    String text =
        Shape.vocabulary(parent.name(), name)
            .map(vocabulary -> vocabulary.bare(element.text()))
            .orElse(element.text());
    switch (kind(element)) {
      case NUMBER -> out.writeNumber(text);
      case BOOLEAN -> out.writeBoolean(text.equals("true"));
      default -> out.writeString(text);
    }
  }

  /** Sensors' fields are attributes here, whatever they hold. */
  private static Kind kind(DataElement element) {
    if (element.kind() == Kind.ATTRIBUTE) {
      for (SensorField field : SensorField.values()) {
        if (field.word().equals(element.name().localName())) {
          return switch (field.kind()) {
            case NUMBER -> Kind.NUMBER;
            case BOOLEAN -> Kind.BOOLEAN;
            default -> Kind.TEXT;
          };
        }
      }
    }
    return element.kind();
  }

  /** An extension, which XML may have repeated where JSON has an array. */
  void extension(List<DataElement> elements) {
    if (elements.size() == 1) {
      free(elements.get(0));
    } else {
      out.writeStartArray();
      elements.forEach(this::free);
      out.writeEndArray();
    }
  }

  private void free(DataElement element) {
    switch (element.kind()) {
      case TEXT, ATTRIBUTE -> out.writeString(element.text());
      case NUMBER -> out.writeNumber(element.text());
      case BOOLEAN -> out.writeBoolean(element.text().equals("true"));
      case NULL -> out.writeNull();
      case LIST -> {
        out.writeStartArray();
        element.children().forEach(this::free);
        out.writeEndArray();
      }
      case GROUP -> {
        out.writeStartObject();
        if (!element.text().isEmpty()) {
          out.writeName("#text");
          out.writeString(element.text());
        }
        grouped(element.children())
            .forEach(
                (name, same) -> {
                  out.writeName(key(name));
                  extension(same);
                });
        out.writeEndObject();
      }
    }
  }

  private static Map<QualifiedName, List<DataElement>> grouped(List<DataElement> elements) {
    Map<QualifiedName, List<DataElement>> byName = new LinkedHashMap<>();
    for (DataElement element : elements) {
      byName.computeIfAbsent(element.name(), name -> new ArrayList<>()).add(element);
    }
    return byName;
  }

  String key(QualifiedName name) {
    if (name.isStandard()) {
      return name.localName();
    }
    String prefix =
        prefixes
            .prefix(name.namespace())
            .orElseThrow(() -> new IllegalStateException("no prefix for " + name));
    return prefix + ":" + name.localName();
  }
}
