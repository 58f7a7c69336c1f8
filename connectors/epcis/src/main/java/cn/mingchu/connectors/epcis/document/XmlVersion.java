package cn.mingchu.connectors.epcis.document;

import java.util.Set;

/** A version of the XML syntax, by its namespace. */
enum XmlVersion {
  V1_2("urn:epcglobal:epcis:xsd:1", "1.2"),
  V2_0("urn:epcglobal:epcis:xsd:2", "2.0");

  /** Namespaces of documents that are read, those of answers to queries among them. */
  static final Set<String> NAMESPACES =
      Set.of(
          "urn:epcglobal:epcis:xsd:1",
          "urn:epcglobal:epcis:xsd:2",
          "urn:epcglobal:epcis-query:xsd:1",
          "urn:epcglobal:epcis-query:xsd:2");

  /** Versions that are read. */
  static final Set<String> READ = Set.of("1", "1.0", "1.1", "1.2", "2", "2.0");

  /** Instructions to a validator, not data. */
  static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

  private final String namespace;
  private final String number;

  XmlVersion(String namespace, String number) {
    this.namespace = namespace;
    this.number = number;
  }

  String namespace() {
    return namespace;
  }

  String number() {
    return number;
  }
}
