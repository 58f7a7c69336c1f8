package cn.mingchu.jobs.kitchen;

import cn.mingchu.connectors.kafka.FromRecord;
import cn.mingchu.jobs.kitchen.camera.CameraInput;
import cn.mingchu.jobs.kitchen.camera.CameraProfile;
import cn.mingchu.jobs.kitchen.camera.CameraRemoval;
import cn.mingchu.jobs.kitchen.camera.Observation;
import cn.mingchu.jobs.kitchen.judge.ClockComplaint;
import cn.mingchu.jobs.kitchen.judge.DeviceInput;
import cn.mingchu.jobs.kitchen.judge.DeviceProfile;
import cn.mingchu.jobs.kitchen.judge.DeviceRemoval;
import cn.mingchu.jobs.kitchen.judge.DishReading;
import cn.mingchu.jobs.kitchen.judge.EvidenceItem;
import cn.mingchu.jobs.kitchen.judge.KitchenFinding;
import cn.mingchu.jobs.kitchen.judge.Reading;
import cn.mingchu.jobs.kitchen.school.DeviceGone;
import cn.mingchu.jobs.kitchen.school.SchoolDevice;
import cn.mingchu.jobs.kitchen.school.SchoolInput;
import cn.mingchu.schemas.event.Device;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.Evidence;
import cn.mingchu.schemas.event.Finding;
import cn.mingchu.schemas.event.KitchenObservation;
import cn.mingchu.schemas.event.KitchenReading;
import cn.mingchu.schemas.event.Reject;
import cn.mingchu.schemas.event.RejectReason;
import cn.mingchu.schemas.event.SubjectKind;
import cn.mingchu.schemas.topic.Topics;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How records of topics become what the job works with, and findings become records. */
public final class KitchenRecords {

  private KitchenRecords() {}

  /** A reading, of a dish or of the device's own place, as the job carries it. */
  public static DeviceInput reading(KitchenReading record, int partition, long offset) {
    UUID eventId = record.getHeader().getEventId();
    if (record.getDishId() != null && record.getDishStage() != null) {
      return new DishReading(
          record.getDeviceId(),
          eventId.getMostSignificantBits(),
          eventId.getLeastSignificantBits(),
          record.getHeader().getEventTime().toEpochMilli(),
          record.getHeader().getIngestTime().toEpochMilli(),
          record.getDishId(),
          record.getDishStage(),
          record.getHundredths(),
          partition,
          offset);
    }
    Long sequence = record.getSequence();
    return new Reading(
        record.getDeviceId(),
        eventId.getMostSignificantBits(),
        eventId.getLeastSignificantBits(),
        record.getHeader().getEventTime().toEpochMilli(),
        record.getHeader().getIngestTime().toEpochMilli(),
        record.getQuantity(),
        record.getHundredths(),
        sequence == null ? Reading.NO_SEQUENCE : sequence,
        partition,
        offset);
  }

  /** A device of the register as the job carries it. */
  public static DeviceProfile profile(Device record) {
    Instant commissionedAt = record.getCommissionedAt();
    Long clockAheadMillis = record.getClockAheadMillis();
    return new DeviceProfile(
        record.getDeviceId(),
        record.getSchoolId(),
        record.getHeader().getRegionCode(),
        record.getKind(),
        Duration.ofSeconds(record.getPeriodSeconds()).toMillis(),
        record.getLabelMaxHundredths(),
        commissionedAt == null ? null : commissionedAt.toEpochMilli(),
        clockAheadMillis == null ? 0 : clockAheadMillis);
  }

  /** An observation as the job carries it. */
  public static CameraInput observation(KitchenObservation record, int partition, long offset) {
    UUID eventId = record.getHeader().getEventId();
    Double confidence = record.getConfidence();
    return new Observation(
        record.getDeviceId(),
        eventId.getMostSignificantBits(),
        eventId.getLeastSignificantBits(),
        record.getHeader().getEventTime().toEpochMilli(),
        record.getHeader().getIngestTime().toEpochMilli(),
        record.getKind(),
        record.getZone(),
        confidence == null ? 0 : hundredthsRoundedDown(confidence),
        partition,
        offset);
  }

