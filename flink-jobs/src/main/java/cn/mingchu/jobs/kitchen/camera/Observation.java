package cn.mingchu.jobs.kitchen.camera;

import cn.mingchu.jobs.kitchen.judge.DeviceEvent;
import cn.mingchu.jobs.kitchen.judge.EvidenceItem;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.event.ObservationKind;
import cn.mingchu.schemas.event.Zone;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * What one camera saw at a moment, or how it said it was.
 *
 * @param eventIdHigh the first 8 bytes of the event's id
 * @param eventIdLow the last 8 bytes of the event's id
 * @param eventTime when, by the camera's clock, UTC milliseconds
 * @param ingestTime when the gateway took it in, UTC milliseconds
 * @param confidenceHundredths how sure a model was, rounded down; 0 where nothing was said: what
 *     nobody vouches for is not seen
 * @param partition where it stands in Kafka, so that it can be named when it is set aside
 * @param offset its place there
 */
public record Observation(
    String deviceId,
    long eventIdHigh,
    long eventIdLow,
    long eventTime,
    long ingestTime,
    ObservationKind kind,
    Zone zone,
    int confidenceHundredths,
    int partition,
    long offset)
    implements CameraInput, DeviceEvent {

  /** Stands for the place in Kafka of an observation that comes out of the history. */
  static final int NOWHERE = -1;

  /**
   * The canonical order. Two observations that are equal in it are the same one, whoever brought it
   * and how often.
   */
  static final Comparator<Observation> BY_DATE =
      Comparator.comparingLong(Observation::eventTime)
          .thenComparing(Observation::kind)
          .thenComparing(Observation::zone)
          .thenComparingInt(Observation::confidenceHundredths);

  private static final Comparator<Observation> BY_ARRIVAL =
      Comparator.comparingLong(Observation::ingestTime)
          .thenComparing(Observation::eventIdHigh, Long::compareUnsigned)
          .thenComparing(Observation::eventIdLow, Long::compareUnsigned);

  private static final int WHOLE = 100;

  public Observation {
    if (confidenceHundredths < 0 || confidenceHundredths > WHOLE) {
      throw new IllegalArgumentException(
          "confidenceHundredths of camera "
              + deviceId
              + " must be from 0 to 100, was "
              + confidenceHundredths);
    }
    if (kind == ObservationKind.CAMERA_ONLINE) { // says no more than its date
      zone = Zone.UNKNOWN_ZONE;
      confidenceHundredths = 0;
    }
  }

  /** A report that all is well, out of the history. */
  static Observation allWell(String deviceId, long eventTime, long ingestTime) {
    return new Observation(
        deviceId,
        0,
        0,
        eventTime,
        ingestTime,
        ObservationKind.CAMERA_ONLINE,
        Zone.UNKNOWN_ZONE,
        0,
        NOWHERE,
        NOWHERE);
  }

  /** Whether this one of two copies speaks for both: the one that came in first. */
  boolean speaksRatherThan(Observation copy) {
    return BY_ARRIVAL.compare(this, copy) < 0;
  }

  /** Whether anybody is at all sure of it. */
  boolean isVouchedFor() {
    return confidenceHundredths > 0;
  }

  /** Whether it shows that the camera was there; only a report that it is off line does not. */
  boolean isSignOfLife() {
    return kind != ObservationKind.CAMERA_OFFLINE;
  }

  /** Whether the camera says that all is well with it: what heartbeats say. */
  boolean isAllWell() {
    return kind == ObservationKind.CAMERA_ONLINE;
  }

  /** What it shows; a report that all is well is told by its date alone. */
  Stream<EvidenceItem> as(EvidenceRole role) {
    return isAllWell()
        ? Stream.of()
        : Stream.of(
            new EvidenceItem(role, eventIdHigh, eventIdLow, eventTime, confidenceHundredths));
  }
}
