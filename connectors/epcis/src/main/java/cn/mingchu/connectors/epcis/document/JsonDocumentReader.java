package cn.mingchu.connectors.epcis.document;

import cn.mingchu.connectors.epcis.element.EventReader;
import cn.mingchu.connectors.epcis.element.Position;
import cn.mingchu.connectors.epcis.element.RefusedEpcisException;
import cn.mingchu.connectors.epcis.event.DataElement;
import cn.mingchu.connectors.epcis.event.DataElement.Kind;
import cn.mingchu.connectors.epcis.event.EpcisEvent;
import cn.mingchu.connectors.epcis.event.QualifiedName;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON-LD of EPCIS 2.0.
 *
 * <p>The {@code @context} must stand before the events, which need its prefixes while the rest of
 * the document is still on its way.
 */
final class JsonDocumentReader implements EpcisDocumentReader {

  /** What may be around a list of events. */
  private enum Around {
    DOCUMENT,
    BODY,
    QUERY_RESULTS,
    RESULTS_BODY
  }

  private static final String NOT_UTF_8 = "is not in UTF-8";
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(2 * Allowance.MOST_DEPTH)
                  .maxStringLength(1024 * 1024)
                  .maxNameLength(1024)
                  .maxNumberLength(100)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final String document;
  private final Reader in;
  private final JsonParser parser;
  private final JsonHeader header;
  private final Deque<Around> around = new ArrayDeque<>();
  private boolean inList;
  private int event;
  private @Nullable RefusedEpcisException end;

  private JsonDocumentReader(String document, Reader in) {
    this.document = document;
    this.in = in;
    this.parser = FACTORY.createParser(ObjectReadContext.empty(), in);
    this.header = new JsonHeader(parser, new Position(document, 0));
  }

  static JsonDocumentReader open(String document, InputStream in)
      throws IOException, RefusedEpcisException {
    BufferedReader text =
        new BufferedReader(
            new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    try {
      skipByteOrderMark(text);
    } catch (CharacterCodingException e) {
      RefusedEpcisException refusal = new Position(document, 0).ends("", "", NOT_UTF_8);
      refusal.initCause(e);
      throw refusal;
    }
    JsonDocumentReader reader = new JsonDocumentReader(document, text);
    reader.begin();
    return reader;
  }

  private static void skipByteOrderMark(Reader text) throws IOException {
    text.mark(1);
    if (text.read() != '\uFEFF') {
      text.reset();
    }
  }

  @Override
  public Optional<EpcisEvent> next() throws IOException, RefusedEpcisException {
    return attempt(this::readEvent);
  }

  @Override
  public int event() {
    return event;
  }

  @Override
  public DocumentHeader header() {
    return header.header();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void begin() throws IOException, RefusedEpcisException {
    inList =
        attempt(
            () -> {
              if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw here().ends("", "", "is no JSON object");
              }
              around.push(Around.DOCUMENT);
              return toEvents();
            });
  }

  private Optional<EpcisEvent> readEvent() throws RefusedEpcisException {
    while (inList) {
      JsonToken token = parser.nextToken();
      if (token == JsonToken.END_ARRAY) {
        inList = toEvents();
      } else {
        event++;
        DataElement raw = new JsonElements(parser, new Allowance(here())).read("eventList");
        return Optional.of(EventReader.read(here(), shaped(raw)));
      }
    }
    return Optional.empty();
  }

  private DataElement shaped(DataElement raw) throws RefusedEpcisException {
    if (raw.kind() != Kind.GROUP) {
      throw here().refused("", raw.text(), "is no event");
    }
    Prefixes known = header.prefixes();
    String type = "";
    List<DataElement> fields = new ArrayList<>();
    for (DataElement field : raw.children()) {
      if (field.name().localName().equals("@context")) {
        known = known.copy();
        JsonContext.declare(field, known, here());
      }
    }
    for (DataElement field : raw.children()) {
      switch (field.name().localName()) {
        case "@context" -> {}
        case "type" -> type = field.text();
        default -> fields.add(JsonElements.named(field, known, here()));
      }
    }
    return DataElement.group(QualifiedName.standard(type), Shape.ofJson(fields));
  }

  /** Goes on to the next list of events; false at the end of the document. */
  private boolean toEvents() throws RefusedEpcisException {
    while (!around.isEmpty()) {
      if (parser.nextToken() == JsonToken.END_OBJECT) {
        around.pop();
        continue;
      }
      String key = parser.currentName();
      JsonToken value = parser.nextToken();
      switch (around.element()) {
        case DOCUMENT -> {
          if (key.equals("epcisBody")) {
            enter(Around.BODY, key, key, value);
          } else {
            header.read(key);
          }
        }
        case BODY -> {
          if (key.equals("eventList")) {
            return list(key, value);
          }
          enter(Around.QUERY_RESULTS, "queryResults", key, value);
        }
        case QUERY_RESULTS -> enter(Around.RESULTS_BODY, "resultsBody", key, value);
        case RESULTS_BODY -> {
          if (key.equals("eventList")) {
            return list(key, value);
          }
          enter(Around.RESULTS_BODY, "", key, value);
        }
      }
    }
    if (parser.nextToken() != null) {
      throw aroundEvents().ends("", "", "goes on behind its end");
    }
    header.refuseIncomplete();
    return false;
  }

  private boolean list(String key, JsonToken value) throws RefusedEpcisException {
    if (value != JsonToken.START_ARRAY) {
      throw aroundEvents().ends(key, parser.getString(), "is no list");
    }
    header.eventsFollow();
    return true;
  }

  private void enter(Around inner, String name, String key, JsonToken value)
      throws RefusedEpcisException {
    if (key.equals(name) && value == JsonToken.START_OBJECT) {
      around.push(inner);
    } else if (JsonHeader.READ_OVER.contains(key)) {
      parser.skipChildren();
    } else {
      throw aroundEvents().ends(key, "", "is no field that may stand there");
    }
  }

  private Position here() {
    return new Position(document, event);
  }

  private Position aroundEvents() {
    return new Position(document, 0);
  }

  private interface Step<T> {
    T take() throws RefusedEpcisException;
  }

  /** What breaks the document off breaks it off for good. */
  private <T> T attempt(Step<T> step) throws IOException, RefusedEpcisException {
    if (end != null) {
      throw end;
    }
    try {
      return step.take();
    } catch (RefusedEpcisException e) {
      if (e.endsDocument()) {
        end = e;
      }
      throw e;
    } catch (JacksonException e) {
      RefusedEpcisException refusal = refusal(e);
      end = refusal;
      throw refusal;
    }
  }

  private RefusedEpcisException refusal(JacksonException e) throws IOException {
    Throwable cause = e.getCause();
    String complaint;
    if (cause instanceof CharacterCodingException) {
      complaint = NOT_UTF_8;
    } else if (cause instanceof IOException failure) {
      throw failure;
    } else {
      complaint = "is no valid JSON" + place(e) + ": " + firstLine(e);
    }
    RefusedEpcisException refusal = here().ends("", "", complaint);
    refusal.initCause(e);
    return refusal;
  }

  private static String place(JacksonException e) {
    return e.getLocation() == null
        ? ""
        : " at line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
  }

  private static String firstLine(JacksonException e) {
    String message = String.valueOf(e.getOriginalMessage());
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }
}
