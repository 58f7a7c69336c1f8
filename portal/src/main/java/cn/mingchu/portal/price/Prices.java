package cn.mingchu.portal.price;

import cn.mingchu.portal.access.UnboundDatabase;
import cn.mingchu.portal.finding.FindingSummary;
import cn.mingchu.portal.finding.Findings;
import cn.mingchu.portal.page.DaySpan;
import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.place.SchoolEntry;
import cn.mingchu.portal.rule.RuleSettings;
import cn.mingchu.schemas.rule.ParameterName;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What schools pay, and what is usual, as the projection holds it. */
@Repository
class Prices {

  private static final String ABOVE_MARKET = "PRICE_ABOVE_MARKET";

  /** In what was bought: only what the newest revision of each delivery note says. */
  private static final String BOUGHT =
      "purchase p join delivery_revision r using (school_id, delivery_id, revision)";

  private final JdbcClient database;
  private final UnboundDatabase everySchool;
  private final Findings findings;
  private final RuleSettings settings;
  private final Clock clock;

  Prices(
      JdbcClient database,
      UnboundDatabase everySchool,
      Findings findings,
      RuleSettings settings,
      Clock clock) {
    this.database = database;
    this.everySchool = everySchool;
    this.findings = findings;
    this.settings = settings;
    this.clock = clock;
  }

  /** All that a school bought on some days, by ingredient; who costs it most too much first. */
  List<IngredientPrices> of(SchoolEntry school, DaySpan span) {
    List<IngredientPrices> all = new ArrayList<>();
    Map<String, List<Purchase>> bought = bought(school.schoolId(), span);
    Map<String, Map<LocalDate, DayPrice>> usual = usual(school, List.copyOf(bought.keySet()), span);
    List<FindingSummary> found =
        findings.ofPrices(
            school.schoolId(),
            span.from().atStartOfDay(Words.ZONE).toInstant(),
            span.to().plusDays(1).atStartOfDay(Words.ZONE).toInstant());
    bought.forEach(
        (ingredient, purchases) ->
            all.add(
                priced(
                    school.schoolId(),
                    ingredient,
                    purchases,
                    usual.getOrDefault(ingredient, Map.of()),
                    found)));
    all.sort(
        (one, other) -> {
          int dearest = Long.compare(other.tooMuchFen(), one.tooMuchFen());
          return dearest == 0 ? Long.compare(other.fen(), one.fen()) : dearest;
        });
    return all;
  }

  /** One ingredient; empty where the school bought none of it on those days. */
  Optional<IngredientPrices> of(SchoolEntry school, String ingredient, DaySpan span) {
    return of(school, span).stream().filter(one -> one.ingredient().equals(ingredient)).findFirst();
  }

  private static IngredientPrices priced(
      String schoolId,
      String ingredient,
      List<Purchase> purchases,
      Map<LocalDate, DayPrice> usual,
      List<FindingSummary> found) {
    Map<String, List<FindingSummary>> byCause = new HashMap<>();
    List<FindingSummary> lasting = new ArrayList<>();
    for (FindingSummary finding : found) {
      String cause = finding.causeId() == null ? "" : finding.causeId();
      byCause.computeIfAbsent(cause, none -> new ArrayList<>()).add(finding);
      if (cause.equals(ingredient) || cause.startsWith(ingredient + ' ')) {
        lasting.add(finding);
      }
    }
    List<PricedLot> lots =
        purchases.stream()
            .map(
                one ->
                    new PricedLot(
                        one,
                        usual.getOrDefault(one.day(), new DayPrice(one.day(), null, null)),
                        byCause.getOrDefault(one.causeId(schoolId), List.of())))
            .toList();
    return new IngredientPrices(ingredient, lots, List.copyOf(usual.values()), lasting);
  }

