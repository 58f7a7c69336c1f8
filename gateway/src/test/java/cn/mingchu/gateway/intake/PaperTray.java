package cn.mingchu.gateway.intake;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingchu.gateway.Town;
import cn.mingchu.gateway.answer.Refusal;
import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.gateway.event.Arrival;
import cn.mingchu.gateway.key.Binding;
import cn.mingchu.gateway.register.Register;
import cn.mingchu.schemas.event.Device;
import cn.mingchu.schemas.event.DeviceKind;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A sound paper of one topic, looked at as the gateway does, whole or with one value changed. */
final class PaperTray {

  static final Register REGISTER =
      new Register(
          List.of(Town.school(Town.SCHOOL), Town.school(Town.OTHER_SCHOOL)),
          List.of(
              Town.fridge(Town.FRIDGE, Town.SCHOOL),
              Town.fridge(Town.OTHER_FRIDGE, Town.OTHER_SCHOOL),
              Device.newBuilder(Town.fridge("camera-1", Town.SCHOOL))
                  .setKind(DeviceKind.CAMERA)
                  .build()));

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ABSENT = "absent";

  private final InputTopic<?> input;
  private final String sound;

  /**
   * @param sound without {@code eventId} and {@code eventTime}, which are those of noon
   */
  PaperTray(String topic, String sound) {
    this.input = new InputTopics(REGISTER).find(topic).orElseThrow();
    this.sound = sound;
  }

  /** Takes the paper as it is. */
  void take() throws RefusedException {
    examine(input, paper());
  }

  /**
   * Takes the paper with a value changed.
   *
   * @param pointer to the value, as JSON pointers are written
   * @param value as JSON; {@code absent} to leave the field out
   */
  void take(String pointer, String value) throws RefusedException {
    examine(input, changed(pointer, value));
  }

  /** Why the paper with a value changed is refused. */
  Refusal refusal(String pointer, String value) {
    return catchThrowableOfType(RefusedException.class, () -> take(pointer, value)).refusal();
  }

  /** Whether a key that is bound to these may send the paper. */
  boolean mayBeSentBy(Set<String> schools, Set<String> suppliers, Set<String> devices)
      throws RefusedException {
    return subject(input, paper()).tellers().include(new Binding(schools, suppliers, devices));
  }

  /** Whom the paper with a value changed is about. */
  Subject subject(String pointer, String value) throws RefusedException {
    return subject(input, changed(pointer, value));
  }

  private ObjectNode changed(String pointer, String value) {
    ObjectNode paper = paper();
    int last = pointer.lastIndexOf('/');
    JsonNode parent = paper.at(pointer.substring(0, last));
    String name = pointer.substring(last + 1);
    if (parent instanceof ArrayNode list) {
      list.set(Integer.parseInt(name), JSON.readTree(value));
    } else if (value.equals(ABSENT)) {
      ((ObjectNode) parent).remove(name);
    } else {
      ((ObjectNode) parent).set(name, JSON.readTree(value));
    }
    return paper;
  }

  private ObjectNode paper() {
    ObjectNode paper = (ObjectNode) JSON.readTree(sound);
    paper.put("eventId", "0f8fad5b-d9cb-469f-a165-70867728950e");
    paper.put("eventTime", Town.NOON.toString());
    return paper;
  }

  private static <T extends SpecificRecord> void examine(InputTopic<T> input, ObjectNode json)
      throws RefusedException {
    T paper = read(input, json);
    input.rules().subject(paper);
    input.rules().check(paper);
  }

  private static <T extends SpecificRecord> Subject subject(InputTopic<T> input, ObjectNode json)
      throws RefusedException {
    return input.rules().subject(read(input, json));
  }

  private static <T extends SpecificRecord> T read(InputTopic<T> input, ObjectNode json)
      throws RefusedException {
    return input.read(json, new Arrival(Town.NOON, "key-1"));
  }
}
