package cn.mingchu.simulator.run;

import cn.mingchu.schemas.event.ObservationKind;
import cn.mingchu.schemas.event.Zone;
import cn.mingchu.simulator.world.Channel;
import java.time.Instant;
import java.util.UUID;

/**
 * What a camera says, as it arrives at our gateway.
 *
 * @param confidenceHundredths 0 where the camera speaks of itself
 */
public record SimulatedObservation(
    UUID eventId,
    Instant eventTime,
    Instant arrivalTime,
    String schoolId,
    String deviceId,
    ObservationKind kind,
    Zone zone,
    int confidenceHundredths,
    long sequence,
    Channel channel)
    implements SimulatedEvent {

  @Override
  public String subject() {
    return kind.name();
  }

  @Override
  public String toJson() {
    StringBuilder json = new StringBuilder(224);
    json.append("{\"eventId\":\"").append(eventId);
    json.append("\",\"eventTime\":\"").append(eventTime);
    json.append("\",\"deviceId\":\"").append(deviceId);
    json.append("\",\"kind\":\"").append(kind.name());
    json.append("\",\"zone\":\"").append(zone.name()).append('"');
    if (confidenceHundredths > 0) {
      json.append(",\"confidence\":0.").append(confidenceHundredths / 10);
      json.append(confidenceHundredths % 10);
    }
    return json.append('}').toString();
  }
}
