package cn.mingchu.simulator.supply;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.BandHeads;
import cn.mingchu.schemas.event.DishBatch;
import cn.mingchu.schemas.event.MealServed;
import cn.mingchu.schemas.event.MenuPlan;
import cn.mingchu.schemas.event.MovementKind;
import cn.mingchu.schemas.event.PlannedDish;
import cn.mingchu.schemas.event.RecipeLine;
import cn.mingchu.schemas.event.StockMovement;
import cn.mingchu.schemas.food.FoodCatalogue;
import cn.mingchu.simulator.fraud.Fraud;
import cn.mingchu.simulator.fraud.FraudKind;
import cn.mingchu.simulator.fraud.Frauds;
import cn.mingchu.simulator.goods.Ingredient;
import cn.mingchu.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MenuWriterTest {

  private static final Instant MONDAY = Instant.parse("2026-03-01T16:00:00Z");
  private static final Duration WEEK = Duration.ofDays(7);

  private static final LocalDate SUNDAY = LocalDate.of(2026, 3, 8);
  private static final Instant DUE = Instant.parse("2026-03-06T10:00:00Z");

  private final List<SimulatedPaper> papers = new ArrayList<>();
  private final Map<String, MenuPlan> plans = new HashMap<>();

  MenuWriterTest() {
    new SupplyChain(World.drawn(5, 8), MONDAY, MONDAY.plus(WEEK), List.of())
        .run()
        .forEachRemaining(papers::add);
    for (SimulatedPaper paper : papers) {
      if (paper.record() instanceof MenuPlan plan) {
        plans.merge(
            plan.getSchoolId() + plan.getMealId(),
            plan,
            (one, other) -> other.getRevision() > one.getRevision() ? other : one);
      }
    }
  }

  @Test
  void announcesTheDishesOfEachMealBeforeAnythingIsTakenForIt() {
    for (SimulatedPaper paper : papers) {
      if (paper.record() instanceof MealServed meal) {
        MenuPlan plan = plan(meal.getSchoolId(), meal.getMealId());
        assertThat(plan.getDishes())
            .extracting(PlannedDish::getName)
            .containsAll(meal.getDishes().stream().map(DishBatch::getName).toList());
        assertThat(plan.getHeader().getEventTime()).isBefore(paper.header().getEventTime());
      }
    }
    assertThat(plans).hasSizeGreaterThan(50);
  }

  /**
   * The second week is announced on the Friday of the first, or each day of it on the day before.
   */
  @Test
  void announcesAWeekByTheFridayBeforeWhereNobodyIsLate() {
    World world = World.drawn(5, 2);
    Map<String, List<Duration>> ahead = new HashMap<>();
    new SupplyChain(world, MONDAY, MONDAY.plus(WEEK.multipliedBy(2)), List.of())
        .cheating(new Frauds(List.of(new Fraud(FraudKind.MENU_LATE, 0, 0, 1, null))))
        .run()
        .forEachRemaining(
            paper -> {
              if (paper.record() instanceof MenuPlan plan
                  && plan.getRevision() == 1
                  && plan.getDay().isAfter(SUNDAY)
                  && !plan.getDay().isAfter(SUNDAY.plusDays(7))) {
                Instant said = plan.getHeader().getIngestTime();
                ahead
                    .computeIfAbsent(plan.getSchoolId(), none -> new ArrayList<>())
                    .add(Duration.between(said, said.isBefore(DUE) ? DUE : plan.getServedTime()));
              }
            });

    assertThat(ahead.get(world.schools().get(1).schoolId()))
        .hasSizeGreaterThan(4)
        .allSatisfy(time -> assertThat(time).isLessThan(Duration.ofHours(2)));
    assertThat(ahead.get(world.schools().get(0).schoolId()))
        .hasSizeGreaterThan(4)
        .allSatisfy(time -> assertThat(time).isBetween(Duration.ofHours(12), Duration.ofHours(30)));
  }

  @Test
  void isChangedBeforeAMealForWhichNotAllIsThere() {
    List<MenuPlan> changes =
        papers.stream()
            .map(SimulatedPaper::record)
            .filter(MenuPlan.class::isInstance)
            .map(MenuPlan.class::cast)
            .filter(plan -> plan.getRevision() == 2)
            .toList();

    assertThat(changes)
        .isNotEmpty()
        .allSatisfy(
            plan -> assertThat(plan.getHeader().getEventTime()).isBefore(plan.getServedTime()));
  }

  /** Rice is planned in each lunch, eaten whole, and there is always some. */
  @Test
  void plansAboutAsMuchAsIsTakenOutOfTheStore() {
    Map<String, Long> taken = new HashMap<>();
    for (SimulatedPaper paper : papers) {
      if (paper.record() instanceof StockMovement movement
          && movement.getMealId() != null
          && movement.getLotId().contains(Ingredient.RICE.slug())) {
        long grams = movement.getKind() == MovementKind.ISSUED ? movement.getGrams() : 0;
        taken.merge(movement.getSchoolId() + movement.getMealId(), grams, Long::sum);
      }
    }
    assertThat(taken).isNotEmpty();
    taken.forEach(
        (meal, grams) -> {
          double planned = planned(Objects.requireNonNull(plans.get(meal), meal));
          assertThat((double) grams).as(meal).isBetween(0.99 * planned, 1.06 * planned);
        });
  }

  @Test
  void callsEverythingByANameThatTheCatalogueOfFoodsKnows() {
    FoodCatalogue foods = FoodCatalogue.load();

    assertThat(Arrays.stream(Ingredient.values()).map(Ingredient::label))
        .allSatisfy(label -> assertThat(foods.find(label)).as(label).isPresent());
  }

  @Test
  void aThinMenuHasHalfOfWhatIsDearAndAllOfTheRice() {
    World world = World.drawn(5, 8);
    Frauds frauds = new Frauds(List.of(new Fraud(FraudKind.THIN_MENU, 0, 0, 50, null)));
    String schoolId = world.schools().get(0).schoolId();
    Map<String, Long> thin = firstMenu(world, frauds, schoolId);
    Map<String, Long> full = firstMenu(world, Frauds.NONE, schoolId);

    assertThat(thin.keySet()).isEqualTo(full.keySet());
    FoodCatalogue foods = FoodCatalogue.load();
    full.forEach(
        (ingredient, milligrams) -> {
          double share =
              switch (foods.called(ingredient).group()) {
                case MEAT, FISH, EGG, SOY, VEGETABLE -> 0.5;
                default -> 1;
              };
          assertThat(thin.getOrDefault(ingredient, 0L) / (double) milligrams)
              .as(ingredient)
              .isBetween(share - 0.04, share + 0.04);
        });
  }

  @Test
  void aBannedFoodIsPlannedAndTakenOffAgainBeforeAnybodyCooksIt() {
    World world = World.drawn(5, 8);
    List<MenuPlan> menus = new ArrayList<>();
    new SupplyChain(world, MONDAY, MONDAY.plus(WEEK), List.of())
        .cheating(new Frauds(List.of(new Fraud(FraudKind.BANNED_FOOD, 0, 0, 1, null))))
        .run()
        .forEachRemaining(
            paper -> {
              if (paper.record() instanceof MenuPlan plan) {
                menus.add(plan);
              }
            });
    List<MenuPlan> banned =
        menus.stream()
            .filter(
                plan -> plan.getDishes().stream().anyMatch(dish -> dish.getName().equals("炒四季豆")))
            .toList();

    assertThat(banned)
        .isNotEmpty()
        .allSatisfy(
            plan -> {
              assertThat(plan.getSchoolId()).isEqualTo(world.schools().get(0).schoolId());
              assertThat(plan.getRevision()).isEqualTo(1);
              assertThat(menus)
                  .anyMatch(
                      later ->
                          later.getMealId().equals(plan.getMealId())
                              && later.getSchoolId().equals(plan.getSchoolId())
                              && later.getRevision() == 2
                              && !banned.contains(later));
            });
  }

  /** What the first menu of a school asks for, for one child of the first band. */
  private static Map<String, Long> firstMenu(World world, Frauds frauds, String schoolId) {
    Map<String, Long> milligrams = new HashMap<>();
    new SupplyChain(world, MONDAY, MONDAY.plus(WEEK), List.of())
        .cheating(frauds)
        .run()
        .forEachRemaining(
            paper -> {
              if (milligrams.isEmpty()
                  && paper.record() instanceof MenuPlan plan
                  && plan.getSchoolId().equals(schoolId)) {
                for (PlannedDish dish : plan.getDishes()) {
                  for (RecipeLine line : dish.getRecipe()) {
                    milligrams.merge(
                        line.getIngredient(), line.getPortions().get(0).getMilligrams(), Long::sum);
                  }
                }
              }
            });
    return milligrams;
  }

  private MenuPlan plan(String schoolId, String mealId) {
    return Objects.requireNonNull(plans.get(schoolId + mealId), mealId);
  }

  private static double planned(MenuPlan plan) {
    double grams = 0;
    for (PlannedDish dish : plan.getDishes()) {
      for (RecipeLine line : dish.getRecipe()) {
        if (line.getIngredient().equals(Ingredient.RICE.label())) {
          for (int i = 0; i < line.getPortions().size(); i++) {
            BandHeads part = plan.getDiners().get(i);
            assertThat(line.getPortions().get(i).getBand()).isEqualTo(part.getBand());
            grams += line.getPortions().get(i).getMilligrams() * part.getHeads() / 1_000.0;
          }
        }
      }
    }
    return grams;
  }
}
