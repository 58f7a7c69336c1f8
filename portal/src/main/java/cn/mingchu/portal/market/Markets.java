package cn.mingchu.portal.market;

import cn.mingchu.portal.page.DaySpan;
import cn.mingchu.portal.place.RegionNames;
import cn.mingchu.portal.scope.Scope;
import cn.mingchu.schemas.region.RegionTree;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the schools of counties paid, as the projection holds it. */
@Repository
class Markets {

  /** Each lot of the schools of a region, with what was found of its price. */
  private static final String LOTS =
      """
      with found as (
        select rule_id, cause_id, fen from finding
        where %1$s = :id and rule_id in ('PRICE_SLIP', 'PRICE_ABOVE_MARKET')
          and status in ('OPEN', 'CLOSED')),
      lot as (
        select s.region_code, school_id, s.name, p.ingredient, p.grams, p.price_fen,
               slip.cause_id is not null as is_slip, coalesce(dear.fen, 0) as too_much
        from purchase p
        join delivery_revision r using (school_id, delivery_id, revision)
        join school s using (school_id)
        left join found slip on slip.rule_id = 'PRICE_SLIP'
          and slip.cause_id = concat_ws(' ', 'delivery', school_id, delivery_id, p.lot_id)
        left join found dear on dear.rule_id = 'PRICE_ABOVE_MARKET'
          and dear.cause_id = concat_ws(' ', 'delivery', school_id, delivery_id, p.lot_id)
        where s.region_code like :under and p.day between :from and :to)
      """;

  private static final String SUMS =
      """
      coalesce(sum(grams * price_fen / 1000) filter (where not is_slip), 0) as fen,
      sum(too_much) as too_much, count(*) filter (where is_slip) as slips
      """;

  private static final String SCHOOLS =
      """
      select ingredient, school_id, name, sum(grams) as grams,
             percentile_disc(0.5) within group (order by price_fen) filter (where not is_slip)
               as usual,
      %s
      from lot group by ingredient, school_id, name
      """
          .formatted(SUMS);

  private static final String COUNTIES =
      "select region_code, %s from lot group by region_code".formatted(SUMS);

  private static final String QUOTES =
      """
      select distinct on (ingredient) ingredient, day, max(fen_per_kilogram) as fen
      from reference_price
      where region_code = :county and day between :from and :to and fen_per_kilogram is not null
      group by ingredient, day order by ingredient, day desc
      """;

  private final JdbcClient database;
  private final RegionTree regions;
  private final RegionNames names;

  Markets(JdbcClient database, RegionTree regions, RegionNames names) {
    this.database = database;
    this.regions = regions;
    this.names = names;
  }

  /** All that the schools of a county bought on some days; what costs most too much first. */
  List<MarketFood> of(Scope county, DaySpan span) {
    Map<String, List<SchoolPrice>> schools = new TreeMap<>();
    ask(LOTS, SCHOOLS, county, span)
        .query((row, number) -> school(row))
        .list()
        .forEach(
            one -> schools.computeIfAbsent(one.ingredient(), none -> new ArrayList<>()).add(one));
    Map<String, MarketFood.Quote> quotes = quotes(county, span);
    List<MarketFood> foods = new ArrayList<>();
    schools.forEach(
        (ingredient, its) -> foods.add(new MarketFood(ingredient, its, quotes.get(ingredient))));
    foods.sort(
        (one, other) -> {
          int dearest = Long.compare(other.tooMuchFen(), one.tooMuchFen());
          return dearest == 0 ? Long.compare(other.fen(), one.fen()) : dearest;
        });
    return foods;
  }

  /** The counties of a region in which anything was bought, who pays most too much first. */
  List<Payer> counties(Scope region, DaySpan span) {
    return ask(LOTS, COUNTIES, region, span)
        .query(
            (row, number) -> {
              String code = row.getString("region_code");
              return new Payer(
                  code,
                  regions.find(code).map(names::of).orElse(code),
                  row.getLong("fen"),
                  row.getLong("too_much"),
                  row.getLong("slips"));
            })
        .list()
        .stream()
        .sorted(Payer.WORST_FIRST)
        .toList();
  }

  /** A column's name from an enum, never from a request. */
  private JdbcClient.StatementSpec ask(String lots, String what, Scope region, DaySpan span) {
    return database
        .sql(lots.formatted(region.level().findingColumn()) + what)
        .param("id", region.id())
        .param("under", region.id() + '%')
        .param("from", span.from())
        .param("to", span.to());
  }

  private Map<String, MarketFood.Quote> quotes(Scope county, DaySpan span) {
    Map<String, MarketFood.Quote> quotes = new HashMap<>();
    database
        .sql(QUOTES)
        .param("county", county.id())
        .param("from", span.from())
        .param("to", span.to())
        .query(
            row -> {
              quotes.put(
                  row.getString("ingredient"),
                  new MarketFood.Quote(row.getObject("day", LocalDate.class), row.getLong("fen")));
            });
    return quotes;
  }

  private static SchoolPrice school(ResultSet row) throws SQLException {
    long usual = row.getLong("usual");
    Long known = row.wasNull() ? null : (Long) usual;
    return new SchoolPrice(
        row.getString("ingredient"),
        row.getString("school_id"),
        row.getString("name"),
        known,
        row.getLong("grams"),
        row.getLong("fen"),
        row.getLong("too_much"),
        row.getLong("slips"));
  }
}
