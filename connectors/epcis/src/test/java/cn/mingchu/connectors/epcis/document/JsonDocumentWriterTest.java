package cn.mingchu.connectors.epcis.document;

import static cn.mingchu.connectors.epcis.document.Documents.harvest;
import static cn.mingchu.connectors.epcis.document.Documents.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.connectors.epcis.document.Documents.Read;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonDocumentWriterTest {

  @Test
  void writesWhatIsReadAsTheSame() throws Exception {
    Read read = Documents.read(DocumentFormat.JSON, Documents.bytes("cabbage.jsonld"));

    byte[] written = Documents.written(DocumentFormat.JSON, read);

    assertThat(Documents.read(DocumentFormat.JSON, written)).isEqualTo(read);
  }

  @Test
  void writesBareWordsAndLeavesExtensionsAsTheyCame() throws Exception {
    Read read =
        Documents.read(
            DocumentFormat.JSON,
            json(
                harvest(
                    """
                    "quantityList": [{"epcClass": "urn:epc:class:lgtin:6901234.056789.A1",
                      "quantity": 1e2, "uom": "KGM"}],
                    "sensorElementList": [{"sensorReport": [{"type": "gs1:Temperature",
                      "value": 26.0, "booleanValue": true}]}],
                    "@context": {"x": "https://x.example.cn/"},
                    "x:one": [1], "farm:two": {"a": null, "#text": "b"}
                    """)));

    String written =
        new String(Documents.written(DocumentFormat.JSON, read), StandardCharsets.UTF_8);

    assertThat(written)
        .isEqualTo(
            """
            {"@context":["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",\
            {"farm":"https://farm.example.cn/terms/"}],\
            "type":"EPCISDocument","schemaVersion":"2.0",\
            "creationDate":"2026-11-02T08:00:00+08:00","epcisBody":{"eventList":[\
            {"@context":[{"ns1":"https://x.example.cn/"}],\
            "type":"ObjectEvent","eventTime":"2026-11-01T06:30:00+08:00",\
            "eventTimeZoneOffset":"+08:00","action":"ADD","bizStep":"commissioning",\
            "quantityList":[{"epcClass":"urn:epc:class:lgtin:6901234.056789.A1",\
            "quantity":100,"uom":"KGM"}],\
            "sensorElementList":[{"sensorReport":[{"type":"Temperature","value":26.0,\
            "booleanValue":true}]}],\
            "ns1:one":[1],"farm:two":{"#text":"b","a":null}}]}}""");
  }
}
