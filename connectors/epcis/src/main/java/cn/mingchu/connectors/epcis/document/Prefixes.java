package cn.mingchu.connectors.epcis.document;

import cn.mingchu.connectors.epcis.event.QualifiedName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which namespace a prefix stands for: those of the standard, and those that are declared. */
final class Prefixes {

  /** What the JSON-LD context of EPCIS 2.0 declares, and XML by itself. */
  private static final Map<String, String> STANDARD =
      Map.of(
          "epcis", "https://ref.gs1.org/epcis/",
          "cbv", "https://ref.gs1.org/cbv/",
          "gs1", "https://gs1.org/voc/",
          "cbvmda", "urn:epcglobal:cbv:mda",
          "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
          "owl", "http://www.w3.org/2002/07/owl#",
          "xsd", "http://www.w3.org/2001/XMLSchema#",
          "dcterms", "http://purl.org/dc/terms/",
          "xml", "http://www.w3.org/XML/1998/namespace");

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

  /** The prefix that the standard has for a namespace, unless it was declared otherwise. */
  Optional<String> standardPrefix(String namespace) {
    return STANDARD.entrySet().stream()
        .filter(entry -> entry.getValue().equals(namespace))
        .map(Map.Entry::getKey)
        .filter(prefix -> !declared.containsKey(prefix))
        .findFirst();
  }

  /** A key that is written out as a whole address. */
  private static Optional<QualifiedName> address(String key) {
    int end = Math.max(Math.max(key.lastIndexOf('/'), key.lastIndexOf('#')), key.lastIndexOf(':'));
    return end + 1 < key.length()
        ? Optional.of(new QualifiedName(key.substring(0, end + 1), key.substring(end + 1)))
        : Optional.empty();
  }
}
