package cn.mingchu.connectors.epcis.document;

import static cn.mingchu.connectors.epcis.document.Documents.harvest;
import static cn.mingchu.connectors.epcis.document.Documents.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingchu.connectors.epcis.document.Documents.Read;
import cn.mingchu.connectors.epcis.element.RefusedEpcisException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class XmlDocumentWriterTest {

  private static final String LOT =
      """
      "quantityList": [{"epcClass": "urn:epc:class:lgtin:6901234.056789.A1",
        "quantity": 2, "uom": "KGM"}]""";

  @Test
  void saysInXmlWhatJsonSaid() throws Exception {
    Read read = Documents.read(DocumentFormat.JSON, Documents.bytes("cabbage.jsonld"));

    Read inXml = Documents.read(DocumentFormat.XML, Documents.written(DocumentFormat.XML, read));

    assertThat(HashOf.events(inXml.events())).isEqualTo(HashOf.events(read.events()));
    Read back = Documents.read(DocumentFormat.JSON, Documents.written(DocumentFormat.JSON, inXml));
    assertThat(HashOf.events(back.events())).isEqualTo(HashOf.events(read.events()));
  }

  @Test
  void writesWhatIsReadAsTheSame() throws Exception {
    Read json = Documents.read(DocumentFormat.JSON, Documents.bytes("cabbage.jsonld"));
    for (byte[] document :
        new byte[][] {
          Documents.bytes("delivery-2_0.xml"), Documents.written(DocumentFormat.XML, json)
        }) {
      Read read = Documents.read(DocumentFormat.XML, document);

      byte[] written = Documents.written(DocumentFormat.XML, read);

      assertThat(Documents.read(DocumentFormat.XML, written).events()).isEqualTo(read.events());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"XML", "XML_1_2"})
  void writesOlderDocumentsInBothVersions(DocumentFormat format) throws Exception {
    Read read = Documents.read(DocumentFormat.XML, Documents.bytes("cooking-1_2.xml"));

    byte[] written = Documents.written(format, read);

    assertThat(Documents.read(format, written)).isEqualTo(read);
  }

  @Test
  void wrapsForOlderReadersWhatTheyDoNotKnow() throws Exception {
    Read read =
        Documents.read(
            DocumentFormat.JSON,
            json(harvest(LOT + ", \"eventID\": \"urn:uuid:1\", \"farm:note\": \"a<b\"")));

    String written =
        new String(Documents.written(DocumentFormat.XML_1_2, read), StandardCharsets.UTF_8);

    assertThat(written)
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>\
            <epcis:EPCISDocument xmlns:epcis="urn:epcglobal:epcis:xsd:1"\
             xmlns:farm="https://farm.example.cn/terms/" schemaVersion="1.2"\
             creationDate="2026-11-02T08:00:00+08:00"><EPCISBody><EventList>\
            <ObjectEvent><eventTime>2026-11-01T06:30:00+08:00</eventTime>\
            <eventTimeZoneOffset>+08:00</eventTimeZoneOffset>\
            <baseExtension><eventID>urn:uuid:1</eventID></baseExtension>\
            <epcList></epcList><action>ADD</action>\
            <bizStep>urn:epcglobal:cbv:bizstep:commissioning</bizStep>\
            <extension><quantityList><quantityElement>\
            <epcClass>urn:epc:class:lgtin:6901234.056789.A1</epcClass>\
            <quantity>2</quantity><uom>KGM</uom></quantityElement></quantityList></extension>\
            <farm:note>a&lt;b</farm:note></ObjectEvent>\
            </EventList></EPCISBody></epcis:EPCISDocument>""");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "certificationInfo": "https://a.cn/1"                              | certificationInfo
          "persistentDisposition": {"set": ["damaged"]}                      | persistentDisposition
          "sensorElementList": [{"sensorReport": [{"type": "Temperature"}]}] | sensorElementList
          """)
  void saysWhatOlderDocumentsCannotSay(String field, String name) throws Exception {
    Read read = Documents.read(DocumentFormat.JSON, json(harvest(LOT + ", " + field)));

    assertThatThrownBy(() -> Documents.written(DocumentFormat.XML_1_2, read))
        .isInstanceOf(RefusedEpcisException.class)
        .hasMessage("the document that is written, event 1: %s cannot be said in EPCIS 1.2", name);
  }

  @Test
  void saysWhatXmlCannotSay() throws Exception {
    Read named =
        Documents.read(
            DocumentFormat.JSON, json(harvest(LOT + ", \"farm:a\": {\"two words\": 1}")));
    Read controlled =
        Documents.read(DocumentFormat.JSON, json(harvest(LOT + ", \"farm:a\": \"\\u0000\"")));

    assertThatThrownBy(() -> Documents.written(DocumentFormat.XML, named))
        .isInstanceOf(RefusedEpcisException.class)
        .hasMessage(
            "the document that is written, event 1: two words is no name that XML can have");
    assertThatThrownBy(() -> Documents.written(DocumentFormat.XML, controlled))
        .isInstanceOf(RefusedEpcisException.class)
        .hasMessageEndingWith("has a character that XML cannot have");
  }
}
