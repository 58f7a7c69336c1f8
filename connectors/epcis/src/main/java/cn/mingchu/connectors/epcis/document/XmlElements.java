package cn.mingchu.connectors.epcis.document;

import cn.mingchu.connectors.epcis.element.RefusedEpcisException;
import cn.mingchu.connectors.epcis.event.DataElement;
import cn.mingchu.connectors.epcis.event.DataElement.Kind;
import cn.mingchu.connectors.epcis.event.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** Reads one element of XML with all that is in it. */
final class XmlElements {

  private final XmlInput in;
  private final Allowance allowance;

  XmlElements(XmlInput in, Allowance allowance) {
    this.in = in;
    this.allowance = allowance;
  }

  /** The element whose start was just met; its end has been met afterwards. */
  DataElement read() throws XMLStreamException, RefusedEpcisException {
    return read(0);
  }

  private DataElement read(int depth) throws XMLStreamException, RefusedEpcisException {
    allowance.takeElement(depth);
    QualifiedName name = in.name();
    List<DataElement> children = new ArrayList<>();
    for (DataElement attribute : in.attributes()) {
      allowance.takeElement(depth);
      allowance.takeCharacters(attribute.text().length());
      children.add(attribute);
    }
    StringBuilder text = new StringBuilder();
    int event = in.next();
    while (event != XMLStreamConstants.END_ELEMENT) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        children.add(read(depth + 1));
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        allowance.takeCharacters(in.text().length());
        text.append(in.text());
      }
      event = in.next();
    }
    return children.isEmpty()
        ? DataElement.text(name, text.toString())
        : new DataElement(name, Kind.GROUP, text.toString().strip(), children);
  }
}
