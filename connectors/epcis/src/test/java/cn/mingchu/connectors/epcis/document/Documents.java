package cn.mingchu.connectors.epcis.document;

import cn.mingchu.connectors.epcis.element.RefusedEpcisException;
import cn.mingchu.connectors.epcis.event.EpcisEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Documents of the tests, and how they are read and written there. */
public final class Documents {

  private Documents() {}

  /** A document of all five kinds of events and of every field. */
  public static byte[] bytes(String name) {
    try (InputStream in = Documents.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException("no document " + name, e);
    }
  }

  /** All events of a document, and what it says of itself. */
  public record Read(DocumentHeader header, List<EpcisEvent> events) {}

  public static Read read(DocumentFormat format, byte[] bytes)
      throws IOException, RefusedEpcisException {
    try (EpcisDocumentReader reader = format.reader("test", new ByteArrayInputStream(bytes))) {
      List<EpcisEvent> events = new ArrayList<>();
      Optional<EpcisEvent> event = reader.next();
      while (event.isPresent()) {
        events.add(event.get());
        event = reader.next();
      }
      return new Read(reader.header(), events);
    }
  }

  public static Read read(DocumentFormat format, String text)
      throws IOException, RefusedEpcisException {
    return read(format, text.getBytes(StandardCharsets.UTF_8));
  }

  public static byte[] written(DocumentFormat format, Read read)
      throws IOException, RefusedEpcisException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EpcisDocumentWriter writer = format.writer(out, read.header())) {
      for (EpcisEvent event : read.events()) {
        writer.write(event);
      }
    }
    return out.toByteArray();
  }

  /** A document around events of JSON. */
  public static String json(String... events) {
    return """
        {"@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
          {"farm": "https://farm.example.cn/terms/"}],
        "type": "EPCISDocument", "schemaVersion": "2.0",
        "creationDate": "2026-11-02T08:00:00+08:00", "epcisBody": {"eventList": [%s]}}
        """
        .formatted(String.join(",", events));
  }

  /** An event of JSON that is as short as can be, and some fields more. */
  public static String harvest(String fields) {
    return """
        {"type": "ObjectEvent", "eventTime": "2026-11-01T06:30:00+08:00",
        "eventTimeZoneOffset": "+08:00", "action": "ADD", "bizStep": "commissioning" %s}
        """
        .formatted(fields.isEmpty() ? "" : ", " + fields);
  }
}
