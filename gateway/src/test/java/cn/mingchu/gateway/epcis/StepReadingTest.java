package cn.mingchu.gateway.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.SupplyStepKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class StepReadingTest {

  private static final String ME = "gaoming-meat";

  @Test
  void takesACommissioningThatWasWeighedForAHarvest() {
    StepOf.Paper step = (StepOf.Paper) step(Documents.slaughter("90.0004", "KGM"));

    assertThat(step.kind()).isEqualTo(SupplyStepKind.HARVESTED);
    assertThat(step.paper().get("partyId").stringValue()).isEqualTo(ME);
    assertThat(step.paper().get("revision").intValue()).isEqualTo(1);
    assertThat(step.paper().get("inputs")).isEmpty();
    assertThat(step.paper().get("outputs").toString())
        .isEqualTo("[{\"lotId\":\"" + Documents.PIG_LINK + "\",\"grams\":90000}]");
  }

  @ParameterizedTest
  @CsvSource({"'', PROCESSED", "packing, PACKED", "commissioning, PROCESSED"})
  void takesATransformationForAStepWithBothSides(String bizStep, SupplyStepKind kind) {
    String more = bizStep.isEmpty() ? "" : ",\"bizStep\":\"" + bizStep + "\"";

    StepOf.Paper step = (StepOf.Paper) step(Documents.cutting(more));

    assertThat(step.kind()).isEqualTo(kind);
    assertThat(step.paper().at("/inputs/0/grams").longValue()).isEqualTo(90_000);
    assertThat(step.paper().at("/outputs/0/lotId").stringValue()).isEqualTo(Documents.PORK);
    assertThat(step.paper().at("/outputs/0/grams").longValue()).isEqualTo(60_500);
  }

  @ParameterizedTest
  @CsvSource({
    "urn:epc:id:pgln:6901234.00001, 6901234000016",
    "https://id.gs1.org/417/6901234000016, 6901234000016",
    "urn:mingchu:party:2151000001, 2151000001"
  })
  void takesAShippingToSomebodyWithTheLotsAddedUp(String destination, String party) {
    StepOf.Paper step = (StepOf.Paper) step(Documents.shipping(Documents.to(destination)));

    assertThat(step.kind()).isEqualTo(SupplyStepKind.SHIPPED);
    assertThat(step.paper().get("toPartyId").stringValue()).isEqualTo(party);
    assertThat(step.paper().get("inputs")).hasSize(1);
    assertThat(step.paper().at("/inputs/0/grams").longValue()).isEqualTo(21_000);
  }

  @Test
  void takesAnErrorDeclarationForTheSameStepWithNothingMoved() {
    ObjectNode first = paper(Documents.cutting(""));
    ObjectNode wrong = paper(Documents.cutting(Documents.declaredWrong()));

    assertThat(wrong.get("stepId")).isEqualTo(first.get("stepId"));
    assertThat(wrong.get("revision").intValue()).isEqualTo(2);
    assertThat(wrong.get("eventId")).isNotEqualTo(first.get("eventId"));
    assertThat(wrong.at("/inputs/0/lotId")).isEqualTo(first.at("/inputs/0/lotId"));
    assertThat(wrong.at("/inputs/0/grams").longValue()).isZero();
    assertThat(wrong.at("/outputs/0/grams").longValue()).isZero();
  }

  @Test
  void givesTheSameStepTheSameIdsAgain() {
    assertThat(paper(Documents.cutting(""))).isEqualTo(paper(Documents.cutting("")));
  }

  @Test
  void saysWhyAShippingIsNoStep() {
    assertThat(why(Documents.shipping("")))
        .isEqualTo(
            "destinationList names no possessing_party or owning_party by its GLN or as"
                + " urn:mingchu:party:ID");
    assertThat(
            why(
                Documents.shipping(
                    Documents.from("urn:mingchu:party:other") + Documents.to(Documents.MARKET))))
        .isEqualTo("it was shipped by other, and is told by gaoming-meat");
  }

  @ParameterizedTest
  @ValueSource(strings = {"urn:mingchu:party:" + ME, "urn:epc:id:pgln:6901234.00002"})
  void takesAShippingWhoseSourceMayBeTheTeller(String source) {
    assertThat(step(Documents.shipping(Documents.from(source) + Documents.to(Documents.MARKET))))
        .isInstanceOf(StepOf.Paper.class);
  }

  @Test
  void takesWhoHasTheGoodsBeforeWhoOwnsThem() {
    String owner = "\"type\":\"owning_party\",";
    String holder = "\"type\":\"possessing_party\",";
    String shipping =
        Documents.shipping(
            (",\"sourceList\":[{%s\"source\":\"urn:mingchu:party:carrier\"},"
                    + "{%s\"source\":\"urn:mingchu:party:%s\"}],"
                    + "\"destinationList\":[{%s\"destination\":\"urn:mingchu:party:office\"},"
                    + "{%s\"destination\":\"urn:mingchu:party:2151000001\"}]")
                .formatted(holder, owner, ME, owner, holder));

    assertThat(paper(shipping).get("toPartyId").stringValue()).isEqualTo("2151000001");
  }

  @Test
  void makesNoStepOfAShippingFromAnotherGln() {
    ToldEvent told =
        Documents.told(
            Documents.shipping(
                Documents.from("urn:epc:id:pgln:6901234.00002") + Documents.to(Documents.MARKET)));

    assertThat(new StepReading(told.hash(), "6901234000016").of(told.event()))
        .isEqualTo(
            new StepOf.Nothing("it was shipped by 6901234000023, and is told by 6901234000016"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"EA", "LTR"})
  void makesNoStepOfWhatWasNotWeighed(String unit) {
    assertThat(why(Documents.slaughter("90", unit)))
        .isEqualTo("quantityList has nothing in a unit of mass, such as KGM");
  }

  @Test
  void makesNoStepOfHalfATransformation() {
    assertThat(
            why(
                Documents.event(
                    "TransformationEvent",
                    """
                    "inputEPCList":["urn:epc:id:sgtin:6901234.056789.1"],
                    "outputQuantityList":[{"epcClass":"%s","quantity":1,"uom":"KGM"}]
                    """
                        .formatted(Documents.PORK))))
        .isEqualTo("inputQuantityList has nothing in a unit of mass, such as KGM");
  }

  @Test
  void makesNoStepOfAnAggregationEvenOfACycle() {
    assertThat(
            why(
                Documents.event(
                    "AggregationEvent",
                    """
                    "action":"ADD","parentID":"urn:epc:id:sscc:6901234.0000000001",
                    "childEPCs":["urn:epc:id:sscc:6901234.0000000001"]
                    """)))
        .isEqualTo("AggregationEvent is no step that moves grams");
  }

  private static StepOf step(String event) {
    ToldEvent told = Documents.told(event);
    return new StepReading(told.hash(), ME).of(told.event());
  }

  private static ObjectNode paper(String event) {
    return ((StepOf.Paper) step(event)).paper();
  }

  private static String why(String event) {
    return ((StepOf.Nothing) step(event)).sentence();
  }
}
