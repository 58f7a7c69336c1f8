package cn.mingchu.portal.price;

import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.place.SchoolEntry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What food costs a school: what it paid for it last; where it bought none of late, what an office
 * of its county found last.
 */
@Repository
public class LatestPrices {

  /** A price that is older says little of what is bought next week. */
  private static final int MEMORY_DAYS = 30;

  /** Of the newest revision of each delivery note; a mistyped price is none. */
  private static final String PAID =
      """
      select distinct on (p.ingredient) p.ingredient, p.price_fen as fen
      from purchase p
      join delivery_revision r using (school_id, delivery_id, revision)
      left join finding slip on slip.school_id = :school and slip.rule_id = 'PRICE_SLIP'
        and slip.status in ('OPEN', 'CLOSED')
        and slip.cause_id = concat_ws(' ', 'delivery', p.school_id, p.delivery_id, p.lot_id)
      where p.school_id = :school and p.day between :from and :to and slip.cause_id is null
      order by p.ingredient, p.bought_at desc, p.delivery_id, p.lot_id
      """;

  /** The dearest grade: no plan names one. */
  private static final String QUOTED =
      """
      select distinct on (ingredient) ingredient, max(fen_per_kilogram) as fen
      from reference_price
      where region_code = :county and day between :from and :to and fen_per_kilogram is not null
      group by ingredient, day order by ingredient, day desc
      """;

  private final JdbcClient database;
  private final Clock clock;

  LatestPrices(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Fen a kilogram, by the name of the food in the catalogue. */
  public Map<String, Long> of(SchoolEntry school) {
    LocalDate today = LocalDate.now(clock.withZone(Words.ZONE));
    Map<String, Long> fen = new HashMap<>();
    add(database.sql(QUOTED).param("county", school.regionCode()), today, fen);
    add(database.sql(PAID).param("school", school.schoolId()), today, fen);
    return fen;
  }

  private static void add(
      JdbcClient.StatementSpec question, LocalDate today, Map<String, Long> fen) {
    question
        .param("from", today.minusDays(MEMORY_DAYS))
        .param("to", today)
        .query(
            row -> {
              fen.put(row.getString("ingredient"), row.getLong("fen"));
            });
  }
}
