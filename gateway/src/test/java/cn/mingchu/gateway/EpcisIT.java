package cn.mingchu.gateway;

import static cn.mingchu.gateway.Client.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.mingchu.gateway.epcis.Documents;
import cn.mingchu.gateway.key.Binding;
import cn.mingchu.gateway.key.Scope;
import cn.mingchu.schemas.event.EpcisEvent;
import cn.mingchu.schemas.event.Reject;
import cn.mingchu.schemas.event.SupplyStep;
import cn.mingchu.schemas.event.SupplyStepKind;
import cn.mingchu.schemas.topic.Topics;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** EPCIS at the door of a gateway on a real broker, over HTTP. */
class EpcisIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String JSON_LD = "application/ld+json";

  @TempDir static Path folder;
  static Site site;
  static Gateway gateway;

  @BeforeAll
  static void start() throws Exception {
    site = Site.open(folder);
    gateway = site.gateway("data", Map.of());
  }

  @AfterAll
  static void stop() {
    gateway.close();
    site.close();
  }

  @Test
  void keepsWhatASupplierTellsAndMakesStepsOfIt() throws Exception {
    Client farm = supplier("farm-1");
    String document =
        Documents.of(
            Documents.slaughter("90", "KGM"),
            Documents.cutting(",\"farm:pen\":7"),
            Documents.shipping(Documents.to("urn:mingchu:party:2151000001")),
            Documents.slaughter("4", "EA"));

    HttpResponse<String> taken = capture(farm, document);
    HttpResponse<String> again = capture(farm, document);

    assertThat(taken.statusCode()).isEqualTo(202);
    assertThat(counts(taken)).containsExactly(4, 0, 0, 0, 3);
    assertThat(json(taken).at("/events/3/message").stringValue())
        .isEqualTo("quantityList has nothing in a unit of mass, such as KGM");
    assertThat(again.statusCode()).isEqualTo(202);
    assertThat(counts(again)).containsExactly(0, 4, 0, 0, 3);
    assertThat(told("farm-1")).hasSize(4);
    assertThat(steps("farm-1"))
        .extracting(SupplyStep::getKind)
        .containsExactlyInAnyOrder(
            SupplyStepKind.HARVESTED, SupplyStepKind.PROCESSED, SupplyStepKind.SHIPPED);
    assertThat(steps("farm-1"))
        .extracting(SupplyStep::getStepId)
        .contains(json(taken).at("/events/1/hash").stringValue());
  }

  @Test
  void takesAnErrorDeclarationForACorrection() throws Exception {
    Client farm = supplier("farm-2");
    capture(farm, Documents.of(Documents.cutting("")));

    HttpResponse<String> wrong =
        capture(farm, Documents.of(Documents.cutting(Documents.declaredWrong())));

    assertThat(counts(wrong)).containsExactly(1, 0, 0, 0, 1);
    assertThat(steps("farm-2")).extracting(SupplyStep::getRevision).containsExactly(1, 2);
    assertThat(steps("farm-2").get(1).getOutputs().get(0).getGrams()).isZero();
    assertThat(steps("farm-2").get(1).getStepId()).isEqualTo(steps("farm-2").get(0).getStepId());
    assertThat(told("farm-2"))
        .extracting(event -> event.getDeclaredWrongTime() != null)
        .containsExactly(false, true);
  }

  @Test
  void knowsAFactInXmlForTheOneThatWasToldInJson() throws Exception {
    Client farm = supplier("farm-3");
    String xml =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <epcis:EPCISDocument xmlns:epcis="urn:epcglobal:epcis:xsd:2" schemaVersion="2.0"
            creationDate="2026-03-02T03:00:00Z">
          <EPCISBody><EventList><TransformationEvent>
            <eventTime>2026-03-02T07:00:00+08:00</eventTime>
            <eventTimeZoneOffset>+08:00</eventTimeZoneOffset>
            <inputQuantityList><quantityElement><epcClass>%s</epcClass><quantity>90</quantity>
              <uom>KGM</uom></quantityElement></inputQuantityList>
            <outputQuantityList><quantityElement><epcClass>%s</epcClass><quantity>60500</quantity>
              <uom>GRM</uom></quantityElement></outputQuantityList>
          </TransformationEvent></EventList></EPCISBody>
        </epcis:EPCISDocument>
        """
            .formatted(Documents.PIG_LINK, Documents.PORK);

    HttpResponse<String> inJson = capture(farm, Documents.of(Documents.cutting("")));
    HttpResponse<String> inXml = capture(farm, "application/xml", xml, StandardCharsets.UTF_8);

    assertThat(counts(inXml)).containsExactly(0, 1, 0, 0, 1);
    assertThat(json(inXml).at("/events/0/hash")).isEqualTo(json(inJson).at("/events/0/hash"));
  }

  @Test
  void answersWhatWasToldPageByPage() throws Exception {
    Client farm = supplier("farm-4");
    capture(
        farm,
        Documents.of(
            Documents.slaughter("41", "KGM").replace("}]", "}],\"farm:scale\":1.10"),
            Documents.slaughter("42", "KGM"),
            Documents.shipping(Documents.to(Documents.MARKET) + ",\"farm:truck\":\"a\"")));
    await().atMost(PATIENCE).until(() -> events(farm, "").size() == 3);

    HttpResponse<String> first = farm.get("/epcis/events?perPage=2");
    String next = first.headers().firstValue("Link").orElseThrow();
    HttpResponse<String> second =
        farm.get(next.substring(next.indexOf('<') + 1, next.indexOf('>')));

    assertThat(json(first).get("type").stringValue()).isEqualTo("EPCISQueryDocument");
    assertThat(first.body()).contains(":scale\":1.10");
    assertThat(list(first)).hasSize(2);
    assertThat(list(second)).hasSize(1);
    assertThat(second.headers().firstValue("Link")).isEmpty();
    assertThat(events(farm, "?EQ_bizStep=shipping")).hasSize(1);
    assertThat(events(farm, "?eventType=TransformationEvent")).isEmpty();
    assertThat(events(farm, "?MATCH_epcClass=" + Documents.PIG)).hasSize(2);
    assertThat(events(farm, "?GE_eventTime=2026-03-02T00:00:00Z")).isEmpty();
    assertThat(events(supplier("farm-5"), "")).isEmpty();
  }

  @Test
  void takesTheRestOfADocumentWhereThatIsAskedFor() throws Exception {
    Client farm = supplier("farm-6");
    String document =
        Documents.of(Documents.slaughter("-1", "KGM"), Documents.slaughter("61", "KGM"));

    HttpResponse<String> whole = capture(farm, document);
    int none = told("farm-6").size();
    HttpResponse<String> rest =
        farm.send(
            "/epcis/capture",
            Map.of("Content-Type", JSON_LD, "GS1-Capture-Error-Behaviour", "proceed"),
            BodyPublishers.ofString(document));

    assertThat(whole.statusCode()).isEqualTo(400);
    assertThat(none).isZero();
    assertThat(rest.statusCode()).isEqualTo(202);
    assertThat(counts(rest)).containsExactly(1, 0, 1, 0, 1);
    assertThat(json(rest).at("/events/0/field").stringValue())
        .isEqualTo("quantityList[0].quantity");
    assertThat(told("farm-6")).hasSize(1);
  }

  @Test
  void leavesOutAnEventOfTomorrowWhereThatIsAskedFor() throws Exception {
    HttpResponse<String> rest =
        supplier("farm-12")
            .send(
                "/epcis/capture",
                Map.of("Content-Type", JSON_LD, "GS1-Capture-Error-Behaviour", "proceed"),
                BodyPublishers.ofString(
                    Documents.of(
                        Documents.slaughter("1", "KGM").replace("2026-03-02T07", "2026-03-03T07"),
                        Documents.slaughter("2", "KGM"))));

    assertThat(counts(rest)).containsExactly(1, 0, 1, 0, 1);
    assertThat(json(rest).at("/events/0/event").intValue()).isEqualTo(1);
    assertThat(json(rest).at("/events/0/field").stringValue()).isEqualTo("eventTime");
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource({
    "-1, KGM, quantityList[0].quantity",
    "1e99, KGM, quantityList[0].quantity",
    "1, QQQ, quantityList[0].uom"
  })
  void refusesAQuantityThatCannotBe(String amount, String unit, String field) throws Exception {
    HttpResponse<String> refused =
        capture(supplier("farm-7"), Documents.of(Documents.slaughter(amount, unit)));

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(json(refused).get("event").intValue()).isEqualTo(1);
    assertThat(json(refused).get("field").stringValue()).isEqualTo(field);
    assertThat(site.rejects())
        .filteredOn(reject -> reject.getTopic().equals("mingchu.epcis-events"))
        .extracting(Reject::getField)
        .contains(field);
  }

  @Test
  void refusesAnEventOfTomorrow() throws Exception {
    HttpResponse<String> refused =
        capture(
            supplier("farm-7"),
            Documents.of(
                Documents.slaughter("1", "KGM").replace("2026-03-02T07", "2026-03-03T07")));

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(json(refused).get("field").stringValue()).isEqualTo("eventTime");
    assertThat(json(refused).get("reason").stringValue()).isEqualTo("CLOCK_AHEAD");
  }

  @Test
  void keepsAnEventOfLastYearWithoutAStep() throws Exception {
    HttpResponse<String> old =
        capture(
            supplier("farm-8"),
            Documents.of(
                Documents.slaughter("1", "KGM").replace("2026-03-02T07", "2025-10-02T07")));

    assertThat(counts(old)).containsExactly(1, 0, 0, 0, 0);
    assertThat(json(old).at("/events/0/message").stringValue())
        .startsWith(
            "it is kept, and no step: eventTime 2025-10-01T23:00:00Z is more than 168 hours");
  }

  @Test
  void keepsACyclicAggregation() throws Exception {
    String box = "urn:epc:id:sscc:6901234.0000000001";

    HttpResponse<String> taken =
        capture(
            supplier("farm-8"),
            Documents.of(
                Documents.event(
                    "AggregationEvent",
                    "\"action\":\"ADD\",\"parentID\":\"%s\",\"childEPCs\":[\"%s\"]"
                        .formatted(box, box))));

    assertThat(counts(taken)).containsExactly(1, 0, 0, 0, 0);
  }

  @Test
  void refusesDocumentsThatAreNone() throws Exception {
    String whole = Documents.of(Documents.slaughter("71", "KGM"));
    Client farm = supplier("farm-9");
    String entities =
        """
        <?xml version="1.0"?><!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
        <epcis:EPCISDocument xmlns:epcis="urn:epcglobal:epcis:xsd:2" schemaVersion="2.0"
          creationDate="2026-03-02T03:00:00Z"><EPCISBody>&secret;</EPCISBody></epcis:EPCISDocument>
        """;
    String deep = Documents.of(Documents.cutting(",\"farm:a\":" + "[".repeat(99) + "]".repeat(99)));

    List<HttpResponse<String>> refused =
        List.of(
            capture(farm, ""),
            capture(farm, "{}"),
            capture(farm, whole.substring(0, whole.length() / 2)),
            capture(farm, deep),
            capture(farm, "[".repeat(100_000)),
            capture(farm, JSON_LD, whole, StandardCharsets.UTF_16),
            capture(farm, "application/xml", entities, StandardCharsets.UTF_8),
            capture(farm, "application/xml", whole, StandardCharsets.UTF_8));

    assertThat(refused).extracting(HttpResponse::statusCode).containsOnly(400);
    assertThat(refused)
        .allSatisfy(
            each -> assertThat(json(each).get("detail").stringValue()).startsWith("document"));
    assertThat(told("farm-9")).isEmpty();
  }

  @Test
  void turnsAwayAHundredMegabytes() throws Exception {
    HttpResponse<String> response =
        supplier("farm-9")
            .send(
                "/epcis/capture",
                Map.of("Content-Type", JSON_LD),
                BodyPublishers.ofByteArray(new byte[100 << 20]));

    assertThat(response.statusCode()).isEqualTo(413);
  }

  @Test
  void turnsAwayWhatItCannotReadOrWrite() throws Exception {
    Client farm = supplier("farm-9");

    HttpResponse<String> csv = capture(farm, "text/csv", "a,b", StandardCharsets.UTF_8);
    HttpResponse<String> asXml = farm.get("/epcis/events", Map.of("Accept", "application/xml"));

    HttpResponse<String> answeredInXml =
        farm.send(
            "/epcis/capture",
            Map.of("Content-Type", JSON_LD, "Accept", "application/xml"),
            BodyPublishers.ofString(Documents.of(Documents.slaughter("7", "KGM"))));

    assertThat(answeredInXml.statusCode()).isEqualTo(406);
    assertThat(csv.statusCode()).isEqualTo(415);
    assertThat(asXml.statusCode()).isEqualTo(406);
    assertThat(farm.get("/epcis/events?color=red").statusCode()).isEqualTo(400);
    assertThat(new Client(gateway, "").get("/epcis/events").statusCode()).isEqualTo(401);
  }

  @Test
  void asksWhoTellsWhereTheKeyDoesNotSay() throws Exception {
    Client two = suppliers(Set.of("farm-10", "farm-11"));
    String document = Documents.of(Documents.slaughter("101", "KGM"));

    HttpResponse<String> unsaid = capture(two, document);
    HttpResponse<String> other =
        two.send(
            "/epcis/capture?partyId=farm-1",
            Map.of("Content-Type", JSON_LD),
            BodyPublishers.ofString(document));
    HttpResponse<String> said =
        two.send(
            "/epcis/capture?partyId=farm-11",
            Map.of("Content-Type", JSON_LD),
            BodyPublishers.ofString(document));

    assertThat(unsaid.statusCode()).isEqualTo(400);
    assertThat(json(unsaid).get("field").stringValue()).isEqualTo("partyId");
    assertThat(other.statusCode()).isEqualTo(403);
    assertThat(said.statusCode()).isEqualTo(202);
    assertThat(steps("farm-11")).hasSize(1);
  }

  private static Client supplier(String supplierId) {
    return suppliers(Set.of(supplierId));
  }

  private static Client suppliers(Set<String> supplierIds) {
    return new Client(
        gateway, site.key(Set.of(Scope.EVENTS), new Binding(Set.of(), supplierIds, Set.of())));
  }

  private static HttpResponse<String> capture(Client client, String document) throws Exception {
    return capture(client, JSON_LD, document, StandardCharsets.UTF_8);
  }

  private static HttpResponse<String> capture(
      Client client, String type, String document, Charset charset) throws Exception {
    return client.send(
        "/epcis/capture",
        Map.of("Content-Type", type),
        BodyPublishers.ofByteArray(document.getBytes(charset)));
  }

  /** Accepted, duplicate, refused, unavailable, and steps. */
  private static List<Integer> counts(HttpResponse<String> response) {
    JsonNode receipt = json(response);
    return List.of("accepted", "duplicate", "refused", "unavailable", "steps").stream()
        .map(name -> receipt.get(name).intValue())
        .toList();
  }

  private static List<JsonNode> events(Client client, String query) throws Exception {
    return list(client.get("/epcis/events" + query));
  }

  private static List<JsonNode> list(HttpResponse<String> response) {
    return json(response)
        .at("/epcisBody/queryResults/resultsBody/eventList")
        .valueStream()
        .toList();
  }

  private static List<EpcisEvent> told(String partyId) {
    return site.all(Topics.EPCIS_EVENTS).stream()
        .filter(event -> event.getPartyId().equals(partyId))
        .toList();
  }

  private static List<SupplyStep> steps(String partyId) {
    return site.all(Topics.SUPPLY_STEPS).stream()
        .filter(step -> step.getPartyId().equals(partyId))
        .toList();
  }
}
