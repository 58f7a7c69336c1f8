package cn.mingchu.connectors.epcis.document;

import cn.mingchu.connectors.epcis.event.DataElement;
import cn.mingchu.connectors.epcis.event.DataElement.Kind;
import cn.mingchu.connectors.epcis.event.QualifiedName;
import cn.mingchu.connectors.epcis.event.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where JSON and XML differ in how they shape the fields of the standard, both are brought to one
 * shape, which is that of XML of EPCIS 2.0.
 */
final class Shape {

  /** Arrays of JSON that XML wraps, and what the items are called there. */
  private static final Map<String, String> ITEMS =
      Map.ofEntries(
          Map.entry("epcList", "epc"),
          Map.entry("childEPCs", "epc"),
          Map.entry("inputEPCList", "epc"),
          Map.entry("outputEPCList", "epc"),
          Map.entry("quantityList", "quantityElement"),
          Map.entry("childQuantityList", "quantityElement"),
          Map.entry("inputQuantityList", "quantityElement"),
          Map.entry("outputQuantityList", "quantityElement"),
          Map.entry("bizTransactionList", "bizTransaction"),
          Map.entry("sourceList", "source"),
          Map.entry("destinationList", "destination"),
          Map.entry("sensorElementList", "sensorElement"),
          Map.entry("correctiveEventIDs", "correctiveEventID"));

  /** Arrays of JSON that XML merely repeats. */
  private static final Set<String> REPEATED =
      Set.of("certificationInfo", "set", "unset", "sensorReport");

  /** Objects of JSON that are a text with an attribute in XML. */
  private static final Set<String> REFERENCES = Set.of("bizTransaction", "source", "destination");

  /** What EPCIS 1.2 wraps around fields that came after 1.0. */
  private static final Set<String> WRAPPERS = Set.of("extension", "baseExtension");

  private Shape() {}

  static boolean isList(QualifiedName name) {
    return name.isStandard() && ITEMS.containsKey(name.localName());
  }

  static boolean isRepeated(QualifiedName name) {
    return name.isStandard() && REPEATED.contains(name.localName());
  }

  static boolean isReference(QualifiedName name) {
    return name.isStandard() && REFERENCES.contains(name.localName());
  }

  static boolean isWrapper(QualifiedName name) {
    return name.isStandard() && WRAPPERS.contains(name.localName());
  }

  /** The vocabulary that a field takes its words from. */
  static Optional<Vocabulary> vocabulary(QualifiedName parent, QualifiedName field) {
    if (!field.isStandard()) {
      return Optional.empty();
    }
    return switch (field.localName()) {
      case "bizStep" -> Optional.of(Vocabulary.BIZ_STEP);
      case "disposition", "set", "unset" -> Optional.of(Vocabulary.DISPOSITION);
      case "reason" -> Optional.of(Vocabulary.ERROR_REASON);
      case "exception" -> Optional.of(Vocabulary.ALARM);
      case "component" -> Optional.of(Vocabulary.COMPONENT);
      case "type" ->
          switch (parent.localName()) {
            case "bizTransaction" -> Optional.of(Vocabulary.BIZ_TRANSACTION_TYPE);
            case "source", "destination" -> Optional.of(Vocabulary.SOURCE_DESTINATION_TYPE);
            default -> Optional.of(Vocabulary.MEASUREMENT);
          };
      default -> Optional.empty();
    };
  }

  /** Fields as JSON has them, in the one shape. */
  static List<DataElement> ofJson(List<DataElement> fields) {
    List<DataElement> shaped = new ArrayList<>();
    for (DataElement field : fields) {
      if (field.kind() == Kind.LIST && isRepeated(field.name())) {
        field.children().forEach(item -> shaped.add(ofJson(item)));
      } else {
        shaped.add(ofJson(field));
      }
    }
    return shaped;
  }

  private static DataElement ofJson(DataElement field) {
    if (!field.name().isStandard()) {
      return field;
    }
    if (field.kind() == Kind.LIST && isList(field.name())) {
      QualifiedName item = QualifiedName.standard(item(field.name()));
      return DataElement.group(
          field.name(), field.children().stream().map(child -> ofJson(child.named(item))).toList());
    }
    if (field.kind() != Kind.GROUP) {
      return field;
    }
    return isReference(field.name())
        ? reference(field)
        : DataElement.group(field.name(), ofJson(field.children()));
  }

  private static DataElement reference(DataElement field) {
    String text = "";
    List<DataElement> others = new ArrayList<>();
    for (DataElement child : field.children()) {
      if (child.name().equals(field.name()) && child.kind() == Kind.TEXT) {
        text = child.text();
      } else {
        others.add(child);
      }
    }
    return new DataElement(field.name(), Kind.GROUP, text, others);
  }

  /** An event as XML of any version has it, in the one shape. */
  static DataElement ofXml(DataElement field) {
    if (!field.name().isStandard() || field.kind() != Kind.GROUP) {
      return field;
    }
    List<DataElement> shaped = new ArrayList<>();
    for (DataElement child : field.children()) {
      DataElement inner = ofXml(child);
      if (isWrapper(child.name())) {
        shaped.addAll(inner.children());
      } else {
        shaped.add(inner);
      }
    }
    return new DataElement(field.name(), Kind.GROUP, field.text(), shaped);
  }

  private static String item(QualifiedName list) {
    String item = ITEMS.get(list.localName());
    if (item == null) {
      throw new IllegalArgumentException(list + " is no list");
    }
    return item;
  }
}
