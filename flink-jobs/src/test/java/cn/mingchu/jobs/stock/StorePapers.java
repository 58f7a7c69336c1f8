package cn.mingchu.jobs.stock;

import cn.mingchu.schemas.event.AgeBand;
import cn.mingchu.schemas.event.BandHeads;
import cn.mingchu.schemas.event.BandPortion;
import cn.mingchu.schemas.event.Delivery;
import cn.mingchu.schemas.event.DeliveryLine;
import cn.mingchu.schemas.event.DishBatch;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.FoodKind;
import cn.mingchu.schemas.event.Keeping;
import cn.mingchu.schemas.event.LotAmount;
import cn.mingchu.schemas.event.MealKind;
import cn.mingchu.schemas.event.MealServed;
import cn.mingchu.schemas.event.MenuPlan;
import cn.mingchu.schemas.event.MovementKind;
import cn.mingchu.schemas.event.PlannedDish;
import cn.mingchu.schemas.event.RecipeLine;
import cn.mingchu.schemas.event.ReferencePrice;
import cn.mingchu.schemas.event.School;
import cn.mingchu.schemas.event.SchoolType;
import cn.mingchu.schemas.event.StockMovement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Papers of one lot of pork, for tests. */
final class StorePapers {

  static final String SCHOOL = "2151000001";
  static final String OTHER = "2151000002";
  static final Instant MORNING = Instant.parse("2026-03-02T00:00:00Z");
  static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  static final String LUNCH = "2026-03-02-lunch";

  private int events;

  /** A delivery note of one line, at eight in the morning; ten grams less than declared. */
  Delivery delivered(int revision, long grams) {
    return weighed("note-1", revision, grams + 10, grams);
  }

  /** The same, as a scale shows it. */
  Delivery weighed(String id, int revision, long declared, long weighed) {
    return delivery(id, revision, declared, weighed, false);
  }

  /** The same, typed by hand. */
  Delivery typed(String id, int revision, long declared, long weighed) {
    return delivery(id, revision, declared, weighed, true);
  }

  private Delivery delivery(
      String id, int revision, long declared, long weighed, boolean handTyped) {
    return Delivery.newBuilder()
        .setHeader(header(MORNING))
        .setDeliveryId(id)
        .setRevision(revision)
        .setSchoolId(SCHOOL)
        .setSupplierId("butcher")
        .setReceivers(List.of("K01", "K02"))
        .setLines(
            List.of(
                DeliveryLine.newBuilder()
                    .setLotId("pork-1")
                    .setIngredient("猪肉")
                    .setKind(FoodKind.PORK)
                    .setKeeping(Keeping.CHILLED)
                    .setDeclaredGrams(declared)
                    .setWeighedGrams(weighed)
                    .setHandTyped(handTyped)
                    .setPriceFen(2_600L)
                    .setUsableUntil(LocalDate.of(2026, 3, 9))
                    .build()))
        .build();
  }

  /** A movement so many hours later; a transfer goes to the other school. */
  StockMovement moved(String id, int revision, MovementKind kind, long grams, int hours) {
    return StockMovement.newBuilder()
        .setHeader(header(MORNING.plusSeconds(hours * 3600L)))
        .setMovementId(id)
        .setRevision(revision)
        .setSchoolId(SCHOOL)
        .setKind(kind)
        .setLotId("pork-1")
        .setGrams(grams)
        .setOtherPartyId(kind == MovementKind.TRANSFERRED ? OTHER : null)
        .setKeeper("K01")
        .setReceiver(kind == MovementKind.ISSUED ? "C01" : null)
        .build();
  }

  /** The same, written down and sent at a moment. */
  StockMovement writtenAt(Instant moment, StockMovement movement) {
    EventHeader header =
        EventHeader.newBuilder(movement.getHeader())
            .setRecordedTime(moment)
            .setIngestTime(moment)
            .build();
    return StockMovement.newBuilder(movement).setHeader(header).build();
  }

  /** Taken out for lunch, or brought back from it. */
  StockMovement forLunch(String id, int revision, MovementKind kind, long grams, int hours) {
    return StockMovement.newBuilder(moved(id, revision, kind, grams, hours))
        .setMealId(LUNCH)
        .build();
  }

