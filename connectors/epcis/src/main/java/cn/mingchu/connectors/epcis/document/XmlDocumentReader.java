package cn.mingchu.connectors.epcis.document;

import cn.mingchu.connectors.epcis.element.EventReader;
import cn.mingchu.connectors.epcis.element.Position;
import cn.mingchu.connectors.epcis.element.RefusedEpcisException;
import cn.mingchu.connectors.epcis.event.DataElement;
import cn.mingchu.connectors.epcis.event.DataElement.Kind;
import cn.mingchu.connectors.epcis.event.EpcisEvent;
import cn.mingchu.connectors.epcis.event.QualifiedName;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads XML of EPCIS 2.0 and of 1.0 to 1.2. */
final class XmlDocumentReader implements EpcisDocumentReader {

  /** What may be around an event. */
  private enum Around {
    DOCUMENT,
    BODY,
    QUERY_RESULTS,
    RESULTS_BODY,
    EVENT_LIST
  }

  private static final Set<String> ROOTS = Set.of("EPCISDocument", "EPCISQueryDocument");
  private static final Set<String> ROOT_ATTRIBUTES =
      Set.of("schemaVersion", "creationDate", "id", "sender", "receiver", "instanceIdentifier");

  private final String document;
  private final XmlInput in;
  private final Deque<Around> around = new ArrayDeque<>();
  private final Map<String, String> namespaces = new TreeMap<>();
  private final List<DataElement> extensions = new ArrayList<>();
  private @Nullable OffsetDateTime createdAt;
  private boolean atEnd;
  private int event;
  private @Nullable RefusedEpcisException end;

  private XmlDocumentReader(String document, XmlInput in) {
    this.document = document;
    this.in = in;
  }

