package cn.mingchu.connectors.epcis.hash;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.connectors.epcis.document.DocumentFormat;
import cn.mingchu.connectors.epcis.document.Documents;
import cn.mingchu.connectors.epcis.event.EpcisEvent;
import cn.mingchu.connectors.epcis.event.QualifiedName;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventHashTest {

  private static final EventHash HASH = new EventHash(Set.of());

  private static final String DELIVERY =
      """
      {"type": "ObjectEvent", "eventTime": "2026-11-01T06:30:00+08:00",
      "eventTimeZoneOffset": "+08:00", "action": "OBSERVE", "bizStep": "shipping",
      "disposition": "in_transit",
      "readPoint": {"id": "urn:epc:id:sgln:6901234.00011.0", "farm:gate": "2"},
      "quantityList": [
        {"epcClass": "urn:epc:class:lgtin:6901234.056789.B", "quantity": 12.50, "uom": "KGM"},
        {"epcClass": "urn:epc:class:lgtin:6901234.056789.A", "quantity": 3}],
      "sourceList": [{"type": "owning_party", "source": "urn:epc:id:pgln:6901234.00011"}],
      "bizTransactionList": [
        {"type": "po", "bizTransaction": "https://a.cn/orders/8"},
        {"type": "inv", "bizTransaction": "https://a.cn/bills/9"}],
      "farm:driver": {"farm:name": "b", "farm:car": "a"},
      "farm:boxes": [2, 1]}
      """;

  /** By hand, from the rules of the Core Business Vocabulary 2.0, section 8.9. */
  private static final String DELIVERY_TEXT =
      "eventType=ObjectEvent"
          + "eventTime=2026-10-31T22:30:00.000Z"
          + "eventTimeZoneOffset=+08:00"
          + "quantityList"
          + "quantityElementepcClass=https://id.gs1.org/01/06901234567892/10/Aquantity=3"
          + "quantityElementepcClass=https://id.gs1.org/01/06901234567892/10/B"
          + "quantity=12.5uom=KGM"
          + "action=OBSERVE"
          + "bizStep=https://ref.gs1.org/cbv/BizStep-shipping"
          + "disposition=https://ref.gs1.org/cbv/Disp-in_transit"
          + "readPointid=https://id.gs1.org/414/6901234000115"
          + "{https://farm.example.cn/terms/}gate=2"
          + "bizTransactionList"
          + "type=https://ref.gs1.org/cbv/BTT-invbizTransaction=https://a.cn/bills/9"
          + "type=https://ref.gs1.org/cbv/BTT-pobizTransaction=https://a.cn/orders/8"
          + "sourceList"
          + "type=https://ref.gs1.org/cbv/SDT-owning_party"
          + "source=https://id.gs1.org/417/6901234000115"
          + "{https://farm.example.cn/terms/}boxes=1"
          + "{https://farm.example.cn/terms/}boxes=2"
          + "{https://farm.example.cn/terms/}driver"
          + "{https://farm.example.cn/terms/}car=a"
          + "{https://farm.example.cn/terms/}name=b";

  @Test
  void hashesTheTextThatTheStandardDescribes() throws Exception {
    assertThat(HASH.text(event(DELIVERY))).isEqualTo(DELIVERY_TEXT);
  }

  @Test
  void isTheUriOfTheSha256OfThatText() throws Exception {
    assertThat(HASH.of(event(DELIVERY)))
        .isEqualTo(
            "ni:///sha-256;"
                + "7900c5cc34bd4217dd8f65be0dd1391de1f32c3648cc5d43e18fcb69724ad2fd"
                + "?ver=CBV2.0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"2026-11-01T06:30:00+08:00\" -> \"2026-10-31T22:30:00.0001Z\"",
        "\"shipping\" -> \"urn:epcglobal:cbv:bizstep:shipping\"",
        "urn:epc:class:lgtin:6901234.056789.B -> https://b.cn/gtin/6901234567892/lot/B?17=270101",
        "12.50 -> 12.5",
        "[2, 1] -> [1, 2.0]",
        "\"action\" -> \"eventID\": \"urn:uuid:1\", \"action\"",
        "\"action\" -> \"recordTime\": \"2026-11-09T00:00:00Z\", \"action\"",
        "\"action\" -> \"rdfs:comment\": \"seen\", \"action\"",
        "\"action\" -> \"errorDeclaration\": {\"declarationTime\": \"2026-11-09T00:00:00Z\"}, \"action\""
      })
  void isTheSameForTheSameFact(String change) throws Exception {
    assertThat(HASH.of(event(changed(change)))).isEqualTo(HASH.of(event(DELIVERY)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "06:30:00+08:00 -> 06:30:00.001+08:00",
        "\"+08:00\" -> \"+07:00\"",
        "shipping -> receiving",
        "056789.B -> 056789.b",
        "12.50 -> 12.51",
        "KGM -> GRM",
        "\"farm:gate\": \"2\" -> \"farm:gate\": \"3\"",
        "[2, 1] -> [2, 1, 1]",
        "farm:driver -> farm:rider"
      })
  void isAnotherForAnotherFact(String change) throws Exception {
    assertThat(HASH.of(event(changed(change)))).isNotEqualTo(HASH.of(event(DELIVERY)));
  }

  @Test
  void ignoresTheExtensionsThatItIsToldTo() throws Exception {
    EventHash hash =
        new EventHash(Set.of(new QualifiedName("https://farm.example.cn/terms/", "captured")));
    EpcisEvent marked = event(changed("\"action\" -> \"farm:captured\": 7, \"action\""));

    assertThat(hash.of(marked)).isEqualTo(hash.of(event(DELIVERY)));
    assertThat(HASH.of(marked)).isNotEqualTo(HASH.of(event(DELIVERY)));
  }

  @Test
  void hashesWhatTheOrderDoesNotKnowBehindAllElse() throws Exception {
    EpcisEvent event =
        event(
            """
            {"type": "ObjectEvent", "eventTime": "2026-11-01T06:30:00Z",
            "eventTimeZoneOffset": "+08:00", "action": "OBSERVE", "epcList": [],
            "sensorElementList": [{
              "sensorMetadata": {"time": "2026-11-01T06:00:00Z"},
              "sensorReport": [{"type": "Temperature", "value": 4.0, "uom": "CEL",
                "bizRules": "https://a.cn/rules/1"}],
              "farm:note": "n"}],
            "ilmd": {"farm:b": 1, "cbvmda:lotNumber": "A"}}
            """);

    assertThat(HASH.text(event))
        .isEqualTo(
            "eventType=ObjectEventeventTime=2026-11-01T06:30:00.000ZeventTimeZoneOffset=+08:00"
                + "action=OBSERVE"
                + "sensorElementListsensorElement"
                + "sensorMetadatatime=2026-11-01T06:00:00.000Z"
                + "sensorReporttype=https://gs1.org/voc/Temperaturevalue=4uom=CEL"
                + "{https://farm.example.cn/terms/}note=n"
                + "ilmd{https://farm.example.cn/terms/}b=1{urn:epcglobal:cbv:mda}lotNumber=A"
                + "sensorElementListsensorElementsensorReportbizRules=https://a.cn/rules/1");
  }

  private static String changed(String change) {
    List<String> parts = List.of(change.split(" -> ", 2));
    assertThat(DELIVERY).contains(parts.get(0));
    return DELIVERY.replace(parts.get(0), parts.get(1));
  }

  private static EpcisEvent event(String json) throws Exception {
    return Documents.read(DocumentFormat.JSON, Documents.json(json)).events().get(0);
  }
}
