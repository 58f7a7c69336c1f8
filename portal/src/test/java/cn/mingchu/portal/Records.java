package cn.mingchu.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.mingchu.schemas.event.Actor;
import cn.mingchu.schemas.event.AdviceKind;
import cn.mingchu.schemas.event.AgeBand;
import cn.mingchu.schemas.event.Alert;
import cn.mingchu.schemas.event.AlertClock;
import cn.mingchu.schemas.event.AlertState;
import cn.mingchu.schemas.event.AlertStep;
import cn.mingchu.schemas.event.AlertStepKind;
import cn.mingchu.schemas.event.AuditedGroup;
import cn.mingchu.schemas.event.AuditedIngredient;
import cn.mingchu.schemas.event.Card;
import cn.mingchu.schemas.event.CheckedMeal;
import cn.mingchu.schemas.event.Delivery;
import cn.mingchu.schemas.event.DeliveryLine;
import cn.mingchu.schemas.event.Device;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.Diligence;
import cn.mingchu.schemas.event.DishBatch;
import cn.mingchu.schemas.event.DutyDay;
import cn.mingchu.schemas.event.DutyEntry;
import cn.mingchu.schemas.event.DutyKind;
import cn.mingchu.schemas.event.DutyState;
import cn.mingchu.schemas.event.EntryDay;
import cn.mingchu.schemas.event.EntryLabel;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.Evidence;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.event.Finding;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.FixState;
import cn.mingchu.schemas.event.FoodGroup;
import cn.mingchu.schemas.event.FoodKind;
import cn.mingchu.schemas.event.Keeping;
import cn.mingchu.schemas.event.KitchenReading;
import cn.mingchu.schemas.event.LabelledEntry;
import cn.mingchu.schemas.event.MealAudit;
import cn.mingchu.schemas.event.MealKind;
import cn.mingchu.schemas.event.MealServed;
import cn.mingchu.schemas.event.Measure;
import cn.mingchu.schemas.event.MeasureKind;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.OpenAlerts;
import cn.mingchu.schemas.event.PlanAdvice;
import cn.mingchu.schemas.event.PlanCheck;
import cn.mingchu.schemas.event.PlannedAmount;
import cn.mingchu.schemas.event.PlannedPlate;
import cn.mingchu.schemas.event.PublicCheck;
import cn.mingchu.schemas.event.PublicChecks;
import cn.mingchu.schemas.event.PublicDish;
import cn.mingchu.schemas.event.PublicMenu;
import cn.mingchu.schemas.event.PublicPlate;
import cn.mingchu.schemas.event.PublicSource;
import cn.mingchu.schemas.event.PublicSupplier;
import cn.mingchu.schemas.event.PublicTests;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.ReadingQuality;
import cn.mingchu.schemas.event.RecallDrill;
import cn.mingchu.schemas.event.ReferencePrice;
import cn.mingchu.schemas.event.RegisterEntry;
import cn.mingchu.schemas.event.RegisterKind;
import cn.mingchu.schemas.event.RuleSetting;
import cn.mingchu.schemas.event.School;
import cn.mingchu.schemas.event.SchoolType;
import cn.mingchu.schemas.event.ScorePart;
import cn.mingchu.schemas.event.ScorePartKind;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.StockLevel;
import cn.mingchu.schemas.event.SubjectKind;
import cn.mingchu.schemas.event.Supervision;
import cn.mingchu.schemas.event.SupervisionPeriod;
import cn.mingchu.schemas.event.Zone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

  /** A health certificate of a person, from the first of 2025 on. */
  public static RegisterEntry certificate(
      String entryId, String schoolId, String person, LocalDate validUntil) {
    return RegisterEntry.newBuilder()
        .setHeader(header(NOON, schoolId))
        .setEntryId(entryId)
        .setSchoolId(schoolId)
        .setKind(RegisterKind.HEALTH_CERTIFICATE)
        .setPerson(person)
        .setValidFrom(LocalDate.of(2025, 1, 1))
        .setValidUntil(validUntil)
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

  /**
   * A lunch of the day of {@link #NOON}, planned for 820 and eaten by 812: as much rice as planned,
   * little pork, greens that were not planned, and a dish that was not cooked.
   */
  public static MealAudit.Builder mealAudit(String mealId, String schoolId, int revision) {
    return MealAudit.newBuilder()
        .setSchoolId(schoolId)
        .setRegionCode(COUNTY)
        .setMealId(mealId)
        .setRevision(revision)
        .setDay(LocalDate.of(2026, 1, 5))
        .setMeal(MealKind.LUNCH)
        .setServedTime(NOON)
        .setPlanned(true)
        .setServed(true)
        .setPlannedDiners(820)
        .setDiners(812)
        .setDinersPaid(830)
        .setDinersPresent(815)
        .setIngredients(
            List.of(
                audited("大米", FoodGroup.GRAIN, 81_200, 80_000, 48_000L),
                audited("猪肉", FoodGroup.MEAT, 40_600, 25_400, 71_120L),
                audited("青菜", FoodGroup.VEGETABLE, 97_440, 101_000, 40_400L),
                audited("=油菜", FoodGroup.VEGETABLE, 0, 12_000, null),
                audited("盐", FoodGroup.SALT, 1_624, 1_500, 600L)))
        .setGroups(
            List.of(
                new AuditedGroup(FoodGroup.GRAIN, 81_200L, 80_000L),
                new AuditedGroup(FoodGroup.VEGETABLE, 97_440L, 113_000L),
                new AuditedGroup(FoodGroup.MEAT, 40_600L, 25_400L),
                new AuditedGroup(FoodGroup.SALT, 1_624L, 1_500L)))
        .setPlannedDishes(List.of("米饭", "红烧肉", "炒青菜"))
        .setServedDishes(List.of("米饭", "炒青菜", "素炒油菜"))
        .setCookedGrams(219_900)
        .setLeftGrams(7_480)
        .setCostFen(394_632L)
        .setIncomeFen(487_200L)
        .setDecidedIngestTime(NOON);
  }

  private static AuditedIngredient audited(
      String name, FoodGroup group, long plannedGrams, long usedGrams, @Nullable Long fen) {
    return AuditedIngredient.newBuilder()
        .setIngredient(name)
        .setGroup(group)
        .setPlannedGrams(plannedGrams)
        .setUsedGrams(usedGrams)
        .setFen(fen)
        .build();
  }

  /** Something found of a meal of a school, open, revision 1. */
  public static Finding.Builder mealFinding(
      String findingId, String ruleId, String schoolId, String cause) {
    return finding(findingId, schoolId, schoolId)
        .setRuleId(ruleId)
        .setSubjectKind(SubjectKind.SCHOOL)
        .setCauseId(cause)
        .setQuantity(null)
        .setLimitHundredths(null)
        .setWorstHundredths(null)
        .setParameters(Map.of());
  }

  /** A day of which so many entries are on time, and one is back-filled. */
  public static EntryDay entryDay(String schoolId, LocalDate day, int revision, int onTime) {
    return EntryDay.newBuilder()
        .setSchoolId(schoolId)
        .setRegionCode(COUNTY)
        .setDay(day)
        .setRevision(revision)
        .setOnTime(onTime)
        .setBackFilled(1)
        .setOverdue(0)
        .setMissing(0)
        .setEntries(
            List.of(
                new LabelledEntry(
                    "movement %s move-1".formatted(schoolId),
                    EntryLabel.BACK_FILLED,
                    NOON,
                    NOON.plus(Duration.ofDays(2)),
                    NOON.plus(Duration.ofDays(2)))))
        .setDecidedIngestTime(NOON)
        .build();
  }

  /** How a node did in the week of {@link #NOON}: of no office, of half a measure. */
  public static Supervision.Builder supervision(String node, OfficeLevel level) {
    return Supervision.newBuilder()
        .setNode(node)
        .setLevel(level)
        .setPeriod(SupervisionPeriod.WEEK)
        .setFirstDay(LocalDate.of(2026, 1, 5))
        .setLastDay(LocalDate.of(2026, 1, 11))
        .setRevision(1)
        .setClosed(false)
        .setAmended(false)
        .setSchoolDays(7)
        .setMeasures(
            List.of(
                new Measure(MeasureKind.ACCESS, 1L, 2L),
                new Measure(MeasureKind.SATISFACTION, null, null)))
        .setOpenAlerts(List.of(new OpenAlerts(Severity.RED, null, 1L)))
        .setScoreHundredths(5_000)
        .setUncappedScoreHundredths(5_000)
        .setCaps(List.of())
        .setParts(
            List.of(
                new ScorePart(ScorePartKind.SAFETY, 40, null, List.of()),
                new ScorePart(ScorePartKind.OPENNESS, 15, 5_000, List.of(MeasureKind.ACCESS))))
        .setDiligence(new Diligence(3L, 1L, 0L, 1_000L, 7_500))
        .setTargets(List.of())
        .setDecidedIngestTime(NOON);
  }

  /** A duty of the day of {@link #NOON} that nobody did yet, due at half past one. */
  public static DutyEntry.Builder duty(DutyKind kind, String ruleId, DutyState state) {
    return DutyEntry.newBuilder()
        .setKind(kind)
        .setRuleId(ruleId)
        .setDueTime(NOON.plus(Duration.ofMinutes(90)))
        .setState(state);
  }

  /** What had to be done on a day. */
  public static DutyDay dutyDay(
      String schoolId, LocalDate day, int revision, List<DutyEntry> duties) {
    return DutyDay.newBuilder()
        .setSchoolId(schoolId)
        .setRegionCode(COUNTY)
        .setDay(day)
        .setRevision(revision)
        .setDuties(duties)
        .setDecidedIngestTime(NOON)
        .build();
  }

  /** Ten kilograms of one lot, brought to a school by a butcher; named like its delivery note. */
  public static Delivery delivery(
      String id, int revision, String schoolId, Instant at, String ingredient, long fen) {
    return Delivery.newBuilder()
        .setHeader(header(at, schoolId))
        .setDeliveryId(id)
        .setRevision(revision)
        .setSchoolId(schoolId)
        .setSupplierId("butcher")
        .setLines(
            List.of(
                DeliveryLine.newBuilder()
                    .setLotId("lot-" + id)
                    .setIngredient(ingredient)
                    .setKind(FoodKind.PORK)
                    .setDeclaredGrams(10_000)
                    .setWeighedGrams(10_000)
                    .setPriceFen(fen)
                    .build()))
        .build();
  }

  /** Lunch of the day of {@link #NOON}, with one dish of no lots. */
  public static MealServed mealServed(
      String mealId, String schoolId, String dishId, String dishName) {
    return MealServed.newBuilder()
        .setHeader(header(NOON, schoolId))
        .setMealId(mealId)
        .setSchoolId(schoolId)
        .setDay(LocalDate.of(2026, 1, 5))
        .setMeal(MealKind.LUNCH)
        .setDishes(
            List.of(
                DishBatch.newBuilder()
                    .setDishId(dishId)
                    .setName(dishName)
                    .setLots(List.of())
                    .setPortions(100)
                    .build()))
        .setDiners(100)
        .setServedTime(NOON)
        .build();
  }

  /** What the county's office has found on a day, told at noon of it. */
  public static ReferencePrice referencePrice(
      LocalDate day, int revision, String ingredient, @Nullable Long fen) {
    return ReferencePrice.newBuilder()
        .setHeader(header(day.atTime(4, 0).toInstant(ZoneOffset.UTC), "office"))
        .setRevision(revision)
        .setRegionCode(COUNTY)
        .setIngredient(ingredient)
        .setDay(day)
        .setFenPerKilogram(fen)
        .setSource("office")
        .build();
  }

  /** Something found of what a school paid for a lot; fen too much of it. */
  public static Finding.Builder priceFinding(
      String findingId, String ruleId, String schoolId, String deliveryId, Instant at) {
    return mealFinding(
            findingId,
            ruleId,
            schoolId,
            "delivery %s %s lot-%s".formatted(schoolId, deliveryId, deliveryId))
        .setSubjectKind(SubjectKind.LOT)
        .setSubjectId("lot-" + deliveryId + "@" + schoolId)
        .setStatus(FindingStatus.CLOSED)
        .setStartTime(at)
        .setEndTime(at);
  }

  /** What a drill found in a county: a meal, a store, and nothing of the rest; grams. */
  public static RecallDrill drill(
      String county, LocalDate day, int revision, long sought, long meals, long stores) {
    Instant issued = day.atTime(2, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    return RecallDrill.newBuilder()
        .setDrillId("drill:" + county + ":" + day)
        .setRevision(revision)
        .setRegionCode(county)
        .setDay(day)
        .setLotId("pork-42")
        .setIngredient("猪肉")
        .setIssuedTime(issued)
        .setFoundTime(issued.plusSeconds(7))
        .setDecidedTime(issued.plusSeconds(3_600))
        .setSoughtGrams(sought)
        .setFoundGrams(meals + stores)
        .setMealGrams(meals)
        .setKitchenGrams(0)
        .setStoreGrams(stores)
        .setDiscardedGrams(0)
        .setOutsideGrams(0)
        .setReached(List.of("2151000002"))
        .setUnreachable(sought > meals + stores ? List.of("2151000001", "2151000404") : List.of())
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

  /** One that nobody has acknowledged, of {@link #finding}; revision 1. */
  public static Alert.Builder alert(String alertId, String schoolId, String regionCode) {
    Instant raised = NOON.minusSeconds(15 * 60);
    return Alert.newBuilder()
        .setAlertId(alertId)
        .setRevision(1)
        .setDeskId(schoolId)
        .setSchoolId(schoolId)
        .setRegionCode(regionCode)
        .setRuleId("COLD_HOLD_HIGH")
        .setSubjectKind(SubjectKind.DEVICE)
        .setSubjectId("device-" + schoolId)
        .setCauseKey("device-" + schoolId)
        .setSeverity(Severity.YELLOW)
        .setState(AlertState.NEW)
        .setLevel(OfficeLevel.SCHOOL)
        .setCard(Card.NO_CARD)
        .setFix(FixState.NOT_DECLARED)
        .setFindingIds(List.of(alertId))
        .setExplains(List.of())
        .setRaisedTime(raised)
        .setDecidedTime(raised)
        .setClocks(
            List.of(
                new AlertClock(
                    AlertStepKind.ACKNOWLEDGE_OVERDUE,
                    OfficeLevel.SCHOOL,
                    raised.plus(Duration.ofHours(2)))))
        .setSteps(List.of(step(AlertStepKind.RAISED, raised, AlertState.NEW, null)));
  }

  /** A step that a person took, or that came by itself. */
  public static AlertStep step(
      AlertStepKind kind, Instant time, AlertState state, @Nullable Actor actor) {
    return AlertStep.newBuilder()
        .setKind(kind)
        .setTime(time)
        .setState(state)
        .setSeverity(Severity.YELLOW)
        .setLevel(OfficeLevel.SCHOOL)
        .setActor(actor)
        .build();
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

  /**
   * The week of the day of {@link #NOON}: one lunch, with too little on the plate of the younger
   * and something that nobody knows.
   */
  public static PlanCheck.Builder planCheck(String schoolId, int revision) {
    LocalDate monday = LocalDate.of(2026, 1, 5);
    return PlanCheck.newBuilder()
        .setSchoolId(schoolId)
        .setRegionCode(COUNTY)
        .setMonday(monday)
        .setRevision(revision)
        .setMeals(
            List.of(
                CheckedMeal.newBuilder()
                    .setMealId("lunch-1")
                    .setDay(monday.plusDays(1))
                    .setMeal(MealKind.LUNCH)
                    .setServedTime(NOON.plus(Duration.ofDays(1)))
                    .setDishes(List.of("米饭", "番茄炒蛋"))
                    .setAllergens(List.of("EGG", "SOY"))
                    .setUnknownIngredients(List.of("龙须菜"))
                    .setPlates(List.of(plate(AgeBand.AGE_6_8, 480L), plate(AgeBand.ADULT, null)))
                    .build()))
        .setAdvice(
            List.of(
                advice("RECIPE_ENERGY_OUT", AdviceKind.ADD)
                    .setBand(AgeBand.AGE_6_8)
                    .setGroup(FoodGroup.GRAIN)
                    .setMilligrams(25_000)
                    .build(),
                advice("RECIPE_GROUP_SHORT", AdviceKind.ADD)
                    .setGroup(FoodGroup.VEGETABLE)
                    .setMilligrams(120_000)
                    .build(),
                advice("RECIPE_SALT_HIGH", AdviceKind.REDUCE)
                    .setBand(AgeBand.AGE_6_8)
                    .setGroup(FoodGroup.SALT)
                    .setMilligrams(500)
                    .build(),
                advice("PROHIBITED_FOOD_K12", AdviceKind.REMOVE).setName("四季豆").build(),
                advice("RECIPE_VEG_VARIETY", AdviceKind.ADD_KINDS)
                    .setMeal(null)
                    .setGroup(FoodGroup.VEGETABLE)
                    .setCount(2)
                    .build(),
                advice("RECIPE_REPEAT", AdviceKind.REPLACE)
                    .setDay(null)
                    .setMeal(null)
                    .setName("红烧肉")
                    .setCount(1)
                    .build()))
        .setDecidedIngestTime(NOON);
  }

  private static PlanAdvice.Builder advice(String ruleId, AdviceKind kind) {
    return PlanAdvice.newBuilder()
        .setRuleId(ruleId)
        .setKind(kind)
        .setDay(LocalDate.of(2026, 1, 6))
        .setMeal(MealKind.LUNCH)
        .setMilligrams(0)
        .setCount(0);
  }

  private static PlannedPlate plate(AgeBand band, @Nullable Long kcal) {
    boolean isJudged = kcal != null;
    return PlannedPlate.newBuilder()
        .setBand(band)
        .setHeads(100)
        .setMilligrams(300_000)
        .setKnownMilligrams(282_000)
        .setKcal(kcal == null ? 700 : kcal)
        .setProteinMilligrams(15_400)
        .setSaltMilligrams(isJudged ? 2_500L : null)
        .setLeastKcal(isJudged ? 569L : null)
        .setMostKcal(isJudged ? 650L : null)
        .setLeastProteinMilligrams(isJudged ? 14_000L : null)
        .setMostProteinMilligrams(isJudged ? 16_000L : null)
        .setAmounts(
            isJudged
                ? List.of(
                    new PlannedAmount(FoodGroup.GRAIN, 130_000L, 100_000L, 120_000L),
                    new PlannedAmount(FoodGroup.SALT, 2_000L, 0L, 2_000L))
                : List.of())
        .build();
  }

  /** A lunch of two dishes that was served, with all that may be told of one. */
  public static PublicMenu.Builder publicMenu(String schoolId, LocalDate day) {
    return PublicMenu.newBuilder()
        .setSchoolId(schoolId)
        .setRegionCode("511702")
        .setMenuId("menu-" + schoolId + "-" + day)
        .setRevision(1)
        .setDay(day)
        .setMeal(MealKind.LUNCH)
        .setServedTime(day.atTime(12, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant())
        .setCalledOff(false)
        .setCooked(true)
        .setDishes(
            List.of(
                new PublicDish(
                    "番茄炒蛋", List.of("番茄", "鸡蛋", "大豆油"), List.of("EGG", "SOY"), List.of()),
                new PublicDish(
                    "青椒肉丝", List.of("猪肉", "青椒", "豆瓣酱"), List.of("GLUTEN", "SOY"), List.of("豆瓣酱")),
                new PublicDish("米饭", List.of("大米"), List.of(), List.of())))
        .setPlates(
            List.of(
                new PublicPlate(
                    AgeBand.AGE_6_8,
                    240,
                    98,
                    612L,
                    21_460L,
                    1_600L,
                    9_800L,
                    540L,
                    660L,
                    18_000L,
                    null)))
        .setSources(
            List.of(
                new PublicSource(
                    "猪肉",
                    new PublicSupplier(
                        "达州市川东肉联有限公司",
                        false,
                        "91511702MA6200000X",
                        "JY15117020000011",
                        LocalDate.of(2028, 5, 1),
                        "511703"),
                    day.minusDays(1),
                    List.of(new PublicTests("非洲猪瘟", 1))),
                new PublicSource(
                    "番茄",
                    new PublicSupplier("通川区李记蔬菜", true, null, "JY151170********", null, "511702"),
                    day.minusDays(1),
                    List.of(new PublicTests("农残", 2))),
                new PublicSource("大米", null, null, List.of())))
        .setChecks(
            new PublicChecks(
                PublicCheck.DONE, PublicCheck.DONE, PublicCheck.LATE, null, 3, 3, 5, 6))
        .setDecidedIngestTime(NOON);
  }
}
