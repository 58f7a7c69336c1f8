package cn.mingchu.connectors.epcis.element;

/**
 * Where in which document somebody reads, for what he may have to say about it.
 *
 * @param event which event, counted from 1; 0 for what stands around the events
 */
public record Position(String document, int event) {

  private static final int LONGEST_QUOTE = 60;

  /** The event is refused, and those behind it may be read; around events it is the document. */
  public RefusedEpcisException refused(String field, String value, String complaint) {
    return new RefusedEpcisException(this, field, quote(value), complaint, event == 0);
  }

  /** The document is refused from here on. */
  public RefusedEpcisException ends(String field, String value, String complaint) {
    return new RefusedEpcisException(this, field, quote(value), complaint, true);
  }

  private static String quote(String value) {
    StringBuilder quote = new StringBuilder();
    value
        .codePoints()
        .limit(LONGEST_QUOTE)
        .forEach(c -> quote.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
    return value.codePoints().count() > LONGEST_QUOTE ? quote + "…" : quote.toString();
  }

  @Override
  public String toString() {
    return event == 0 ? document : document + ", event " + event;
  }
}
