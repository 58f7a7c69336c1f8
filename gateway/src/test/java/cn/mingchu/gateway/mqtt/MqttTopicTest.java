package cn.mingchu.gateway.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.gateway.event.StrictJson;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class MqttTopicTest {

  private static final String FRIDGE = "mingchu/2151000001/fridge-1/temperature";

  @Test
  void completesAReadingFromItsTopic() throws RefusedException {
    ObjectNode event = complete(FRIDGE, "{\"eventTime\":1,\"value\":4.2}");

    assertThat(event.get("deviceId").stringValue()).isEqualTo("fridge-1");
    assertThat(event.get("quantity").stringValue()).isEqualTo("TEMPERATURE");
    assertThat(event.has("schoolId")).isFalse();
    assertThat(MqttTopic.parse(FRIDGE).inputTopic()).isEqualTo("kitchen-readings");
  }

  @Test
  void completesAnObservationFromItsTopic() throws RefusedException {
    String topic = "mingchu/2151000001/camera-1/no-mask";

    ObjectNode event = complete(topic, "{\"eventTime\":1}");

    assertThat(event.get("kind").stringValue()).isEqualTo("NO_MASK");
    assertThat(event.has("quantity")).isFalse();
    assertThat(MqttTopic.parse(topic).inputTopic()).isEqualTo("kitchen-observations");
  }

  @Test
  void derivesTheSameIdForTheSameMeasurementOnly() throws RefusedException {
    String id = id(FRIDGE, "{\"eventTime\":1,\"sequence\":5,\"value\":4.2}");

    assertThat(id(FRIDGE, "{\"value\":4.2,\"sequence\":5,\"eventTime\":1}")).isEqualTo(id);
    assertThat(id(FRIDGE, "{\"eventTime\":1,\"sequence\":6,\"value\":4.2}")).isNotEqualTo(id);
    assertThat(id(FRIDGE, "{\"eventTime\":2,\"sequence\":5,\"value\":4.2}")).isNotEqualTo(id);
    assertThat(
            id(
                "mingchu/2151000001/fridge-1/humidity",
                "{\"eventTime\":1,\"sequence\":5,\"value\":4.2}"))
        .isNotEqualTo(id);
    assertThat(
            id(
                "mingchu/2151000001/fridge-2/temperature",
                "{\"eventTime\":1,\"sequence\":5,\"value\":4.2}"))
        .isNotEqualTo(id);
  }

  @Test
  void keepsTheIdThatTheSenderChose() throws RefusedException {
    assertThat(id(FRIDGE, "{\"eventId\":\"mine\",\"eventTime\":1}")).isEqualTo("mine");
  }

  @ParameterizedTest
  @CsvSource({
    "schoolId, 2151000002, 2151000001",
    "deviceId, fridge-2, fridge-1",
    "quantity, HUMIDITY, TEMPERATURE"
  })
  void refusesAPayloadThatContradictsItsTopic(String field, String payload, String topic) {
    assertThatThrownBy(
            () -> complete(FRIDGE, "{\"eventTime\":1,\"%s\":\"%s\"}".formatted(field, payload)))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "%s is %s by the topic, but \"%s\" by the payload".formatted(field, topic, payload));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mingchu/a/b", "mingchu/a/b/c/d", "other/a/b/c", ""})
  void refusesATopicOfAnotherForm(String topic) {
    assertThatThrownBy(() -> MqttTopic.parse(topic))
        .isInstanceOf(RefusedException.class)
        .hasMessage("an MQTT topic is mingchu/{schoolId}/{deviceId}/{kind}, was " + topic);
  }

  private static String id(String topic, String payload) throws RefusedException {
    return complete(topic, payload).get("eventId").stringValue();
  }

  private static ObjectNode complete(String topic, String payload) throws RefusedException {
    return MqttTopic.parse(topic)
        .complete(StrictJson.read(payload.getBytes(StandardCharsets.UTF_8)));
  }
}
