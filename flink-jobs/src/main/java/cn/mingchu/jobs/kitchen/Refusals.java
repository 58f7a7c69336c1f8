package cn.mingchu.jobs.kitchen;

import cn.mingchu.connectors.kafka.SetAside;
import cn.mingchu.jobs.kitchen.judge.DeviceJudge;
import cn.mingchu.jobs.kitchen.judge.Reading;
import cn.mingchu.schemas.event.RejectReason;
import cn.mingchu.schemas.topic.Topics;
import java.time.Instant;

/** The words in which a reading is set aside. Its bytes stay where it says they are. */
final class Refusals {

  private static final byte[] IN_PLACE = {};

  private Refusals() {}

  static SetAside late(Reading reading) {
    return refusal(
        reading,
        RejectReason.LATE,
        "eventTime "
            + at(reading.eventTime())
            + " lies more than "
            + DeviceJudge.LATENESS_BOUND.toHours()
            + " h back");
  }

  static SetAside clockAhead(Reading reading) {
    return refusal(
        reading,
        RejectReason.CLOCK_AHEAD,
        "eventTime "
            + at(reading.eventTime())
            + " is ahead of ingestTime "
            + at(reading.ingestTime()));
  }

  static SetAside unknownDevice(Reading reading) {
    return refusal(
        reading,
        RejectReason.UNKNOWN_SUBJECT,
        "deviceId " + reading.deviceId() + " is not in the register of devices");
  }

  private static SetAside refusal(Reading reading, RejectReason reason, String detail) {
    return new SetAside(
        reason,
        detail,
        Topics.KITCHEN_READINGS.name(),
        reading.partition(),
        reading.offset(),
        reading.ingestTime(),
        reading.deviceId(),
        reading.eventTime(),
        reading.ingestTime(),
        IN_PLACE);
  }

  private static Instant at(long millis) {
    return Instant.ofEpochMilli(millis);
  }
}
