package cn.mingchu.connectors.epcis.event;

import java.util.List;

/**
 * A field with its value, in the one shape that JSON and XML are both read into.
 *
 * <p>Extensions stay in this shape for good: what nobody here understands is kept as it came, down
 * to whether JSON had a number and XML an attribute.
 */
public record DataElement(QualifiedName name, Kind kind, String text, List<DataElement> children) {

  /** What the value is; the first four have a text only. */
  public enum Kind {
    TEXT,
    NUMBER,
    BOOLEAN,
    NULL,
    /** A text that XML has in an attribute. */
    ATTRIBUTE,
    /** Fields, and in XML perhaps a text beside them. */
    GROUP,
    /** An array of JSON, whose items bear the name of the array. */
    LIST
  }

  public DataElement {
    children = List.copyOf(children);
  }

  public static DataElement text(QualifiedName name, String text) {
    return new DataElement(name, Kind.TEXT, text, List.of());
  }

  public static DataElement group(QualifiedName name, List<DataElement> children) {
    return new DataElement(name, Kind.GROUP, "", children);
  }

  /** The same value under another name. */
  public DataElement named(QualifiedName other) {
    return new DataElement(other, kind, text, children);
  }
}
