package cn.mingchu.benchmarks.load;

import cn.mingchu.schemas.event.AgeBand;
import cn.mingchu.schemas.event.BandHeads;
import cn.mingchu.schemas.event.BandPortion;
import cn.mingchu.schemas.event.Delivery;
import cn.mingchu.schemas.event.DeliveryLine;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.FoodKind;
import cn.mingchu.schemas.event.Keeping;
import cn.mingchu.schemas.event.MealKind;
import cn.mingchu.schemas.event.MenuPlan;
import cn.mingchu.schemas.event.MovementKind;
import cn.mingchu.schemas.event.PlannedDish;
import cn.mingchu.schemas.event.RecipeLine;
import cn.mingchu.schemas.event.StockMovement;
import cn.mingchu.schemas.food.FoodCatalogue;
import cn.mingchu.schemas.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * A morning in some canteens: five delivery notes and the menu each, and then half an hour in which
 * everything for the one lunch is taken out of the stores, and some of it comes back.
 */
public final class LunchHour {

  /** What each canteen writes down in half an hour. */
  public static final int MOVEMENTS = 300;

  /** Delivery notes and menu. */
  public static final int PAPERS_BEFORE = 6;

  private static final int NOTES = 5;
  private static final int LOTS = 60;
  private static final int FOODS = 30;
  private static final int SCHOOLS_A_COUNTY = 50;
  private static final int GRAMS_A_LOT = 50_000;
  private static final int RETURNED_OF = 6;
  private static final int DISHES = 6;
  private static final int DINERS = 600;
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final String MEAL = "2026-03-02-lunch";

  /** Eight in the morning in Shanghai. */
  private static final Instant MORNING = Instant.parse("2026-03-02T00:00:00Z");

  private static final Instant LUNCH = MORNING.plus(Duration.ofHours(4));
  private static final Duration STEP = Duration.ofMinutes(30).dividedBy(MOVEMENTS);

  private final int schools;
  private final SplittableRandom random;
  private final List<String> foods =
      FoodCatalogue.load().all().stream().limit(FOODS).map(food -> food.name()).toList();

  public LunchHour(int schools, long seed) {
    this.schools = schools;
    this.random = new SplittableRandom(seed);
  }

  /** Sends what comes before; how many papers that are. */
  public long sendBefore(KafkaFill fill) {
    for (int school = 0; school < schools; school++) {
      for (int note = 0; note < NOTES; note++) {
        fill.send(Topics.DELIVERIES, delivery(school, note));
      }
      fill.send(Topics.MENUS, menu(school));
    }
    return (long) schools * PAPERS_BEFORE;
  }

  /** Sends the half hour, all canteens in turn; how many papers that are. */
  public long sendMovements(KafkaFill fill) {
    for (int number = 0; number < MOVEMENTS; number++) {
      for (int school = 0; school < schools; school++) {
        fill.send(Topics.STOCK_MOVEMENTS, movement(school, number));
      }
    }
    return (long) schools * MOVEMENTS;
  }

  private Delivery delivery(int school, int note) {
    List<DeliveryLine> lines = new ArrayList<>();
    for (int lot = note; lot < LOTS; lot += NOTES) {
      lines.add(
          DeliveryLine.newBuilder()
              .setLotId(lot(lot))
              .setIngredient(foods.get(lot % FOODS))
              .setKind(FoodKind.MARKET_PRODUCE)
              .setKeeping(Keeping.AMBIENT)
              .setDeclaredGrams(GRAMS_A_LOT)
              .setWeighedGrams(GRAMS_A_LOT)
              .setPriceFen(500L + random.nextInt(20))
              .setUsableUntil(DAY.plusDays(5 + lot / FOODS))
              .build());
    }
    return Delivery.newBuilder()
        .setHeader(header(school, MORNING.minus(Duration.ofMinutes(30))))
        .setDeliveryId("delivery-20260302-" + note)
        .setSchoolId(school(school))
        .setSupplierId("supplier-" + note)
        .setReceivers(List.of("keeper-1", "cook-1"))
        .setLines(lines)
        .build();
  }

  private MenuPlan menu(int school) {
    List<PlannedDish> dishes = new ArrayList<>();
    for (int dish = 0; dish < DISHES; dish++) {
      List<RecipeLine> recipe = new ArrayList<>();
      for (int food = dish; food < FOODS; food += DISHES) {
        recipe.add(
            new RecipeLine(foods.get(food), List.of(new BandPortion(AgeBand.AGE_12_14, 8_000L))));
      }
      dishes.add(new PlannedDish("dish-" + dish, recipe));
    }
    return MenuPlan.newBuilder()
        .setHeader(header(school, MORNING.minus(Duration.ofHours(12))))
        .setMealId(MEAL)
        .setSchoolId(school(school))
        .setDay(DAY)
        .setMeal(MealKind.LUNCH)
        .setServedTime(LUNCH)
        .setDiners(List.of(new BandHeads(AgeBand.AGE_12_14, DINERS)))
        .setDishes(dishes)
        .build();
  }

  private StockMovement movement(int school, int number) {
    boolean isBack = number % RETURNED_OF == RETURNED_OF - 1;
    return StockMovement.newBuilder()
        .setHeader(header(school, MORNING.plus(STEP.multipliedBy(number))))
        .setMovementId("move-20260302-" + number)
        .setSchoolId(school(school))
        .setKind(isBack ? MovementKind.RETURNED : MovementKind.ISSUED)
        .setLotId(lot(number % LOTS))
        .setGrams(isBack ? 100L : 500L + random.nextInt(100))
        .setMealId(MEAL)
        .setKeeper("keeper-1")
        .setReceiver("cook-1")
        .build();
  }

  private EventHeader header(int school, Instant time) {
    return EventHeader.newBuilder()
        .setEventId(new UUID(random.nextLong(), random.nextLong()))
        .setEventTime(time)
        .setRecordedTime(time)
        .setIngestTime(time.plusMillis(150))
        .setSource("key-1")
        .setSchoolId(school(school))
        .setRegionCode("%06d".formatted(510_000 + school / SCHOOLS_A_COUNTY))
        .build();
  }

  private static String lot(int number) {
    return "lot-20260302-" + number;
  }

  private static String school(int number) {
    return "2151%06d".formatted(number);
  }
}
