package cn.mingchu.portal.duty;

import cn.mingchu.portal.page.DaySpan;
import cn.mingchu.schemas.event.DutyKind;
import cn.mingchu.schemas.event.DutyState;
import cn.mingchu.schemas.event.MealKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The duties of the people of canteens, as the projection holds them. */
@Repository
class Duties {

  private final JdbcClient database;
  private final JsonMapper json;

  Duties(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /**
   * What was due in a school on some days, the newest first; days that nothing is known of left
   * out.
   */
  List<DayOfDuties> between(String schoolId, DaySpan span) {
    return database
        .sql(
            "select day, due, done, back_filled, late, missing, duties from duty_day"
                + " where school_id = :school and day between :from and :to order by day desc")
        .param("school", schoolId)
        .param("from", span.from())
        .param("to", span.to())
        .query((row, number) -> day(row))
        .list();
  }

  /** The meals of a school on some days, by id, as far as their plan or their record is known. */
  Map<String, DutyMeal> meals(String schoolId, DaySpan span) {
    return database
        .sql(
            "select meal_id, meal, served_time from meal_audit"
                + " where school_id = :school and day between :from and :to")
        .param("school", schoolId)
        .param("from", span.from())
        .param("to", span.to())
        .query(
            (row, number) ->
                new DutyMeal(
                    row.getString("meal_id"),
                    MealKind.valueOf(row.getString("meal")),
                    row.getTimestamp("served_time").toInstant()))
        .list()
        .stream()
        .collect(Collectors.toMap(DutyMeal::mealId, Function.identity()));
  }

  private DayOfDuties day(ResultSet row) throws SQLException {
    return new DayOfDuties(
        row.getObject("day", LocalDate.class),
        DutyCounts.of(row),
        json.readTree(row.getString("duties")).valueStream().map(Duties::duty).toList());
  }

  private static Duty duty(JsonNode one) {
    return new Duty(
        DutyKind.valueOf(one.path("kind").asString()),
        one.path("ruleId").asString(),
        text(one.path("mealId")),
        text(one.path("dish")),
        Instant.parse(one.path("dueTime").asString()),
        DutyState.valueOf(one.path("state").asString()),
        moment(one.path("doneTime")),
        moment(one.path("recordedTime")));
  }

  private static @Nullable String text(JsonNode text) {
    return text.isString() ? text.asString() : null;
  }

  private static @Nullable Instant moment(JsonNode text) {
    return text.isString() ? Instant.parse(text.asString()) : null;
  }
}
