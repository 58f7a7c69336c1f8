package cn.mingchu.connectors.epcis.document;

import static cn.mingchu.connectors.epcis.document.Documents.harvest;
import static cn.mingchu.connectors.epcis.document.Documents.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingchu.connectors.epcis.document.Documents.Read;
import cn.mingchu.connectors.epcis.element.RefusedEpcisException;
import cn.mingchu.connectors.epcis.event.Action;
import cn.mingchu.connectors.epcis.event.Circumstances;
import cn.mingchu.connectors.epcis.event.DataElement;
import cn.mingchu.connectors.epcis.event.DataElement.Kind;
import cn.mingchu.connectors.epcis.event.EpcisEvent;
import cn.mingchu.connectors.epcis.event.EventType;
import cn.mingchu.connectors.epcis.event.ObjectEvent;
import cn.mingchu.connectors.epcis.event.PersistentDisposition;
import cn.mingchu.connectors.epcis.event.Place;
import cn.mingchu.connectors.epcis.event.QualifiedName;
import cn.mingchu.connectors.epcis.event.Quantity;
import cn.mingchu.connectors.epcis.event.Reference;
import cn.mingchu.connectors.epcis.event.SensorElement;
import cn.mingchu.connectors.epcis.event.SensorField;
import cn.mingchu.connectors.epcis.event.SensorValues;
import cn.mingchu.connectors.epcis.event.UnitOfMeasure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonDocumentReaderTest {

  private static final String FARM = "https://farm.example.cn/terms/";
  private static final String CBV = "https://ref.gs1.org/cbv/";
  private static final String LOT =
      "\"quantityList\": [{\"epcClass\": \"urn:epc:class:lgtin:6901234.056789.A1\"}]";

  @Test
  void readsEveryFieldOfAnEvent() throws Exception {
    Read read = Documents.read(DocumentFormat.JSON, Documents.bytes("cabbage.jsonld"));

    Circumstances circumstances =
        new Circumstances(
            OffsetDateTime.parse("2026-11-01T06:30:00.5+08:00"),
            "+08:00",
            OffsetDateTime.parse("2026-11-01T06:31:00+08:00"),
            "urn:uuid:0c6a6f6e-0000-4000-8000-000000000001",
            null,
            List.of("https://certificates.example.cn/1", "https://certificates.example.cn/2"),
            CBV + "BizStep-commissioning",
            CBV + "Disp-active",
            new PersistentDisposition(
                List.of(CBV + "Disp-completeness_verified"),
                List.of(CBV + "Disp-completeness_inferred")),
            new Place(
                "urn:epc:id:sgln:6901234.00011.0",
                List.of(farm("row", Kind.LIST, "", farm("row", Kind.NUMBER, "1"), two("row")))),
            new Place("https://id.gs1.org/414/6901234000115", List.of()),
            List.of(
                new Reference(CBV + "BTT-po", "urn:epcglobal:cbv:bt:6901234000115:7"),
                new Reference(null, "https://canteen.example.cn/orders/8")),
            List.of(new Reference(CBV + "SDT-owning_party", "urn:epc:id:pgln:6901234.00011")),
            List.of(new Reference(CBV + "SDT-location", "urn:epc:id:sgln:6901234.00012.0")),
            List.of(sensorElement()),
            List.of(farm("weather", Kind.GROUP, "rain", farm("since", Kind.TEXT, "dawn"))));
    assertThat(read.events().get(0))
        .isEqualTo(
            new ObjectEvent(
                circumstances,
                Action.ADD,
                List.of(),
                List.of(
                    new Quantity(
                        "urn:epc:class:lgtin:6901234.056789.20261101A",
                        new BigDecimal("120.50"),
                        UnitOfMeasure.KGM),
                    new Quantity(
                        "https://farm.example.cn/01/06901234567892/10/20261101B",
                        new BigDecimal("3"),
                        null)),
                List.of(
                    new DataElement(
                        new QualifiedName("urn:epcglobal:cbv:mda", "lotNumber"),
                        Kind.TEXT,
                        "20261101A",
                        List.of()),
                    farm(
                        "field",
                        Kind.GROUP,
                        "",
                        farm("name", Kind.TEXT, "东坝"),
                        bare("area", Kind.NUMBER, "1.50"),
                        bare("corners", Kind.LIST, "", corner("1", "2"), corner("3", "4")),
                        bare("tags", Kind.LIST, "")))));
  }

  private static SensorElement sensorElement() {
    return new SensorElement(
        new SensorValues(
            Map.of(
                SensorField.START_TIME, "2026-11-01T06:00:00+08:00",
                SensorField.END_TIME, "2026-11-01T06:30:00+08:00",
                SensorField.DEVICE_ID, "urn:epc:id:giai:6901234.7"),
            List.of(farm("place", Kind.TEXT, "door"))),
        List.of(
            new SensorValues(
                Map.of(
                    SensorField.TYPE, "https://gs1.org/voc/Temperature",
                    SensorField.MIN_VALUE, "3.5",
                    SensorField.MAX_VALUE, "6",
                    SensorField.UNIT, "CEL"),
                List.of(farm("quality", Kind.BOOLEAN, "true"))),
            new SensorValues(
                Map.of(
                    SensorField.TYPE, "farm:Smell",
                    SensorField.STRING_VALUE, "fresh",
                    SensorField.COMPONENT, CBV + "Comp-x",
                    SensorField.BOOLEAN_VALUE, "false",
                    SensorField.HEX_BINARY_VALUE, "0aFF",
                    SensorField.EXCEPTION, "https://gs1.org/voc/ALARM_CONDITION"),
                List.of())),
        List.of(farm("note", Kind.NULL, "")));
  }

  @Test
  void readsAllFiveKinds() throws Exception {
    Read read = Documents.read(DocumentFormat.JSON, Documents.bytes("cabbage.jsonld"));

    assertThat(read.events())
        .extracting(EpcisEvent::type)
        .containsExactly(
            EventType.OBJECT,
            EventType.AGGREGATION,
            EventType.TRANSACTION,
            EventType.TRANSFORMATION,
            EventType.ASSOCIATION);
    assertThat(read.header())
        .isEqualTo(
            new DocumentHeader(
                OffsetDateTime.parse("2026-11-02T08:00:00+08:00"),
                Map.of("farm", FARM),
                List.of(farm("batch", Kind.NUMBER, "17"))));
  }

  @Test
  void readsTheAnswerToAQuery() throws Exception {
    Read read =
        Documents.read(
            DocumentFormat.JSON,
            """
            {"@context": [], "createdAt": "2026-11-02T08:00:00Z",
            "epcisBody": {"queryResults": {"queryName": "SimpleEventQuery",
              "resultsBody": {"eventList": [%s]}}},
            "schemaVersion": "2.0", "type": "EPCISQueryDocument"}
            """
                .formatted(harvest(LOT)));

    assertThat(read.events()).hasSize(1);
  }

  @Test
  void readsADocumentWithAByteOrderMark() throws Exception {
    assertThat(Documents.read(DocumentFormat.JSON, "\uFEFF" + json(harvest(LOT))).events())
        .hasSize(1);
  }

  @Test
  void goesOnBehindAnEventThatIsRefused() throws Exception {
    String text = json(harvest(LOT), harvest(LOT + ", \"disposition\": \"lost\""), harvest(LOT));
    try (EpcisDocumentReader reader = open(text)) {
      assertThat(reader.next()).isPresent();
      assertThatThrownBy(reader::next)
          .isInstanceOfSatisfying(
              RefusedEpcisException.class,
              refusal -> {
                assertThat(refusal.document()).isEqualTo("capture.json");
                assertThat(refusal.event()).isEqualTo(2);
                assertThat(refusal.field()).isEqualTo("disposition");
                assertThat(refusal.value()).isEqualTo("lost");
                assertThat(refusal.endsDocument()).isFalse();
              });
      assertThat(reader.next()).isPresent();
      assertThat(reader.next()).isEmpty();
      assertThat(reader.event()).isEqualTo(3);
    }
  }

  @Test
  void handsOutWhatStandsBeforeTheDocumentBreaksOff() throws Exception {
    String whole = json(harvest(LOT), harvest(LOT));
    try (EpcisDocumentReader reader = open(whole.substring(0, whole.length() - 60))) {
      assertThat(reader.next()).isPresent();
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(reader::next)
            .isInstanceOfSatisfying(
                RefusedEpcisException.class, refusal -> assertThat(refusal.endsDocument()).isTrue())
            .hasMessageStartingWith("capture.json, event 2: is no valid JSON at line ");
      }
    }
  }

  @Test
  void endsWithWhatIsWrongBehindTheEvents() throws Exception {
    String text = json(harvest(LOT)).strip();
    try (EpcisDocumentReader reader =
        open(text.substring(0, text.length() - 1) + ", \"y:note\": {\"a\": [1]}, \"z:b\": 2}")) {
      assertThat(reader.next()).isPresent();
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(reader::next)
            .isInstanceOf(RefusedEpcisException.class)
            .hasMessage("capture.json: y:note has a prefix that no @context declares");
      }
    }
  }

  @Test
  void refusesWhatIsNotInUtf8() {
    byte[] bytes =
        json(harvest(LOT + ", \"farm:note\": \"白菜\"")).getBytes(Charset.forName("GB18030"));

    assertThatThrownBy(() -> Documents.read(DocumentFormat.JSON, bytes))
        .isInstanceOf(RefusedEpcisException.class)
        .hasMessage("test: is not in UTF-8");
    assertThatThrownBy(
            () ->
                Documents.read(
                    DocumentFormat.JSON, json(harvest(LOT)).getBytes(StandardCharsets.UTF_16)))
        .isInstanceOf(RefusedEpcisException.class)
        .hasMessage("test: is not in UTF-8");
  }

  @Test
  void passesOnThatTheBytesCannotBeHad() {
    IOException failure = new IOException("the line is dead");
    InputStream broken =
        new SequenceInputStream(
            new ByteArrayInputStream(json().getBytes(StandardCharsets.UTF_8), 0, 20),
            new Broken(failure));

    assertThatThrownBy(() -> DocumentFormat.JSON.reader("test", broken)).isSameAs(failure);
  }

  /** A stream whose other end has gone. */
  private static final class Broken extends InputStream {

    private final IOException failure;

    Broken(IOException failure) {
      this.failure = failure;
    }

    @Override
    public int read() throws IOException {
      throw failure;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      throw failure;
    }
  }

  private static EpcisDocumentReader open(String text) throws Exception {
    return DocumentFormat.JSON.reader(
        "capture.json", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static DataElement farm(String name, Kind kind, String text, DataElement... children) {
    return new DataElement(new QualifiedName(FARM, name), kind, text, List.of(children));
  }

  private static DataElement bare(String name, Kind kind, String text, DataElement... children) {
    return new DataElement(QualifiedName.standard(name), kind, text, List.of(children));
  }

  private static DataElement two(String name) {
    return farm(name, Kind.NUMBER, "2");
  }

  private static DataElement corner(String one, String other) {
    return bare(
        "corners",
        Kind.LIST,
        "",
        bare("corners", Kind.NUMBER, one),
        bare("corners", Kind.NUMBER, other));
  }
}
