package cn.mingchu.portal.food;

import cn.mingchu.portal.access.UnboundDatabase;
import cn.mingchu.schemas.event.MealKind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The names that delivery notes, stores and meals tell of foods; MUST be asked only about what the
 * visitor is shown anyway.
 *
 * <p>Takes at most three queries, about however many foods. Without the second wall, as the index
 * of lots is of no use behind it.
 */
@Repository
public class FoodNames {

  private static final String WANTED =
      " from unnest(cast(:ids as text[]), cast(:names as text[]), cast(:parties as text[]))"
          + " as w (id, name, party_id) ";

  /**
   * The delivery note of whoever has the lot, or else one by which it, or what was taken out of it,
   * was brought by them; without one, what the store's book calls it.
   */
  private static final String LOTS =
      "select w.id, w.name, coalesce(d.ingredient, s.ingredient) as ingredient, d.supplier_id"
          + WANTED
          + """
          left join lateral (
            select l.line ->> 'ingredient' as ingredient, p.record ->> 'supplierId' as supplier_id
            from paper p cross join lateral jsonb_array_elements(p.record -> 'lines') as l (line)
            where p.kind = 'DELIVERY' and p.lots @> array[w.name]
              and (p.party_id = w.party_id or p.record ->> 'supplierId' = w.party_id)
              and (l.line ->> 'lotId' = w.name
                   or l.line -> 'origins' @> jsonb_build_array(jsonb_build_object('lotId', w.name)))
            order by p.party_id = w.party_id desc, l.line ->> 'lotId' = w.name desc,
                     p.revision desc, p.paper_id
            limit 1) d on true
          left join stock_level s on s.school_id = w.party_id and s.lot_id = w.name
          where coalesce(d.ingredient, s.ingredient) is not null
          """;

  private static final String DISHES =
      "select w.id, d.name, d.day, d.meal"
          + WANTED
          + "join dish d on d.school_id = w.party_id and d.dish_id = w.name";

  private static final String MEALS =
      "select w.id, m.day, m.meal"
          + WANTED
          + "join meal_audit m on m.school_id = w.party_id and m.meal_id = w.name";

  private final JdbcClient database;

  public FoodNames(UnboundDatabase database) {
    this.database = database.client();
  }

  /** What it is called; empty where nobody has told a name. */
  public Optional<FoodName> of(String id) {
    return Optional.ofNullable(of(List.of(id)).get(id));
  }

  /** Those of {@code ids} that somebody has told a name of, by id. */
  public Map<String, FoodName> of(Collection<String> ids) {
    List<FoodId> wanted =
        ids.stream().distinct().map(FoodId::in).flatMap(Optional::stream).toList();
    Map<String, FoodName> names = new HashMap<>();
    ask(
        LOTS,
        wanted,
        EnumSet.of(FoodId.Kind.LOT),
        row ->
            names.put(
                row.getString("id"),
                new FoodName.OfLot(
                    row.getString("ingredient"),
                    row.getString("name"),
                    row.getString("supplier_id"))));
    ask(
        DISHES,
        wanted,
        EnumSet.of(FoodId.Kind.DISH),
        row ->
            names.put(
                row.getString("id"),
                new FoodName.OfDish(
                    row.getString("name"),
                    row.getObject("day", LocalDate.class),
                    MealKind.valueOf(row.getString("meal")))));
    ask(
        MEALS,
        wanted,
        EnumSet.of(FoodId.Kind.KITCHEN, FoodId.Kind.MEAL),
        row ->
            names.put(
                row.getString("id"),
                new FoodName.OfMeal(
                    row.getObject("day", LocalDate.class),
                    MealKind.valueOf(row.getString("meal")))));
    return names;
  }

  private void ask(
      String sql, List<FoodId> wanted, Set<FoodId.Kind> kinds, RowCallbackHandler handler) {
    List<FoodId> of = wanted.stream().filter(id -> kinds.contains(id.kind())).toList();
    if (of.isEmpty()) {
      return;
    }
    database
        .sql(sql)
        .param("ids", of.stream().map(FoodId::text).toArray(String[]::new))
        .param("names", of.stream().map(FoodId::name).toArray(String[]::new))
        .param("parties", of.stream().map(FoodId::partyId).toArray(String[]::new))
        .query(handler);
  }
}
