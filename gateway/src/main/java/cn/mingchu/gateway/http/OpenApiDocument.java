package cn.mingchu.gateway.http;

import cn.mingchu.gateway.event.EventReader;
import cn.mingchu.schemas.topic.Topic;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The gateway's interface as an OpenAPI document.
 *
 * <p>Written from the topic catalogue and its Avro schemas, the same that judge the events: what it
 * says is what holds.
 */
final class OpenApiDocument {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String JSON_TYPE = "application/json";
  private static final String LINES_TYPE = "application/x-ndjson";
  private static final String LINKED_DATA_TYPE = "application/ld+json";
  private static final String PROBLEM_TYPE = "application/problem+json";

  private static final Map<String, String> RECEIPTS =
      new TreeMap<>(
          Map.of(
              "200", "accepted or duplicate; for lines: each is told",
              "400", "malformed",
              "403", "somebody else's device, school or supplier",
              "422", "impossible value, unknown device or school, or a time out of bounds",
              "503", "not known to be stored; see Retry-After"));

  private static final Map<String, String> PROBLEMS =
      new TreeMap<>(
          Map.of(
              "400", "empty body",
              "401", "no key that is in force",
              "403", "the key is not for events",
              "413", "more than 5 MB, or more events than the key's burst",
              "415", "neither JSON nor NDJSON",
              "429", "over the key's limit; see Retry-After",
              "503", "starting, or too much at once; see Retry-After"));

  private final ObjectNode root = JSON.objectNode();
  private final ObjectNode paths;
  private final ObjectNode schemas;

  private OpenApiDocument() {
    root.put("openapi", "3.1.0");
    root.putObject("info")
        .put("title", "Mingchu gateway")
        .put("version", "1")
        .put(
            "description",
            "Where suppliers, canteens and kitchen devices deliver their events. Times are ISO-8601"
                + " with an offset, or milliseconds since 1970; measured values are in the unit of"
                + " their quantity, kept to two decimals, half rounded up.");
    ArrayNode security = root.putArray("security");
    security.addObject().putArray("key");
    this.paths = root.putObject("paths");
    ObjectNode components = root.putObject("components");
    components
        .putObject("securitySchemes")
        .putObject("key")
        .put("type", "http")
        .put("scheme", "bearer")
        .put("bearerFormat", "mck_<id>_<secret>, from `mingchu key create`");
    this.schemas = components.putObject("schemas");
  }

  /** The document of a gateway with these topics open and these kinds of reference data. */
  static ObjectNode of(List<Topic<?>> inputs, List<Topic<?>> references) {
    OpenApiDocument document = new OpenApiDocument();
    document.answers();
    inputs.forEach(document::input);
    references.forEach(document::reference);
    document.epcis();
    return document.root;
  }

  private void input(Topic<?> topic) {
    String name = describe(topic);
    ObjectNode post =
        paths
            .putObject("/v1/" + topic.shortName())
            .putObject("post")
            .put("operationId", "deliver" + name)
            .put("summary", "Delivers one " + name + ", or one a line")
            .put(
                "description",
                "A single event's status says what became of it. A delivery of lines is answered"
                    + " with 200, or with 503 if any line is not known to be stored; either way the"
                    + " receipt tells of each line. All may be sent again: what was taken is then a"
                    + " duplicate.");
    ObjectNode content = post.putObject("requestBody").put("required", true).putObject("content");
    content.putObject(JSON_TYPE).set("schema", schemaNamed(name));
    content
        .putObject(LINES_TYPE)
        .putObject("schema")
        .put("type", "string")
        .put("description", "one " + name + " a line");
    ObjectNode responses = post.putObject("responses");
    for (Map.Entry<String, String> status : RECEIPTS.entrySet()) {
      answer(responses, status.getKey(), status.getValue(), JSON_TYPE, "Receipt");
    }
    for (Map.Entry<String, String> status : PROBLEMS.entrySet()) {
      answer(responses, status.getKey(), status.getValue(), PROBLEM_TYPE, "Problem");
    }
  }

  private void reference(Topic<?> topic) {
    String name = describe(topic);
    ObjectNode path = paths.putObject("/v1/reference/" + topic.shortName() + "/{id}");
    path.putArray("parameters")
        .addObject()
        .put("name", "id")
        .put("in", "path")
        .put("required", true)
        .putObject("schema")
        .put("type", "string");
    ObjectNode put =
        path.putObject("put")
            .put("operationId", "put" + name)
            .put("summary", "Writes a " + name + "; its id may be left out of the body");
    put.putObject("requestBody")
        .put("required", true)
        .putObject("content")
        .putObject(JSON_TYPE)
        .set("schema", schemaNamed(name));
    changeAnswers(put);
    changeAnswers(
        path.putObject("delete")
            .put("operationId", "delete" + name)
            .put("summary", "Erases a " + name));
  }

