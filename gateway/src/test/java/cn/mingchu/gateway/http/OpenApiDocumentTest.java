package cn.mingchu.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.topic.Topics;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class OpenApiDocumentTest {

  private final ObjectNode document =
      OpenApiDocument.of(
          List.of(Topics.KITCHEN_READINGS, Topics.KITCHEN_OBSERVATIONS, Topics.DELIVERIES),
          List.of(Topics.SCHOOLS, Topics.DEVICES, Topics.RULE_SETTINGS, Topics.CALENDAR));

  @Test
  void describesAReadingAsTheGatewayReadsIt() {
    JsonNode reading = document.at("/components/schemas/KitchenReading");

    assertThat(reading.get("properties").propertyNames())
        .containsExactly(
            "eventId",
            "eventTime",
            "recordedTime",
            "deviceId",
            "quantity",
            "value",
            "sequence",
            "batteryPercent",
            "quality",
            "dishId",
            "dishStage");
    assertThat(reading.get("required").valueStream().map(JsonNode::stringValue))
        .containsExactly("eventId", "eventTime", "deviceId", "quantity", "value");
    assertThat(reading.get("additionalProperties").booleanValue()).isFalse();
    assertThat(reading.at("/properties/value/type").stringValue()).isEqualTo("number");
    assertThat(reading.at("/properties/quality/enum").valueStream().map(JsonNode::stringValue))
        .containsExactly("GOOD", "SUSPECT", "BAD");
  }

  @Test
  void namesEveryPath() {
    assertThat(document.get("paths").propertyNames())
        .containsExactly(
            "/v1/kitchen-readings",
            "/v1/kitchen-observations",
            "/v1/deliveries",
            "/v1/reference/schools/{id}",
            "/v1/reference/devices/{id}",
            "/v1/reference/rule-settings/{id}",
            "/v1/reference/calendar/{id}",
            "/epcis/capture",
            "/epcis/events");
  }

  @Test
  void describesTheLinesOfADelivery() {
    JsonNode lines = document.at("/components/schemas/Delivery/properties/lines");
    JsonNode line = lines.get("items");

    assertThat(lines.get("maxItems").intValue()).isEqualTo(1_000);
    assertThat(line.get("description").stringValue()).isEqualTo("One lot of a delivery.");
    assertThat(line.get("additionalProperties").booleanValue()).isFalse();
    assertThat(line.get("required").valueStream().map(JsonNode::stringValue))
        .containsExactly("lotId", "ingredient", "kind", "declaredGrams", "weighedGrams");
    assertThat(line.at("/properties/surfaceTemperature/anyOf/0/type").stringValue())
        .isEqualTo("number");
    assertThat(line.at("/properties/origins/items/properties").propertyNames())
        .containsExactly("lotId", "grams");
    assertThat(line.at("/properties/papers/items/properties/kind/enum").size()).isEqualTo(10);
  }

  @Test
  void describesADayAsADate() {
    JsonNode firstDay = document.at("/components/schemas/CalendarPeriod/properties/firstDay");

    assertThat(firstDay.get("type").stringValue()).isEqualTo("string");
    assertThat(firstDay.get("format").stringValue()).isEqualTo("date");
  }

  @Test
  void refersToNothingThatIsNotThere() {
    List<String> references = new ArrayList<>();
    collect(document, references);

    assertThat(references).isNotEmpty();
    for (String reference : references) {
      assertThat(document.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
    }
  }

  private static void collect(JsonNode node, List<String> references) {
    if (node.has("$ref")) {
      references.add(node.get("$ref").stringValue());
    }
    node.forEach(child -> collect(child, references));
  }
}
