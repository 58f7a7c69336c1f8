package cn.mingchu.connectors.epcis.document;

import cn.mingchu.connectors.epcis.event.DataElement;
import cn.mingchu.connectors.epcis.event.QualifiedName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which namespace a prefix stands for: those of the standard, and those that are declared. */
final class Prefixes {

  private static final String XML = "xml";

  /** What the JSON-LD context of EPCIS 2.0 declares, and XML by itself. */
  private static final Map<String, String> STANDARD =
      Map.of(
          "epcis",
          "https://ref.gs1.org/epcis/",
          "cbv",
          "https://ref.gs1.org/cbv/",
          "gs1",
          "https://gs1.org/voc/",
          "cbvmda",
          "urn:epcglobal:cbv:mda",
          "rdfs",
          "http://www.w3.org/2000/01/rdf-schema#",
          "owl",
          "http://www.w3.org/2002/07/owl#",
          "xsd",
          "http://www.w3.org/2001/XMLSchema#",
          "dcterms",
          "http://purl.org/dc/terms/",
          XML,
          "http://www.w3.org/XML/1998/namespace");

  private final Map<String, String> declared = new LinkedHashMap<>();

  Prefixes(Map<String, String> declared) {
    declared.forEach(this::declare);
  }

  void declare(String prefix, String namespace) {
    // The one namespace that JSON ends with a colon and XML without.
    declared.put(
        prefix, namespace.equals("urn:epcglobal:cbv:mda:") ? "urn:epcglobal:cbv:mda" : namespace);
  }

  Map<String, String> declared() {
    return Collections.unmodifiableMap(declared);
  }

  Prefixes copy() {
    return new Prefixes(declared);
  }

  /** Whether a prefix means what the JSON-LD context of EPCIS declares it to mean. */
  boolean isOfTheContext(String prefix) {
    return !prefix.equals(XML) && Objects.equals(declared.get(prefix), STANDARD.get(prefix));
  }

  /** The name that a key of JSON means; empty when nobody declares its prefix. */
  Optional<QualifiedName> name(String key) {
    int colon = key.indexOf(':');
    if (colon < 0 || key.startsWith("@")) {
      return Optional.of(QualifiedName.standard(key));
    }
    String prefix = key.substring(0, colon);
    String rest = key.substring(colon + 1);
    String namespace = declared.getOrDefault(prefix, STANDARD.getOrDefault(prefix, ""));
    if (!namespace.isEmpty() && !rest.isEmpty()) {
      return Optional.of(new QualifiedName(namespace, rest));
    }
    return rest.startsWith("//") || prefix.equals("urn") ? address(key) : Optional.empty();
  }

  /** The prefix of a namespace, if it has one. */
  Optional<String> prefix(String namespace) {
    return declared.entrySet().stream()
        .filter(entry -> entry.getValue().equals(namespace))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** These prefixes, and one for each namespace of an element that has none yet. */
  Prefixes with(DataElement element) {
    Prefixes complete = copy();
    for (String namespace : namespaces(element, new TreeSet<>())) {
      if (complete.prefix(namespace).isEmpty()) {
        complete.declare(complete.unused(namespace), namespace);
      }
    }
    return complete;
  }

  /** The prefix that the standard has for a namespace, or else a number. */
  private String unused(String namespace) {
    for (Map.Entry<String, String> standard : STANDARD.entrySet()) {
      if (standard.getValue().equals(namespace) && !declared.containsKey(standard.getKey())) {
        return standard.getKey();
      }
    }
    int number = 1;
    while (declared.containsKey("ns" + number)) {
      number++;
    }
    return "ns" + number;
  }

  private static Set<String> namespaces(DataElement element, Set<String> found) {
    if (!element.name().isStandard()) {
      found.add(element.name().namespace());
    }
    element.children().forEach(child -> namespaces(child, found));
    return found;
  }

  /** A key that is written out as a whole address. */
  private static Optional<QualifiedName> address(String key) {
    int end = Math.max(Math.max(key.lastIndexOf('/'), key.lastIndexOf('#')), key.lastIndexOf(':'));
    return end + 1 < key.length()
        ? Optional.of(new QualifiedName(key.substring(0, end + 1), key.substring(end + 1)))
        : Optional.empty();
  }
}
