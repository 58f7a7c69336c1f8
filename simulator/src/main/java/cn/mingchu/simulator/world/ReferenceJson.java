package cn.mingchu.simulator.world;

import cn.mingchu.simulator.chance.Dice;
import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Schools and devices as the gateway's {@code PUT /v1/reference/…} takes them, on one line each.
 */
public final class ReferenceJson {

  private static final long SCHOOL_ID = 5;
  private static final long DEVICE_ID = 6;

  private final JsonMapper json = JsonMapper.shared();
  private final Instant registered;

  /**
   * A writer.
   *
   * @param registered when all of them were registered; their event time
   */
  public ReferenceJson(Instant registered) {
    this.registered = registered;
  }

  public String of(SimulatedSchool school) {
    ObjectNode node = begun(Dice.of(SCHOOL_ID, Long.parseLong(school.schoolId())));
    node.put("schoolId", school.schoolId());
    node.put("name", school.name());
    node.put("regionCode", school.regionCode());
    node.put("type", school.type().name());
    node.put("boarding", school.boarding());
    node.put("diners", school.diners());
    node.put("canteens", school.canteens());
    node.put("creditCode", school.creditCode());
    node.put("foodLicence", school.foodLicence());
    node.put("nutritionProgramme", school.nutritionProgramme());
    return json.writeValueAsString(node);
  }

  public String of(SimulatedDevice device) {
    ObjectNode node = begun(Dice.of(DEVICE_ID, device.seed()));
    node.put("deviceId", device.deviceId());
    node.put("schoolId", device.schoolId());
    node.put("kind", device.kind().name());
    node.put("name", device.name());
    node.put("zone", device.zone().name());
    node.put("periodSeconds", device.periodSeconds());
    node.put("gatewayId", device.gatewayId());
    device.labelMaxHundredths().ifPresent(hundredths -> node.put("labelMax", hundredths / 100.0));
    return json.writeValueAsString(node);
  }

  private ObjectNode begun(Dice dice) {
    ObjectNode node = json.createObjectNode();
    node.put("eventId", dice.uuid().toString());
    node.put("eventTime", registered.toString());
    return node;
  }
}