  static XmlDocumentReader open(String document, InputStream bytes)
      throws IOException, RefusedEpcisException {
    XmlInput in;
    try {
      in = XmlInput.of(bytes);
    } catch (XMLStreamException e) {
      throw refusal(new Position(document, 0), e);
    }
    XmlDocumentReader reader = new XmlDocumentReader(document, in);
    reader.attempt(reader::readRoot);
    return reader;
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
    return new DocumentHeader(createdAt, namespaces, extensions);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private Optional<EpcisEvent> readRoot() throws XMLStreamException, RefusedEpcisException {
    while (in.next() != XMLStreamConstants.START_ELEMENT) {
      // Comments and the like may stand before the document.
    }
    QualifiedName root = in.name();
    if (!ROOTS.contains(root.localName()) || !XmlVersion.NAMESPACES.contains(root.namespace())) {
      throw aroundEvents().ends(root.toString(), "", "is no EPCISDocument");
    }
    in.namespaces()
        .forEach(
            (prefix, namespace) -> {
              if (!namespace.equals(XmlVersion.SCHEMA_INSTANCE)
                  && !namespace.startsWith("urn:epcglobal:epcis")) {
                namespaces.put(prefix, namespace);
              }
            });
    boolean hasVersion = false;
    for (DataElement attribute : in.attributes()) {
      hasVersion |= readAttribute(attribute);
    }
    if (!hasVersion) {
      throw aroundEvents().ends("schemaVersion", "", "is missing");
    }
    around.push(Around.DOCUMENT);
    return Optional.empty();
  }

  /** Whether it was the version of the document. */
  private boolean readAttribute(DataElement attribute) throws RefusedEpcisException {
    String name = attribute.name().localName();
    String text = attribute.text();
    if (!attribute.name().isStandard()) {
      extensions.add(attribute);
    } else if (name.equals("schemaVersion") && !XmlVersion.READ.contains(text)) {
      throw aroundEvents().ends(name, text, "is none of 1.0, 1.1, 1.2, 2.0");
    } else if (name.equals("creationDate")) {
      createdAt = time(name, text);
    } else if (!ROOT_ATTRIBUTES.contains(name)) {
      throw aroundEvents().ends(name, text, "is no field that may stand there");
    }
    return attribute.name().isStandard() && name.equals("schemaVersion");
  }

  private Optional<EpcisEvent> readEvent() throws XMLStreamException, RefusedEpcisException {
    while (!atEnd) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (around.element() == Around.EVENT_LIST && !Shape.isWrapper(in.name())) {
            event++;
            DataElement element = new XmlElements(in, new Allowance(here())).read();
            return Optional.of(EventReader.read(here(), Shape.ofXml(asGroup(element))));
          }
          enter(in.name());
        }
        case XMLStreamConstants.END_ELEMENT -> around.pop();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (!in.text().isBlank()) {
            throw here().ends("", in.text().strip(), "stands outside of the events");
          }
        }
        case XMLStreamConstants.END_DOCUMENT -> atEnd = true;
        default -> {}
      }
    }
    return Optional.empty();
  }

  /** An event without any field is empty, not a text. */
  private static DataElement asGroup(DataElement element) {
    return element.kind() == Kind.TEXT && element.text().isBlank()
        ? DataElement.group(element.name(), List.of())
        : element;
  }

  private void enter(QualifiedName name) throws XMLStreamException, RefusedEpcisException {
    String local = name.localName();
    switch (around.element()) {
      case DOCUMENT -> {
        if (name.equals(QualifiedName.standard("EPCISBody"))) {
          around.push(Around.BODY);
        } else if (name.isStandard() && (local.equals("EPCISHeader") || Shape.isWrapper(name))) {
          skip();
        } else if (!name.isStandard() && !XmlVersion.NAMESPACES.contains(name.namespace())) {
          extensions.add(new XmlElements(in, new Allowance(aroundEvents())).read());
        } else {
          throw notThere(name);
        }
      }
      case BODY -> {
        if (local.equals("QueryResults")) {
          around.push(Around.QUERY_RESULTS);
        } else {
          enterList(name);
        }
      }
      case QUERY_RESULTS -> {
        if (local.equals("resultsBody")) {
          around.push(Around.RESULTS_BODY);
        } else {
          skip();
        }
      }
      case RESULTS_BODY -> enterList(name);
      case EVENT_LIST -> around.push(Around.EVENT_LIST);
    }
  }

  private void enterList(QualifiedName name) throws RefusedEpcisException {
    if (!name.equals(QualifiedName.standard("EventList"))) {
      throw notThere(name);
    }
    around.push(Around.EVENT_LIST);
  }

  private RefusedEpcisException notThere(QualifiedName name) {
    return here().ends(name.toString(), "", "is no field that may stand there");
  }

  private void skip() throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      int next = in.next();
      if (next == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (next == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }

  private OffsetDateTime time(String name, String text) throws RefusedEpcisException {
    try {
      return OffsetDateTime.parse(text);
    } catch (DateTimeException e) {
      throw (RefusedEpcisException)
          aroundEvents().ends(name, text, "is no date and time with an offset to UTC").initCause(e);
    }
  }

  private Position here() {
    return new Position(document, event);
  }

  private Position aroundEvents() {
    return new Position(document, 0);
  }

  private interface Step {
    Optional<EpcisEvent> take() throws XMLStreamException, RefusedEpcisException;
  }

  /** What breaks the document off breaks it off for good. */
  private Optional<EpcisEvent> attempt(Step step) throws IOException, RefusedEpcisException {
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
    } catch (XMLStreamException e) {
      RefusedEpcisException refusal = refusal(here(), e);
      end = refusal;
      throw refusal;
    }
  }

  private static RefusedEpcisException refusal(Position position, XMLStreamException e)
      throws IOException {
    Throwable cause = e.getNestedException() == null ? e.getCause() : e.getNestedException();
    String complaint;
    if (e instanceof XmlInput.DocumentTypeException) {
      complaint = "declares a document type or uses an entity, which is not allowed";
    } else if (cause instanceof BoundedInput.TooMuchAtOnceException) {
      complaint = String.valueOf(cause.getMessage());
    } else if (cause instanceof CharConversionException
        || cause instanceof UnsupportedEncodingException) {
      complaint = "is not in the encoding that it declares";
    } else if (cause instanceof IOException failure) {
      throw failure;
    } else {
      complaint = "is no well-formed XML" + place(e);
    }
    RefusedEpcisException refusal = position.ends("", "", complaint);
    refusal.initCause(e);
    return refusal;
  }

  private static String place(XMLStreamException e) {
    return e.getLocation() == null
        ? ""
        : " at line "
            + e.getLocation().getLineNumber()
            + ", column "
            + e.getLocation().getColumnNumber();
  }
}
