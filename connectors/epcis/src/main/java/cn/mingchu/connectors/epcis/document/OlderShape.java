package cn.mingchu.connectors.epcis.document;

import cn.mingchu.connectors.epcis.element.Position;
import cn.mingchu.connectors.epcis.element.RefusedEpcisException;
import cn.mingchu.connectors.epcis.event.DataElement;
import cn.mingchu.connectors.epcis.event.DataElement.Kind;
import cn.mingchu.connectors.epcis.event.QualifiedName;
import cn.mingchu.connectors.epcis.event.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An event as XML of EPCIS 1.2 has it: what came after 1.0 is wrapped, and words are URNs. */
final class OlderShape {

  private static final QualifiedName EXTENSION = QualifiedName.standard("extension");
  private static final QualifiedName BASE_EXTENSION = QualifiedName.standard("baseExtension");
  private static final Set<String> OF_ALL_EVENTS = Set.of("eventID", "errorDeclaration");
  private static final Set<String> OF_THE_KIND =
      Set.of("quantityList", "childQuantityList", "sourceList", "destinationList", "ilmd");
  private static final Set<String> UNKNOWN =
      Set.of("certificationInfo", "sensorElementList", "persistentDisposition");

  private OlderShape() {}

  static DataElement of(DataElement event, Position position) throws RefusedEpcisException {
    String kind = event.name().localName();
    if (kind.equals("AssociationEvent")) {
      throw position.refused("type", kind, "cannot be said in EPCIS 1.2");
    }
    List<DataElement> base = new ArrayList<>();
    List<DataElement> plain = new ArrayList<>();
    List<DataElement> wrapped = new ArrayList<>();
    List<DataElement> extensions = new ArrayList<>();
    for (DataElement child : event.children()) {
      String name = child.name().localName();
      if (!child.name().isStandard()) {
        extensions.add(child);
      } else if (UNKNOWN.contains(name)) {
        throw position.refused(name, "", "cannot be said in EPCIS 1.2");
      } else if (OF_ALL_EVENTS.contains(name)) {
        base.add(withUrns(event, child));
      } else if (OF_THE_KIND.contains(name) && !kind.equals("TransformationEvent")) {
        wrapped.add(withUrns(event, child));
      } else {
        plain.add(withUrns(event, child));
      }
    }
    List<DataElement> children = new ArrayList<>(plain);
    if (!base.isEmpty()) {
      children.add(behindTimes(plain), DataElement.group(BASE_EXTENSION, base));
    }
    if (!wrapped.isEmpty()) {
      children.add(DataElement.group(EXTENSION, wrapped));
    }
    children.addAll(extensions);
    DataElement shaped = DataElement.group(event.name(), children);
    return kind.equals("TransformationEvent")
        ? DataElement.group(EXTENSION, List.of(shaped))
        : shaped;
  }

  private static int behindTimes(List<DataElement> fields) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().localName().equals("eventTimeZoneOffset")) {
        return i + 1;
      }
    }
    return 0;
  }

  private static DataElement withUrns(DataElement parent, DataElement element) {
    if (!element.name().isStandard()) {
      return element;
    }
    Optional<Vocabulary> vocabulary =
        element.kind() == Kind.TEXT || element.kind() == Kind.ATTRIBUTE
            ? Shape.vocabulary(parent.name(), element.name())
            : Optional.empty();
    return new DataElement(
        element.name(),
        element.kind(),
        vocabulary.map(words -> words.urn(element.text())).orElse(element.text()),
        element.children().stream().map(child -> withUrns(element, child)).toList());
  }
}
