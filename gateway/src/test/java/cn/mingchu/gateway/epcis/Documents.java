package cn.mingchu.gateway.epcis;

import cn.mingchu.connectors.epcis.document.DocumentFormat;
import java.nio.charset.StandardCharsets;

/** Documents of a farm, an abattoir and a market, in JSON-LD. */
public final class Documents {

  public static final String PIG = "urn:epc:class:lgtin:6901234.056789.PIG17";
  public static final String PIG_LINK = "https://id.gs1.org/01/06901234567892/10/PIG17";
  public static final String PORK = "https://id.gs1.org/01/06901234567892/10/PORK0302";
  public static final String MARKET = "urn:epc:id:pgln:6901234.00001";

  private Documents() {}

  /** A document around events. */
  public static String of(String... events) {
    return """
    {"@context":["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
                 {"farm":"https://farm.example.cn/terms/"}],
     "type":"EPCISDocument","schemaVersion":"2.0","creationDate":"2026-03-02T03:00:00Z",
     "epcisBody":{"eventList":[%s]}}
    """
        .formatted(String.join(",", events));
  }

  /** An event at seven in the morning of the day of the tests. */
  public static String event(String type, String fields) {
    return """
    {"type":"%s","eventTime":"2026-03-02T07:00:00+08:00","eventTimeZoneOffset":"+08:00",%s}
    """
        .formatted(type, fields);
  }

  public static String slaughter(String amount, String unit) {
    return event(
        "ObjectEvent",
        """
        "action":"ADD","bizStep":"commissioning",
        "quantityList":[{"epcClass":"%s","quantity":%s,"uom":"%s"}]
        """
            .formatted(PIG, amount, unit));
  }

  public static String cutting(String more) {
    return event(
        "TransformationEvent",
        """
        "inputQuantityList":[{"epcClass":"%s","quantity":90,"uom":"KGM"}],
        "outputQuantityList":[{"epcClass":"%s","quantity":60500,"uom":"GRM"}]%s
        """
            .formatted(PIG, PORK, more));
  }

  public static String shipping(String more) {
    return event(
        "ObjectEvent",
        """
        "action":"OBSERVE","bizStep":"shipping",
        "quantityList":[{"epcClass":"%s","quantity":20.5,"uom":"KGM"},
                        {"epcClass":"%s","quantity":0.5,"uom":"KGM"}]%s
        """
            .formatted(PORK, PORK, more));
  }

  public static String to(String party) {
    return ",\"destinationList\":[{\"type\":\"possessing_party\",\"destination\":\""
        + party
        + "\"}]";
  }

  public static String from(String party) {
    return ",\"sourceList\":[{\"type\":\"possessing_party\",\"source\":\"" + party + "\"}]";
  }

  public static String declaredWrong() {
    return ",\"errorDeclaration\":{\"declarationTime\":\"2026-03-02T09:00:00+08:00\","
        + "\"reason\":\"did_not_occur\"}";
  }

  static CaptureDocument read(String document) {
    return CaptureDocument.read(DocumentFormat.JSON, document.getBytes(StandardCharsets.UTF_8));
  }

  /** The one event of a document. */
  static ToldEvent told(String event) {
    return read(of(event)).events().get(0);
  }
}
