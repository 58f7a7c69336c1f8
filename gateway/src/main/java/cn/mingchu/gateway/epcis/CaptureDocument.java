package cn.mingchu.gateway.epcis;

import cn.mingchu.connectors.epcis.document.DocumentFormat;
import cn.mingchu.connectors.epcis.document.DocumentHeader;
import cn.mingchu.connectors.epcis.document.EpcisDocumentReader;
import cn.mingchu.connectors.epcis.document.EpcisDocumentWriter;
import cn.mingchu.connectors.epcis.element.RefusedEpcisException;
import cn.mingchu.connectors.epcis.event.EpcisEvent;
import cn.mingchu.connectors.epcis.hash.EventHash;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A document that somebody sent, read to its end.
 *
 * @param events those that can be taken, in order
 * @param refused what cannot, in order; the last may stand for all that is behind it
 */
public record CaptureDocument(List<ToldEvent> events, List<RefusedEpcisException> refused) {

  private static final EventHash HASH = new EventHash(Set.of());
  private static final DocumentHeader BARE = new DocumentHeader(null, Map.of(), List.of());
  private static final String BEHIND_EVENTS = "]}}";
  private static final String NAME = "document";

  public CaptureDocument {
    events = List.copyOf(events);
    refused = List.copyOf(refused);
  }

  /** Reads a document; what is wrong with it is in the answer. */
  public static CaptureDocument read(DocumentFormat format, byte[] bytes) {
    List<ToldEvent> events = new ArrayList<>();
    List<RefusedEpcisException> refused = new ArrayList<>();
    try (EpcisDocumentReader reader = format.reader(NAME, new ByteArrayInputStream(bytes))) {
      boolean goesOn = true;
      while (goesOn) {
        goesOn = readNext(reader, events, refused);
      }
    } catch (RefusedEpcisException e) {
      refused.add(e);
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory cannot be read", e);
    }
    return new CaptureDocument(events, refused);
  }

  /** Whether there may be more behind it. */
  private static boolean readNext(
      EpcisDocumentReader reader, List<ToldEvent> events, List<RefusedEpcisException> refused)
      throws IOException {
    try {
      Optional<EpcisEvent> next = reader.next();
      if (next.isPresent()) {
        EpcisEvent event = next.get();
        events.add(new ToldEvent(reader.event(), event, HASH.of(event), content(event)));
      }
      return next.isPresent();
    } catch (RefusedEpcisException e) {
      refused.add(e);
      return !e.endsDocument();
    }
  }

  /** What stands between the brackets of the list, to the letter: no number is rounded. */
  private static String content(EpcisEvent event) throws IOException, RefusedEpcisException {
    String empty = written(List.of());
    String document = written(List.of(event));
    return document.substring(
        empty.length() - BEHIND_EVENTS.length(), document.length() - BEHIND_EVENTS.length());
  }

  private static String written(List<EpcisEvent> events) throws IOException, RefusedEpcisException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EpcisDocumentWriter writer = DocumentFormat.JSON.writer(out, BARE)) {
      for (EpcisEvent event : events) {
        writer.write(event);
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
