package cn.mingchu.connectors.epcis.document;

import cn.mingchu.connectors.epcis.element.Position;
import cn.mingchu.connectors.epcis.element.RefusedEpcisException;
import cn.mingchu.connectors.epcis.event.DataElement;
import cn.mingchu.connectors.epcis.event.DataElement.Kind;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** Reads what a document in JSON says of itself, before its events and behind them. */
final class JsonHeader {

  /** What a document may say of itself and nobody needs here. */
  static final Set<String> READ_OVER =
      Set.of(
          "id",
          "sender",
          "receiver",
          "instanceIdentifier",
          "epcisHeader",
          "queryName",
          "subscriptionID");

  private static final Set<String> TYPES = Set.of("EPCISDocument", "EPCISQueryDocument");

  private final JsonParser parser;
  private final Position position;
  private final Prefixes prefixes = new Prefixes(Map.of());
  private final List<DataElement> extensions = new ArrayList<>();
  private @Nullable OffsetDateTime createdAt;
  private boolean hasType;
  private boolean hasVersion;
  private boolean hasEvents;

  JsonHeader(JsonParser parser, Position position) {
    this.parser = parser;
    this.position = position;
  }

  DocumentHeader header() {
    return new DocumentHeader(createdAt, prefixes.declared(), extensions);
  }

  Prefixes prefixes() {
    return prefixes;
  }

  /** From now on, events need the prefixes that are known. */
  void eventsFollow() {
    hasEvents = true;
  }

  void refuseIncomplete() throws RefusedEpcisException {
    if (!hasType || !hasVersion) {
      throw position.ends(hasType ? "schemaVersion" : "type", "", "is missing");
    }
  }

  /** Reads the field whose value is the current token. */
  void read(String key) throws RefusedEpcisException {
    switch (key) {
      case "@context" -> {
        if (hasEvents) {
          throw position.ends(key, "", "must stand before epcisBody");
        }
        JsonContext.declare(readElement(key), prefixes, position);
      }
      case "type" -> {
        String type = readText(key);
        if (!TYPES.contains(type)) {
          throw position.ends(key, type, "is no EPCISDocument");
        }
        hasType = true;
      }
      case "schemaVersion" -> {
        String version = readText(key);
        if (!version.equals("2.0") && !version.startsWith("2.0.")) {
          throw position.ends(key, version, "is not 2.0");
        }
        hasVersion = true;
      }
      case "creationDate", "createdAt" -> createdAt = time(key, readText(key));
      default -> {
        if (READ_OVER.contains(key)) {
          parser.skipChildren();
        } else {
          readExtension(key);
        }
      }
    }
  }

  private void readExtension(String key) throws RefusedEpcisException {
    DataElement extension = JsonElements.named(readElement(key), prefixes, position);
    if (extension.name().isStandard()) {
      throw position.ends(key, extension.text(), "is no field that may stand there");
    }
    extensions.add(extension);
  }

  private DataElement readElement(String key) throws RefusedEpcisException {
    return new JsonElements(parser, new Allowance(position)).read(key);
  }

  private String readText(String key) throws RefusedEpcisException {
    DataElement element = readElement(key);
    if (element.kind() != Kind.TEXT) {
      throw position.ends(key, element.text(), "is no text");
    }
    return element.text();
  }

  private OffsetDateTime time(String key, String text) throws RefusedEpcisException {
    try {
      return OffsetDateTime.parse(text);
    } catch (DateTimeException e) {
      throw (RefusedEpcisException)
          position.ends(key, text, "is no date and time with an offset to UTC").initCause(e);
    }
  }
}
