package cn.mingchu.connectors.epcis.document;

import static cn.mingchu.connectors.epcis.document.Documents.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingchu.connectors.epcis.document.Documents.Read;
import cn.mingchu.connectors.epcis.element.RefusedEpcisException;
import cn.mingchu.connectors.epcis.event.DataElement;
import cn.mingchu.connectors.epcis.event.DataElement.Kind;
import cn.mingchu.connectors.epcis.event.EpcisEvent;
import cn.mingchu.connectors.epcis.event.QualifiedName;
import cn.mingchu.connectors.epcis.event.TransformationEvent;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XmlDocumentReaderTest {

  private static final String FARM = "https://farm.example.cn/terms/";
  private static final String START =
      """
      <e:EPCISDocument xmlns:e="urn:epcglobal:epcis:xsd:2" schemaVersion="2.0">
      <EPCISBody><EventList>""";
  private static final String END = "</EventList></EPCISBody></e:EPCISDocument>";
  private static final String HARVEST =
      """
      <ObjectEvent><eventTime>2026-11-01T06:30:00Z</eventTime>\
      <eventTimeZoneOffset>+08:00</eventTimeZoneOffset>\
      <epcList><epc>https://a.cn/boxes/1</epc></epcList><action>ADD</action></ObjectEvent>""";

  @Test
  void readsFromXmlWhatJsonSays() throws Exception {
    Read read = Documents.read(DocumentFormat.XML, Documents.bytes("delivery-2_0.xml"));

    DataElement weather =
        element("weather", Kind.GROUP, "rain & <wind>", element("since", Kind.ATTRIBUTE, "dawn"));
    assertThat(read.header())
        .isEqualTo(
            new DocumentHeader(
                OffsetDateTime.parse("2026-11-02T08:00:00+08:00"),
                Map.of("farm", FARM),
                List.of(
                    element("batch", Kind.ATTRIBUTE, "17"), element("end", Kind.TEXT, "done"))));
    assertThat(read.events())
        .extracting(event -> event.circumstances().extensions())
        .containsExactly(List.of(weather));
    assertThat(HashOf.events(read.events()))
        .isEqualTo(
            HashOf.events(
                DocumentFormat.JSON,
                json(
                    """
                    {"type": "ObjectEvent", "eventTime": "2026-11-01T06:30:00+08:00",
                    "eventTimeZoneOffset": "+08:00", "action": "OBSERVE", "bizStep": "shipping",
                    "readPoint": {"id": "urn:epc:id:sgln:6901234.00011.0"},
                    "bizTransactionList": [
                      {"type": "po", "bizTransaction": "https://a.cn/orders/8"},
                      {"bizTransaction": "https://a.cn/orders/9"}],
                    "quantityList": [{"epcClass": "urn:epc:class:lgtin:6901234.056789.A",
                      "quantity": 12.5, "uom": "KGM"}],
                    "sourceList": [
                      {"type": "owning_party", "source": "urn:epc:id:pgln:6901234.00011"}],
                    "sensorElementList": [{
                      "sensorMetadata": {"time": "2026-10-31T22:00:00Z"},
                      "sensorReport": [{"type": "Temperature", "value": 4, "uom": "CEL",
                        "farm:quality": "good"}]}],
                    "ilmd": {"farm:row": 7},
                    "farm:weather": {"farm:since": "dawn", "#text": "rain & <wind>"}}
                    """)));
  }

  @Test
  void readsWhatOlderVersionsWrap() throws Exception {
    Read read = Documents.read(DocumentFormat.XML, Documents.bytes("cooking-1_2.xml"));

    Read same =
        Documents.read(
            DocumentFormat.JSON,
            json(
                """
                {"type": "AggregationEvent", "eventTime": "2026-11-01T08:00:00Z",
                "eventTimeZoneOffset": "+08:00", "eventID": "urn:uuid:2",
                "errorDeclaration": {"declarationTime": "2026-11-03T00:00:00Z",
                  "reason": "incorrect_data", "correctiveEventIDs": ["urn:uuid:3"]},
                "parentID": "urn:epc:id:sscc:6901234.0000000333", "action": "ADD",
                "bizStep": "packing",
                "childQuantityList": [{"epcClass": "urn:epc:class:lgtin:6901234.056789.A",
                  "quantity": 20, "uom": "KGM"}]}
                """,
                """
                {"type": "TransformationEvent", "eventTime": "2026-11-02T02:00:00Z",
                "eventTimeZoneOffset": "+08:00",
                "inputQuantityList": [{"epcClass": "urn:epc:class:lgtin:6901234.056789.A"}],
                "outputEPCList": ["https://a.cn/dishes/12"], "ilmd": {"farm:dish": "白菜"}}
                """));
    assertThat(read.events()).isEqualTo(same.events());
    assertThat(read.events().get(1))
        .isInstanceOfSatisfying(
            TransformationEvent.class,
            event ->
                assertThat(event.masterData()).containsExactly(element("dish", Kind.TEXT, "白菜")));
  }

  @Test
  void readsTheAnswerToAQuery() throws Exception {
    List<EpcisEvent> events =
        Documents.read(
                DocumentFormat.XML,
                """
                <q:EPCISQueryDocument xmlns:q="urn:epcglobal:epcis-query:xsd:2"
                  schemaVersion="2.0"><EPCISBody><q:QueryResults>
                <queryName>SimpleEventQuery</queryName>
                <resultsBody><EventList>%s</EventList></resultsBody>
                </q:QueryResults></EPCISBody></q:EPCISQueryDocument>
                """
                    .formatted(HARVEST))
            .events();

    assertThat(events).hasSize(1);
  }

  @Test
  void goesOnBehindAnEventThatIsRefused() throws Exception {
    String text = START + HARVEST + "<QuantityEvent/>" + HARVEST + END;
    try (EpcisDocumentReader reader =
        DocumentFormat.XML.reader(
            "capture.xml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
      assertThat(reader.next()).isPresent();
      assertThatThrownBy(reader::next)
          .isInstanceOf(RefusedEpcisException.class)
          .hasMessage("capture.xml, event 2: type 'QuantityEvent' is no kind of event");
      assertThat(reader.next()).isPresent();
      assertThat(reader.next()).isEmpty();
    }
  }

  @Test
  void readsNoFileThatAnEntityNames(@TempDir Path folder) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "https://a.cn/secret");
    String type = "<!DOCTYPE x [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]>";

    assertThatRefused(type + START + HARVEST.replace("https://a.cn/boxes/1", "&s;") + END)
        .hasMessage("test: declares a document type or uses an entity, which is not allowed");
    assertThatRefused("<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">" + START + END)
        .hasMessage("test: declares a document type or uses an entity, which is not allowed");
  }

  @Test
  void expandsNoEntities() {
    StringBuilder type = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      type.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
    }

    assertThatRefused(type + "]>" + START + "&a29;" + END)
        .hasMessage("test: declares a document type or uses an entity, which is not allowed");
  }

  @Test
  void refusesHalfADocument() {
    assertThatRefused(START + HARVEST + HARVEST.substring(0, 80))
        .hasMessageMatching("test, event 2: is no well-formed XML at line \\d+, column \\d+");
    assertThatRefused("").hasMessageStartingWith("test: is no well-formed XML");
  }

  @Test
  void refusesAnotherEncodingThanIsDeclared() {
    byte[] bytes = Documents.bytes("cooking-1_2.xml");
    String asLatin = new String(bytes, StandardCharsets.ISO_8859_1).replace("GB18030", "UTF-8");

    assertThatThrownBy(
            () -> Documents.read(DocumentFormat.XML, asLatin.getBytes(StandardCharsets.ISO_8859_1)))
        .isInstanceOf(RefusedEpcisException.class)
        .hasMessageEndingWith("is not in the encoding that it declares");
  }

  @Test
  void refusesWhatIsNoDocument() {
    assertThatRefused("<html/>").hasMessage("test: html is no EPCISDocument");
    assertThatRefused("<EPCISDocument/>").hasMessage("test: EPCISDocument is no EPCISDocument");
    assertThatRefused(START.replace("2.0", "3.0") + END)
        .hasMessage("test: schemaVersion '3.0' is none of 1.0, 1.1, 1.2, 2.0");
    assertThatRefused(START.replace("schemaVersion=\"2.0\"", "") + END)
        .hasMessage("test: schemaVersion is missing");
    assertThatRefused(START + "stray" + END)
        .hasMessage("test: 'stray' stands outside of the events");
    assertThatRefused(START.replace("<EPCISBody>", "<EPCISBody><Extra/>") + END)
        .hasMessage("test: Extra is no field that may stand there");
  }

  @Test
  void refusesFieldsOfTheStandardInANamespace() {
    assertThatRefused(START + HARVEST.replace("<action>", "<e:bizStep>x</e:bizStep><action>") + END)
        .hasMessage(
            "test, event 1: {urn:epcglobal:epcis:xsd:2}bizStep 'x' is a name of the standard,"
                + " which has no namespace here");
  }

  @Test
  void refusesWhatIsNestedTooDeep() {
    String nested = "<f:a xmlns:f=\"urn:f\">".repeat(70) + "</f:a>".repeat(70);

    assertThatRefused(START + HARVEST.replace("<action>", nested + "<action>") + END)
        .hasMessage("test, event 1: is nested more than 64 deep");
  }

  @Test
  void refusesAPieceThatIsTooLarge() {
    InputStream start = stream("<e:EPCISDocument xmlns:e=\"urn:epcglobal:epcis:xsd:2\" id=\"");
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }

          @Override
          public int read(byte[] bytes, int from, int length) {
            Arrays.fill(bytes, from, from + length, (byte) 'x');
            return length;
          }
        };

    assertThatThrownBy(
            () -> DocumentFormat.XML.reader("test", new SequenceInputStream(start, endless)))
        .isInstanceOf(RefusedEpcisException.class)
        .hasMessage("test: has a piece of more than 33554432 bytes");
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> assertThatRefused(String text) {
    return assertThatThrownBy(() -> Documents.read(DocumentFormat.XML, text))
        .isInstanceOf(RefusedEpcisException.class);
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static DataElement element(String name, Kind kind, String text, DataElement... children) {
    return new DataElement(new QualifiedName(FARM, name), kind, text, List.of(children));
  }
}
