package cn.mingchu.connectors.epcis.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A document of any size is read while it comes in. {@code -Depcis.megabytes=100} says how large it
 * is here.
 */
class LargeDocumentTest {

  private static final long BYTES = Long.getLong("epcis.megabytes", 1) * 1024 * 1024;

  /** What parsers read ahead. */
  private static final int AHEAD = 64 * 1024;

  private static final String JSON_START =
      """
      {"@context": [], "type": "EPCISDocument", "schemaVersion": "2.0",
      "epcisBody": {"eventList": [""";
  private static final String XML_START =
      """
      <e:EPCISDocument xmlns:e="urn:epcglobal:epcis:xsd:2" schemaVersion="2.0">
      <EPCISBody><EventList>""";
  private static final String JSON_EVENT =
      """
      {"type": "ObjectEvent", "eventTime": "2026-11-01T06:30:00Z",
      "eventTimeZoneOffset": "+08:00", "epcList": ["https://a.cn/boxes/1"], "action": "ADD"}""";
  private static final String XML_EVENT =
      """
      <ObjectEvent><eventTime>2026-11-01T06:30:00Z</eventTime>\
      <eventTimeZoneOffset>+08:00</eventTimeZoneOffset>\
      <epcList><epc>https://a.cn/boxes/1</epc></epcList><action>ADD</action></ObjectEvent>""";

  @ParameterizedTest
  @EnumSource(names = {"JSON", "XML"})
  void isReadEventByEvent(DocumentFormat format) throws Exception {
    boolean isJson = format == DocumentFormat.JSON;
    String event = isJson ? JSON_EVENT : XML_EVENT;
    long events = BYTES / event.length();
    Repeated document =
        new Repeated(
            isJson ? JSON_START : XML_START,
            event,
            events,
            isJson ? "," : "",
            isJson ? "]}}" : "</EventList></EPCISBody></e:EPCISDocument>");

    long read = 0;
    try (EpcisDocumentReader reader = format.reader("large", document)) {
      while (reader.next().isPresent()) {
        read++;
        assertThat(document.given() - read * event.length()).isLessThan(AHEAD + read);
      }
    }

    assertThat(read).isEqualTo(events);
  }

  /** A document of the same event again and again, made as it is read. */
  private static final class Repeated extends InputStream {

    private final byte[] event;
    private final byte[] between;
    private final byte[] end;
    private byte[] piece;
    private int position;
    private long left;
    private boolean isBetween = true;
    private boolean isEnd;
    private long given;

    Repeated(String start, String event, long events, String between, String end) {
      this.piece = start.getBytes(StandardCharsets.UTF_8);
      this.event = event.getBytes(StandardCharsets.UTF_8);
      this.between = between.getBytes(StandardCharsets.UTF_8);
      this.end = end.getBytes(StandardCharsets.UTF_8);
      this.left = events;
    }

    long given() {
      return given;
    }

    @Override
    public int read() {
      while (position == piece.length) {
        if (isEnd) {
          return -1;
        }
        position = 0;
        if (left == 0) {
          isEnd = true;
          piece = end;
        } else if (isBetween) {
          isBetween = false;
          left--;
          piece = event;
        } else {
          isBetween = true;
          piece = between;
        }
      }
      given++;
      return piece[position++];
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      int number = 0;
      while (number < length) {
        int value = read();
        if (value < 0) {
          return number == 0 ? -1 : number;
        }
        bytes[from + number++] = (byte) value;
      }
      return number;
    }
  }
}
