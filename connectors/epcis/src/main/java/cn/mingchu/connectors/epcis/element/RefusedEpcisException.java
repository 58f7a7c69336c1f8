package cn.mingchu.connectors.epcis.element;

/** A document, or one event of it, cannot be taken; the message says where and why. */
public final class RefusedEpcisException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String document;
  private final int event;
  private final String field;
  private final String value;
  private final boolean endsDocument;

  RefusedEpcisException(
      Position position, String field, String value, String complaint, boolean endsDocument) {
    super(
        position
            + ": "
            + field
            + (value.isEmpty() ? "" : (field.isEmpty() ? "'" : " '") + value + "'")
            + (field.isEmpty() && value.isEmpty() ? "" : " ")
            + complaint);
    this.document = position.document();
    this.event = position.event();
    this.field = field;
    this.value = value;
    this.endsDocument = endsDocument;
  }

  /** The name under which the document was handed in. */
  public String document() {
    return document;
  }

  /** Which event of the document, counted from 1; 0 for what stands around the events. */
  public int event() {
    return event;
  }

  /** The path of the field; empty where it is not about one. */
  public String field() {
    return field;
  }

  /** The value that is wrong, shortened; empty where there is none. */
  public String value() {
    return value;
  }

  /** Whether nothing behind it can be read either. */
  public boolean endsDocument() {
    return endsDocument;
  }
}
