package cn.mingchu.connectors.epcis.document;

import cn.mingchu.connectors.epcis.event.DataElement;
import cn.mingchu.connectors.epcis.event.DataElement.Kind;
import cn.mingchu.connectors.epcis.event.QualifiedName;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML as a row of starts, texts and ends.
 *
 * <p>A document type is refused, so there are no entities, no file is opened and no address asked.
 * Of bytes that are not in the declared encoding, the parser of the JDK also prints a line to the
 * standard error, and has no setting against it.
 */
final class XmlInput {

  private final BoundedInput bytes;
  private final XMLStreamReader xml;

  private XmlInput(BoundedInput bytes, XMLStreamReader xml) {
    this.bytes = bytes;
    this.xml = xml;
  }

  static XmlInput of(InputStream in) throws XMLStreamException {
    // Not the factory that lies on the class path: this one's way with document types is tested.
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing outside of the document is read");
        });
    BoundedInput bytes = new BoundedInput(in);
    return new XmlInput(bytes, factory.createXMLStreamReader(bytes));
  }

  /** The kind of what comes next, by {@link XMLStreamConstants}; never a document type. */
  int next() throws XMLStreamException {
    int event = xml.next();
    bytes.startAgain();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new DocumentTypeException();
    }
    return event;
  }

  QualifiedName name() {
    String namespace = xml.getNamespaceURI();
    return new QualifiedName(namespace == null ? "" : namespace, xml.getLocalName());
  }

  String text() {
    return xml.getText();
  }

  List<DataElement> attributes() {
    List<DataElement> attributes = new ArrayList<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String namespace = xml.getAttributeNamespace(i);
      if (!XmlVersion.SCHEMA_INSTANCE.equals(namespace)) {
        attributes.add(
            new DataElement(
                new QualifiedName(namespace == null ? "" : namespace, xml.getAttributeLocalName(i)),
                Kind.ATTRIBUTE,
                xml.getAttributeValue(i),
                List.of()));
      }
    }
    return attributes;
  }

  /** The namespaces that the current element declares, by their prefixes. */
  Map<String, String> namespaces() {
    Map<String, String> namespaces = new LinkedHashMap<>();
    for (int i = 0; i < xml.getNamespaceCount(); i++) {
      String prefix = xml.getNamespacePrefix(i);
      String namespace = xml.getNamespaceURI(i);
      if (prefix != null && namespace != null) {
        namespaces.put(prefix, namespace);
      }
    }
    return namespaces;
  }

  void close() throws IOException {
    bytes.close();
  }

  /** The document declares a type of its own, or asks for an entity. */
  static final class DocumentTypeException extends XMLStreamException {

    private static final long serialVersionUID = 1L;
  }
}
