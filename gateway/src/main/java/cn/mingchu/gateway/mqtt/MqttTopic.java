package cn.mingchu.gateway.mqtt;

import cn.mingchu.gateway.answer.Refusal;
import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.schemas.event.ObservationKind;
import cn.mingchu.schemas.event.RejectReason;
import cn.mingchu.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a message's topic {@code mingchu/{schoolId}/{deviceId}/{kind}} says of the event in it.
 *
 * <p>The kind is what is measured, such as {@code temperature}, or what was seen, such as {@code
 * no-mask}: the same words as in JSON, in small letters with hyphens.
 */
record MqttTopic(String schoolId, String deviceId, String kind) {

  private static final String PREFIX = "mingchu";
  private static final int LEVELS = 4;

  /**
   * @throws RefusedException if {@code topic} is not of this form
   */
  static MqttTopic parse(String topic) throws RefusedException {
    String[] levels = topic.split("/", -1);
    if (levels.length != LEVELS || !levels[0].equals(PREFIX)) {
      throw new RefusedException(
          Refusal.of(
              RejectReason.MALFORMED,
              "an MQTT topic is mingchu/{schoolId}/{deviceId}/{kind}, was " + topic));
    }
    return new MqttTopic(levels[1], levels[2], levels[3]);
  }

  /** The short name of the topic in Kafka on which such an event belongs. */
  String inputTopic() {
    return isObservation()
        ? Topics.KITCHEN_OBSERVATIONS.shortName()
        : Topics.KITCHEN_READINGS.shortName();
  }

  private boolean isObservation() {
    return Arrays.stream(ObservationKind.values()).anyMatch(seen -> seen.name().equals(symbol()));
  }

  private String symbol() {
    return kind.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /**
   * The whole event: what the payload says and what the topic says.
   *
   * @throws RefusedException if the two contradict each other
   */
  ObjectNode complete(ObjectNode payload) throws RefusedException {
    ObjectNode event = payload.deepCopy();
    agree(event, "schoolId", schoolId);
    event.remove("schoolId"); // the gateway takes it from the register
    agree(event, "deviceId", deviceId);
    agree(event, isObservation() ? "kind" : "quantity", symbol());
    if (!event.has("eventId")) {
      event.put("eventId", derivedId(event).toString());
    }
    return event;
  }

  private static void agree(ObjectNode event, String field, String said) throws RefusedException {
    JsonNode written = event.get(field);
    if (written != null && !(written.isString() && written.stringValue().equals(said))) {
      throw new RefusedException(
          RejectReason.MALFORMED,
          field,
          field + " is " + said + " by the topic, but " + written + " by the payload");
    }
    event.put(field, said);
  }

  /**
   * The same for each delivery of the same measurement, so that the repeats of QoS 1 are known as
   * such. The sequence alone would not do: a device that starts anew counts from the start again.
   */
  private UUID derivedId(ObjectNode event) {
    String name =
        String.join(
            "|",
            PREFIX,
            deviceId,
            symbol(),
            String.valueOf(event.get("sequence")),
            String.valueOf(event.get("eventTime")));
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
