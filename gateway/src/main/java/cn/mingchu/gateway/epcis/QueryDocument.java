package cn.mingchu.gateway.epcis;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** Writes the answer to a query as the EPCISQueryDocument of EPCIS 2.0. */
public final class QueryDocument {

  private static final String CONTEXT =
      "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private QueryDocument() {}

  /**
   * The document, in UTF-8.
   *
   * @param contents events as JSON-LD
   */
  public static byte[] of(List<String> contents, Instant now) {
    ObjectNode document = JSON.createObjectNode();
    document.putArray("@context").add(CONTEXT);
    document.put("type", "EPCISQueryDocument");
    document.put("schemaVersion", "2.0");
    document.put("creationDate", now.toString());
    ArrayNode events =
        document
            .putObject("epcisBody")
            .putObject("queryResults")
            .put("queryName", "SimpleEventQuery")
            .putObject("resultsBody")
            .putArray("eventList");
    contents.forEach(content -> events.addRawValue(new RawValue(content)));
    return JSON.writeValueAsBytes(document);
  }
}
