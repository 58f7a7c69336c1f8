package cn.mingchu.portal.meal;

import cn.mingchu.portal.page.DaySpan;
import cn.mingchu.schemas.event.FoodGroup;
import cn.mingchu.schemas.event.MealKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The meals of canteens, as the projection holds them. */
@Repository
class Meals {

  /** What {@link #meal} needs. */
  private static final String COLUMNS =
      "meal_id, day, meal, served_time, planned, served, planned_diners, diners, cooked_grams,"
          + " left_grams, cost_fen, income_fen, record -> 'groups' as groups";

  private final JdbcClient database;
  private final JsonMapper json;

  Meals(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** The meals of a school on some days: the newest day first, and of a day what was first. */
  List<Meal> between(String schoolId, DaySpan span) {
    return database
        .sql(
            "select "
                + COLUMNS
                + " from meal_audit where school_id = :school and day between :from and :to"
                + " order by day desc, served_time, meal_id")
        .param("school", schoolId)
        .param("from", span.from())
        .param("to", span.to())
        .query((row, number) -> meal(row))
        .list();
  }

  /** A meal with all that is known of it; empty where nobody planned it or told of it. */
  Optional<MealDetail> find(String schoolId, String mealId) {
    return database
        .sql(
            "select "
                + COLUMNS
                + ", record from meal_audit where school_id = :school and meal_id = :meal")
        .param("school", schoolId)
        .param("meal", mealId)
        .query((row, number) -> detail(row))
        .optional();
  }

  private MealDetail detail(ResultSet row) throws SQLException {
    JsonNode record = json.readTree(row.getString("record"));
    return new MealDetail(
        meal(row),
        integer(record.path("dinersPaid")),
        integer(record.path("dinersPresent")),
        record.path("ingredients").valueStream().map(Meals::ingredient).toList(),
        texts(record.path("plannedDishes")),
        texts(record.path("servedDishes")));
  }

  private Meal meal(ResultSet row) throws SQLException {
    return new Meal(
        row.getString("meal_id"),
        row.getObject("day", LocalDate.class),
        MealKind.valueOf(row.getString("meal")),
        row.getTimestamp("served_time").toInstant(),
        row.getBoolean("planned"),
        row.getBoolean("served"),
        row.getInt("planned_diners"),
        row.getInt("diners"),
        json.readTree(row.getString("groups")).valueStream().map(Meals::use).toList(),
        row.getLong("cooked_grams"),
        row.getLong("left_grams"),
        row.getObject("cost_fen", Long.class),
        row.getObject("income_fen", Long.class));
  }

  private static GroupUse use(JsonNode group) {
    return new GroupUse(
        FoodGroup.valueOf(group.path("group").asString()),
        group.path("plannedGrams").asLong(),
        group.path("usedGrams").asLong());
  }

  private static Ingredient ingredient(JsonNode one) {
    JsonNode fen = one.path("fen");
    return new Ingredient(
        one.path("ingredient").asString(),
        FoodGroup.valueOf(one.path("group").asString()),
        one.path("plannedGrams").asLong(),
        one.path("usedGrams").asLong(),
        fen.isNumber() ? fen.asLong() : null);
  }

  private static @Nullable Integer integer(JsonNode number) {
    return number.isNumber() ? number.asInt() : null;
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }
}
