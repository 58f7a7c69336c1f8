package cn.mingchu.connectors.epcis.element;

import static cn.mingchu.connectors.epcis.document.Documents.harvest;
import static cn.mingchu.connectors.epcis.document.Documents.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingchu.connectors.epcis.document.DocumentFormat;
import cn.mingchu.connectors.epcis.document.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventReaderTest {

  private static final String LOT = "urn:epc:class:lgtin:6901234.056789.A1";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          -5              | quantityList[0].quantity '-5' is negative
          1000000000.1    | quantityList[0].quantity '1000000000.1' is more than 1000000000
          1e99            | quantityList[0].quantity '1e99' is no number, or has too many digits
          1e-99           | quantityList[0].quantity '1e-99' is no number, or has too many digits
          "a few"         | quantityList[0].quantity 'a few' is no number, or has too many digits
          true            | quantityList[0].quantity 'true' is no number, or has too many digits
          {}              | quantityList[0].quantity is a group of fields, not a text
          5, "uom": "kg"  | quantityList[0].uom 'kg' is no unit that is known here, such as KGM
          5, "uom": 7     | quantityList[0].uom '7' is a number, not a text
          5, "price": 3   | quantityList[0].price '3' is no field that may stand there
          5, "farm:x": 3  | quantityList[0].{https://farm.example.cn/terms/}x '3' may not stand in a list
          """)
  void refusesImpossibleQuantities(String quantity, String complaint) {
    assertRefused(
        harvest(
            "\"quantityList\": [{\"epcClass\": \"%s\", \"quantity\": %s}]"
                .formatted(LOT, quantity)),
        complaint);
  }

  @Test
  void takesTheLargestQuantityAndNone() throws Exception {
    for (String quantity : new String[] {"1000000000", "0", "1e9", "0.000001"}) {
      String event =
          harvest(
              "\"quantityList\": [{\"epcClass\": \"%s\", \"quantity\": %s}]"
                  .formatted(LOT, quantity));

      assertThat(Documents.read(DocumentFormat.JSON, json(event)).events()).hasSize(1);
    }
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "ObjectEvent"                 | "QuantityEvent"               | type 'QuantityEvent' is no kind of event
          "type": "ObjectEvent",        |                               | type is no kind of event
          "action": "ADD"               | "action": "add"               | action 'add' is none of ADD, OBSERVE, DELETE
          "action": "ADD",              |                               | action is missing
          "2026-11-01T06:30:00+08:00"   | "2026-11-01"                  | eventTime '2026-11-01' is no date and time with an offset to UTC
          "2026-11-01T06:30:00+08:00"   | "2026-11-01T06:30:00"         | eventTime '2026-11-01T06:30:00' is no date and time with an offset to UTC
          "2026-11-01T06:30:00+08:00"   | 1762000000                    | eventTime '1762000000' is a number, not a text
          "eventTimeZoneOffset": "+08:00", |                            | eventTimeZoneOffset is missing
          "+08:00", "action"            | "+8", "action"                | eventTimeZoneOffset '+8' is no offset to UTC such as +08:00
          "commissioning"               | "harvesting"                  | bizStep 'harvesting' is no word of the standard; a word of one's own is a URI
          "commissioning"               | ""                            | bizStep is empty
          "commissioning"               | null                          | bizStep is null, not a text
          "commissioning"               | ["commissioning"]             | bizStep is a list, not a text
          "bizStep"                     | "bizSteps"                    | bizSteps 'commissioning' is no field that may stand there
          "bizStep"                     | "x:bizStep"                   | x:bizStep has a prefix that no @context declares
          "bizStep"                     | "epcis:bizStep"               | {https://ref.gs1.org/epcis/}bizStep 'commissioning' is a name of the standard, which has no namespace here
          "bizStep"                     | "parentID"                    | parentID 'commissioning' is no field that may stand there
          """)
  void refusesWhatIsMissingOrMeaningless(String from, String to, String complaint) {
    String event = harvest("\"epcList\": [\"https://a.cn/boxes/1\"]").replace("\n", " ");
    assertThat(event).contains(from);

    assertRefused(event.replace(from, to == null ? "" : to), complaint);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "epcList": []                                                | epcList is empty, and so is quantityList
          "epcList": ["box 1"]                                         | epcList[0] 'box 1' is no URI
          "epcList": "urn:x:1"                                         | epcList 'urn:x:1' holds a text, not fields
          "epcList": ["urn:x:1", 7]                                    | epcList[1] '7' is a number, not a text
          "epcList": ["urn:x:1", "urn:epc:id:sgtin:69.1.7"]            | epcList[1] 'urn:epc:id:sgtin:69.1.7' is no well-formed EPC URN
          "epcList": ["https://a.cn/01/06901234567893/21/7"]           | epcList[0] 'https://a.cn/01/06901234567893/21/7' has a wrong check digit in 06901234567893
          "quantityList": [{"quantity": 5}]                            | quantityList[0].epcClass is missing
          "quantityList": [{"epcClass": "urn:x:1", "uom": "KGM"}]      | quantityList[0].uom 'KGM' is the unit of no quantity
          "quantityList": [7]                                          | quantityList[0] '7' holds a number, not fields
          "epcList": ["urn:x:1"], "readPoint": {}                      | readPoint.id is missing
          "epcList": ["urn:x:1"], "readPoint": "urn:x:2"               | readPoint 'urn:x:2' holds a text, not fields
          "epcList": ["urn:x:1"], "sourceList": [{"source": "urn:x:2"}] | sourceList[0].type is missing
          "epcList": ["urn:x:1"], "sourceList": [{"type": "location"}] | sourceList[0].source is missing
          "epcList": ["urn:x:1"], "bizTransactionList": [{"type": "po"}] | bizTransactionList[0].bizTransaction is missing
          "epcList": ["urn:x:1"], "errorDeclaration": {}               | errorDeclaration.declarationTime is missing
          "epcList": ["urn:x:1"], "certificationInfo": ["none"]        | certificationInfo 'none' is no URI
          "epcList": ["urn:x:1"], "ilmd": {"lotNumber": "A"}           | ilmd.lotNumber 'A' is no field that may stand there
          "sensorElementList": [{}]                                    | sensorElementList[0].sensorReport is missing
          "sensorElementList": [{"sensorReport": [{"value": "warm"}]}] | sensorElementList[0].sensorReport[0].value 'warm' is no number, or has too many digits
          "sensorElementList": [{"sensorReport": [{"booleanValue": 2}]}] | sensorElementList[0].sensorReport[0].booleanValue '2' is neither true nor false
          "sensorElementList": [{"sensorReport": [{"hexBinaryValue": "f"}]}] | sensorElementList[0].sensorReport[0].hexBinaryValue 'f' is no row of bytes in hexadecimal digits
          "sensorElementList": [{"sensorReport": [{"time": "noon"}]}]  | sensorElementList[0].sensorReport[0].time 'noon' is no date and time with an offset to UTC
          """)
  void namesTheFieldThatIsWrong(String fields, String complaint) {
    assertRefused(harvest(fields), complaint);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          AggregationEvent    | "action": "ADD", "childEPCs": ["urn:x:1"]    | parentID is missing, which only OBSERVE allows
          AggregationEvent    | "action": "ADD", "parentID": "urn:x:1"       | childEPCs is empty, which only DELETE allows
          AssociationEvent    | "action": "ADD", "childEPCs": ["urn:x:1"]    | parentID is missing, which only OBSERVE allows
          TransactionEvent    | "action": "ADD", "epcList": ["urn:x:1"]      | bizTransactionList is missing
          TransformationEvent | "inputEPCList": ["urn:x:1"]                  | outputEPCList is empty, and so is outputQuantityList
          TransformationEvent | "outputEPCList": ["urn:x:1"]                 | inputEPCList is empty, and so is inputQuantityList
          TransformationEvent | "transformationID": "urn:x:1"                | inputEPCList is empty, and so is inputQuantityList
          TransformationEvent | "action": "ADD", "inputEPCList": ["urn:x:1"], "outputEPCList": ["urn:x:2"] | action 'ADD' is no field that may stand there
          """)
  void refusesWhatAKindOfEventCannotBeWithout(String type, String fields, String complaint) {
    assertRefused(event(type, fields), complaint);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          AggregationEvent    | "action": "OBSERVE", "childEPCs": ["urn:x:1"]
          AggregationEvent    | "action": "DELETE", "parentID": "urn:x:1"
          TransformationEvent | "transformationID": "urn:x:1", "inputEPCList": ["urn:x:2"]
          TransformationEvent | "transformationID": "urn:x:1", "outputEPCList": ["urn:x:2"]
          """)
  void readsWhatMayBeLeftUnsaid(String type, String fields) throws Exception {
    assertThat(Documents.read(DocumentFormat.JSON, json(event(type, fields))).events()).hasSize(1);
  }

  @Test
  void refusesHalfACharacter() {
    assertRefused(
        harvest("\"epcList\": [\"urn:x:1\"], \"farm:a\": [\"\\ud83c\"]"),
        "farm:a '\ud83c' has one half of a character");
  }

  @Test
  void shortensWhatItQuotes() {
    assertRefused(
        harvest("\"epcList\": [\"%s\"]".formatted("x".repeat(1000) + "\\n")),
        "epcList[0] '" + "x".repeat(60) + "…' is no URI");
  }

  private static String event(String type, String fields) {
    return """
        {"type": "%s", "eventTime": "2026-11-01T06:30:00Z", "eventTimeZoneOffset": "+08:00", %s}
        """
        .formatted(type, fields);
  }

  private static void assertRefused(String event, String complaint) {
    assertThatThrownBy(() -> Documents.read(DocumentFormat.JSON, json(event)))
        .isInstanceOf(RefusedEpcisException.class)
        .hasMessage("test, event 1: " + complaint);
  }
}