  private void epcis() {
    ObjectNode capture =
        paths
            .putObject("/epcis/capture")
            .putObject("post")
            .put("operationId", "captureEpcis")
            .put("summary", "Takes a document of EPCIS and makes steps of the supply chain of it")
            .put(
                "description",
                "All of it or nothing, unless the header GS1-Capture-Error-Behaviour is proceed."
                    + " What was taken before is a duplicate. What has no mass is kept, and is no"
                    + " step; the receipt says so.");
    queryParameter(capture, "partyId", "who tells, where the key is not bound to one supplier");
    ObjectNode content =
        capture.putObject("requestBody").put("required", true).putObject("content");
    for (String type : List.of(LINKED_DATA_TYPE, JSON_TYPE, "application/xml")) {
      content.putObject(type).putObject("schema").put("description", "an EPCISDocument");
    }
    ObjectNode captured = capture.putObject("responses");
    answer(captured, "202", "taken, or taken before", JSON_TYPE, "CaptureReceipt");
    answer(captured, "503", "not known to be stored; see Retry-After", JSON_TYPE, "CaptureReceipt");
    answer(captured, "400", "nothing was taken; names event and field", PROBLEM_TYPE, "Problem");
    answer(captured, "default", "nothing was taken", PROBLEM_TYPE, "Problem");

    ObjectNode query =
        paths
            .putObject("/epcis/events")
            .putObject("get")
            .put("operationId", "queryEpcis")
            .put("summary", "The events that the suppliers of the key have told");
    for (String name : List.of("eventType", "EQ_bizStep", "MATCH_epc", "MATCH_epcClass")) {
      queryParameter(query, name, "one or several, parted by commas");
    }
    queryParameter(query, "GE_eventTime", "from this time on, with its offset");
    queryParameter(query, "LT_eventTime", "before this time, with its offset");
    queryParameter(query, "perPage", "1 to 1000; 30 where it is left out");
    queryParameter(query, "nextPageToken", "as in the Link of the page before");
    ObjectNode found = query.putObject("responses");
    found
        .putObject("200")
        .put("description", "an EPCISQueryDocument; Link names the next page")
        .putObject("content")
        .putObject(LINKED_DATA_TYPE)
        .putObject("schema")
        .put("type", "object");
    answer(found, "default", "no answer", PROBLEM_TYPE, "Problem");
  }

  private static void queryParameter(ObjectNode operation, String name, String description) {
    operation
        .withArray("parameters")
        .addObject()
        .put("name", name)
        .put("in", "query")
        .put("description", description)
        .putObject("schema")
        .put("type", "string");
  }

  private void changeAnswers(ObjectNode operation) {
    ObjectNode responses = operation.putObject("responses");
    answer(responses, "200", "kept, and in force in this gateway", JSON_TYPE, "Kept");
    answer(responses, "default", "not done", PROBLEM_TYPE, "Problem");
  }

  private static void answer(
      ObjectNode responses, String status, String meaning, String mediaType, String schema) {
    ObjectNode response = (ObjectNode) responses.get(status);
    if (response == null) {
      response = responses.putObject(status).put("description", meaning);
      response.putObject("content");
    }
    ObjectNode content = (ObjectNode) response.get("content");
    content.putObject(mediaType).set("schema", schemaNamed(schema));
  }

  private String describe(Topic<?> topic) {
    String name = topic.schema().getName();
    schemas.set(name, new EventReader<>(topic).jsonSchema());
    return name;
  }

  private static ObjectNode schemaNamed(String schema) {
    return JSON.objectNode().put("$ref", "#/components/schemas/" + schema);
  }

  private void answers() {
    ObjectNode line = object("accepted, duplicate, refused or unavailable");
    property(line, "line", "integer", "from 1, blank lines not counted");
    property(line, "status", "string", "accepted, duplicate, refused or unavailable");
    property(line, "eventId", "string", "as it was sent");
    property(line, "partition", "integer", "where Kafka keeps it");
    property(line, "offset", "integer", "where Kafka keeps it");
    property(line, "field", "string", "the field at fault");
    property(line, "reason", "string", "MALFORMED, OUT_OF_RANGE, CLOCK_AHEAD, TOO_OLD, …");
    property(line, "message", "string", "for a person; names field and value");

    ObjectNode receipt = object("what became of each line");
    for (String count : List.of("accepted", "duplicate", "refused", "unavailable")) {
      property(receipt, count, "integer", "how many lines");
    }
    ObjectNode lines = JSON.objectNode().put("type", "array");
    lines.set("items", line);
    properties(receipt).set("lines", lines);
    schemas.set("Receipt", receipt);

    ObjectNode event = object("what became of one event of a document");
    property(event, "event", "integer", "from 1; 0 for what stands around the events");
    property(event, "status", "string", "accepted, duplicate, refused or unavailable");
    property(event, "hash", "string", "of the Core Business Vocabulary: the name of the fact");
    property(event, "step", "string", "the kind of step that it is");
    property(event, "field", "string", "the field at fault");
    property(event, "message", "string", "why it is no step, or what is wrong");
    ObjectNode captured = object("what became of each event");
    for (String count : List.of("accepted", "duplicate", "refused", "unavailable", "steps")) {
      property(captured, count, "integer", "how many events");
    }
    ObjectNode events = JSON.objectNode().put("type", "array");
    events.set("items", event);
    properties(captured).set("events", events);
    schemas.set("CaptureReceipt", captured);

    ObjectNode kept = object("where a change is kept");
    property(kept, "kind", "string", "kind of reference data");
    property(kept, "id", "string", "as in the path");
    property(kept, "partition", "integer", "where Kafka keeps it");
    property(kept, "offset", "integer", "where Kafka keeps it");
    schemas.set("Kept", kept);

    ObjectNode problem = object("RFC 9457");
    property(problem, "title", "string", "the status in words");
    property(problem, "status", "integer", "the status");
    property(problem, "detail", "string", "for a person");
    property(problem, "field", "string", "the field at fault");
    property(problem, "reason", "string", "as in a receipt");
    property(problem, "event", "integer", "of a document of EPCIS, which event is at fault");
    property(problem, "value", "string", "of a document of EPCIS, what is wrong there");
    schemas.set("Problem", problem);
  }

  private static ObjectNode object(String description) {
    ObjectNode schema = JSON.objectNode().put("type", "object").put("description", description);
    schema.putObject("properties");
    return schema;
  }

  private static void property(ObjectNode schema, String name, String type, String description) {
    properties(schema).putObject(name).put("type", type).put("description", description);
  }

  private static ObjectNode properties(ObjectNode schema) {
    return (ObjectNode) schema.get("properties");
  }
}
