package cn.mingchu.portal.plan;

import cn.mingchu.schemas.event.AdviceKind;
import cn.mingchu.schemas.event.AgeBand;
import cn.mingchu.schemas.event.FoodGroup;
import cn.mingchu.schemas.event.MealKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What schools plan, as the projection holds it. */
@Repository
class Plans {

  private static final long WHOLE = 100;

  private final JdbcClient database;
  private final JsonMapper json;

  Plans(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** What a school plans for a week; empty where it never planned anything for it. */
  Optional<PlannedWeek> find(String schoolId, LocalDate monday) {
    return database
        .sql("select record from plan_check where school_id = :school and monday = :monday")
        .param("school", schoolId)
        .param("monday", monday)
        .query((row, number) -> week(monday, json.readTree(row.getString("record"))))
        .optional();
  }

  private static PlannedWeek week(LocalDate monday, JsonNode record) {
    return new PlannedWeek(
        monday,
        record.path("meals").valueStream().map(Plans::meal).toList(),
        record.path("advice").valueStream().map(Plans::advice).toList());
  }

  private static PlannedMeal meal(JsonNode meal) {
    return new PlannedMeal(
        meal.path("mealId").asString(),
        LocalDate.parse(meal.path("day").asString()),
        MealKind.valueOf(meal.path("meal").asString()),
        texts(meal.path("dishes")),
        texts(meal.path("allergens")),
        texts(meal.path("unknownIngredients")),
        meal.path("plates").valueStream().map(Plans::plate).toList());
  }

  private static Plate plate(JsonNode plate) {
    long all = plate.path("milligrams").asLong();
    return new Plate(
        AgeBand.valueOf(plate.path("band").asString()),
        plate.path("heads").asInt(),
        all == 0 ? WHOLE : plate.path("knownMilligrams").asLong() * WHOLE / all,
        plate.path("kcal").asLong(),
        plate.path("proteinMilligrams").asLong(),
        number(plate.path("saltMilligrams")),
        number(plate.path("oilMilligrams")),
        number(plate.path("leastKcal")),
        number(plate.path("mostKcal")),
        number(plate.path("leastProteinMilligrams")),
        number(plate.path("mostProteinMilligrams")),
        plate.path("amounts").valueStream().map(Plans::amount).toList());
  }

  private static Amount amount(JsonNode amount) {
    return new Amount(
        FoodGroup.valueOf(amount.path("group").asString()),
        amount.path("milligrams").asLong(),
        number(amount.path("leastMilligrams")),
        number(amount.path("mostMilligrams")));
  }

  private static Advice advice(JsonNode advice) {
    String day = text(advice.path("day"));
    String meal = text(advice.path("meal"));
    String band = text(advice.path("band"));
    String group = text(advice.path("group"));
    return new Advice(
        advice.path("ruleId").asString(),
        AdviceKind.valueOf(advice.path("kind").asString()),
        day == null ? null : LocalDate.parse(day),
        meal == null ? null : MealKind.valueOf(meal),
        band == null ? null : AgeBand.valueOf(band),
        group == null ? null : FoodGroup.valueOf(group),
        text(advice.path("name")),
        advice.path("milligrams").asLong(),
        advice.path("count").asInt());
  }

  private static @Nullable Long number(JsonNode node) {
    return node.isNumber() ? node.asLong() : null;
  }

  private static @Nullable String text(JsonNode node) {
    return node.isString() ? node.asString() : null;
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }
}
