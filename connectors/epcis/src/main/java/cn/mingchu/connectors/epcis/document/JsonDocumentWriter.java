package cn.mingchu.connectors.epcis.document;

import cn.mingchu.connectors.epcis.element.EventElements;
import cn.mingchu.connectors.epcis.event.DataElement;
import cn.mingchu.connectors.epcis.event.EpcisEvent;
import cn.mingchu.connectors.epcis.event.QualifiedName;
import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes JSON-LD of EPCIS 2.0. */
final class JsonDocumentWriter implements EpcisDocumentWriter {

  private static final String CONTEXT =
      "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator out;
  private final Prefixes prefixes;

  private JsonDocumentWriter(JsonGenerator out, Prefixes prefixes) {
    this.out = out;
    this.prefixes = prefixes;
  }

  static JsonDocumentWriter open(OutputStream stream, DocumentHeader header) throws IOException {
    DataElement extensions =
        DataElement.group(QualifiedName.standard("EPCISDocument"), header.extensions());
    Prefixes prefixes = new Prefixes(header.namespaces()).with(extensions);
    JsonDocumentWriter writer =
        new JsonDocumentWriter(
            FACTORY.createGenerator(ObjectWriteContext.empty(), stream), prefixes);
    writer.attempt(() -> writer.begin(header, extensions));
    return writer;
  }

  @Override
  public void write(EpcisEvent event) throws IOException {
    DataElement element = EventElements.of(event);
    attempt(() -> write(element));
  }

  @Override
  public void close() throws IOException {
    attempt(
        () -> {
          out.writeEndArray();
          out.writeEndObject();
          out.writeEndObject();
          out.close();
        });
  }

  private void begin(DocumentHeader header, DataElement extensions) {
    out.writeStartObject();
    out.writeName("@context");
    out.writeStartArray();
    out.writeString(CONTEXT);
    context(
        prefixes,
        prefixes.declared().keySet().stream()
            .filter(prefix -> !prefixes.isOfTheContext(prefix))
            .toList());
    out.writeEndArray();
    text("type", "EPCISDocument");
    text("schemaVersion", "2.0");
    if (header.createdAt() != null) {
      text("creationDate", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(header.createdAt()));
    }
    new JsonFields(out, prefixes).write(extensions);
    out.writeName("epcisBody");
    out.writeStartObject();
    out.writeName("eventList");
    out.writeStartArray();
  }

  private void write(DataElement element) {
    Prefixes complete = prefixes.with(element);
    List<String> own =
        complete.declared().keySet().stream()
            .filter(prefix -> !prefixes.declared().containsKey(prefix))
            .filter(prefix -> !complete.isOfTheContext(prefix))
            .toList();
    out.writeStartObject();
    if (!own.isEmpty()) {
      out.writeName("@context");
      out.writeStartArray();
      context(complete, own);
      out.writeEndArray();
    }
    text("type", element.name().localName());
    new JsonFields(out, complete).write(element);
    out.writeEndObject();
  }

  private void context(Prefixes all, List<String> declared) {
    for (String prefix : declared) {
      out.writeStartObject();
      text(prefix, all.declared().getOrDefault(prefix, ""));
      out.writeEndObject();
    }
  }

  private void text(String key, String value) {
    out.writeName(key);
    out.writeString(value);
  }

  /** Jackson wraps what goes wrong with the stream; callers get it as it was. */
  private void attempt(Runnable step) throws IOException {
    try {
      step.run();
    } catch (JacksonException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw e;
    }
  }
}
