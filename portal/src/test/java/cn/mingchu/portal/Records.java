package cn.mingchu.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.mingchu.schemas.event.Device;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.Evidence;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.event.Finding;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.Keeping;
import cn.mingchu.schemas.event.KitchenReading;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.ReadingQuality;
import cn.mingchu.schemas.event.RuleSetting;
import cn.mingchu.schemas.event.School;
import cn.mingchu.schemas.event.SchoolType;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.StockLevel;
import cn.mingchu.schemas.event.SubjectKind;
import cn.mingchu.schemas.event.Zone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Records as the gateway and the jobs write them. */
public final class Records {

  public static final String COUNTY = "511702";
  public static final Instant NOON = Instant.parse("2026-01-05T04:00:00Z");

  private Records() {}

  public static School school(String schoolId, String name) {
    return School.newBuilder()
        .setHeader(header(NOON, schoolId))
        .setSchoolId(schoolId)
        .setName(name)
        .setRegionCode(COUNTY)
        .setType(SchoolType.PRIMARY)
        .setBoarding(false)
        .setDiners(860)
        .setCanteens(1)
        .build();
  }

  public static Device device(String deviceId, String schoolId, DeviceKind kind, String name) {
    return Device.newBuilder()
        .setHeader(header(NOON, schoolId))
        .setDeviceId(deviceId)
        .setSchoolId(schoolId)
        .setKind(kind)
        .setName(name)
        .setZone(Zone.STORE)
        .setPeriodSeconds(60)
        .build();
  }

  public static KitchenReading reading(
      String deviceId, String schoolId, Quantity quantity, int hundredths, Instant takenAt) {
    return KitchenReading.newBuilder()
        .setHeader(header(takenAt, schoolId))
        .setDeviceId(deviceId)
        .setQuantity(quantity)
        .setHundredths(hundredths)
        .setQuality(ReadingQuality.GOOD)
        .build();
  }

  /** The book of a lot that came and was issued; grams. */
  public static StockLevel stockLevel(
      String lotId, String schoolId, int revision, long received, long issued) {
    return StockLevel.newBuilder()
        .setSchoolId(schoolId)
        .setRegionCode(COUNTY)
        .setLotId(lotId)
        .setRevision(revision)
        .setIngredient("猪肉")
        .setKeeping(Keeping.CHILLED)
        .setUsableUntil(LocalDate.of(2026, 1, 7))
        .setReceivedGrams(received)
        .setTransferredInGrams(0)
        .setReturnedGrams(0)
        .setIssuedGrams(issued)
        .setSentBackGrams(0)
        .setDiscardedGrams(0)
        .setTransferredOutGrams(0)
        .setVarianceGrams(0)
        .setOnHandGrams(received - issued)
        .setTime(NOON)
        .setDecidedIngestTime(NOON)
        .build();
  }

  /** An open cold-storage finding, revision 1. */
  public static Finding.Builder finding(String findingId, String deviceId, String schoolId) {
    return Finding.newBuilder()
        .setFindingId(findingId)
        .setRevision(1)
        .setRuleId("COLD_HOLD_HIGH")
        .setRuleVersion(1)
        .setSubjectKind(SubjectKind.DEVICE)
        .setSubjectId(deviceId)
        .setSchoolId(schoolId)
        .setRegionCode(COUNTY)
        .setSeverity(Severity.YELLOW)
        .setStatus(FindingStatus.OPEN)
        .setStartTime(NOON.minusSeconds(45 * 60))
        .setDecidedTime(NOON.minusSeconds(15 * 60))
        .setDecidedIngestTime(NOON.minusSeconds(15 * 60))
        .setQuantity(Quantity.TEMPERATURE)
        .setLimitHundredths(800)
        .setWorstHundredths(985)
        .setParameters(Map.of("limit", "8", "for", "PT30M", "raiseAfter", "PT2H"))
        .setEvidence(
            List.of(
                Evidence.newBuilder()
                    .setEventId(new UUID(1, 2))
                    .setRole(EvidenceRole.FIRST)
                    .setEventTime(NOON.minusSeconds(45 * 60))
                    .setHundredths(812)
                    .build()));
  }

  /** In force since an hour before noon. */
  public static RuleSetting setting(
      String settingId, String ruleId, String scope, Map<String, String> parameters) {
    return RuleSetting.newBuilder()
        .setHeader(header(NOON, scope))
        .setSettingId(settingId)
        .setRuleId(ruleId)
        .setScope(scope)
        .setParameters(parameters)
        .setEffectiveFrom(NOON.minusSeconds(60 * 60))
        .setReason("test")
        .build();
  }

  private static EventHeader header(Instant at, String schoolId) {
    return EventHeader.newBuilder()
        .setEventId(UUID.nameUUIDFromBytes((at + schoolId).getBytes(UTF_8)))
        .setEventTime(at)
        .setRecordedTime(at)
        .setIngestTime(at.plusSeconds(1))
        .setSource("test")
        .setSchoolId(schoolId)
        .setRegionCode(COUNTY)
        .build();
  }
}
