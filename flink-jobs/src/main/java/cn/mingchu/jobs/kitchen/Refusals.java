package cn.mingchu.jobs.kitchen;

import cn.mingchu.connectors.kafka.SetAside;
import cn.mingchu.jobs.kitchen.judge.DeviceEvent;
import cn.mingchu.jobs.kitchen.judge.DeviceJudge;
import cn.mingchu.jobs.kitchen.judge.DishReading;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.RejectReason;
import cn.mingchu.schemas.topic.Topic;
import java.math.BigDecimal;
import java.time.Instant;

/** The words in which an event is set aside. Its bytes stay where it says they are. */
final class Refusals {

  private static final byte[] IN_PLACE = {};

  private Refusals() {}

  static SetAside late(Topic<?> topic, DeviceEvent event) {
    return refusal(
        topic,
        event,
        RejectReason.LATE,
        "eventTime "
            + at(event.eventTime())
            + " lies more than "
            + DeviceJudge.LATENESS_BOUND.toHours()
            + " h back");
  }

  static SetAside clockAhead(Topic<?> topic, DeviceEvent event) {
    return refusal(
        topic,
        event,
        RejectReason.CLOCK_AHEAD,
        "eventTime " + at(event.eventTime()) + " is ahead of ingestTime " + at(event.ingestTime()));
  }

  static SetAside unknownDevice(Topic<?> topic, DeviceEvent event) {
    return refusal(
        topic,
        event,
        RejectReason.UNKNOWN_SUBJECT,
        "deviceId " + event.deviceId() + " is not in the register of devices");
  }

  static SetAside impossible(Topic<?> topic, DeviceEvent event, Quantity quantity, int hundredths) {
    return refusal(
        topic,
        event,
        RejectReason.OUT_OF_RANGE,
        "a %s of %s is impossible".formatted(quantity, BigDecimal.valueOf(hundredths, 2)));
  }

  static SetAside tooMany(Topic<?> topic, DishReading reading) {
    return refusal(
        topic,
        reading,
        RejectReason.OTHER_REASON,
        "dishId %s: more is known of it, or of the dishes of device %s, than can be judged"
            .formatted(reading.dishId(), reading.deviceId()));
  }

  private static SetAside refusal(
      Topic<?> topic, DeviceEvent event, RejectReason reason, String detail) {
    return new SetAside(
        reason,
        detail,
        topic.name(),
        event.partition(),
        event.offset(),
        event.ingestTime(),
        event.deviceId(),
        event.eventTime(),
        event.ingestTime(),
        IN_PLACE);
  }

  private static Instant at(long millis) {
    return Instant.ofEpochMilli(millis);
  }
}