  /** The newest first, by ingredient. */
  private Map<String, List<Purchase>> bought(String schoolId, DaySpan span) {
    Map<String, List<Purchase>> bought = new TreeMap<>();
    database
        .sql(
            "select p.day, delivery_id, p.lot_id, p.supplier_id, p.ingredient, p.grams,"
                + " p.price_fen from "
                + BOUGHT
                + " where school_id = :school and p.day between :from and :to"
                + " order by p.bought_at desc, delivery_id, p.lot_id")
        .param("school", schoolId)
        .param("from", span.from())
        .param("to", span.to())
        .query(
            (row, number) ->
                new Purchase(
                    row.getObject("day", LocalDate.class),
                    row.getString("delivery_id"),
                    row.getString("lot_id"),
                    row.getString("supplier_id"),
                    row.getString("ingredient"),
                    row.getLong("grams"),
                    row.getLong("price_fen")))
        .list()
        .forEach(
            one -> bought.computeIfAbsent(one.ingredient(), none -> new ArrayList<>()).add(one));
    return bought;
  }

  /** By ingredient and day, the oldest first. */
  private Map<String, Map<LocalDate, DayPrice>> usual(
      SchoolEntry school, List<String> ingredients, DaySpan span) {
    Map<String, Map<LocalDate, Long>> quoted = quoted(school.regionCode(), ingredients, span);
    Map<String, Map<LocalDate, Long>> others = others(school, ingredients, span);
    Map<String, Map<LocalDate, DayPrice>> usual = new HashMap<>();
    for (String ingredient : ingredients) {
      Map<LocalDate, Long> said = quoted.getOrDefault(ingredient, Map.of());
      Map<LocalDate, Long> paid = others.getOrDefault(ingredient, Map.of());
      TreeSet<LocalDate> days = new TreeSet<>(said.keySet());
      days.addAll(paid.keySet());
      Map<LocalDate, DayPrice> byDay = new TreeMap<>();
      days.forEach(day -> byDay.put(day, new DayPrice(day, said.get(day), paid.get(day))));
      usual.put(ingredient, byDay);
    }
    return usual;
  }

  /** The dearest grade of each day: no delivery note names one. */
  private Map<String, Map<LocalDate, Long>> quoted(
      String county, List<String> ingredients, DaySpan span) {
    return byIngredientAndDay(
        database
            .sql(
                "select ingredient, day, max(fen_per_kilogram) as fen from reference_price"
                    + " where region_code = :county and ingredient = any (:ingredients)"
                    + " and day between :from and :to and fen_per_kilogram is not null"
                    + " group by ingredient, day")
            .param("county", county)
            .param("ingredients", ingredients.toArray(String[]::new))
            .param("from", span.from())
            .param("to", span.to()));
  }

  /**
   * What the stock job holds a price against where there is no reference price: of each other
   * school its median, the lower of two in the middle, and of those the median, the dearer of two.
   */
  private Map<String, Map<LocalDate, Long>> others(
      SchoolEntry school, List<String> ingredients, DaySpan span) {
    return byIngredientAndDay(
        everySchool
            .client()
            .sql(
                "with each as (select p.ingredient, p.day, school_id,"
                    + " percentile_disc(0.5) within group (order by p.price_fen) as fen from "
                    + BOUGHT
                    + " join school s using (school_id)"
                    + " where s.region_code = :county and school_id <> :school"
                    + " and p.ingredient = any (:ingredients)"
                    + " and p.day between :from and :to and p.day < :today"
                    + " group by p.ingredient, p.day, school_id)"
                    + " select ingredient, day,"
                    + " percentile_disc(0.5) within group (order by fen desc) as fen"
                    + " from each group by ingredient, day having count(*) >= :peers")
            .param("county", school.regionCode())
            .param("school", school.schoolId())
            .param("ingredients", ingredients.toArray(String[]::new))
            .param("from", span.from())
            .param("to", span.to())
            .param("today", LocalDate.now(clock.withZone(Words.ZONE)))
            .param("peers", peers(school.schoolId())));
  }

  /** How many other schools have to have bought something before that says what is usual. */
  long peers(String schoolId) {
    return settings.ofSchool(schoolId).evenIfOff(ABOVE_MARKET).amount(ParameterName.PEERS);
  }

  private static Map<String, Map<LocalDate, Long>> byIngredientAndDay(
      JdbcClient.StatementSpec question) {
    Map<String, Map<LocalDate, Long>> fen = new HashMap<>();
    question.query(
        row -> {
          fen.computeIfAbsent(row.getString("ingredient"), none -> new HashMap<>())
              .put(row.getObject("day", LocalDate.class), row.getLong("fen"));
        });
    return fen;
  }
}
