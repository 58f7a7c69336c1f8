package cn.mingchu.jobs.series;

import cn.mingchu.schemas.event.Alert;
import cn.mingchu.schemas.event.AlertState;
import cn.mingchu.schemas.event.AlertStep;
import cn.mingchu.schemas.event.AlertStepKind;
import cn.mingchu.schemas.event.AuditedIngredient;
import cn.mingchu.schemas.event.Card;
import cn.mingchu.schemas.event.Device;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.Finding;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.FixState;
import cn.mingchu.schemas.event.FoodGroup;
import cn.mingchu.schemas.event.KitchenReading;
import cn.mingchu.schemas.event.MealAudit;
import cn.mingchu.schemas.event.MealKind;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.Reject;
import cn.mingchu.schemas.event.RejectReason;
import cn.mingchu.schemas.event.School;
import cn.mingchu.schemas.event.SchoolType;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.StockLevel;
import cn.mingchu.schemas.event.SubjectKind;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records of one school at noon, each as plain as it may be. */
final class SeriesEvents {

  static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  static final String SCHOOL = "2151000001";
  static final String COUNTY = "511702";

  private SeriesEvents() {}

  static School school() {
    return School.newBuilder()
        .setHeader(header(0))
        .setSchoolId(SCHOOL)
        .setName("通川区第一小学")
        .setRegionCode(COUNTY)
        .setType(SchoolType.PRIMARY)
        .build();
  }

  static Device fridge() {
    return Device.newBuilder()
        .setHeader(header(0))
        .setDeviceId("fridge-1")
        .setSchoolId(SCHOOL)
        .setKind(DeviceKind.FRIDGE)
        .setName("冷藏柜")
        .setPeriodSeconds(30)
        .build();
  }

  static KitchenReading reading(int hundredths, int second) {
    return KitchenReading.newBuilder()
        .setHeader(header(second))
        .setDeviceId("fridge-1")
        .setQuantity(Quantity.TEMPERATURE)
        .setHundredths(hundredths)
        .build();
  }

  static Finding finding(FindingStatus status, Severity severity, @Nullable Integer lasted) {
    return Finding.newBuilder()
        .setFindingId("warm-1")
        .setRevision(1)
        .setRuleId("COLD_HOLD_HIGH")
        .setRuleVersion(1)
        .setSubjectKind(SubjectKind.DEVICE)
        .setSubjectId("fridge-1")
        .setSchoolId(SCHOOL)
        .setRegionCode(COUNTY)
        .setSeverity(severity)
        .setStatus(status)
        .setStartTime(NOON)
        .setEndTime(lasted == null ? null : NOON.plusSeconds(lasted))
        .setDecidedTime(NOON)
        .setDecidedIngestTime(NOON)
        .setParameters(Map.of())
        .setEvidence(List.of())
        .build();
  }

  static Alert alert(AlertState state, Severity severity, AlertStep... steps) {
    return Alert.newBuilder()
        .setAlertId("warm-1")
        .setRevision(1)
        .setDeskId(SCHOOL)
        .setSchoolId(SCHOOL)
        .setRegionCode(COUNTY)
        .setRuleId("COLD_HOLD_HIGH")
        .setSubjectKind(SubjectKind.DEVICE)
        .setSubjectId("fridge-1")
        .setCauseKey("DEVICE fridge-1")
        .setSeverity(severity)
        .setState(state)
        .setLevel(OfficeLevel.SCHOOL)
        .setCard(Card.NO_CARD)
        .setFix(FixState.NOT_DECLARED)
        .setFindingIds(List.of("warm-1"))
        .setExplains(List.of())
        .setRaisedTime(NOON)
        .setDecidedTime(NOON)
        .setClocks(List.of())
        .setSteps(List.of(steps))
        .build();
  }

  static AlertStep step(AlertStepKind kind, int second) {
    return AlertStep.newBuilder()
        .setKind(kind)
        .setTime(NOON.plusSeconds(second))
        .setState(AlertState.NEW)
        .setSeverity(Severity.YELLOW)
        .setLevel(OfficeLevel.SCHOOL)
        .build();
  }

  static MealAudit meal(@Nullable Long costFen) {
    return MealAudit.newBuilder()
        .setSchoolId(SCHOOL)
        .setRegionCode(COUNTY)
        .setMealId("lunch-1")
        .setRevision(1)
        .setDay(LocalDate.of(2026, 3, 2))
        .setMeal(MealKind.LUNCH)
        .setServedTime(NOON)
        .setPlanned(true)
        .setServed(true)
        .setPlannedDiners(300)
        .setDiners(290)
        .setIngredients(
            List.of(
                new AuditedIngredient("大米", FoodGroup.GRAIN, 30_000L, 29_000L, null),
                new AuditedIngredient("猪肉", FoodGroup.MEAT, 15_000L, 9_000L, null)))
        .setGroups(List.of())
        .setPlannedDishes(List.of())
        .setServedDishes(List.of())
        .setCookedGrams(60_000)
        .setLeftGrams(3_000)
        .setCostFen(costFen)
        .setDecidedIngestTime(NOON)
        .build();
  }

  static StockLevel level(String lot, long grams) {
    return StockLevel.newBuilder()
        .setSchoolId(SCHOOL)
        .setRegionCode(COUNTY)
        .setLotId(lot)
        .setRevision(1)
        .setReceivedGrams(grams)
        .setTransferredInGrams(0)
        .setReturnedGrams(0)
        .setIssuedGrams(0)
        .setSentBackGrams(0)
        .setDiscardedGrams(0)
        .setTransferredOutGrams(0)
        .setVarianceGrams(0)
        .setOnHandGrams(grams)
        .setDecidedIngestTime(NOON)
        .build();
  }

  static Reject reject(String component) {
    return Reject.newBuilder()
        .setRejectedTime(NOON)
        .setComponent(component)
        .setReason(RejectReason.CLOCK_AHEAD)
        .setDetail("it is not tomorrow yet")
        .setTopic("mingchu.kitchen-readings")
        .setOriginal(ByteBuffer.wrap(new byte[0]))
        .build();
  }

  private static EventHeader header(int second) {
    return EventHeader.newBuilder()
        .setEventId(new UUID(1, second))
        .setEventTime(NOON.plusSeconds(second))
        .setRecordedTime(NOON.plusSeconds(second))
        .setIngestTime(NOON.plusSeconds(second))
        .setSource("test")
        .setSchoolId(SCHOOL)
        .setRegionCode(COUNTY)
        .build();
  }
}