  /** The decimal that was sent counts: 0.57 is 57, though as a binary fraction it is less. */
  private static int hundredthsRoundedDown(double share) {
    return BigDecimal.valueOf(share)
        .movePointRight(2)
        .setScale(0, RoundingMode.DOWN)
        .intValueExact();
  }

  /** What the gateway refused because of its date; null for what it refused otherwise. */
  static @Nullable DeviceInput complaint(Reject record, int partition, long offset) {
    boolean byDate =
        record.getReason() == RejectReason.CLOCK_AHEAD
            || record.getReason() == RejectReason.TOO_OLD;
    if (!byDate
        || !record.getComponent().equals("gateway")
        || !record.getTopic().equals(Topics.KITCHEN_READINGS.name())
        || record.getSubjectId() == null
        || record.getEventTime() == null
        || record.getIngestTime() == null) {
      return null;
    }
    return new ClockComplaint(
        record.getSubjectId(),
        record.getEventTime().toEpochMilli(),
        record.getIngestTime().toEpochMilli());
  }

  /** A finding as it stands on its topic. */
  public static Finding finding(KitchenFinding finding) {
    String deviceId = finding.deviceId();
    return Finding.newBuilder()
        .setFindingId(finding.findingId())
        .setRevision(finding.revision())
        .setRuleId(finding.ruleId())
        .setRuleVersion(finding.ruleVersion())
        .setSubjectKind(deviceId == null ? SubjectKind.SCHOOL : SubjectKind.DEVICE)
        .setSubjectId(deviceId == null ? finding.schoolId() : deviceId)
        .setSchoolId(finding.schoolId())
        .setRegionCode(finding.regionCode())
        .setSeverity(finding.severity())
        .setStatus(finding.status())
        .setStartTime(Instant.ofEpochMilli(finding.startTime()))
        .setEndTime(finding.endTime() == null ? null : Instant.ofEpochMilli(finding.endTime()))
        .setDecidedTime(Instant.ofEpochMilli(finding.decidedTime()))
        .setDecidedIngestTime(Instant.ofEpochMilli(finding.decidedIngestTime()))
        .setQuantity(finding.quantity())
        .setLimitHundredths(finding.limitHundredths())
        .setWorstHundredths(finding.worstHundredths())
        .setParameters(finding.parameters())
        .setEvidence(evidence(finding.evidence()))
        .setHeldBackBy(finding.heldBackBy())
        .setSigns(finding.signs())
        .setDishId(finding.dishId())
        .setExplains(finding.explains())
        .build();
  }

  private static List<Evidence> evidence(List<EvidenceItem> items) {
    return items.stream()
        .map(
            item ->
                Evidence.newBuilder()
                    .setEventId(new UUID(item.eventIdHigh(), item.eventIdLow()))
                    .setRole(item.role())
                    .setEventTime(Instant.ofEpochMilli(item.eventTime()))
                    .setHundredths(item.hundredths())
                    .build())
        .collect(Collectors.toUnmodifiableList());
  }

  /** Devices, and what it means that one was deleted. */
  static final class FromDevice implements FromRecord<Device, DeviceInput> {

    private static final long serialVersionUID = 1L;

    @Override
    public DeviceInput read(Device record, int partition, long offset) {
      return profile(record);
    }

    @Override
    public DeviceInput readTombstone(String key, long offset) {
      return new DeviceRemoval(key);
    }
  }

  /** Cameras among the devices, and what it means that there is another device or none now. */
  static final class FromCamera implements FromRecord<Device, CameraInput> {

    private static final long serialVersionUID = 1L;

    @Override
    public CameraInput read(Device record, int partition, long offset) {
      return record.getKind() == DeviceKind.CAMERA
          ? new CameraProfile(profile(record), record.getZone())
          : new CameraRemoval(record.getDeviceId());
    }

    @Override
    public CameraInput readTombstone(String key, long offset) {
      return new CameraRemoval(key);
    }
  }

  /** Devices as others of their school see them, and what it means that one was deleted. */
  static final class FromSchoolDevice implements FromRecord<Device, SchoolInput> {

    private static final long serialVersionUID = 1L;

    @Override
    public SchoolInput read(Device record, int partition, long offset) {
      return new SchoolDevice(profile(record), record.getZone(), record.getGatewayId());
    }

    @Override
    public SchoolInput readTombstone(String key, long offset) {
      return new DeviceGone(key);
    }
  }
}
