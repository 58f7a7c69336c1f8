package cn.mingchu.connectors.epcis.document;

import cn.mingchu.connectors.epcis.element.Position;
import cn.mingchu.connectors.epcis.element.RefusedEpcisException;
import cn.mingchu.connectors.epcis.event.DataElement;
import cn.mingchu.connectors.epcis.event.DataElement.Kind;

/** What an {@code @context} declares: prefixes. Contexts at an address are never fetched. */
final class JsonContext {

  private JsonContext() {}

  static void declare(DataElement context, Prefixes prefixes, Position position)
      throws RefusedEpcisException {
    switch (context.kind()) {
      case TEXT, NULL -> {}
      case LIST -> {
        for (DataElement item : context.children()) {
          declare(item, prefixes, position);
        }
      }
      case GROUP -> {
        for (DataElement entry : context.children()) {
          declareEntry(entry, prefixes, position);
        }
      }
      default -> throw position.refused("@context", context.text(), "is no context");
    }
  }

  private static void declareEntry(DataElement entry, Prefixes prefixes, Position position)
      throws RefusedEpcisException {
    String prefix = entry.name().localName();
    if (prefix.startsWith("@")) {
      return;
    }
    if (entry.kind() == Kind.TEXT && !entry.text().isBlank() && prefix.indexOf(':') < 0) {
      prefixes.declare(prefix, entry.text());
    } else if (entry.kind() != Kind.GROUP) {
      throw position.refused("@context." + prefix, entry.text(), "is no namespace");
    }
  }
}
