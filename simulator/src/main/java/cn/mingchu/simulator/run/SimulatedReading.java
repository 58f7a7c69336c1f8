package cn.mingchu.simulator.run;

import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.simulator.world.Channel;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * One reading as it arrives at our gateway; a reading that arrives twice has one {@code eventId}.
 *
 * @param eventTime when it was taken, by the device's clock
 * @param arrivalTime when it arrives, by a true clock
 * @param hundredths the value in hundredths of the quantity's unit
 * @param dish empty where it was not taken in a dish
 */
public record SimulatedReading(
    UUID eventId,
    Instant eventTime,
    Instant arrivalTime,
    String schoolId,
    String deviceId,
    Quantity quantity,
    int hundredths,
    long sequence,
    OptionalInt batteryPercent,
    Channel channel,
    Optional<DishMark> dish)
    implements SimulatedEvent {

  @Override
  public String subject() {
    return quantity.name();
  }

  @Override
  public String toJson() {
    StringBuilder json = new StringBuilder(256);
    json.append("{\"eventId\":\"").append(eventId);
    json.append("\",\"eventTime\":\"").append(eventTime);
    json.append("\",\"deviceId\":\"").append(deviceId);
    json.append("\",\"quantity\":\"").append(quantity.name());
    json.append("\",\"value\":");
    appendHundredths(json, hundredths);
    json.append(",\"sequence\":").append(sequence);
    if (batteryPercent.isPresent()) {
      json.append(",\"batteryPercent\":").append(batteryPercent.getAsInt());
    }
    if (dish.isPresent()) {
      json.append(",\"dishId\":\"").append(dish.get().dishId());
      json.append("\",\"dishStage\":\"").append(dish.get().stage().name()).append('"');
    }
    return json.append(",\"quality\":\"GOOD\"}").toString();
  }

  /** Written digit by digit: a double would turn 425 hundredths into 4.25 or 4.250000000000001. */
  private static void appendHundredths(StringBuilder json, int hundredths) {
    int size = Math.abs(hundredths);
    if (hundredths < 0) {
      json.append('-');
    }
    json.append(size / 100).append('.');
    json.append(size / 10 % 10);
    if (size % 10 != 0) {
      json.append(size % 10);
    }
  }
}
