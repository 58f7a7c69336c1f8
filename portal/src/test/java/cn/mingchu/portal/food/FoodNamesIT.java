package cn.mingchu.portal.food;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.portal.TestDatabase;
import cn.mingchu.portal.access.UnboundDatabase;
import cn.mingchu.portal.food.FoodName.OfDish;
import cn.mingchu.portal.food.FoodName.OfLot;
import cn.mingchu.portal.food.FoodName.OfMeal;
import cn.mingchu.schemas.event.MealKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Names of foods, out of what the projection holds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FoodNamesIT {

  private static final String SCHOOL = "2151000001";
  private static final String OTHER = "2151000002";
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private TestDatabase server;
  private JdbcTemplate database;
  private FoodNames names;

  @BeforeAll
  void start() {
    server = TestDatabase.start();
    DataSource source = TestDatabase.source(server.fresh());
    // A paper that was read before dishes had a table of their own.
    migrate(source, "23?");
    database = new JdbcTemplate(source);
    tellMeal(1, "番茄蛋汤");
    tellMeal(2, "番茄炒蛋");
    migrate(source, "latest");
    deliver(SCHOOL, "note-1", 1, "lot-1", "牛肉", "butcher");
    deliver(SCHOOL, "note-1", 2, "lot-1", "猪肉", "butcher");
    deliver(OTHER, "note-9", 7, "lot-1", "羊肉", "shepherd");
    database.update(
        "insert into stock_level select ?, 'lot-2', 1, '大米', 'DRY', null, 1, 1, 0, 0, 0, 0, 0, 0,"
            + " 1, null, now()",
        SCHOOL);
    database.update(
        "insert into meal_audit values (?, '20260302-dinner', 1, date '2026-03-02', 'DINNER',"
            + " now(), true, false, 10, 0, 0, 0, null, null, '{}')",
        SCHOOL);
    names = new FoodNames(new UnboundDatabase(JdbcClient.create(database)));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void namesEachFoodByTheNewestWordOfWhoHasIt() {
    Map<String, FoodName> found =
        names.of(
            List.of(
                "lot-1@" + SCHOOL,
                "lot-1@" + OTHER,
                "lot-2@" + SCHOOL,
                "lot-1@butcher",
                "farm-lot-1@butcher",
                "dish:20260302-lunch-2@" + SCHOOL,
                "kitchen:20260302-dinner@" + SCHOOL,
                "meal:20260302-dinner@" + SCHOOL));

    assertThat(found)
        .containsOnly(
            Map.entry("lot-1@" + SCHOOL, new OfLot("猪肉", "lot-1", "butcher")),
            Map.entry("lot-1@" + OTHER, new OfLot("羊肉", "lot-1", "shepherd")),
            Map.entry("lot-2@" + SCHOOL, new OfLot("大米", "lot-2", null)),
            Map.entry("lot-1@butcher", new OfLot("猪肉", "lot-1", "butcher")),
            Map.entry("farm-lot-1@butcher", new OfLot("猪肉", "farm-lot-1", "butcher")),
            Map.entry("dish:20260302-lunch-2@" + SCHOOL, new OfDish("番茄炒蛋", DAY, MealKind.LUNCH)),
            Map.entry("kitchen:20260302-dinner@" + SCHOOL, new OfMeal(DAY, MealKind.DINNER)),
            Map.entry("meal:20260302-dinner@" + SCHOOL, new OfMeal(DAY, MealKind.DINNER)));
  }

  @Test
  void hasNoNameForWhatNobodyToldOf() {
    assertThat(
            names.of(
                List.of(
                    "lot-3@" + SCHOOL,
                    "lot-2@" + OTHER,
                    "dish:20260302-lunch-2@" + OTHER,
                    "batch:step@butcher",
                    "no party")))
        .isEmpty();
  }

  @Test
  void saysThemInBothLanguages() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("portal/messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    FoodWords words = new FoodWords(messages);
    OfDish dish = new OfDish("番茄炒蛋", DAY, MealKind.LUNCH);
    OfLot lot = new OfLot("猪肉", "lot-1", "butcher");

    assertThat(words.of(dish, Locale.SIMPLIFIED_CHINESE)).isEqualTo("番茄炒蛋（2026-03-02 午餐）");
    assertThat(words.of(dish, Locale.ENGLISH)).isEqualTo("番茄炒蛋 (2026-03-02, Lunch)");
    assertThat(words.of(lot, Locale.SIMPLIFIED_CHINESE)).isEqualTo("猪肉（批号 lot-1，供应商 butcher）");
    assertThat(words.of(new OfLot("大米", "lot-2", null), Locale.ENGLISH))
        .isEqualTo("大米 (lot lot-2)");
  }

  private static void migrate(DataSource source, String target) {
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/portal")
        .schemas("portal")
        .target(target)
        .load()
        .migrate();
  }

  private void tellMeal(int revision, String dish) {
    paper(
        "MEAL",
        SCHOOL,
        "20260302-lunch",
        revision,
        "20260302-lunch-2",
        """
        {"day": "2026-03-02", "meal": "LUNCH",
         "dishes": [{"dishId": "20260302-lunch-2", "name": "%s"}]}
        """
            .formatted(dish));
  }

  private void deliver(
      String school, String note, int revision, String lot, String ingredient, String supplier) {
    paper(
        "DELIVERY",
        school,
        note,
        revision,
        lot,
        """
        {"supplierId": "%3$s", "lines": [
          {"lotId": "another", "ingredient": "白菜", "origins": []},
          {"lotId": "%1$s", "ingredient": "%2$s", "origins": [{"lotId": "farm-%1$s", "grams": 1}]}]}
        """
            .formatted(lot, ingredient, supplier));
  }

  private void paper(
      String kind, String party, String id, int revision, String lot, String record) {
    database.update(
        "insert into paper values (?, ?, ?, ?, gen_random_uuid(), now(), array[?, 'farm-' || ?],"
            + " cast(? as jsonb))",
        kind,
        party,
        id,
        revision,
        lot,
        lot,
        record);
  }
}
