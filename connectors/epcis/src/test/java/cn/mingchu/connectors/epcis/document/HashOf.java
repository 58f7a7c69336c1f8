package cn.mingchu.connectors.epcis.document;

import cn.mingchu.connectors.epcis.event.EpcisEvent;
import cn.mingchu.connectors.epcis.hash.EventHash;
import java.util.List;
import java.util.Set;

/** What events say, whatever the syntax: by their hashes. */
final class HashOf {

  private HashOf() {}

  static List<String> events(List<EpcisEvent> events) {
    return events.stream().map(new EventHash(Set.of())::of).toList();
  }

  static List<String> events(DocumentFormat format, String text) throws Exception {
    return events(Documents.read(format, text).events());
  }
}