  /** Pork for 400 of two bands, 20 kg in all, announced the day before. */
  MenuPlan planned() {
    return planned(1, "猪肉");
  }

  /** As much of something else. */
  MenuPlan planned(int revision, String ingredient) {
    return MenuPlan.newBuilder()
        .setHeader(header(MORNING.minusSeconds(16 * 3600L)))
        .setMealId(LUNCH)
        .setRevision(revision)
        .setSchoolId(SCHOOL)
        .setDay(LocalDate.of(2026, 3, 2))
        .setMeal(MealKind.LUNCH)
        .setServedTime(NOON)
        .setDiners(
            List.of(new BandHeads(AgeBand.AGE_6_8, 100), new BandHeads(AgeBand.AGE_9_11, 300)))
        .setDishes(
            List.of(
                new PlannedDish(
                    "红烧肉",
                    List.of(
                        new RecipeLine(
                            ingredient,
                            List.of(
                                new BandPortion(AgeBand.AGE_6_8, 35_000L),
                                new BandPortion(AgeBand.AGE_9_11, 55_000L)))))))
        .setIncomeFen(1_000L)
        .build();
  }

  /** The same two days later, announced as early. */
  MenuPlan plannedLater() {
    return MenuPlan.newBuilder(planned())
        .setMealId("2026-03-04-lunch")
        .setDay(LocalDate.of(2026, 3, 4))
        .setServedTime(NOON.plusSeconds(2 * 24 * 3600L))
        .build();
  }

  /** Lunch, written up when it was over, and taken in more than a day later. */
  MealServed served(int diners) {
    EventHeader written = header(NOON.plusSeconds(3600));
    return MealServed.newBuilder()
        .setHeader(
            EventHeader.newBuilder(written).setIngestTime(NOON.plusSeconds(26 * 3600L)).build())
        .setMealId(LUNCH)
        .setRevision(1)
        .setSchoolId(SCHOOL)
        .setDay(LocalDate.of(2026, 3, 2))
        .setMeal(MealKind.LUNCH)
        .setDishes(
            List.of(
                DishBatch.newBuilder()
                    .setDishId("pork")
                    .setName("红烧肉")
                    .setLots(List.of(new LotAmount("pork-1", 12_000L)))
                    .setPortions(diners)
                    .setLeftGrams(600)
                    .build()))
        .setDiners(diners)
        .setServedTime(NOON)
        .setDinersPaid(diners)
        .build();
  }

  /** Lunch of the month after, taken in when no paper of the first one can come any more. */
  MealServed servedInApril() {
    Instant served = NOON.plus(Duration.ofDays(38));
    MealServed lunch = served(400);
    return MealServed.newBuilder(lunch)
        .setHeader(
            EventHeader.newBuilder(lunch.getHeader())
                .setEventTime(served)
                .setRecordedTime(served)
                .setIngestTime(served)
                .build())
        .setMealId("2026-04-09-lunch")
        .setDay(LocalDate.of(2026, 4, 9))
        .setServedTime(served)
        .build();
  }

  /** The school, whose meals the nutrition programme pays for or not. */
  School registered(boolean isInProgramme) {
    return School.newBuilder()
        .setHeader(header(MORNING))
        .setSchoolId(SCHOOL)
        .setName("通川区第一小学")
        .setRegionCode("511702")
        .setType(SchoolType.PRIMARY)
        .setNutritionProgramme(isInProgramme)
        .build();
  }

  /** What pork costs in the county on the first day, told at eight in the morning. */
  ReferencePrice quoted(int revision, @Nullable Long fen) {
    return ReferencePrice.newBuilder()
        .setHeader(header(MORNING))
        .setRevision(revision)
        .setRegionCode("511702")
        .setIngredient("瘦猪肉")
        .setDay(LocalDate.of(2026, 3, 2))
        .setFenPerKilogram(fen)
        .setSource("达州市发展和改革委员会")
        .build();
  }

  private EventHeader header(Instant at) {
    return EventHeader.newBuilder()
        .setEventId(new UUID(1, events++))
        .setEventTime(at)
        .setRecordedTime(at)
        .setIngestTime(at)
        .setSource("key")
        .setSchoolId(SCHOOL)
        .setRegionCode("511702")
        .build();
  }
}
