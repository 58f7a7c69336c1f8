package cn.mingchu.portal.projection;

import cn.mingchu.schemas.event.DishBatch;
import cn.mingchu.schemas.event.MealServed;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What each dish is called and of which meal it was, by the newest revision of the meal that tells
 * of it.
 */
final class DishRows implements TopicRows<MealServed> {

  private static final String PUT =
      """
      insert into dish (school_id, dish_id, revision, name, day, meal)
      values (?, ?, ?, ?, ?, ?)
      on conflict (school_id, dish_id) do update set
        revision = excluded.revision, name = excluded.name, day = excluded.day,
        meal = excluded.meal
      where dish.revision < excluded.revision
      """;

  private final JdbcTemplate database;

  DishRows(JdbcTemplate database) {
    this.database = database;
  }

  @Override
  public Topic<MealServed> topic() {
    return Topics.MEALS;
  }

  @Override
  public List<String> tables() {
    return List.of("dish");
  }

  @Override
  public void noteUnseen(Changes changes) {
    // no page waits for a name
  }

  @Override
  public void write(List<Arrived<MealServed>> records, Changes changes) {
    List<Object[]> rows = new ArrayList<>();
    for (Arrived<MealServed> record : records) {
      MealServed meal = record.value();
      if (meal != null) {
        for (DishBatch dish : meal.getDishes()) {
          rows.add(row(meal, dish));
        }
      }
    }
    database.batchUpdate(PUT, rows);
  }

  private static Object[] row(MealServed meal, DishBatch dish) {
    return new Object[] {
      meal.getSchoolId(),
      dish.getDishId(),
      meal.getRevision(),
      dish.getName(),
      meal.getDay(),
      meal.getMeal().name()
    };
  }
}
