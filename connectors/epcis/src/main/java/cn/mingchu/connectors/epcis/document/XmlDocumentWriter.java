package cn.mingchu.connectors.epcis.document;

import cn.mingchu.connectors.epcis.element.EventElements;
import cn.mingchu.connectors.epcis.element.Position;
import cn.mingchu.connectors.epcis.element.RefusedEpcisException;
import cn.mingchu.connectors.epcis.event.DataElement;
import cn.mingchu.connectors.epcis.event.DataElement.Kind;
import cn.mingchu.connectors.epcis.event.EpcisEvent;
import cn.mingchu.connectors.epcis.event.QualifiedName;
import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML of EPCIS 2.0 or 1.2. */
final class XmlDocumentWriter implements EpcisDocumentWriter {

  private static final String NAME = "the document that is written";

  /** Prefixes that are taken before anything is declared. */
  private static final Set<String> BOUND = Set.of("epcis", "xml");

  private static final Set<String> SENSOR_FIELDS = Set.of("sensorMetadata", "sensorReport");

  private final OutputStream stream;
  private final XMLStreamWriter out;
  private final XmlVersion version;
  private final Prefixes prefixes;
  private final List<DataElement> behindBody;
  private int event;

  private XmlDocumentWriter(
      OutputStream stream,
      XMLStreamWriter out,
      XmlVersion version,
      Prefixes prefixes,
      List<DataElement> behindBody) {
    this.stream = stream;
    this.out = out;
    this.version = version;
    this.prefixes = prefixes;
    this.behindBody = behindBody;
  }

  static XmlDocumentWriter open(OutputStream stream, DocumentHeader header, XmlVersion version)
      throws IOException, RefusedEpcisException {
    DataElement extensions =
        DataElement.group(QualifiedName.standard("EPCISDocument"), header.extensions());
    XmlNames.check(extensions, new Position(NAME, 0));
    Map<String, String> namespaces = new LinkedHashMap<>(header.namespaces());
    namespaces.keySet().removeAll(BOUND);
    Prefixes prefixes = new Prefixes(namespaces).with(extensions);
    try {
      XmlDocumentWriter writer =
          new XmlDocumentWriter(
              stream,
              XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(stream, "UTF-8"),
              version,
              prefixes,
              header.extensions().stream().filter(e -> e.kind() != Kind.ATTRIBUTE).toList());
      writer.begin(header);
      return writer;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void write(EpcisEvent said) throws IOException, RefusedEpcisException {
    event++;
    Position position = new Position(NAME, event);
    DataElement complete = withEpcList(EventElements.of(said));
    XmlNames.check(complete, position);
    DataElement shaped = version == XmlVersion.V1_2 ? OlderShape.of(complete, position) : complete;
    try {
      element(shaped, prefixes.with(shaped), true);
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      out.writeEndElement();
      out.writeEndElement();
      for (DataElement extension : behindBody) {
        element(extension, prefixes, false);
      }
      out.writeEndElement();
      out.writeEndDocument();
      out.close();
      stream.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void begin(DocumentHeader header) throws XMLStreamException {
    out.writeStartDocument("UTF-8", "1.0");
    out.writeStartElement("epcis", "EPCISDocument", version.namespace());
    out.writeNamespace("epcis", version.namespace());
    namespaces(prefixes, Map.of());
    out.writeAttribute("schemaVersion", version.number());
    if (header.createdAt() != null) {
      out.writeAttribute(
          "creationDate", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(header.createdAt()));
    }
    for (DataElement extension : header.extensions()) {
      if (extension.kind() == Kind.ATTRIBUTE) {
        attribute(extension, prefixes);
      }
    }
    out.writeStartElement("EPCISBody");
    out.writeStartElement("EventList");
  }

  private void namespaces(Prefixes all, Map<String, String> known) throws XMLStreamException {
    for (Map.Entry<String, String> entry : all.declared().entrySet()) {
      if (!known.containsKey(entry.getKey()) && !BOUND.contains(entry.getKey())) {
        out.writeNamespace(entry.getKey(), entry.getValue());
      }
    }
  }

  private void element(DataElement element, Prefixes known, boolean declares)
      throws XMLStreamException {
    if (element.kind() == Kind.LIST) {
      for (DataElement item : element.children()) {
        element(item, known, declares);
      }
      return;
    }
    start(element.name(), known);
    if (declares) {
      namespaces(known, prefixes.declared());
    }
    List<DataElement> others = new ArrayList<>();
    for (DataElement child : element.children()) {
      if (isAttribute(element, child)) {
        attribute(child, known);
      } else {
        others.add(child);
      }
    }
    out.writeCharacters(element.text());
    for (DataElement other : others) {
      element(other, known, false);
    }
    out.writeEndElement();
  }

  /** What JSON has beside the fields of a sensor is an attribute here, as the fields are. */
  private static boolean isAttribute(DataElement parent, DataElement child) {
    return switch (child.kind()) {
      case ATTRIBUTE -> true;
      case TEXT, NUMBER, BOOLEAN ->
          parent.name().isStandard() && SENSOR_FIELDS.contains(parent.name().localName());
      default -> false;
    };
  }

  private void start(QualifiedName name, Prefixes known) throws XMLStreamException {
    if (name.isStandard()) {
      out.writeStartElement(name.localName());
    } else {
      out.writeStartElement(prefix(name, known), name.localName(), name.namespace());
    }
  }

  private void attribute(DataElement attribute, Prefixes known) throws XMLStreamException {
    QualifiedName name = attribute.name();
    if (name.isStandard()) {
      out.writeAttribute(name.localName(), attribute.text());
    } else {
      out.writeAttribute(prefix(name, known), name.namespace(), name.localName(), attribute.text());
    }
  }

  private static String prefix(QualifiedName name, Prefixes known) {
    return known
        .prefix(name.namespace())
        .orElseThrow(() -> new IllegalStateException("no prefix for " + name));
  }

  /** XML wants to see that there are no objects. */
  private static DataElement withEpcList(DataElement event) {
    String list =
        switch (event.name().localName()) {
          case "ObjectEvent", "TransactionEvent" -> "epcList";
          case "AggregationEvent" -> "childEPCs";
          default -> "";
        };
    QualifiedName name = QualifiedName.standard(list);
    if (list.isEmpty() || event.children().stream().anyMatch(c -> c.name().equals(name))) {
      return event;
    }
    List<DataElement> children = new ArrayList<>();
    for (DataElement child : event.children()) {
      if (child.name().equals(QualifiedName.standard("action"))) {
        children.add(DataElement.group(name, List.of()));
      }
      children.add(child);
    }
    return DataElement.group(event.name(), children);
  }
}
